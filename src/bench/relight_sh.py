"""Real orthonormal spherical harmonics without the Condon-Shortley sign, for rows of directions."""
from math import factorial, pi, sqrt

import numpy as np


def basis(order, d):
    """(order + 1)^2 rows; d is x, y, z of n directions. P_l^m / sin^m by the recursion over l, the azimuth by powers of x + iy."""
    x, y, z = d
    rows = np.empty(((order + 1) ** 2, d.shape[1]))
    c, s = np.ones_like(x), np.zeros_like(x)
    diagonal = 1.0
    for m in range(order + 1):
        if m > 0:
            c, s = c * x - s * y, c * y + s * x
            diagonal *= 2 * m - 1
        before, now = np.zeros_like(z), np.full_like(z, diagonal)
        for l in range(m, order + 1):
            if l > m:
                before, now = now, ((2 * l - 1) * z * now - (l + m - 1) * before) / (l - m)
            k = sqrt((2 * l + 1) / (4 * pi) * factorial(l - m) / factorial(l + m)) * (sqrt(2) if m else 1)
            rows[l * (l + 1) + m] = k * now * c
            if m:
                rows[l * (l + 1) - m] = k * now * s
    return rows

#!/usr/bin/env python3
"""numpy's part of RelightBenchmark: answers the name of an operation on standard input with its seconds.

Images have the sizes that the Java side has; what numpy computes from an image once (basis functions of a
size, the pseudo-inverse of the lamps) is made before the clock starts, as our side does.
"""
import sys
import time

import numpy as np

from relight_sh import basis

random = np.random.default_rng(1)
LAMPS = 45


def lamps():
    azimuth, z = random.uniform(0, 2 * np.pi, LAMPS), random.uniform(.3, .9, LAMPS)
    s = np.sqrt(1 - z * z)
    return np.stack([s * np.cos(azimuth), s * np.sin(azimuth), z], 1)


def panorama(width=4096, height=2048):
    return random.uniform(0, 2, (height, width, 3)).astype(np.float32)


def project(order):
    """The full basis a row at a time, as an expert writes it: rows fit the cache."""
    image = panorama()
    height, width, _ = image.shape
    alpha = 2 * np.pi * ((np.arange(width) + .5) / width - .5)

    def run():
        total = np.zeros(((order + 1) ** 2, 3))
        for y in range(height):
            theta = np.pi * (y + .5) / height
            sin = np.sin(theta)
            d = np.stack([sin * np.sin(alpha), np.full(width, np.cos(theta)), -sin * np.cos(alpha)])
            weight = 2 * np.pi / width * (np.cos(np.pi * y / height) - np.cos(np.pi * (y + 1) / height))
            total += weight * (basis(order, d) @ image[y])
        return total
    return run


def relight():
    """Irradiance of order 2 as a polynomial, with an albedo, four megapixels."""
    n = random.normal(size=(3, 2000 * 2000)).astype(np.float32)
    n /= np.sqrt((n * n).sum(0))
    albedo = random.uniform(0, 1, (3, n.shape[1])).astype(np.float32)
    c = random.normal(size=(3, 9)).astype(np.float32)

    def run():
        x, y, z = n
        out = np.empty_like(albedo)
        for i in range(3):
            k = c[i]
            e = k[0] + k[1] * y + k[2] * z + k[3] * x + k[4] * x * y + k[5] * y * z + k[6] * (3 * z * z - 1) + k[7] * x * z + k[8] * (x * x - y * y)
            out[i] = albedo[i] * e
        return out
    return run


def texture(terms):
    values = random.integers(2000, 32000, (LAMPS, 1000 * 1000)).astype(np.uint16)
    inverse = np.linalg.pinv(random.normal(size=(LAMPS, terms))).astype(np.float32)
    return lambda: inverse @ (values.astype(np.float32) * np.float32(1 / 65535))


def surface(pixels):
    """A matt surface with gloss, attached shadow and noise."""
    directions = lamps()
    n = np.stack([random.normal(0, .3, pixels), random.normal(0, .3, pixels), np.ones(pixels)])
    n /= np.sqrt((n * n).sum(0))
    h = directions + [0, 0, 1]
    h /= np.sqrt((h * h).sum(1))[:, None]
    v = .6 * np.maximum(0, directions @ n) + .3 * np.maximum(0, h @ n) ** 60 + random.normal(0, .004, (LAMPS, pixels))
    return directions, np.round(np.clip(v, 0, 1) * 65535) / 65535


def robust(pixels=250 * 250):
    """The method of the page, vectorised over pixels: a weighted normal equation each, medians by sorting."""
    directions, values = surface(pixels)
    outer = np.einsum('ki,kj->kij', directions, directions).reshape(LAMPS, 9)

    def solve(weight, v):
        gram = (weight.T @ outer).reshape(-1, 3, 3) + 1e-12 * np.eye(3)
        return np.linalg.solve(gram, ((weight * v).T @ directions)[:, :, None])[:, :, 0].T

    def run():
        v = values
        order = np.sort(v, 0)
        top = order[int(.9 * (LAMPS - 1))]
        lit = v > .02 * top
        low = np.maximum(LAMPS * .2, (~lit).sum(0))
        rank = np.argsort(np.argsort(v, 0), 0)
        g = solve(((rank >= low) & (rank <= .9 * (LAMPS - 1)) & lit).astype(float), v)
        left = np.arange(v.shape[1])
        for _ in range(20):
            vs, gs = v[:, left], g[:, left]
            e, rho = directions @ gs, np.sqrt((gs * gs).sum(0))
            usable = lit[:, left] & (e > .02 * rho)
            r = np.where(usable, np.abs(vs - e), np.nan)
            s = np.maximum(1.4826 * np.nanmedian(r, 0), .001 * rho)
            u = (vs - e) / (2.5 * s)
            weight = np.where(usable & (np.abs(u) < 1), (1 - u * u) ** 2, 0)
            enough = (weight > 0).sum(0) >= 4
            new = np.where(enough, solve(weight, vs), gs)
            g[:, left] = new
            left = left[np.sqrt(((new - gs) ** 2).sum(0)) >= 1e-6 * rho]
            if not len(left):
                break
        return g
    return run


MAKE = {'project2': lambda: project(2), 'project10': lambda: project(10), 'relight': relight, 'ptm': lambda: texture(6), 'hsh': lambda: texture(9), 'robust': robust}
made = {}
for line in sys.stdin:
    name = line.strip()
    if name not in made:
        made.clear()
        made[name] = MAKE[name]()
        made[name]()
    start = time.perf_counter()
    made[name]()
    print(time.perf_counter() - start, flush=True)

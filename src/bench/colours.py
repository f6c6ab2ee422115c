"""The colour science of the benchmark in float64: what each operation shall give, and how far a result is from it."""
import numpy as np

GAIN = 2.0 ** 0.7


def decode(v):
    """IEC 61966-2-1, code 0 to 1 to light."""
    return np.where(v <= 0.04045, v / 12.92, ((v + 0.055) / 1.055) ** 2.4)


def encode(light):
    """IEC 61966-2-1, light to code; clipped to 0 to 1."""
    x = np.clip(light, 0, 1)
    return np.where(x <= 0.0031308, 12.92 * x, 1.055 * x ** (1 / 2.4) - 0.055)


def codes(v):
    """Codes 0 to 1 to bytes, halves up: those too that float64 gives a little less than a half."""
    return np.floor(np.clip(v, 0, 1) * 255 + 0.5 + 1e-9).astype(np.uint8)


LIGHT = decode(np.arange(256) / 255)    # of each byte


def white(x, y):
    """XYZ of a chromaticity, Y = 1."""
    return np.array([x / y, 1, (1 - x - y) / y])


D50, D65 = white(0.3457, 0.3585), white(0.3127, 0.3290)


def _rgb_to_xyz():
    primaries = np.stack([white(0.64, 0.33), white(0.30, 0.60), white(0.15, 0.06)], 1)
    return primaries * np.linalg.solve(primaries, D65)


RGB_TO_XYZ = _rgb_to_xyz()
BRADFORD = np.array([[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]])
# A picture taken under D50 made neutral under D65, on linear sRGB.
D50_TO_D65 = np.linalg.inv(BRADFORD @ RGB_TO_XYZ) @ np.diag((BRADFORD @ D65) / (BRADFORD @ D50)) @ BRADFORD @ RGB_TO_XYZ

# Ottosson 2020: linear sRGB to cone responses, and their cube roots to Oklab.
RGB_TO_LMS = np.array([[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]])
ROOTS_TO_OKLAB = np.array([[0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099], [0.0259040371, 0.7827717662, -0.8086757660]])
LMS_TO_RGB, OKLAB_TO_ROOTS = np.linalg.inv(RGB_TO_LMS), np.linalg.inv(ROOTS_TO_OKLAB)


def oklab(light):
    return np.cbrt(light @ RGB_TO_LMS.T) @ ROOTS_TO_OKLAB.T


def from_oklab(lab):
    return (lab @ OKLAB_TO_ROOTS.T) ** 3 @ LMS_TO_RGB.T


def lab(light):
    """CIE 1976 L*a*b* relative to D65."""
    t = light @ RGB_TO_XYZ.T / D65
    f = np.where(t > 216 / 24389, np.cbrt(t), (24389 / 27 * t + 16) / 116)
    return np.stack([116 * f[..., 1] - 16, 500 * (f[..., 0] - f[..., 1]), 200 * (f[..., 1] - f[..., 2])], -1)


def soft_light(b, s):
    """W3C Compositing and Blending Level 1, 10.1; b is the backdrop."""
    d = np.where(b <= 0.25, ((16 * b - 12) * b + 4) * b, np.sqrt(b))
    return np.where(s <= 0.5, b - (1 - 2 * s) * b * (1 - b), b + (2 * s - 1) * (d - b))


# What becomes of some rows of the images: a and b are bytes, g is 16-bit grey.
REFERENCE = {
    "exp8": lambda a, b, g: codes(encode(LIGHT[a] * GAIN)),
    "exp16": lambda a, b, g: np.floor(np.minimum(g * GAIN, 65535) + 0.5).astype(np.uint16),
    "expf": lambda a, b, g: (LIGHT.astype(np.float32)[a] * GAIN).astype(np.float32),
    "temp": lambda a, b, g: codes(encode(LIGHT[a] @ D50_TO_D65.T)),
    "blendenc": lambda a, b, g: ((a.astype(int) + b + 1) >> 1).astype(np.uint8),
    "blendlin": lambda a, b, g: codes(encode((LIGHT[a] + LIGHT[b]) / 2)),
    "blendoklab": lambda a, b, g: codes(encode(from_oklab((oklab(LIGHT[a]) + oklab(LIGHT[b])) / 2))),
    "mul": lambda a, b, g: codes(a / 255 * (b / 255)),
    "soft": lambda a, b, g: codes(soft_light(a / 255, b / 255)),
    "tolab": lambda a, b, g: lab(LIGHT[a]).astype(np.float32),
    "tooklab": lambda a, b, g: oklab(LIGHT[a]).astype(np.float32),
    "fromlab": lambda a, b, g: a,
    "fromoklab": lambda a, b, g: a,
}

# The largest difference that still counts as the same numbers; of codes, how many may differ by more than one.
TOLERANCE = {"expf": 1e-6, "tolab": 0.05, "tooklab": 2e-4}
CODES_OFF = 1e-4

# Tristimulus leaves white what was clipped to white; temperatures are compared where not all of red, green and blue are as high as this.
NEAR_WHITE = 253


def verdict(operation, image, result):
    """How a result, a flat memory map, differs from the reference, on every fourth block of rows."""
    samples = 1 if operation == "exp16" else 3
    largest = differ = more = n = 0
    for y in range(0, image.height, 80):
        rows = slice(y, y + 20)
        r = REFERENCE[operation](image.a[rows], image.b[rows], image.g[rows]).ravel()
        start = y * image.width * samples
        d = np.abs(r.astype(np.float64) - result[start:start + r.size])
        d[np.isnan(d)] = np.inf
        if operation == "temp":
            d = d[image.a[rows].min(-1).ravel().repeat(3) < NEAR_WHITE]
        largest, differ, more, n = max(largest, d.max()), differ + np.count_nonzero(d), more + np.count_nonzero(d > 1), n + d.size
    if largest == 0:
        return "exact"
    if operation in TOLERANCE:
        return f"within {largest:.2g}" + ("" if largest <= TOLERANCE[operation] else ": **other numbers**")
    if more / n < CODES_OFF:
        return f"one code off in {100 * differ / n:.2g} %"
    return f"up to {largest:.0f} codes off, {100 * more / n:.2g} % by more than one: **other numbers**"

"""OpenCV: what a careful user writes with its primitives; tables wherever one of a single channel will do."""
import cv2
import numpy as np

from colours import GAIN, D50_TO_D65, LIGHT, LMS_TO_RGB, OKLAB_TO_ROOTS, RGB_TO_LMS, ROOTS_TO_OKLAB, codes, encode
from peer import THREADS, floats, grey16, in_blocks, rgb8, serve

cv2.setNumThreads(THREADS)
LIGHT32 = LIGHT.astype(np.float32)
CODES16 = codes(encode(np.arange(65536) / 65535))


def light(image):
    return cv2.LUT(image, LIGHT32)


def code(light):
    """By way of 16 bits, which is faster here than cv2.pow."""
    return CODES16[cv2.multiply(light, (65535.0,) * 3 + (0,), dtype=cv2.CV_16U)]


def matrix(image, m):
    return cv2.transform(image, m.astype(np.float32))


def oklab(image):
    return matrix(cv2.pow(matrix(light(image), RGB_TO_LMS), 1 / 3), ROOTS_TO_OKLAB)


def from_oklab(lab):
    return code(matrix(cv2.pow(matrix(lab, OKLAB_TO_ROOTS), 3), LMS_TO_RGB))


def mean(a, b):
    return cv2.addWeighted(a, 0.5, b, 0.5, 0)


def into(function, *images):
    """An OpenCV function of whole images, into an array that is there."""
    out = np.empty_like(images[0])
    return lambda: function(*images, out)


def exp8():
    table = codes(encode(LIGHT * GAIN))
    return into(lambda a, out: cv2.LUT(a, table, out), rgb8("a"))


serve({
    "exp8": exp8,
    "exp16": lambda: into(lambda g, out: cv2.multiply(g, GAIN, out), grey16()),
    "expf": lambda: into(lambda f, out: cv2.multiply(f, (GAIN,) * 4, out), floats("light")),
    "temp": lambda: in_blocks(lambda a: code(matrix(light(a), D50_TO_D65)), rgb8("a")),
    "blendenc": lambda: into(lambda a, b, out: cv2.addWeighted(a, 0.5, b, 0.5, 0, out), rgb8("a"), rgb8("b")),
    "blendlin": lambda: in_blocks(lambda a, b: code(mean(light(a), light(b))), rgb8("a"), rgb8("b")),
    "blendoklab": lambda: in_blocks(lambda a, b: from_oklab(mean(oklab(a), oklab(b))), rgb8("a"), rgb8("b")),
    "mul": lambda: into(lambda a, b, out: cv2.multiply(a, b, out, 1 / 255), rgb8("a"), rgb8("b")),
    "tolab": lambda: in_blocks(lambda a: cv2.cvtColor(cv2.multiply(a, (1 / 255,) * 4, dtype=cv2.CV_32F), cv2.COLOR_RGB2Lab), rgb8("a")),
    "tooklab": lambda: in_blocks(oklab, rgb8("a")),
    "fromlab": lambda: in_blocks(lambda lab: cv2.multiply(cv2.cvtColor(lab, cv2.COLOR_Lab2RGB), (255.0,) * 4, dtype=cv2.CV_8U), floats("lab")),
    "fromoklab": lambda: in_blocks(from_oklab, floats("oklab")),
})

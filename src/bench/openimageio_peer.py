"""OpenImageIO's ImageBufAlgo, float buffers between the steps; its own sRGB curve, without an OpenColorIO configuration."""
import numpy as np
import OpenImageIO as oiio
from OpenImageIO import ImageBuf, ImageBufAlgo as ops, ImageSpec

from colours import D50_TO_D65, GAIN
from peer import HEIGHT, THREADS, WIDTH, floats, grey16, rgb8, serve

oiio.attribute("threads", THREADS)
TYPES = {np.dtype("u1"): oiio.UINT8, np.dtype("u2"): oiio.UINT16, np.dtype("f4"): oiio.FLOAT}


def blank(type=oiio.FLOAT, channels=3):
    return ImageBuf(ImageSpec(WIDTH, HEIGHT, channels, type))


def image(array):
    channels = array.shape[2] if array.ndim == 3 else 1
    buffer = blank(TYPES[array.dtype], channels)
    buffer.set_pixels(oiio.ROI(), array.reshape(HEIGHT, WIDTH, channels))
    return buffer


def into(out, *steps):
    """Each step is a function of ImageBufAlgo with its arguments, the first of which is what it writes to."""
    def run():
        for function, *arguments in steps:
            if not function(*arguments):
                raise RuntimeError(arguments[0].geterror())
        return lambda: out.get_pixels(out.spec().format)
    return run


def light(to, codes):
    return ops.colorconvert, to, codes, "sRGB", "linear"


def code(to, light):
    return ops.colorconvert, to, light, "linear", "sRGB"


def in_light(*steps):
    """8-bit to 8-bit; the steps take a float buffer of light."""
    a, f, out = image(rgb8("a")), blank(), blank(oiio.UINT8)
    return into(out, light(f, a), *[step(f) for step in steps], code(out, f))


def blendlin():
    b, g = image(rgb8("b")), blank()
    return in_light(lambda f: light(g, b), lambda f: (ops.add, f, f, g), lambda f: (ops.mul, f, f, (0.5,) * 3))


def temp():
    m = np.eye(4)
    m[:3, :3] = D50_TO_D65.T    # for row vectors
    return in_light(lambda f: (ops.colormatrixtransform, f, f, tuple(map(float, m.ravel()))))


def blendenc():
    f, out = blank(), blank(oiio.UINT8)
    return into(out, (ops.add, f, image(rgb8("a")), image(rgb8("b"))), (ops.mul, out, f, (0.5,) * 3))


def mul():
    out = blank(oiio.UINT8)
    return into(out, (ops.mul, out, image(rgb8("a")), image(rgb8("b"))))


def scaled(array, out):
    return into(out, (ops.mul, out, image(array), (GAIN,) * out.nchannels))


serve({
    "exp8": lambda: in_light(lambda f: (ops.mul, f, f, (GAIN,) * 3)),
    "exp16": lambda: scaled(grey16(), blank(oiio.UINT16, 1)),
    "expf": lambda: scaled(floats("light"), blank()),
    "temp": temp,
    "blendenc": blendenc,
    "blendlin": blendlin,
    "mul": mul,
})

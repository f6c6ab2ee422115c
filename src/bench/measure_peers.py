"""Times what numpy and OpenCV have of the group Measure, one thread, processor time, medians in milliseconds: the other column of MeasureBenchmark.
Needs python3-numpy and python3-opencv."""
import time

import cv2
import numpy as np

RUNS = 5
cv2.setNumThreads(1)
rng = np.random.default_rng(1)


def median(what, work):
    times = []
    for i in range(RUNS + 2):
        start = time.process_time()
        work()
        if i >= 2:
            times.append(time.process_time() - start)
    print(f"{what}: {1e3 * sorted(times)[RUNS // 2]:.1f} ms", flush=True)


# root-polynomials of float32 planes, 4 megapixels
r, g, b = (rng.random(1 << 22, dtype=np.float32) for _ in range(3))
m2 = np.full((3, 6), 0.02, np.float32)
m3 = np.full((3, 13), 0.02, np.float32)
median("root-2, float32", lambda: m2 @ np.stack([r, g, b, np.sqrt(r * g), np.sqrt(g * b), np.sqrt(r * b)]))
median("root-3, float32", lambda: m3 @ np.stack([r, g, b, np.sqrt(r * g), np.sqrt(g * b), np.sqrt(r * b), np.cbrt(r * g * g), np.cbrt(g * b * b), np.cbrt(r * b * b),
                                                 np.cbrt(g * r * r), np.cbrt(b * g * g), np.cbrt(b * r * r), np.cbrt(r * g * b)]))

# 24 megapixels of 16-bit grey
image = rng.integers(500, 60000, (4000, 6000), dtype=np.uint16)
flat = rng.integers(20000, 60000, (4000, 6000), dtype=np.uint16)


def correct():
    f = flat.astype(np.float32)
    out = image.astype(np.float32) / f * f.mean()
    return np.clip(np.rint(out), 0, 65535).astype(np.uint16)


median("flat field, float32", correct)
median("bincount of the codes", lambda: np.bincount(image.ravel(), minlength=65536))

# three frames of 8-bit RGB, 6 megapixels
frames = [rng.integers(0, 256, (2000, 3000, 3), dtype=np.uint8) for _ in range(3)]
times = np.array([1 / 16, 1 / 4, 1], np.float32)
response = np.repeat((np.arange(256, dtype=np.float32) / 255)[:, None, None], 3, axis=2)
response[0] = 1e-4
debevec, robertson = cv2.createMergeDebevec(), cv2.createMergeRobertson()
median("MergeDebevec, response given", lambda: debevec.process(frames, times, response))
median("MergeRobertson, response given", lambda: robertson.process(frames, times, response))

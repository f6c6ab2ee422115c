"""Times what OpenCV has of the retina, one thread, processor time, medians in milliseconds: the other column of RetinaBenchmark.
Needs python3-opencv (with bioinspired). The fast tone mapping crashes on leaving, so that it comes last."""
import os
import time

import cv2
import numpy as np

RUNS = 7
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


for size in (1024, 2048):
    grey = (255 * rng.random((size, size))).astype(np.float32)
    retina = cv2.bioinspired.Retina_create((size, size), False)
    median(f"Retina::run, grey, {size}", lambda: retina.run(grey))

grey = rng.random((2048, 2048)).astype(np.float32)


def field():
    center = cv2.GaussianBlur(grey, (19, 19), 1.5, borderType=cv2.BORDER_REFLECT)
    surround = cv2.GaussianBlur(grey, (55, 55), 4.5, borderType=cv2.BORDER_REFLECT)
    cv2.subtract(center, surround)


median("two GaussianBlur and subtract, 1.5 and 4.5", field)
rgb = rng.random((2048, 2048, 3)).astype(np.float32)
reinhard = cv2.createTonemapReinhard(1, 0, 0.5, 0)
median("TonemapReinhard, RGB float", lambda: reinhard.process(rgb))
fast = cv2.bioinspired.RetinaFastToneMapping_create((2048, 2048))
light = 255 * rgb
median("RetinaFastToneMapping, colour", lambda: fast.applyFastToneMapping(light))
os._exit(0)

"""
A program that is timed in turn with others. Its arguments are an operation, a number of threads and the folder of the images. It
answers NA, or READY and then, line by line, GO with "MS milliseconds", DUMP file with OK when the last result is written there, QUIT by ending.
"""
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

import colours

HEIGHT, WIDTH = 4000, 6000
OPERATION, THREADS, FOLDER = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])


def rgb8(name):
    return np.fromfile(FOLDER / (name + ".rgb8"), np.uint8).reshape(HEIGHT, WIDTH, 3)


def grey16():
    return np.fromfile(FOLDER / "g.u16", np.uint16).reshape(HEIGHT, WIDTH)


def floats(name):
    return np.fromfile(FOLDER / (name + ".f32"), np.float32).reshape(HEIGHT, WIDTH, 3)


def in_blocks(function, *images, rows=100):
    """Makes a function of images one that takes a few rows at a time, which stay in the cache, on all threads, and keeps its result array."""
    results = []
    pool = ThreadPoolExecutor(THREADS)

    def run():
        if not results:
            first = function(*[image[:rows] for image in images])
            results.append(np.empty((HEIGHT,) + first.shape[1:], first.dtype))

        def block(y):
            results[0][y:y + rows] = function(*[image[y:y + rows] for image in images])

        list(pool.map(block, range(0, HEIGHT, rows)))
        return results[0]

    return run


def serve(operations):
    """Runs what OPERATION names: a function that reads the images and gives one that does the work and gives its result, an array or what makes one."""
    if OPERATION not in operations:
        print("NA")
        return
    run = operations[OPERATION]()
    print("READY", flush=True)
    for line in sys.stdin:
        command, _, file = line.strip().partition(" ")
        if command == "GO":
            start = time.perf_counter()
            result = run()
            print(f"MS {(time.perf_counter() - start) * 1e3:.3f}", flush=True)
        elif command == "DUMP":
            np.ascontiguousarray(result() if callable(result) else result).tofile(file)
            print("OK", flush=True)
        else:
            break

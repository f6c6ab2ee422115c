"""The images of the benchmark: 24 megapixels, raw and interleaved, in files that every program reads."""
import numpy as np

import colours


class Images:
    width, height = 6000, 4000

    def __init__(self, folder):
        self.folder = folder
        self.a, self.b = self._photograph(1), self._photograph(2)
        self.g = (colours.LIGHT[self.a[..., 1]] * 40000 + np.random.default_rng(3).uniform(0, 300, self.a.shape[:2])).astype(np.uint16)
        self._write("a.rgb8", self.a)
        self._write("b.rgb8", self.b)
        self._write("g.u16", self.g)
        self._write("temp.f64", colours.D50_TO_D65)

    def write_inputs(self, operation):
        """Floats that an operation starts from."""
        if operation == "expf":
            self._write("light.f32", colours.LIGHT.astype(np.float32)[self.a])
        elif operation == "fromlab":
            self._write_rows("lab.f32", colours.lab)
        elif operation == "fromoklab":
            self._write_rows("oklab.f32", colours.oklab)

    def _write(self, name, array):
        np.ascontiguousarray(array).tofile(self.folder / name)

    def _write_rows(self, name, conversion):
        with open(self.folder / name, "wb") as f:
            for y in range(0, self.height, 100):
                conversion(colours.LIGHT[self.a[y:y + 100]]).astype(np.float32).tofile(f)

    def _photograph(self, seed):
        """Gradients, patches of many sizes with hard edges, and sensor noise; some samples are at the ends of the range."""
        rng = np.random.default_rng(seed)
        h, w = self.height, self.width
        patches = lambda size, amount: rng.normal(0, amount, (h // size, w // size)).astype(np.float32).repeat(size, 0).repeat(size, 1)
        light = np.linspace(0.7, 0.35, h, dtype=np.float32)[:, None] + 0.12 * np.sin(np.linspace(0, 5, w, dtype=np.float32))
        for size, amount in (500, 0.12), (250, 0.08), (50, 0.05), (10, 0.03):
            light += patches(size, amount)
        image = np.empty((h, w, 3), np.uint8)
        for c in range(3):
            noise = rng.standard_normal((h, w), dtype=np.float32) * np.float32(0.012)
            image[..., c] = np.clip(255 * (light + patches(250, 0.06) + noise) + 0.5, 0, 255)
        return image

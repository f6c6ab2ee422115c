package org.tristimulus.film.picture;

/** Sky, sun, and waves that become smaller with distance, with the sun's glitter on them. */
final class SeaScene implements Painter {

	private final Sky sky;
	private final Noise waves, sparks;
	private final double swell, tilt;

	SeaScene(Chance chance, double valence, double aspect) {
		sky = new Sky(chance, valence, 0.44 + 0.12 * (chance.of(20) - 0.5), aspect);
		waves = new Noise(chance.seed(4));
		sparks = new Noise(chance.seed(5));
		swell = 0.75 + 0.6 * chance.of(21);
		tilt = 0.5 * (chance.of(22) - 0.5);
	}

	@Override
	public void paint(double x, double y, Paint paint) {
		if (y < sky.horizon) {
			sky.paint(x, y, paint);
			return;
		}
		double below = (y - sky.horizon) / (1 - sky.horizon), far = 1 / (0.06 + below);
		double px = (x - sky.sunX) * far * swell, py = 7 * far * swell + tilt * px;
		double wave = waves.fractal(0.55 * px, 1.1 * py), ripple = waves.fractal(2.1 * px + 40, 4.4 * py, 3);
		// Waves too far away to be seen one by one are as bright as they are on average.
		double seen = Shape.step(0, 0.20, below), w = 0.5 + (0.65 * wave + 0.35 * ripple - 0.5) * (0.15 + 0.85 * seen);
		paint.set(0.60 - 0.44 * Math.sqrt(below) + 0.52 * (w - 0.5));
		// Crests mirror the sky, and the sun where they lie below it.
		paint.over(0.74, 0.55 * Shape.step(0.56, 0.72, w) * (0.35 + 0.65 * (1 - below)));
		double off = Math.abs(x - sky.sunX) / (0.10 + 0.30 * below);
		double path = Shape.glow(off, 1.0), spark = 0.3 + (Shape.step(0.52, 0.70, sparks.fractal(1.6 * px, 5.5 * py, 3)) - 0.3) * (0.1 + 0.9 * seen);
		paint.add(0.97, path * (0.16 + 1.5 * spark * (0.4 + 0.6 * (1 - below))));
		paint.over(0.80, 0.7 * Shape.glow(y - sky.horizon, 0.012));
	}
}

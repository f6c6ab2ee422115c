package org.tristimulus.film.picture;

/** Clouds of colour: noise whose place is moved by noise, twice. */
final class FieldScene implements Painter {

	private final Noise noise;
	private final double scale, bend, dx, dy, stretch;

	FieldScene(Chance chance) {
		noise = new Noise(chance.seed(1));
		scale = 1.1 + 0.9 * chance.of(1);
		bend = 2.2 + 1.6 * chance.of(2);
		dx = 40 * chance.of(3);
		dy = 40 * chance.of(4);
		stretch = 0.7 + 0.6 * chance.of(5);
	}

	@Override
	public void paint(double x, double y, Paint paint) {
		double px = dx + x * scale * stretch, py = dy + y * scale;
		double qx = noise.fractal(px, py), qy = noise.fractal(px + 5.2, py + 1.3);
		double rx = noise.fractal(px + bend * qx + 1.7, py + bend * qy + 9.2), ry = noise.fractal(px + bend * qx + 8.3, py + bend * qy + 2.8);
		double f = noise.fractal(px + bend * rx, py + bend * ry);
		double t = Shape.contrast(0.55 * f + 0.45 * ry, 0.5, 3.4);
		paint.set(0.06 + 0.84 * t);
		// Folds catch light where the displacement turns.
		double fold = Shape.step(0.52, 0.78, qx) * Shape.step(0.42, 0.7, f);
		paint.add(0.9, 0.35 * fold);
		paint.scale(0.72 + 0.5 * Shape.step(0.3, 0.7, rx));
	}
}

package org.tristimulus.film.picture;

/** Discs of light before a dark ground, as lamps out of focus. */
final class OrbScene implements Painter {

	private static final int MOST = 42;

	private final Noise ground;
	private final int count;
	private final double[] x = new double[MOST], y = new double[MOST], radius = new double[MOST], light = new double[MOST], tone = new double[MOST], soft = new double[MOST];
	private final double glowX, glowY;

	OrbScene(Chance chance, double loudness, double aspect) {
		ground = new Noise(chance.seed(6));
		count = 20 + (int) (10 * loudness + 12 * chance.of(40));
		glowX = aspect * chance.of(41);
		glowY = 0.3 + 0.5 * chance.of(42);
		for (int i = 0; i < count; i++) {
			double size = chance.of(100 + i), near = chance.of(400 + i);
			// They gather about the glow.
			x[i] = glowX + aspect * (chance.of(200 + i) - 0.5) * (0.5 + 0.9 * near);
			y[i] = glowY + (chance.of(300 + i) - 0.5) * (0.5 + 0.9 * near);
			radius[i] = 0.018 + 0.19 * size * size * size;
			light[i] = (0.25 + 0.75 * chance.of(500 + i)) * (1.1 - 2.6 * radius[i]);
			tone[i] = 0.45 + 0.55 * chance.of(600 + i);
			soft[i] = 0.04 + 0.5 * chance.of(700 + i) * chance.of(800 + i);
		}
	}

	@Override
	public void paint(double px, double py, Paint paint) {
		double mist = ground.fractal(1.3 * px + 4, 1.9 * py + 2);
		double d = Math.sqrt((px - glowX) * (px - glowX) + (py - glowY) * (py - glowY));
		paint.set(0.02 + 0.30 * Shape.contrast(mist, 0.5, 2) * (0.35 + 0.65 * (1 - py)) + 0.30 * Shape.glow(d, 0.75));
		for (int i = 0; i < count; i++) {
			double dx = px - x[i], dy = py - y[i], square = dx * dx + dy * dy, outer = radius[i] * (1 + soft[i]);
			double halo = 0.06 * Shape.glow(Math.sqrt(square), 1.8 * radius[i]);
			paint.add(tone[i], light[i] * halo);
			if (square > outer * outer) continue;
			double r = Math.sqrt(square), disc = Shape.step(outer, radius[i] * (1 - 0.6 * soft[i]), r), rim = Shape.step(0.72, 1, r / radius[i]);
			paint.add(tone[i], light[i] * disc * (0.55 + 0.45 * rim));
		}
	}
}

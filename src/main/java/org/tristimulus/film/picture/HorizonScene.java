package org.tristimulus.film.picture;

/** Sky, cloud, sun, and four ridges of hills, the farther the paler. */
final class HorizonScene implements Painter {

	private static final int RIDGES = 4;

	private final Sky sky;
	private final Noise[] ridges = new Noise[RIDGES];
	private final double[] base = new double[RIDGES], height = new double[RIDGES], width = new double[RIDGES];
	private final Noise ground;

	HorizonScene(Chance chance, double valence, double aspect) {
		sky = new Sky(chance, valence, 0.62 + 0.10 * (chance.of(20) - 0.5), aspect);
		ground = new Noise(chance.seed(3));
		for (int i = 0; i < RIDGES; i++) {
			ridges[i] = new Noise(chance.seed(30 + i));
			base[i] = sky.horizon + 0.02 + 0.098 * i;
			height[i] = (0.30 - 0.035 * i) * (0.6 + 0.8 * chance.of(24 + i));
			width[i] = 0.85 + 0.35 * i;
		}
	}

	@Override
	public void paint(double x, double y, Paint paint) {
		sky.paint(x, y, paint);
		for (int i = 0; i < RIDGES; i++) {
			double edge = base[i] - height[i] * (ridges[i].fractal(x * width[i] * 1.7 + 11 * i, 0.5) - 0.42);
			double below = y - edge;
			if (below < -0.003) continue;
			double share = Shape.step(-0.0015, 0.0015, below);
			double near = i / (RIDGES - 1.0), t = 0.54 - 0.44 * near;
			double haze = (1 - near) * 0.22 * Shape.step(0, 0.22, below), rough = 0.10 * (0.35 + near) * (ground.fractal(9 * x, 22 * y + 5 * i) - 0.5);
			paint.over(t + haze + rough - 0.05 * near * Shape.step(0, 0.3, below), share);
			// The edge towards the sun is lit.
			double lit = Shape.glow(x - sky.sunX, 0.5) * Shape.glow(below, 0.02) * (1 - 0.7 * near);
			paint.add(0.85, 0.22 * lit * share);
		}
	}
}

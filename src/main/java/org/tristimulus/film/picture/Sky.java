package org.tristimulus.film.picture;

/** A sky that is bright at the horizon, with clouds and a sun. */
final class Sky {

	private final Noise clouds;
	private final double cover, top, glow;
	final double sunX, sunY, sunSize, horizon;

	/** @param valence glad skies are brighter, sad ones have a low sun */
	Sky(Chance chance, double valence, double horizon, double aspect) {
		clouds = new Noise(chance.seed(2));
		cover = 0.25 + 0.5 * chance.of(10) - 0.12 * valence;
		top = 0.42 + 0.10 * valence + 0.08 * (chance.of(11) - 0.5);
		glow = 0.30 + 0.12 * chance.of(15);
		sunX = aspect * (0.22 + 0.56 * chance.of(12));
		sunSize = 0.035 + 0.05 * chance.of(13);
		this.horizon = horizon;
		sunY = horizon * (0.82 - 0.32 * chance.of(14) - 0.12 * valence);
	}

	void paint(double x, double y, Paint paint) {
		double up = Math.max(0, 1 - y / horizon), t = 0.78 - (0.78 - top) * Math.sqrt(up);
		double depth = 0.25 + 0.75 * up, c = clouds.fractal(1.6 * x / depth + 3, 4.2 * y / depth / depth * 0.6 + 7);
		double cloud = Shape.step(0.62 - 0.3 * cover, 0.80 - 0.2 * cover, c);
		double d = Math.sqrt((x - sunX) * (x - sunX) + (y - sunY) * (y - sunY));
		paint.set(t);
		paint.over(t + 0.20 - 0.35 * Shape.step(0.5, 0.9, c), 0.75 * cloud);
		paint.add(0.88, 0.75 * Shape.glow(d, glow) * (1 - 0.35 * cloud) + 0.5 * Shape.glow(d, 2.2 * sunSize));
		paint.add(1, 1.4 * Shape.step(sunSize * 1.05, sunSize * 0.95, d) * (1 - 0.75 * cloud));
	}
}

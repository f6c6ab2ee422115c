package org.tristimulus.film.picture;

/** Smooth noise on a lattice of hashed numbers, and sums of it at five sizes. The same on every JVM. Immutable. */
final class Noise {

	private static final int OCTAVES = 5;

	private final int seed;

	Noise(int seed) {
		this.seed = seed;
	}

	/** In [0, 1], with features of size 1; five octaves, each half as high and twice as fine. */
	double fractal(double x, double y) {
		return fractal(x, y, OCTAVES);
	}

	double fractal(double x, double y, int octaves) {
		double sum = 0, height = 0.5, px = x, py = y, total = 0;
		for (int o = 0; o < octaves; o++) {
			sum += height * value(px, py, o);
			total += height;
			height /= 2;
			// Turned by 37 degrees, so that the lattices of the octaves do not show.
			double turned = 1.597 * px - 1.204 * py + 17.3;
			py = 1.204 * px + 1.597 * py - 5.7;
			px = turned;
		}
		return sum / total;
	}

	/** One octave, in [0, 1]. */
	private double value(double x, double y, int octave) {
		int i = (int) Math.floor(x), j = (int) Math.floor(y);
		double u = quintic(x - i), v = quintic(y - j);
		double top = mix(lattice(i, j, octave), lattice(i + 1, j, octave), u), bottom = mix(lattice(i, j + 1, octave), lattice(i + 1, j + 1, octave), u);
		return mix(top, bottom, v);
	}

	private double lattice(int i, int j, int octave) {
		return (Chance.hash(seed + octave * 0x3c6ef372 + i * 0x27d4eb2d + Chance.hash(j)) >>> 8) * 0x1p-24;
	}

	private static double quintic(double t) {
		return t * t * t * (t * (t * 6 - 15) + 10);
	}

	private static double mix(double a, double b, double t) {
		return a + (b - a) * t;
	}
}

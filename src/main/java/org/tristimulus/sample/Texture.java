package org.tristimulus.sample;

/** Smooth random texture in [0, 1]: random numbers at whole places, blended between, in four octaves. It repeats. */
final class Texture {

	private static final int OCTAVES = 4;

	private final int period;
	private final double[] lattice;

	/** @param period after how many whole places it repeats */
	Texture(Noise noise, int period) {
		this.period = period;
		lattice = new double[period * period];
		for (int i = 0; i < lattice.length; i++)
			lattice[i] = noise.uniform();
	}

	double at(double x, double y) {
		double sum = 0, weight = 0, w = 1;
		for (int o = 0; o < OCTAVES; o++, w /= 2) {
			sum += w * octave(x * (1 << o) + 5.3 * o, y * (1 << o) + 3.7 * o);
			weight += w;
		}
		return sum / weight;
	}

	private double octave(double x, double y) {
		int i = (int) Math.floor(x), j = (int) Math.floor(y);
		double u = smooth(x - i), v = smooth(y - j);
		double top = (1 - u) * node(i, j) + u * node(i + 1, j), bottom = (1 - u) * node(i, j + 1) + u * node(i + 1, j + 1);
		return (1 - v) * top + v * bottom;
	}

	private double node(int i, int j) {
		return lattice[Math.floorMod(j, period) * period + Math.floorMod(i, period)];
	}

	private static double smooth(double t) {
		return t * t * (3 - 2 * t);
	}
}

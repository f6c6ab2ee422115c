package org.tristimulus.light.balance;

import org.tristimulus.color.Tally;

/** The {@link MinkowskiMean} of red, of green and of blue. */
final class MinkowskiMeans implements Tally<MinkowskiMeans> {

	private static final long serialVersionUID = 1L;

	private final MinkowskiMean[] means = { new MinkowskiMean(), new MinkowskiMean(), new MinkowskiMean() };

	@Override
	public MinkowskiMeans empty() {
		return new MinkowskiMeans();
	}

	@Override
	public void add(float[][] light, int n) {
		for (int c = 0; c < 3; c++)
			means[c].add(light[c], n);
	}

	@Override
	public void merge(MinkowskiMeans other) {
		for (int c = 0; c < 3; c++)
			means[c].add(other.means[c]);
	}

	double[] values() {
		return new double[] { means[0].value(), means[1].value(), means[2].value() };
	}
}

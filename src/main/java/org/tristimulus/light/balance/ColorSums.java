package org.tristimulus.light.balance;

import org.tristimulus.color.Tally;
import org.tristimulus.color.ExactSum;

/** The sums of red, green and blue, and how many pixels they are of. */
final class ColorSums implements Tally<ColorSums> {

	private static final long serialVersionUID = 1L;

	private final ExactSum[] sums = { new ExactSum(), new ExactSum(), new ExactSum() };
	private long count;

	@Override
	public ColorSums empty() {
		return new ColorSums();
	}

	@Override
	public void add(float[][] light, int n) {
		for (int c = 0; c < 3; c++)
			for (int i = 0; i < n; i++)
				sums[c].add(light[c][i]);
		count += n;
	}

	/** Adds one of the pixels. */
	void addPixel(float[][] light, int i) {
		for (int c = 0; c < 3; c++)
			sums[c].add(light[c][i]);
		count++;
	}

	@Override
	public void merge(ColorSums other) {
		for (int c = 0; c < 3; c++)
			sums[c].add(other.sums[c]);
		count += other.count;
	}

	long count() {
		return count;
	}

	/** Of a channel, 0 to 2. */
	double sum(int channel) {
		return sums[channel].value();
	}
}

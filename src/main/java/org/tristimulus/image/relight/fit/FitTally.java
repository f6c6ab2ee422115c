package org.tristimulus.image.relight.fit;

/**
 * What became of the samples of a fit, lamp by lamp. Squares of residuals are added as whole numbers of 2^-32, so that the sum does not depend on the order of blocks.
 * For one thread; those of several are added.
 */
final class FitTally {

	private static final double UNIT = Math.scalb(1.0, 32);

	final long[] squares, used, shadow, gloss, dark, white;
	long few, pixels;

	FitTally(int lamps) {
		squares = new long[lamps];
		used = new long[lamps];
		shadow = new long[lamps];
		gloss = new long[lamps];
		dark = new long[lamps];
		white = new long[lamps];
	}

	/** Counts samples of a lamp that the fit went by. @param sum of the squares of value less explained, in light; more than 8 a sample counts as 8 */
	void residuals(int lamp, double sum, int count) {
		squares[lamp] += (long) (Math.min(8.0 * count, sum) * UNIT);
		used[lamp] += count;
	}

	synchronized void add(FitTally part) {
		long[][] mine = all(), others = part.all();
		for (int i = 0; i < mine.length; i++)
			for (int k = 0; k < mine[i].length; k++)
				mine[i][k] += others[i][k];
		few += part.few;
		pixels += part.pixels;
	}

	private long[][] all() {
		return new long[][] { squares, used, shadow, gloss, dark, white };
	}

	/** The root of the mean square of a lamp's residuals; NaN where none was used. */
	double rms(int lamp) {
		return used[lamp] == 0 ? Double.NaN : Math.sqrt(squares[lamp] / UNIT / used[lamp]);
	}

	/** The same of all lamps. */
	double rms() {
		double sum = 0;
		for (long s : squares)
			sum += s / UNIT;
		return Math.sqrt(sum / sum(used));
	}

	/** The share of all samples, in percent. */
	double percent(long[] counts) {
		return 100.0 * sum(counts) / ((double) pixels * counts.length);
	}

	static long sum(long[] counts) {
		long sum = 0;
		for (long c : counts)
			sum += c;
		return sum;
	}
}

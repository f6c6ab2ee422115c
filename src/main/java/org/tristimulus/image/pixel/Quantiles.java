package org.tristimulus.image.pixel;

/**
 * Order statistics of any number of samples, exact, without sorting or keeping them: the bits of floats from 0 up order
 * as the floats do, so that a count of their upper halves and then of the lower ones finds each rank.
 */
public final class Quantiles {

	/** Hands all samples, each 0 or more and not NaN, to a taker; every time the same. */
	public interface Samples {

		void each(Taker taker);
	}

	public interface Taker {

		void take(float sample);
	}

	private final Samples samples;
	private final long[] upper = new long[1 << 16];
	private long n;

	public Quantiles(Samples samples) {
		this.samples = samples;
		samples.each(v -> {
			upper[Float.floatToRawIntBits(v + 0f) >>> 16]++;
			n++;
		});
	}

	/** The value at a fraction of the order, linear between ranks as spreadsheets and NumPy have it; NaN without samples. */
	public double at(double fraction) {
		if (n == 0) return Double.NaN;
		double rank = fraction * (n - 1);
		long below = (long) Math.floor(rank);
		double low = ranked(below);
		return rank == below ? low : low + (rank - below) * (ranked(below + 1) - low);
	}

	private double ranked(long rank) {
		int high = 0;
		long before = 0;
		while (before + upper[high] <= rank)
			before += upper[high++];
		long[] lower = new long[1 << 16];
		int wanted = high;
		samples.each(v -> {
			int bits = Float.floatToRawIntBits(v + 0f);
			if (bits >>> 16 == wanted) lower[bits & 0xffff]++;
		});
		int low = 0;
		while (before + lower[low] <= rank)
			before += lower[low++];
		return Float.intBitsToFloat(high << 16 | low);
	}
}

package org.tristimulus.film;

/** The exposure that jumps up at each beat and falls off again. Immutable. */
public final class Pulse {

	/** After so many decays nothing is left that would reach a pixel. */
	private static final double GONE = 40;

	/** WCAG 2.3.1: more than three flashes in a second. */
	private static final int FLASHES = 3;

	private final double[] times, strengths;
	private final double depth, decay;

	/**
	 * @param times of the beats in seconds, in rising order
	 * @param strengths of the beats, 0 to 1
	 * @param depth in stops, of a beat of strength 1
	 * @param decay the time in seconds in which it falls to 1/e
	 */
	public Pulse(double[] times, double[] strengths, double depth, double decay) {
		if (times.length != strengths.length) throw new IllegalArgumentException(times.length + " times and " + strengths.length + " strengths");
		if (!(decay > 0)) throw new IllegalArgumentException("A decay of " + decay + " s is not possible: above 0");
		this.times = times.clone();
		this.strengths = strengths.clone();
		this.depth = depth;
		this.decay = decay;
	}

	/** The stops at a time: depth × the largest of strength × exp(-(t - beat)/decay) over the beats so far. */
	public double stops(double time) {
		double most = 0;
		int last = Beat.last(times, time);
		for (int i = last; i >= 0 && time - times[i] < GONE * decay; i--)
			most = Math.max(most, strengths[i] * StrictMath.exp((times[i] - time) / decay));
		return depth * most;
	}

	/** Whether more than three beats within a second flash by more than a stop, which may harm people (WCAG 2.3.1). */
	public boolean flashes() {
		double[] flashes = new double[times.length];
		int n = 0;
		for (int i = 0; i < times.length; i++)
			if (depth * strengths[i] > 1) flashes[n++] = times[i];
		for (int i = FLASHES; i < n; i++)
			if (flashes[i] - flashes[i - FLASHES] < 1) return true;
		return false;
	}
}

package org.tristimulus.measure.bracket;

import java.util.Arrays;

/** The exposures of a bracket, found from its frames alone: from one to the next brighter, summed along the chain. Immutable. */
public final class MeasuredStops {

	private final double[] stops;
	private final FramePair[] pairs;
	private final int[] order;

	private MeasuredStops(double[] stops, FramePair[] pairs, int[] order) {
		this.stops = stops;
		this.pairs = pairs;
		this.order = order;
	}

	/**
	 * Of samples of every frame at the same places.
	 *
	 * @param frames of each frame, rows of light, one a channel
	 * @param exclude the light from which on a channel is saturated
	 * @throws IllegalArgumentException naming a pair, by numbers from 1, that has fewer than 100 samples in common
	 */
	public static MeasuredStops of(float[][][] frames, double exclude) {
		int n = frames.length;
		double[] medians = new double[n];
		for (int f = 0; f < n; f++)
			medians[f] = medianOf(frames[f]);
		int[] order = new int[n];
		for (int i = 0; i < n; i++) {
			int at = i;
			for (; at > 0 && medians[order[at - 1]] > medians[i]; at--)
				order[at] = order[at - 1];
			order[at] = i;
		}
		double[] stops = new double[n];
		FramePair[] pairs = new FramePair[n];
		for (int i = 1; i < n; i++) {
			int a = order[i - 1], b = order[i];
			try {
				pairs[b] = FramePair.of(frames[a], frames[b], exclude);
			}
			catch (IllegalArgumentException e) {
				throw new IllegalArgumentException("Frames " + (a + 1) + " and " + (b + 1) + ": " + e.getMessage(), e);
			}
			stops[b] = stops[a] + pairs[b].stops();
		}
		double most = stops[order[n - 1]];
		for (int f = 0; f < n; f++)
			stops[f] -= most;
		return new MeasuredStops(stops, pairs, order);
	}

	private static double medianOf(float[][] rows) {
		int n = rows[0].length;
		float[] all = new float[n * rows.length];
		for (int c = 0; c < rows.length; c++)
			System.arraycopy(rows[c], 0, all, c * n, n);
		Arrays.parallelSort(all);
		return (all[(all.length - 1) / 2] + (double) all[all.length / 2]) / 2;
	}

	/** The stops of each frame, 0 for the most exposed. */
	public double[] stops() {
		return stops.clone();
	}

	/** The frames from the darkest to the brightest, counted from 0. */
	public int[] order() {
		return order.clone();
	}

	/** A frame with the next darker one; null for the darkest. */
	public FramePair pair(int frame) {
		return pairs[frame];
	}
}

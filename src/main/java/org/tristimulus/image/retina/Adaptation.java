package org.tristimulus.image.retina;

import org.tristimulus.image.neighbour.Lanes;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.retina.NakaRushton;

/** Local adaptation ({@link NakaRushton#adapt}) of planes: each sample by the one of a second plane. Samples are 0 or more. */
final class Adaptation {

	private static final float VMAX = (float) NakaRushton.VMAX;

	private final float weight, constant, floor;

	/**
	 * X0 = weight · local + constant.
	 *
	 * @param floor added to denominators, as OpenCV does; 0 needs X0 above 0
	 */
	Adaptation(double weight, double constant, double floor) {
		this.weight = (float) weight;
		this.constant = (float) constant;
		this.floor = (float) floor;
	}

	/** As published, for a sensitivity in [0, 0.99]. */
	static Adaptation of(double v0) {
		return new Adaptation(v0, NakaRushton.VMAX * (1 - v0), 0);
	}

	/** Rewrites out, which may be one of the others. */
	void apply(float[] x, float[] local, float[] out, Progress progress) {
		Lanes.samples(x.length, progress, (from, to) -> adapt(x, local, out, from, to, weight, constant, floor));
	}

	/** Adds what it would give to out. */
	void add(float[] x, float[] local, float[] out, double sign, Progress progress) {
		Lanes.samples(x.length, progress, (from, to) -> add(x, local, out, from, to, weight, constant, floor, (float) sign));
	}

	private static void adapt(float[] x, float[] local, float[] out, int from, int to, float weight, float constant, float floor) {
		for (int i = from; i < to; i++) {
			float x0 = weight * local[i] + constant;
			out[i] = (VMAX + x0) / (x[i] + x0 + floor) * x[i];
		}
	}

	private static void add(float[] x, float[] local, float[] out, int from, int to, float weight, float constant, float floor, float sign) {
		for (int i = from; i < to; i++) {
			float x0 = weight * local[i] + constant;
			out[i] += sign * ((VMAX + x0) / (x[i] + x0 + floor) * x[i]);
		}
	}
}

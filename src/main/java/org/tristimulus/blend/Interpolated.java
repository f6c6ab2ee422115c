package org.tristimulus.blend;

/** Normal and average: the composite lies between backdrop and source, a share of the way to the source. */
final class Interpolated implements Compositor {

	private final Mix mix;
	private final boolean average;

	Interpolated(Mix mix, boolean average) {
		this.mix = mix;
		this.average = average;
	}

	/** With B(cb, cs) between cb and cs, source-over is a sum of cb and cs, whose weights add up to 1. */
	@Override
	public void apply(double[] backdrop, double[] source, double opacity) {
		double ab = Compositing.alpha(backdrop[3]), as = opacity * Compositing.alpha(source[3]);
		if (as == 0) return;
		double ao = Compositing.alpha(ab, as), share = as * (average ? 1 - ab / 2 : 1) / ao;
		if (share == 1) System.arraycopy(source, 0, backdrop, 0, 3);
		else mix.mix(backdrop, source, 1 - share, share, share);
		backdrop[3] = ao;
	}

	@Override
	public void apply(float[][] backdrop, float[][] source, float[] opacity, int n) {
		if (!Compositor.isOpaque(backdrop, source)) Compositor.super.apply(backdrop, source, opacity, n);
		else mix.apply(backdrop, source, average ? halves(opacity, n) : opacity, n);
	}

	@Override
	public void apply(float[][] backdrop, float[][] source, double opacity, int n) {
		if (!Compositor.isOpaque(backdrop, source)) Compositor.super.apply(backdrop, source, opacity, n);
		else mix.apply(backdrop, source, average ? opacity / 2 : opacity, n);
	}

	private static float[] halves(float[] opacity, int n) {
		float[] half = new float[n];
		for (int i = 0; i < n; i++)
			half[i] = opacity[i] / 2;
		return half;
	}
}

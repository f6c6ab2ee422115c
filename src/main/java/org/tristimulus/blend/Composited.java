package org.tristimulus.blend;

import java.util.function.BinaryOperator;

/** Source-over with a blend mode, in the components of a space. */
class Composited implements Compositor {

	private final BinaryOperator<double[]> mode;
	private final BlendSpace space;

	/** @param mode B(cb, cs) in components of the space */
	Composited(BinaryOperator<double[]> mode, BlendSpace space) {
		this.mode = mode;
		this.space = space;
	}

	@Override
	public void apply(double[] backdrop, double[] source, double opacity) {
		double ab = Compositing.alpha(backdrop[3]), as = opacity * Compositing.alpha(source[3]);
		if (as == 0) return;
		double[] cs = { source[0], source[1], source[2] };
		if (ab > 0) {
			double[] cb = { backdrop[0], backdrop[1], backdrop[2] };
			space.fromLight().apply(cb);
			space.fromLight().apply(cs);
			Compositing.over(cb, ab, cs, as, mode);
			space.toLight().apply(cb);
			cs = cb;
		}
		System.arraycopy(cs, 0, backdrop, 0, 3);
		backdrop[3] = Compositing.alpha(ab, as);
	}
}

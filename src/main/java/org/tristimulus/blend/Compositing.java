package org.tristimulus.blend;

import java.util.function.BinaryOperator;

/**
 * Source-over with a blend mode (W3C Compositing and Blending Level 1, 9.1 and 10): cs' = (1 - ab) cs + ab B(cb, cs),
 * then co = (as cs' + (1 - as) ab cb) / ao. Colours are not premultiplied. What has alpha 0 has no influence, be
 * its components NaN; where the result has alpha 0 the components of the backdrop stay.
 */
public final class Compositing {

	private Compositing() {}

	/**
	 * Rewrites cb as the composite, in the components that the mode takes.
	 *
	 * @param as the alpha of the source times its opacity
	 * @param mode B(cb, cs), which leaves its arguments as they are
	 * @return the alpha of the composite
	 */
	public static double over(double[] cb, double ab, double[] cs, double as, BinaryOperator<double[]> mode) {
		double ao = alpha(ab, as);
		if (as == 0) return ao;
		double[] blended = ab == 0 ? cs : mode.apply(cb, cs);
		for (int i = 0; i < 3; i++) {
			double c = sum(1 - ab, cs[i], ab, blended[i]);
			cb[i] = sum(as / ao, c, (1 - as) * ab / ao, cb[i]);
		}
		return ao;
	}

	/** The alpha of a source over a backdrop; exactly 1 if either is, exactly that of the other where one is 0. */
	static double alpha(double ab, double as) {
		return as == 1 ? 1 : as + ab * (1 - as);
	}

	/** What a stored alpha covers, in [0, 1]; NaN covers nothing. */
	static double alpha(double stored) {
		return stored >= 1 ? 1 : stored > 0 ? stored : 0;
	}

	/** The weighted sum of two values. A value of weight 0 does not count, be it NaN or infinite. */
	static double sum(double wa, double a, double wb, double b) {
		return wa == 0 ? wb * b : wb == 0 ? wa * a : wa * a + wb * b;
	}
}

package org.tristimulus.blend;

import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;

/** B(cb, cs) for all values that pixels may have, beyond 0 to 1 and NaN. */
final class Formula {

	private Formula() {}

	/** Of single components. */
	static DoubleBinaryOperator of(BlendMode mode, SoftLight variant, boolean integers) {
		DoubleBinaryOperator b = mode == BlendMode.SOFT_LIGHT ? variant::mix : mode == BlendMode.DIVIDE && integers ? Formula::divide : mode.components();
		return mode.assumesUnitRange() ? (cb, cs) -> cb != cb || cs != cs ? Double.NaN : b.applyAsDouble(clamp(cb), clamp(cs)) : b;
	}

	/** Of colours in a space. */
	static BinaryOperator<double[]> of(BlendMode mode, BlendSpace space) {
		return mode.assumesUnitRange() ? (cb, cs) -> mode.mix(clamp(cb), clamp(cs), space) : (cb, cs) -> mode.mix(cb, cs, space);
	}

	/** Where infinity and NaN do not exist: x / 0 is 1, 0 / 0 is 0. */
	private static double divide(double b, double s) {
		return s != 0 ? b / s : b > 0 ? 1 : 0;
	}

	private static double[] clamp(double[] c) {
		return new double[] { clamp(c[0]), clamp(c[1]), clamp(c[2]) };
	}

	/** Into [0, 1]; NaN stays. */
	private static double clamp(double x) {
		return x > 1 ? 1 : x < 0 ? 0 : x;
	}
}

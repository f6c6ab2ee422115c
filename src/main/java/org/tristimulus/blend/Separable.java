package org.tristimulus.blend;

import java.util.function.DoubleBinaryOperator;

import org.tristimulus.color.TransferFunction;

/** Source-over with a mode that takes components one by one, of light or of sRGB codes. */
final class Separable extends Composited {

	private final DoubleBinaryOperator mode;
	private final TransferFunction curve;

	/** @param space linear or sRGB */
	Separable(DoubleBinaryOperator mode, BlendSpace space) {
		super((b, s) -> new double[] { mode.applyAsDouble(b[0], s[0]), mode.applyAsDouble(b[1], s[1]), mode.applyAsDouble(b[2], s[2]) }, space);
		this.mode = mode;
		curve = space.curve();
	}

	/** Between light and what the mode takes. */
	TransferFunction curve() {
		return curve;
	}

	/** Opaque components in the space. */
	double mix(double b, double s, double opacity) {
		return opacity == 0 ? b : Compositing.sum(opacity, mode.applyAsDouble(b, s), 1 - opacity, b);
	}

	@Override
	public void apply(float[][] backdrop, float[][] source, float[] opacity, int n) {
		if (!Compositor.isOpaque(backdrop, source)) super.apply(backdrop, source, opacity, n);
		else
			for (int c = 0; c < backdrop.length; c++)
				apply(backdrop[c], source[c], opacity, n);
	}

	/** One component of opaque pixels. */
	private void apply(float[] backdrop, float[] source, float[] opacity, int n) {
		for (int i = 0; i < n; i++)
			if (opacity[i] != 0) backdrop[i] = (float) curve.decode(mix(curve.encode(backdrop[i]), curve.encode(source[i]), opacity[i]));
	}
}

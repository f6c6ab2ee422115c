package org.tristimulus.blend;

import org.tristimulus.color.PairFunction;
import org.tristimulus.color.TransferFunction;

/** A separable mode at an opacity. */
final class ComponentBlend implements PairFunction {

	private final Separable blend;
	private final double opacity;

	/** @param opacity in [0, 1] */
	ComponentBlend(Separable blend, double opacity) {
		this.blend = blend;
		this.opacity = opacity;
	}

	@Override
	public TransferFunction curve() {
		return blend.curve();
	}

	@Override
	public double apply(double first, double second, double weight) {
		return blend.mix(first, second, opacity * weight);
	}

	@Override
	public byte[] table(TransferFunction first, TransferFunction second) {
		return ByteBlendTable.of(blend, opacity, first, second);
	}
}

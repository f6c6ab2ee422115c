package org.tristimulus.blend;

import org.tristimulus.color.PairFunction;
import org.tristimulus.color.PairTransform;

/** A mix at one fraction. */
final class Mixture implements PairTransform {

	private final Mix mix;
	private final double t;

	Mixture(Mix mix, double t) {
		this.mix = mix;
		this.t = t;
	}

	@Override
	public void apply(double[] first, double[] second, double weight) {
		mix.apply(first, second, t * weight);
	}

	@Override
	public void apply(float[][] first, float[][] second, int n) {
		mix.apply(first, second, t, n);
	}

	@Override
	public boolean isFastInRows() {
		return mix.space() == BlendSpace.OKLAB && t != 0;
	}

	@Override
	public boolean isSeparable() {
		return mix.space().hasCurve();
	}

	@Override
	public PairFunction components() {
		return new ComponentBlend(new Separable((a, b) -> b, mix.space()), t);
	}

	@Override
	public boolean isHomogeneous() {
		return mix.space().isHomogeneous();
	}

	@Override
	public boolean assumesUnitRange() {
		return false;
	}

	@Override
	public PairTransform forIntegers() {
		return this;
	}

	@Override
	public PairTransform forBytes() {
		return new Mixture(mix.forBytes(), t);
	}
}

package org.tristimulus.color;

/**
 * What changes a colour: three numbers, rewritten in place. Matrices, curves, conversions and adjustments are
 * transforms, and compose with {@link #then}. A transform holds constants only, so that many threads can share it.
 */
@FunctionalInterface
public interface ColorTransform {

	/** Leaves every colour as it is. */
	ChannelTransform IDENTITY = x -> x;

	/** Rewrites the three components of one colour: the definition, in double. */
	void apply(double[] c);

	/**
	 * Rewrites the first n colours of three rows. Override where a row can go faster; it must agree with
	 * {@link #apply(double[])} to a few float ulp of the colour's largest component.
	 */
	default void apply(float[][] rows, int n) {
		float[] x = rows[0], y = rows[1], z = rows[2];
		double[] c = new double[3];
		for (int i = 0; i < n; i++) {
			c[0] = x[i];
			c[1] = y[i];
			c[2] = z[i];
			apply(c);
			x[i] = (float) c[0];
			y[i] = (float) c[1];
			z[i] = (float) c[2];
		}
	}

	/** Whether scaling a colour scales the result: f(k c) = k f(c) for k > 0. Such a transform needs no white. */
	default boolean isHomogeneous() {
		return this == IDENTITY;
	}

	/** The same for results of 8 bits, whose rows may be rougher where that is faster: within 4e-6 of the colour's largest component. */
	default ColorTransform forBytes() {
		return this;
	}

	/** The same for light of integer samples, which is 0, or from 1e-9 to 1000, as is the answer of each cone ({@code Oklab.sees}): its rows need not look for anything else. */
	default ColorTransform forIntegers() {
		return this;
	}

	/** This transform, then the next. */
	default ColorTransform then(ColorTransform next) {
		if (next == IDENTITY) return this;
		if (this == IDENTITY) return next;
		return next instanceof Sequence ? ((Sequence) next).after(this) : new Sequence(this, next);
	}
}

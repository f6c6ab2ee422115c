package org.tristimulus.retina;

/**
 * The spatio-temporal low-pass element that the networks of the retina model are made of (Benoit, Caplier, Durette and Herault 2010,
 * Computer Vision and Image Understanding 114, 758-773): per frame y = x + τ · (its own output of the frame before), then a causal
 * and an anticausal recursion with coefficient a along rows and along columns, then a gain. Immutable.
 */
public final class LowPass {

	/** µ of the paper, which makes k about the reach in pixels. */
	private static final double MU = 0.8;

	/** Leak: a constant c comes out as c / (1 + β). */
	public final double beta;
	/** Time constant in frames; 0 has no memory. */
	public final double tau;
	/** Spatial constant in pixels. */
	public final double k;
	/** Coefficient of the recursions, in (0, 1). */
	public final double a;
	/** Factor after all four recursions: (1 - a)⁴ / (1 + β + τ). */
	public final double gain;

	/**
	 * @param beta 0 or more
	 * @param tau in frames, 0 or more
	 * @param k in pixels, above 0
	 */
	public LowPass(double beta, double tau, double k) {
		this.beta = Checks.range("beta", beta, 0, Double.MAX_VALUE);
		this.tau = Checks.range("tau", tau, 0, Double.MAX_VALUE);
		this.k = Checks.range("k", k, Double.MIN_NORMAL, Double.MAX_VALUE);
		double b = beta + tau, t = (1 + b) / (2 * MU * k * k);
		a = 1 / (1 + t + Math.sqrt(t * (2 + t)));
		double c = 1 - a;
		gain = c * c * c * c / (1 + b);
	}

	/** The same element without memory, whose answer to a still is what this one settles to. */
	public LowPass still() {
		return tau == 0 ? this : new LowPass(beta, 0, k);
	}

	/** What a constant of 1 settles to. */
	public double steadyState() {
		return 1 / (1 + beta);
	}

	/** The gain along one axis of a pattern of cycles per pixel, 1 at 0; the leak is not in it. */
	public double gainPerAxis(double cyclesPerPixel) {
		double c = 1 - a, half = StrictMath.sin(StrictMath.PI * cyclesPerPixel);
		return c * c / (c * c + 4 * a * half * half);
	}

	/** The gain of a grating along an axis, leak included. */
	public double gain(double cyclesPerPixel) {
		return gainPerAxis(cyclesPerPixel) * steadyState();
	}

	/** The answer to a uniform field that goes from 0 to 1 at frame 0. @param frame 0 or more */
	public double step(int frame) {
		return steadyState() * (1 - StrictMath.pow(tau / (1 + beta + tau), frame + 1));
	}
}

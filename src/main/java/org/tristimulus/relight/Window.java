package org.tristimulus.relight;

import org.tristimulus.color.Token;

/** A window over the bands of harmonics against ringing, of width w. */
public enum Window implements Token {

	/** All bands as they are. */
	NONE("None"),
	/** (1 + cos(π l/w))/2, 0 from w on. */
	HANNING("Hanning"),
	/** sin(π l/w)/(π l/w), 0 from w on. */
	LANCZOS("Lanczos"),
	/** exp(-(π l/w)²/2). */
	GAUSS("Gauss"),
	/** 1/(1 + w l²(l + 1)²) (Sloan 2008). */
	LAPLACIAN("Laplacian");

	private final String label;

	Window(String label) {
		this.label = label;
	}

	/** The width that stands for 0: order + 1, of the Laplacian 0.05. */
	public double width(double windowsize, int order) {
		if (this == NONE && windowsize != 0) throw new IllegalArgumentException("windowsize=" + windowsize + ": window=none has no size; allowed here: windowsize=0, or another window");
		return windowsize != 0 ? windowsize : this == LAPLACIAN ? 0.05 : order + 1;
	}

	/** The factor of band l. @param w the width, above 0 */
	public double factor(int l, double w) {
		double t = StrictMath.PI * l / w;
		switch (this) {
			case HANNING:
				return l >= w ? 0 : (1 + StrictMath.cos(t)) / 2;
			case LANCZOS:
				return l >= w ? 0 : l == 0 ? 1 : StrictMath.sin(t) / t;
			case GAUSS:
				return StrictMath.exp(-t * t / 2);
			case LAPLACIAN:
				return 1 / (1 + w * l * l * (l + 1.0) * (l + 1.0));
			default:
				return 1;
		}
	}

	@Override
	public String label() {
		return label;
	}

	@Override
	public String toString() {
		return Token.of(this);
	}
}

package org.tristimulus.light.exposure;

import org.tristimulus.color.Token;

/** How a value goes from one keyframe to the next. */
public enum Ease implements Token {

	/** Evenly. */
	LINEAR("Linear") {

		@Override
		public double of(double t) {
			return t;
		}
	},
	/** Slow at both ends: t² (3 - 2t). */
	SMOOTH("Smooth") {

		@Override
		public double of(double t) {
			return t * t * (3 - 2 * t);
		}
	},
	/** At once, when the next is reached. */
	STEP("Step") {

		@Override
		public double of(double t) {
			return t < 1 ? 0 : 1;
		}
	};

	private final String label;

	Ease(String label) {
		this.label = label;
	}

	/** The fraction of the way, of a fraction t of the time; both in 0..1. */
	public abstract double of(double t);

	@Override
	public String label() {
		return label;
	}

	@Override
	public String toString() {
		return Token.of(this);
	}
}

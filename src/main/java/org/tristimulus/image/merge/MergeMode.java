package org.tristimulus.image.merge;

import org.tristimulus.color.Token;

/** How the light of several channels becomes one. */
public enum MergeMode implements Token {

	/** Light adds up, as on a dark background. */
	ADD("Add light", 0) {

		@Override
		float of(float sum, float light) {
			return sum + light;
		}
	},
	/** The brightest channel, component by component. */
	MAX("Brightest channel", 0) {

		@Override
		float of(float sum, float light) {
			return light > sum ? light : sum;
		}
	},
	/** The darkest channel, component by component, as on a light background. */
	MIN("Darkest channel", Float.POSITIVE_INFINITY) {

		@Override
		float of(float sum, float light) {
			return light < sum ? light : sum;
		}
	},
	/** Filters laid over one another, as on a light background. */
	MULTIPLY("Multiply, as filters", 1) {

		@Override
		float of(float sum, float light) {
			return sum * light;
		}
	},
	/** Dyes in white light, each of which takes its part of what is left; of data only. */
	ABSORB("Absorb, as dyes", 1) {

		@Override
		float of(float sum, float light) {
			return sum * light;
		}
	};

	/** What no channel adds up to. */
	final float empty;
	private final String label;

	MergeMode(String label, float empty) {
		this.label = label;
		this.empty = empty;
	}

	abstract float of(float sum, float light);

	/** @throws IllegalArgumentException if it does not go with what light is taken from */
	public void check(MergeFrom from) {
		if (this == ABSORB && from != MergeFrom.DATA) throw new IllegalArgumentException("mode=absorb takes the amounts of dyes from the values; use from=data");
	}

	/** Whether a channel without light of a component leaves that as it is. */
	boolean disregardsDark() {
		return empty == 0;
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

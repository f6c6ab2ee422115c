package org.tristimulus.light.mixture;

import org.tristimulus.color.Token;

/** What a mixture of LEDs is to be best at. */
public enum MixGoal implements Token {

	/** The general colour rendering index, CIE 13.3. */
	RA("Colour rendering (Ra)") {

		@Override
		double score(MixtureModel model, double[] shares) {
			return model.ra(shares);
		}
	},
	/** The general fidelity index, CIE 224. */
	RF("Colour fidelity (Rf)") {

		@Override
		double score(MixtureModel model, double[] shares) {
			return model.rf(shares);
		}
	},
	/** Lumens per radiated watt, 380 to 780 nm. */
	EFFICACY("Luminous efficacy") {

		@Override
		double score(MixtureModel model, double[] shares) {
			return model.efficacy(shares);
		}
	};

	private final String label;

	MixGoal(String label) {
		this.label = label;
	}

	abstract double score(MixtureModel model, double[] shares);

	@Override
	public String label() {
		return label;
	}

	@Override
	public String toString() {
		return Token.of(this);
	}
}

package org.tristimulus.light.spectrum;

import org.tristimulus.color.Token;

/** The wavelengths that a spectrum is evaluated at. */
public enum SpectralStep implements Token {

	/** Its own where they are even, else every 1 nm. */
	FILE("As in the file", "file") {

		@Override
		public Spectrum of(Spectrum s) {
			return s.isUniform() ? s : s.resample(1);
		}
	},
	ONE("1 nm", "1") {

		@Override
		public Spectrum of(Spectrum s) {
			return s.resample(1);
		}
	},
	FIVE("5 nm", "5") {

		@Override
		public Spectrum of(Spectrum s) {
			return s.resample(5);
		}
	};

	private final String label, token;

	SpectralStep(String label, String token) {
		this.label = label;
		this.token = token;
	}

	/** The spectrum at these wavelengths. */
	public abstract Spectrum of(Spectrum s);

	@Override
	public String label() {
		return label;
	}

	@Override
	public String toString() {
		return token;
	}
}

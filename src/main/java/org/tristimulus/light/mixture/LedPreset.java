package org.tristimulus.light.mixture;

import org.tristimulus.color.Token;
import org.tristimulus.light.spectrum.LightSource;

/** Usual sets of channels for the mixer, as words that {@link LightSource#named} takes. */
public enum LedPreset implements Token {

	NONE("None", ""),
	RGB("Red, green, blue", "455/20;525/30;630/18"),
	/** White is LED-B3, 4103 K. */
	RGBW("Red, green, blue, white", "455/20;525/30;630/18;led-b3"),
	/** Warm white is LED-B1, 2733 K. */
	RGBWW("Red, green, blue, warm white", "455/20;525/30;630/18;led-b1"),
	/** Cool white is LED-B5, 6598 K. */
	RGBCW("Red, green, blue, cool white", "455/20;525/30;630/18;led-b5"),
	/** From LED-B1 to LED-B5. */
	TUNABLE_WHITE("Warm and cool white", "led-b1;led-b5");

	private final String label, channels;

	LedPreset(String label, String channels) {
		this.label = label;
		this.channels = channels;
	}

	/** The channels separated by semicolons; empty for {@link #NONE}. */
	public String channels() {
		return channels;
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

package org.tristimulus.words;

import java.util.Locale;

/** What a built-in picture shows. */
public enum Scene {

	/** Clouds of colour. */
	FIELD,
	/** Sky, sun, ridges of hills. */
	HORIZON,
	/** Sky, sun, waves. */
	SEA,
	/** Discs of light. */
	ORBS;

	/** @throws IllegalArgumentException for another word */
	static Scene of(String word) {
		for (Scene s : values())
			if (s.toString().equals(word)) return s;
		throw new IllegalArgumentException("\"" + word + "\" is not a scene; allowed: field, horizon, sea, orbs");
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}
}

package org.tristimulus.command.film;

import org.tristimulus.color.Token;
import org.tristimulus.command.film.shared.FilmLook;

/** How lively a film is. */
enum Look implements Token {

	CALM("Calm", 2, 0.1, 10, 5),
	NORMAL("Normal", 1, 0.25, 20, 8),
	STRONG("Strong", 0.5, 0.7, 40, 15);

	private final String label;
	private final double blend, pulse, warmth, zoom;

	/** @param blend in beats @param pulse in stops @param warmth in mired @param zoom in percent */
	Look(String label, double blend, double pulse, double warmth, double zoom) {
		this.label = label;
		this.blend = blend;
		this.pulse = pulse;
		this.warmth = warmth;
		this.zoom = zoom;
	}

	FilmLook settings() {
		FilmLook look = new FilmLook();
		look.blend = blend;
		look.pulse = pulse;
		look.warmth = warmth;
		look.zoom = zoom;
		return look;
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

package org.tristimulus.words;

import java.util.Collections;
import java.util.List;

/** What the words of a line say: colours, a scene, a valence. Immutable. */
public final class Meaning {

	private final List<String> colors, words;
	private final Scene scene;
	private final double valence;

	/** @param scene null where no word names one */
	Meaning(List<String> colors, Scene scene, double valence, List<String> words) {
		this.colors = Collections.unmodifiableList(colors);
		this.valence = valence;
		this.words = Collections.unmodifiableList(words);
		this.scene = scene != null ? scene : Math.abs(valence) < 0.4 ? Scene.FIELD : valence > 0 ? Scene.ORBS : Scene.HORIZON;
	}

	/** The different colours of its words in order, as {@code #rrggbb}; may be empty. */
	public List<String> colors() {
		return colors;
	}

	/** From -1 (sad) to 1 (glad); 0 where no word is known. */
	public double valence() {
		return valence;
	}

	/** That of the first word that names one, else by the valence. */
	public Scene scene() {
		return scene;
	}

	/** The words that decided, each once. */
	public List<String> words() {
		return words;
	}
}

package org.tristimulus.image;

import java.io.Serializable;

/** A line as the Recorder writes it, that does without looking at an image what another one did after looking. Immutable. */
public final class FixedLine implements Serializable {

	private static final long serialVersionUID = 1L;

	/** Of its command, and its keys and values but those of pixels. */
	public final String label, options;
	/** The key of a file and what is in it; both empty where the line names no file. */
	public final String key, text;

	private FixedLine(String label, String options, String key, String text) {
		this.label = label;
		this.options = options;
		this.key = key;
		this.text = text;
	}

	/** A line without a file. */
	public static FixedLine of(String label, String options) {
		return new FixedLine(label, options, "", "");
	}

	/** The same with a file of this text, which a key names. */
	public FixedLine with(String fileKey, String content) {
		return new FixedLine(label, options, fileKey, content);
	}
}

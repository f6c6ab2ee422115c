package org.tristimulus.report;

/** A text for a window of its own. */
public final class TextPage {

	private final String title, text;

	/** @param text lines */
	public TextPage(String title, String text) {
		this.title = title;
		this.text = text;
	}

	/** Of the window. */
	public String title() {
		return title;
	}

	/** All lines. */
	public String text() {
		return text;
	}
}

package org.tristimulus.command.history;

import org.tristimulus.color.Token;

/** How a history is written. */
public enum HistoryFormat implements Token {

	/** A macro. */
	MACRO("Macro"),
	/** Text for a methods section. */
	METHODS("Methods text"),
	/** Lines of JSON. */
	JSON("JSON");

	private final String label;

	HistoryFormat(String label) {
		this.label = label;
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

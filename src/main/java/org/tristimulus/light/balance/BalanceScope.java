package org.tristimulus.light.balance;

import org.tristimulus.color.Token;

/** How the slices of a stack share a white balance. */
public enum BalanceScope implements Token {

	/** One for all: that of the mean of what is neutral in each. */
	ALL("One for all slices"),
	/** Each slice its own. */
	PER_SLICE("Each slice its own"),
	/** Each slice its own, smoothed over time in mired. */
	SMOOTH("Smoothed over time");

	private final String label;

	BalanceScope(String label) {
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

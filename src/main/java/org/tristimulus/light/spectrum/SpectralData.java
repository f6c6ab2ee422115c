package org.tristimulus.light.spectrum;

/**
 * The elements {@code <SpectralData wavelength="400">0.5</SpectralData>} of an IES TM-27 document, one after the other. The
 * text is read once, from left to right; an element that is not complete is passed over.
 */
public final class SpectralData {

	private static final String NAME = "SpectralData", ATTRIBUTE = "wavelength";

	private final String text;
	private int at, counted, line = 1;
	private String wavelength = "", value = "";

	public SpectralData(String text) {
		this.text = text;
	}

	/** Whether a text has such elements. */
	public static boolean isIn(String text) {
		return text.contains(NAME);
	}

	/** Goes to the next element, if there is one. */
	public boolean next() {
		for (int start; (start = text.indexOf(NAME, at)) >= 0;) {
			at = start + NAME.length();
			if (element()) {
				for (; counted < start; counted++)
					if (text.charAt(counted) == '\n') line++;
				return true;
			}
		}
		return false;
	}

	/** The line of the element, from 1. */
	public int line() {
		return line;
	}

	/** What is said to be the wavelength. */
	public String wavelength() {
		return wavelength;
	}

	/** What is said to be the value. */
	public String value() {
		return value;
	}

	/** Reads what follows the name, as far as it is as it should be. */
	private boolean element() {
		if (blanks() == 0 || !text.startsWith(ATTRIBUTE, at)) return false;
		at += ATTRIBUTE.length();
		blanks();
		if (!skip("=")) return false;
		blanks();
		if (!skip("\"'")) return false;
		int from = at;
		until("\"'<>");
		wavelength = text.substring(from, at).trim();
		if (!skip("\"'")) return false;
		until("<>");
		if (!skip(">")) return false;
		from = at;
		until("<");
		value = text.substring(from, at).trim();
		return at < text.length();
	}

	private int blanks() {
		int from = at;
		while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) >= '\t' && text.charAt(at) <= '\r'))
			at++;
		return at - from;
	}

	private boolean skip(String oneOf) {
		boolean isThere = at < text.length() && oneOf.indexOf(text.charAt(at)) >= 0;
		if (isThere) at++;
		return isThere;
	}

	private void until(String oneOf) {
		while (at < text.length() && oneOf.indexOf(text.charAt(at)) < 0)
			at++;
	}
}

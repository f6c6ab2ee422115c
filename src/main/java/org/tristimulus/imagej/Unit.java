package org.tristimulus.imagej;

import java.util.Locale;

import org.tristimulus.light.Exposure;

/** The unit of a number: written behind it in a panel, and accepted there and in macros, with a blank before it or without. Recorded are plain numbers. */
final class Unit {

	private static final Unit NONE = new Unit("");

	private final String name;

	private Unit(String name) {
		this.name = name;
	}

	/** @param name stops, %, K, px, ms, deg; empty for none */
	static Unit of(String name) {
		return name.isEmpty() ? NONE : new Unit(name);
	}

	private boolean isStops() {
		return name.equals("stops");
	}

	/** The number of a text without its unit; stops may be given in percent of white. */
	String number(String text) {
		String lower = text.toLowerCase(Locale.ROOT);
		if (isStops() && lower.endsWith("%")) return stops(text.substring(0, text.length() - 1).trim());
		return !name.isEmpty() && lower.endsWith(name.toLowerCase(Locale.ROOT)) ? text.substring(0, text.length() - name.length()).trim() : text;
	}

	private static String stops(String percent) {
		try {
			double light = Double.parseDouble(percent) / 100;
			return light > 0 ? String.valueOf(Exposure.toExposure(light)) : percent + "%";
		}
		catch (NumberFormatException e) {
			return percent + "%";
		}
	}

	/** A number as a panel shows it. */
	String text(String number) {
		if (name.isEmpty() || number.isEmpty() || !number.matches("[-+0-9.eE]+")) return number;
		boolean plus = isStops() && !number.startsWith("-") && !number.startsWith("+") && !number.equals("0");
		return (plus ? "+" : "") + number + " " + name;
	}
}

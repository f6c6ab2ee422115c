package org.tristimulus.light.exposure;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values at some slices of a stack, and between them. Slices count from 1; before the first key and after the last its value holds. */
public final class Keyframes {

	private static final Pattern KEY = Pattern.compile("\\s*+(\\d{1,9}+)\\s*+:\\s*+([+-]?(?:\\d++(?:\\.\\d*+)?|\\.\\d++)(?:[eE][+-]?\\d++)?)\\s*+");

	private final int[] slices;
	private final double[] values;

	private Keyframes(int[] slices, double[] values) {
		this.slices = slices;
		this.values = values;
	}

	/**
	 * Parses {@code slice:value,slice:value,…}, slices rising.
	 *
	 * @param last the last slice there is
	 * @param quantity what the values are, for messages, such as "stops"
	 * @throws IllegalArgumentException naming the key that is not a slice and a value, not after its predecessor, beyond the last slice, or out of range
	 */
	public static Keyframes parse(String text, int last, String quantity, double min, double max) {
		String[] keys = text.split(",", -1);
		int[] slices = new int[keys.length];
		double[] values = new double[keys.length];
		for (int i = 0, position = 1; i < keys.length; position += keys[i++].length() + 1) {
			Matcher match = KEY.matcher(keys[i]);
			if (!match.matches()) throw wrong(keys, i, position, " is not slice:" + quantity);
			int slice = slices[i] = Integer.parseInt(match.group(1));
			double value = values[i] = Double.parseDouble(match.group(2));
			if (slice < 1 || slice > last) throw wrong(keys, i, position, ": there is no slice " + slice + ", slices are 1 to " + last);
			if (i > 0 && slice == slices[i - 1]) throw wrong(keys, i, position, ": slice " + slice + " has a key already");
			if (i > 0 && slice < slices[i - 1]) throw wrong(keys, i, position, " is out of order: slice " + slice + " after " + slices[i - 1]);
			if (!(value >= min && value <= max)) throw wrong(keys, i, position, ": " + value + " is out of range, " + quantity + " are " + min + " to " + max);
		}
		return new Keyframes(slices, values);
	}

	private static IllegalArgumentException wrong(String[] keys, int i, int position, String why) {
		return new IllegalArgumentException("keys=" + String.join(",", keys) + ": key " + (i + 1) + " \"" + keys[i].trim() + "\" at character " + position + why);
	}

	/** One value for all slices. */
	public static Keyframes constant(double value) {
		return new Keyframes(new int[] { 1 }, new double[] { value });
	}

	/** The slices that have a key. */
	public int[] slices() {
		return slices.clone();
	}

	/** The same keys with other values, such as mired for kelvin. */
	public Keyframes map(DoubleUnaryOperator function) {
		return new Keyframes(slices, Arrays.stream(values).map(function).toArray());
	}

	/** The value at a slice; at a key it is the key's own. */
	public double at(int slice, Ease ease) {
		int i = Arrays.binarySearch(slices, slice);
		if (i >= 0) return values[i];
		int next = -i - 1;
		if (next == 0) return values[0];
		if (next == slices.length) return values[next - 1];
		double t = ease.of((slice - slices[next - 1]) / (double) (slices[next] - slices[next - 1]));
		return (1 - t) * values[next - 1] + t * values[next];
	}
}

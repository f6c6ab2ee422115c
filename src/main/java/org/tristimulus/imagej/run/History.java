package org.tristimulus.imagej.run;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

import ij.ImagePlus;

import org.tristimulus.image.ColorImage;
import org.tristimulus.imagej.image.ImageProperties;

/** What was done to an image: one JSON line a command, in an image property that TIFF files carry. */
public final class History {

	private static final Map<ColorImage, String> KEPT = Collections.synchronizedMap(new WeakHashMap<>());

	private History() {}

	/** Appends a line to what the image, or the image it came from, already had. */
	public static void append(ImagePlus imp, String line) {
		String before = imp.getProp(ImageProperties.HISTORY);
		imp.setProp(ImageProperties.HISTORY, (before == null ? "" : before + "\n") + line);
	}

	/** Keeps the line of an image that is no ImageJ image yet. */
	public static void keep(ColorImage image, String line) {
		KEPT.put(image, line);
	}

	/** Appends the line that was kept for the image that this one was made from, if any. */
	public static void append(ImagePlus imp, ColorImage from) {
		String line = KEPT.get(from);
		if (line != null) append(imp, line);
	}

	/** @param selection in words, empty for none @param display whether the result is a picture to look at */
	public static String line(String command, Map<String, String> keys, List<String> inputs, String selection, boolean display) {
		String line = line(command, keys, inputs), more = (selection.isEmpty() ? "" : ",\"selection\":" + quote(selection)) + (display ? ",\"display\":true" : "");
		return line.substring(0, line.length() - 1) + more + "}";
	}

	public static String line(String command, Map<String, String> keys, List<String> inputs) {
		StringBuilder json = new StringBuilder("{\"command\":").append(quote(command)).append(",\"version\":").append(quote(Version.get())).append(",\"keys\":{");
		String separator = "";
		for (Map.Entry<String, String> e : keys.entrySet()) {
			json.append(separator).append(quote(e.getKey())).append(':').append(quote(e.getValue()));
			separator = ",";
		}
		json.append("},\"inputs\":[");
		separator = "";
		for (String title : inputs) {
			json.append(separator).append(quote(title));
			separator = ",";
		}
		return json.append("]}").toString();
	}

	private static String quote(String text) {
		StringBuilder s = new StringBuilder("\"");
		for (char c : text.toCharArray()) {
			if (c == '"' || c == '\\') s.append('\\').append(c);
			else if (c < ' ') s.append(String.format("\\u%04x", (int) c));
			else s.append(c);
		}
		return s.append('"').toString();
	}
}

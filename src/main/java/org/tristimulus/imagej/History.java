package org.tristimulus.imagej;

import java.util.List;
import java.util.Map;

import ij.ImagePlus;

/** What was done to an image: one JSON line a command, in an image property that TIFF files carry. */
final class History {

	private History() {}

	/** Appends a line to what the image, or the image it came from, already had. */
	static void append(ImagePlus imp, String command, Map<String, String> keys, List<String> inputs) {
		String before = imp.getProp(Properties.HISTORY);
		imp.setProp(Properties.HISTORY, (before == null ? "" : before + "\n") + line(command, keys, inputs));
	}

	static String line(String command, Map<String, String> keys, List<String> inputs) {
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

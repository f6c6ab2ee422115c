package org.tristimulus.measure.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One command that was run on an image, with every key that it used. Immutable. */
public final class HistoryStep {

	private final String line, command, version, selection;
	private final Map<String, String> keys;
	private final List<String> inputs;
	private final boolean forDisplay;

	private HistoryStep(String line, Map<?, ?> json) {
		this.line = line;
		command = text(json, "command");
		version = text(json, "version");
		selection = json.containsKey("selection") ? text(json, "selection") : "";
		forDisplay = Boolean.TRUE.equals(json.get("display"));
		Map<String, String> keys = new LinkedHashMap<>();
		if (!(json.get("keys") instanceof Map)) throw new IllegalArgumentException("\"keys\" are missing");
		((Map<?, ?>) json.get("keys")).forEach((key, value) -> {
			if (!(value instanceof String)) throw new IllegalArgumentException("the key " + key + " has no text");
			keys.put((String) key, (String) value);
		});
		this.keys = Collections.unmodifiableMap(keys);
		List<String> inputs = new ArrayList<>();
		if (json.get("inputs") instanceof List) for (Object input : (List<?>) json.get("inputs"))
			inputs.add(String.valueOf(input));
		this.inputs = Collections.unmodifiableList(inputs);
	}

	/** From a line of JSON. @throws IllegalArgumentException saying what is wrong with it */
	static HistoryStep parse(String line) {
		Object json = JsonText.parse(line);
		if (!(json instanceof Map)) throw new IllegalArgumentException("not an object");
		return new HistoryStep(line.trim(), (Map<?, ?>) json);
	}

	private static String text(Map<?, ?> json, String name) {
		Object value = json.get(name);
		if (!(value instanceof String) || ((String) value).isEmpty()) throw new IllegalArgumentException("\"" + name + "\" is missing");
		return (String) value;
	}

	/** The JSON line as it was written. */
	public String line() {
		return line;
	}

	/** The command's label without dots. */
	public String command() {
		return command;
	}

	/** The version of the suite that ran it. */
	public String version() {
		return version;
	}

	/** Keys and values, in the order of recording. */
	public Map<String, String> keys() {
		return keys;
	}

	/** Titles of the images that took part. */
	public List<String> inputs() {
		return inputs;
	}

	/** The selection that was used: {@code rectangle x,y,w,h}, {@code oval …}, {@code polygon x,y,…} or {@code mask …}; empty if none was. */
	public String selection() {
		return selection;
	}

	/** Whether the result is a picture to look at, not to measure. */
	public boolean isForDisplay() {
		return forDisplay;
	}
}

package org.tristimulus.imagej.parameter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Named values of several fields that a choice in the dialog fills in: the attribute {@code presets} of a field,
 * {@code Name: key=value key=value; Name: …}. The choice is not a macro key; what is recorded are the values.
 */
public final class Presets {

	private final Map<String, Map<String, String>> values = new LinkedHashMap<>();

	private Presets() {}

	/** Those that a field declares, which may be none. */
	public static Presets of(CommandParameter f) {
		Presets presets = new Presets();
		for (String preset : f.attribute("presets").split(";")) {
			int colon = preset.lastIndexOf(':');
			if (colon < 0) continue;
			Map<String, String> each = new LinkedHashMap<>();
			for (String pair : preset.substring(colon + 1).trim().split("\\s+"))
				each.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
			presets.values.put(preset.substring(0, colon).trim(), each);
		}
		return presets;
	}

	public Set<String> names() {
		return values.keySet();
	}

	/** Key to text. */
	public Map<String, String> of(String name) {
		return values.get(name);
	}
}

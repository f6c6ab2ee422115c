package org.tristimulus.imagej;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

import org.tristimulus.file.OutputFiles;
import org.tristimulus.image.Progress;
import org.tristimulus.image.Tables;

/** What the host gives to any command that has a parameter of that type; such a parameter is no key and has no widget. */
final class Offers {

	private static final Map<Class<?>, Object> BY_TYPE = offers();

	private Offers() {}

	private static Map<Class<?>, Object> offers() {
		Map<Class<?>, Object> offers = new HashMap<>();
		offers.put(Progress.class, new EscapeKey());
		offers.put(Tables.class, new OpenTables());
		offers.put(OutputFiles.class, new OutputFiles(new OpenImageFiles()));
		return Collections.unmodifiableMap(offers);
	}

	static boolean has(Class<?> type) {
		return BY_TYPE.containsKey(type);
	}

	static Object of(Class<?> type) {
		return BY_TYPE.get(type);
	}
}

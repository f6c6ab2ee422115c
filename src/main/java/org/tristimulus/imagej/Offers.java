package org.tristimulus.imagej;

import java.util.Collections;
import java.util.Map;

import org.tristimulus.image.Tables;

/** What the host gives to any command that has a parameter of that type; such a parameter is no key and has no widget. */
final class Offers {

	private static final Map<Class<?>, Object> BY_TYPE = Collections.singletonMap(Tables.class, new OpenTables());

	private Offers() {}

	static boolean has(Class<?> type) {
		return BY_TYPE.containsKey(type);
	}

	static Object of(Class<?> type) {
		return BY_TYPE.get(type);
	}
}

package org.tristimulus.image.zarr;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The members of a JSON object in a file, asked for by name and kind. */
final class Attributes {

	/** Bytes of a file that is read; metadata of real stores are far below. */
	private static final long LARGEST_FILE = 16 << 20;

	private final String place;
	private final Map<String, Object> members;

	/** @param place what messages name */
	@SuppressWarnings("unchecked")
	Attributes(String place, Object json) {
		if (!(json instanceof Map)) throw new IllegalArgumentException(place + ": an object in braces is needed, not " + words(json));
		this.place = place;
		members = (Map<String, Object>) json;
	}

	/** @throws IllegalArgumentException naming the file if it is not JSON @throws IOException if it cannot be read */
	static Attributes read(Path file) throws IOException {
		if (Files.size(file) > LARGEST_FILE) throw new IllegalArgumentException(file + " is too large for the description of an image: " + Files.size(file) + " bytes");
		Object json;
		try {
			json = Json.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
		}
		catch (IllegalArgumentException e) {
			throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
		}
		return new Attributes(file.toString(), json);
	}

	Map<String, Object> members() {
		return Collections.unmodifiableMap(members);
	}

	String place() {
		return place;
	}

	/** Whether it is there and not null. */
	boolean has(String name) {
		Object value = members.get(name);
		return value != null && value != Json.NULL;
	}

	Object get(String name) {
		if (!members.containsKey(name)) throw new IllegalArgumentException(place + ": \"" + name + "\" is missing");
		return members.get(name);
	}

	String text(String name) {
		Object value = get(name);
		if (!(value instanceof String)) throw wrong(name, "a text");
		return (String) value;
	}

	String text(String name, String otherwise) {
		return has(name) ? text(name) : otherwise;
	}

	int integer(String name) {
		return (int) whole(get(name), name, Integer.MIN_VALUE, Integer.MAX_VALUE);
	}

	int integer(String name, int otherwise) {
		return has(name) ? integer(name) : otherwise;
	}

	/** A member that is an object itself. */
	Attributes object(String name) {
		return new Attributes(place + ", " + name, get(name));
	}

	List<?> list(String name) {
		Object value = get(name);
		if (!(value instanceof List)) throw wrong(name, "a list");
		return (List<?>) value;
	}

	/** A list of whole numbers, each at least so large. */
	long[] wholes(String name, long least) {
		List<?> list = list(name);
		long[] each = new long[list.size()];
		for (int i = 0; i < each.length; i++)
			each[i] = whole(list.get(i), name, least, Long.MAX_VALUE);
		return each;
	}

	private long whole(Object value, String name, long least, long most) {
		try {
			long n = ((BigDecimal) value).longValueExact();
			if (n >= least && n <= most) return n;
		}
		catch (ClassCastException | ArithmeticException e) {
			throw wrong(name, "whole numbers from " + least);
		}
		throw wrong(name, "whole numbers from " + least);
	}

	/** A complaint about a member. */
	IllegalArgumentException wrong(String name, String needed) {
		return new IllegalArgumentException(place + ": \"" + name + "\" is " + words(members.get(name)) + "; needed: " + needed);
	}

	/** A value in a message, cut where it is long. */
	static String words(Object value) {
		String text = Json.write(value).trim();
		return text.length() <= 100 ? text : text.substring(0, 97) + "...";
	}
}

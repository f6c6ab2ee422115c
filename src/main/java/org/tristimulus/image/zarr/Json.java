package org.tristimulus.image.zarr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON (RFC 8259), read strictly and written: objects are maps in their order, arrays lists, numbers {@link BigDecimal},
 * null {@link #NULL}. Numbers that are not finite are written as the texts "NaN", "Infinity" and "-Infinity", as in Zarr.
 */
public final class Json {

	/** The value null. */
	public static final Object NULL = new Object() {

		@Override
		public String toString() {
			return "null";
		}
	};

	/** Objects and arrays within each other. */
	private static final int DEEPEST = 100;
	/** Characters of a number. */
	private static final int LONGEST_NUMBER = 400;

	private final String text;
	private int at;

	private Json(String text) {
		this.text = text;
	}

	/** The value of a text. @throws IllegalArgumentException for anything but one JSON value, with the place */
	public static Object read(String text) {
		Json json = new Json(text.startsWith("\ufeff") ? text.substring(1) : text);
		Object value = json.value(0);
		json.space();
		if (json.at < json.text.length()) throw json.wrong("nothing more");
		return value;
	}

	private Object value(int depth) {
		if (depth > DEEPEST) throw wrong("fewer than " + DEEPEST + " levels");
		space();
		char c = peek();
		if (c == '{') return object(depth);
		if (c == '[') return array(depth);
		if (c == '"') return string();
		if (c == '-' || c >= '0' && c <= '9') return number();
		if (word("true")) return true;
		if (word("false")) return false;
		if (word("null")) return NULL;
		throw wrong("a value");
	}

	private Map<String, Object> object(int depth) {
		Map<String, Object> object = new LinkedHashMap<>();
		at++;
		space();
		if (peek() == '}') at++;
		else do {
			space();
			if (peek() != '"') throw wrong("a name in quotes");
			String name = string();
			space();
			take(':');
			if (object.put(name, value(depth + 1)) != null) throw wrong("each name once, not \"" + name + "\" again,");
		}
		while (more('}'));
		return object;
	}

	private List<Object> array(int depth) {
		List<Object> array = new ArrayList<>();
		at++;
		space();
		if (peek() == ']') at++;
		else do
			array.add(value(depth + 1));
		while (more(']'));
		return array;
	}

	private boolean more(char end) {
		space();
		if (peek() == ',') {
			at++;
			return true;
		}
		take(end);
		return false;
	}

	private String string() {
		StringBuilder s = new StringBuilder();
		for (at++; peek() != '"'; at++) {
			char c = peek();
			if (c < ' ') throw wrong("an end of the text");
			s.append(c == '\\' ? escaped() : c);
		}
		at++;
		return s.toString();
	}

	private char escaped() {
		at++;
		int which = "\"\\/bfnrt".indexOf(peek());
		if (which >= 0) return "\"\\/\b\f\n\r\t".charAt(which);
		if (peek() != 'u') throw wrong("an escape");
		int code = 0;
		for (int i = 0; i < 4; i++) {
			at++;
			int digit = peek() < 128 ? Character.digit(peek(), 16) : -1;
			if (digit < 0) throw wrong("four hexadecimal digits");
			code = code * 16 + digit;
		}
		return (char) code;
	}

	private BigDecimal number() {
		int start = at;
		if (peek() == '-') at++;
		if (peek() == '0') at++;
		else digits();
		if (peek() == '.') {
			at++;
			digits();
		}
		if (peek() == 'e' || peek() == 'E') {
			at++;
			if (peek() == '+' || peek() == '-') at++;
			digits();
		}
		if (at - start > LONGEST_NUMBER) throw wrong("a shorter number");
		try {
			return new BigDecimal(text.substring(start, at));
		}
		catch (NumberFormatException e) {
			throw wrong("a smaller exponent");
		}
	}

	private void digits() {
		int start = at;
		while (peek() >= '0' && peek() <= '9')
			at++;
		if (at == start) throw wrong("a digit");
	}

	private boolean word(String word) {
		if (!text.startsWith(word, at)) return false;
		at += word.length();
		return true;
	}

	private void take(char c) {
		if (peek() != c) throw wrong("'" + c + "'");
		at++;
	}

	/** The next character, 0 at the end. */
	private char peek() {
		return at < text.length() ? text.charAt(at) : 0;
	}

	private void space() {
		while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t')
			at++;
	}

	private IllegalArgumentException wrong(String expected) {
		return new IllegalArgumentException("not JSON: " + expected + " should stand at character " + (at + 1));
	}

	/** A text that says a value. @param value maps, lists, texts, numbers, booleans, {@link #NULL} */
	public static String write(Object value) {
		StringBuilder out = new StringBuilder();
		write(value, "\n", out);
		return out.append('\n').toString();
	}

	private static void write(Object value, String line, StringBuilder out) {
		if (value instanceof Map) writeObject((Map<?, ?>) value, line, out);
		else if (value instanceof Iterable) writeArray((Iterable<?>) value, line, out);
		else if (value instanceof CharSequence) quote(value.toString(), out);
		else if (value instanceof Double && !Double.isFinite((Double) value)) quote(value.toString(), out);
		else if (value instanceof Double && (Double) value == Math.rint((Double) value) && Math.abs((Double) value) < 1e15) out.append(((Double) value).longValue());
		else out.append(value);
	}

	private static void writeObject(Map<?, ?> object, String line, StringBuilder out) {
		String separator = "";
		out.append('{');
		for (Map.Entry<?, ?> e : object.entrySet()) {
			out.append(separator).append(line).append('\t');
			quote((String) e.getKey(), out);
			write(e.getValue(), line + "\t", out.append(": "));
			separator = ",";
		}
		out.append(object.isEmpty() ? "" : line).append('}');
	}

	private static void writeArray(Iterable<?> array, String line, StringBuilder out) {
		String separator = "";
		out.append('[');
		for (Object each : array) {
			write(each, line, out.append(separator));
			separator = ", ";
		}
		out.append(']');
	}

	private static void quote(String text, StringBuilder out) {
		out.append('"');
		for (char c : text.toCharArray())
			if (c == '"' || c == '\\') out.append('\\').append(c);
			else if (c < ' ') out.append(String.format("\\u%04x", (int) c));
			else out.append(c);
		out.append('"');
	}
}

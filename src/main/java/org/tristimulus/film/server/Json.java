package org.tristimulus.film.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON texts (RFC 8259) as maps, lists, strings, doubles, booleans and null. */
final class Json {

	private static final int DEEPEST = 100;

	private final String text;
	private int at;

	private Json(String text) {
		this.text = text;
	}

	/** @throws IllegalArgumentException where it is not JSON */
	static Object parse(String text) {
		Json json = new Json(text);
		Object value = json.value(0);
		json.space();
		if (json.at < text.length()) throw json.wrong();
		return value;
	}

	static String quote(String text) {
		StringBuilder quoted = new StringBuilder("\"");
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '"' || c == '\\') quoted.append('\\').append(c);
			else if (c < ' ' || c > '~') quoted.append(String.format("\\u%04x", (int) c));
			else quoted.append(c);
		}
		return quoted.append('"').toString();
	}

	private Object value(int depth) {
		if (depth > DEEPEST) throw new IllegalArgumentException("JSON is nested too deep");
		space();
		char c = at < text.length() ? text.charAt(at) : 0;
		if (c == '{') return map(depth);
		if (c == '[') return list(depth);
		if (c == '"') return string();
		for (Object[] word : new Object[][] { { "true", true }, { "false", false }, { "null", null } })
			if (text.startsWith((String) word[0], at)) {
				at += ((String) word[0]).length();
				return word[1];
			}
		int start = at;
		while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0)
			at++;
		try {
			return Double.valueOf(text.substring(start, at));
		}
		catch (NumberFormatException e) {
			at = start;
			throw wrong();
		}
	}

	private Map<String, Object> map(int depth) {
		Map<String, Object> map = new LinkedHashMap<>();
		at++;
		if (takes('}')) return map;
		do {
			space();
			String name = string();
			if (!takes(':')) throw wrong();
			map.put(name, value(depth + 1));
		} while (takes(','));
		if (!takes('}')) throw wrong();
		return map;
	}

	private List<Object> list(int depth) {
		List<Object> list = new ArrayList<>();
		at++;
		if (takes(']')) return list;
		do
			list.add(value(depth + 1));
		while (takes(','));
		if (!takes(']')) throw wrong();
		return list;
	}

	private String string() {
		if (at >= text.length() || text.charAt(at) != '"') throw wrong();
		int plain = text.indexOf('"', ++at);
		if (plain >= 0 && text.lastIndexOf('\\', plain) < at) {
			String whole = text.substring(at, plain);
			at = plain + 1;
			return whole;
		}
		StringBuilder s = new StringBuilder();
		while (at < text.length() && text.charAt(at) != '"') {
			char c = text.charAt(at++);
			if (c != '\\') s.append(c);
			else if (at >= text.length()) throw wrong();
			else {
				char e = text.charAt(at++);
				int plainly = "\"\\/bfnrt".indexOf(e);
				if (plainly >= 0) s.append("\"\\/\b\f\n\r\t".charAt(plainly));
				else if (e == 'u' && at + 4 <= text.length() && text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
					s.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
					at += 4;
				}
				else throw wrong();
			}
		}
		if (at++ >= text.length()) throw wrong();
		return s.toString();
	}

	private boolean takes(char c) {
		space();
		if (at >= text.length() || text.charAt(at) != c) return false;
		at++;
		return true;
	}

	private void space() {
		while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0)
			at++;
	}

	private IllegalArgumentException wrong() {
		return new IllegalArgumentException("not JSON at character " + at);
	}
}

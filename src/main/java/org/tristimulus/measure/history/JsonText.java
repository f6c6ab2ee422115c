package org.tristimulus.measure.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON (RFC 8259): objects as maps, arrays as lists, texts, numbers, true, false; null is null. Strict, and not deeper than 32. */
final class JsonText {

	private static final int DEEPEST = 32;

	private final String text;
	private int at, depth;

	private JsonText(String text) {
		this.text = text;
	}

	/** @throws IllegalArgumentException naming the place, from 1, that is not JSON */
	static Object parse(String text) {
		JsonText json = new JsonText(text);
		Object value = json.value();
		json.skip();
		if (json.at < text.length()) throw json.error("nothing more");
		return value;
	}

	private Object value() {
		skip();
		char c = peek();
		if (c == '{') return object();
		if (c == '[') return array();
		if (c == '"') return string();
		for (Object[] word : new Object[][] { { "true", true }, { "false", false }, { "null", null } })
			if (text.startsWith((String) word[0], at)) {
				at += ((String) word[0]).length();
				return word[1];
			}
		return number();
	}

	private Map<String, Object> object() {
		Map<String, Object> map = new LinkedHashMap<>();
		open();
		skip();
		if (peek() != '}') do {
			skip();
			if (peek() != '"') throw error("a name in quotes");
			String name = string();
			skip();
			take(':');
			map.put(name, value());
			skip();
		} while (takes(','));
		close('}');
		return map;
	}

	private List<Object> array() {
		List<Object> list = new ArrayList<>();
		open();
		skip();
		if (peek() != ']') do {
			list.add(value());
			skip();
		} while (takes(','));
		close(']');
		return list;
	}

	private void open() {
		at++;
		if (++depth > DEEPEST) throw error("not so deep a structure");
	}

	private void close(char c) {
		take(c);
		depth--;
	}

	private String string() {
		StringBuilder s = new StringBuilder();
		for (at++; peek() != '"'; at++) {
			char c = peek();
			if (c < ' ') throw error("a quote");
			s.append(c == '\\' ? escaped() : c);
		}
		at++;
		return s.toString();
	}

	private char escaped() {
		at++;
		char c = peek();
		int i = "\"\\/bfnrt".indexOf(c);
		if (i >= 0) return "\"\\/\b\f\n\r\t".charAt(i);
		if (c != 'u' || at + 4 >= text.length() || !text.substring(at + 1, at + 5).matches("[0-9a-fA-F]{4}")) throw error("an escape");
		at += 4;
		return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
	}

	private Double number() {
		int start = at;
		while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0)
			at++;
		try {
			return Double.valueOf(text.substring(start, at));
		}
		catch (NumberFormatException e) {
			at = start;
			throw error("a value");
		}
	}

	private void skip() {
		while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0)
			at++;
	}

	private char peek() {
		if (at >= text.length()) throw error("more: the text was cut");
		return text.charAt(at);
	}

	private boolean takes(char c) {
		if (at >= text.length() || text.charAt(at) != c) return false;
		at++;
		return true;
	}

	private void take(char c) {
		if (!takes(c)) throw error("'" + c + "'");
	}

	private IllegalArgumentException error(String expected) {
		return new IllegalArgumentException("character " + (at + 1) + ": expected " + expected);
	}
}

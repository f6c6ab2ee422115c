package org.tristimulus.batch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One call in a macro of recorded lines, as {@code run("Adjust Exposure...", "stops=1");} or {@code makeOval(1, 2, 30, 40);}:
 * a name, and texts or numbers in parentheses. Nothing else of the macro language is read.
 */
public final class MacroStatement {

	/** From 1. */
	public final int line;
	/** As it stands in the macro, without the semicolon. */
	public final String text;
	/** What is called. */
	public final String name;
	/** Texts as they are meant, numbers as {@link Double}. */
	public final List<Object> arguments;

	private MacroStatement(int line, String text, String name, List<Object> arguments) {
		this.line = line;
		this.text = text;
		this.name = name;
		this.arguments = Collections.unmodifiableList(arguments);
	}

	/** @throws IllegalArgumentException with line and text for anything that is not such a call, a comment or white space */
	public static List<MacroStatement> parse(String macro) {
		return new Parser(macro).all();
	}

	/** A complaint about it. */
	public IllegalArgumentException wrong(String problem) {
		return new IllegalArgumentException("recipe, line " + line + ": " + problem + "; it says " + text);
	}

	/** Its numbers. @throws IllegalArgumentException if it has none, or texts among them */
	public int[] numbers() {
		int[] numbers = new int[arguments.size()];
		for (int i = 0; i < numbers.length; i++) {
			if (!(arguments.get(i) instanceof Double)) throw wrong("numbers are needed");
			numbers[i] = (int) Math.round((Double) arguments.get(i));
		}
		return numbers;
	}

	/** A text among its arguments; empty where there are fewer. */
	public String textAt(int i) {
		if (i >= arguments.size()) return "";
		if (!(arguments.get(i) instanceof String)) throw wrong("a text in quotes is needed");
		return (String) arguments.get(i);
	}

	private static final class Parser {

		private final String macro;
		private int at, line = 1;

		Parser(String macro) {
			this.macro = macro.startsWith("\ufeff") ? macro.substring(1) : macro;
		}

		List<MacroStatement> all() {
			List<MacroStatement> all = new ArrayList<>();
			for (skip(); at < macro.length(); skip())
				if (macro.charAt(at) == ';') at++;
				else all.add(statement());
			return all;
		}

		private MacroStatement statement() {
			int start = at, first = line;
			while (at < macro.length() && Character.isJavaIdentifierPart(macro.charAt(at)))
				at++;
			String name = macro.substring(start, at);
			skip();
			if (name.isEmpty() || peek() != '(') throw noCall(start, first);
			at++;
			List<Object> arguments = new ArrayList<>();
			for (skip(); peek() != ')'; skip()) {
				if (!arguments.isEmpty()) {
					if (peek() != ',') throw noCall(start, first);
					at++;
					skip();
				}
				arguments.add(peek() == '"' || peek() == '\'' ? quoted(start, first) : number(start, first));
			}
			at++;
			String text = macro.substring(start, at);
			int end = at;
			while (peek() == ' ' || peek() == '\t')
				at++;
			if (peek() == ';') at++;
			else if (at < macro.length() && peek() != '\n' && peek() != '\r' && peek() != '/') throw noCall(start, first);
			else at = end;
			return new MacroStatement(first, text, name, arguments);
		}

		private String quoted(int start, int first) {
			char quote = peek();
			StringBuilder s = new StringBuilder();
			for (at++; peek() != quote; at++) {
				char c = peek();
				if (at >= macro.length() || c == '\n') throw noCall(start, first);
				if (c == '\\' && at + 1 < macro.length()) {
					char sign = macro.charAt(++at);
					int which = "ntr".indexOf(sign);
					c = which < 0 ? sign : "\n\t\r".charAt(which);
				}
				s.append(c);
			}
			at++;
			return s.toString();
		}

		private Double number(int start, int first) {
			int from = at;
			while (at < macro.length() && "+-.0123456789eE".indexOf(macro.charAt(at)) >= 0)
				at++;
			try {
				double number = Double.parseDouble(macro.substring(from, at));
				if (Double.isFinite(number)) return number;
			}
			catch (NumberFormatException e) {
				// told below, with the line
			}
			throw noCall(start, first);
		}

		/** White space and comments. */
		private void skip() {
			for (; at < macro.length(); at++) {
				char c = macro.charAt(at);
				if (macro.startsWith("//", at)) {
					while (at + 1 < macro.length() && macro.charAt(at + 1) != '\n')
						at++;
				}
				else if (macro.startsWith("/*", at)) {
					int end = macro.indexOf("*/", at + 2), from = at;
					if (end < 0) throw noCall(at, line);
					for (; from < end; from++)
						if (macro.charAt(from) == '\n') line++;
					at = end + 1;
				}
				else if (c == '\n') line++;
				else if (!Character.isWhitespace(c)) return;
			}
		}

		private char peek() {
			return at < macro.length() ? macro.charAt(at) : 0;
		}

		private IllegalArgumentException noCall(int start, int first) {
			int end = start;
			while (end < macro.length() && macro.charAt(end) != '\n' && macro.charAt(end) != '\r')
				end++;
			return new IllegalArgumentException("recipe, line " + first + ": only recorded lines of the suite and selections are allowed, as run(\"Adjust Exposure...\", \"stops=1\"); or makeRectangle(1, 2, 30, 40); it says " + macro.substring(start, end));
		}
	}
}

package org.tristimulus.imagej.dialog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.tristimulus.imagej.parameter.CommandParameter;
import org.tristimulus.imagej.parameter.CommandSpec;

/**
 * The page of a command, shipped in the jar. What several pages say alike stands once in shared.html, under names that are
 * comments; {@code <!-- choices KEY -->} is filled with the values of a choice, its default in bold, from the command itself.
 * Fields and choices are named as the dialog names them, the words of macros beside them.
 */
public final class Help {

	/** A first cell of a row that holds words of macros alone. */
	private static final Pattern KEYS = Pattern.compile("<tr><td>((?:<tt>[a-z0-9]+</tt>[,\\s]*)+)</td>");

	private static final String SHARED = "shared", CHOICES = "choices ", BEGIN = "<!-- ", END = " -->";

	private Help() {}

	/** The page as HTML. @throws IllegalStateException if the command has none, or the page names a part or a choice that does not exist */
	public static String page(CommandSpec spec) {
		Map<String, String> shared = shared();
		String page = filled(source(spec), name -> name.startsWith(CHOICES) ? BEGIN + name + END : shared.get(name), spec);
		return labelled(filled(page, name -> choices(spec, name.substring(CHOICES.length())), spec), spec);
	}

	/** The page as it was written: with names of shared parts and of choices. */
	public static String source(CommandSpec spec) {
		return read(spec.name());
	}

	private static String choices(CommandSpec spec, String key) {
		List<String> tokens = new ArrayList<>();
		for (CommandParameter f : spec.fields())
			if (f.key().equals(key)) for (Object choice : f.kind() == CommandParameter.Kind.SWITCH ? new Object[] { false, true } : f.choices()) {
				String words = words(f, choice);
				tokens.add(choice.equals(spec.defaultOf(f)) ? "<b>" + words + "</b>" : words);
			}
		return tokens.isEmpty() ? null : String.join("; ", tokens);
	}

	/** The label of a choice with its token, which stands alone where the label says no more. */
	private static String words(CommandParameter f, Object choice) {
		String token = "<tt>" + choice + "</tt>", label = f.kind() == CommandParameter.Kind.SWITCH ? choice.toString() : CommandParameter.label(choice);
		return letters(label).equals(letters(choice.toString())) ? token : escaped(label) + ": " + token;
	}

	private static String letters(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
	}

	/** The page with each key in the first column of its table after the words that the dialog has for it. */
	private static String labelled(String page, CommandSpec spec) {
		Map<String, String> labels = new LinkedHashMap<>();
		for (CommandParameter f : spec.images())
			labels.put(f.key(), f.label());
		for (CommandParameter f : spec.fields())
			labels.put(f.key(), f.label());
		StringBuffer all = new StringBuffer();
		Matcher cell = KEYS.matcher(page);
		while (cell.find()) {
			String[] keys = cell.group(1).replaceAll("</?tt>", "").split("[,\\s]+");
			boolean areKeys = Arrays.stream(keys).allMatch(labels::containsKey);
			String words = Arrays.stream(keys).map(k -> "<b>" + escaped(labels.getOrDefault(k, "")) + "</b><br><tt>" + k + "</tt>").collect(Collectors.joining("<br>"));
			cell.appendReplacement(all, Matcher.quoteReplacement(areKeys ? "<tr><td>" + words + "</td>" : cell.group()));
		}
		return cell.appendTail(all).toString();
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	private static String filled(String text, UnaryOperator<String> parts, CommandSpec spec) {
		StringBuilder page = new StringBuilder();
		int at = 0;
		for (int begin; (begin = text.indexOf(BEGIN, at)) >= 0;) {
			int end = text.indexOf(END, begin);
			String name = text.substring(begin + BEGIN.length(), end);
			String part = parts.apply(name);
			if (part == null) throw new IllegalStateException("The page of " + spec.name() + " names the part \"" + name + "\", which does not exist");
			page.append(text, at, begin).append(part);
			at = end + END.length();
		}
		return page.append(text, at, text.length()).toString();
	}

	/** What pages share, by name. */
	public static Map<String, String> shared() {
		Map<String, String> parts = new LinkedHashMap<>();
		for (String part : read(SHARED).split("(?m)^" + BEGIN)) {
			int end = part.indexOf(END);
			if (end > 0) parts.put(part.substring(0, end), part.substring(end + END.length()).trim());
		}
		return parts;
	}

	private static String read(String name) {
		try (InputStream in = Help.class.getResourceAsStream("/org/tristimulus/help/" + name + ".html")) {
			if (in == null) throw new IllegalStateException("There is no page for " + name);
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			byte[] buffer = new byte[8192];
			for (int n; (n = in.read(buffer)) > 0;)
				bytes.write(buffer, 0, n);
			return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}

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
import java.util.Map;
import java.util.function.UnaryOperator;

import org.tristimulus.imagej.parameter.CommandParameter;
import org.tristimulus.imagej.parameter.CommandSpec;

/**
 * The page of a command, shipped in the jar. What several pages say alike stands once in shared.html, under names that are
 * comments; {@code <!-- choices KEY -->} is filled with the values of a choice, its default in bold, from the command itself.
 */
public final class Help {

	private static final String SHARED = "shared", CHOICES = "choices ", BEGIN = "<!-- ", END = " -->";

	private Help() {}

	/** The page as HTML. @throws IllegalStateException if the command has none, or the page names a part or a choice that does not exist */
	public static String page(CommandSpec spec) {
		Map<String, String> shared = shared();
		String page = filled(source(spec), name -> name.startsWith(CHOICES) ? BEGIN + name + END : shared.get(name), spec);
		return filled(page, name -> choices(spec, name.substring(CHOICES.length())), spec);
	}

	/** The page as it was written: with names of shared parts and of choices. */
	public static String source(CommandSpec spec) {
		return read(spec.name());
	}

	private static String choices(CommandSpec spec, String key) {
		List<String> tokens = new ArrayList<>();
		for (CommandParameter f : spec.fields())
			if (f.key().equals(key)) for (String token : f.kind() == CommandParameter.Kind.SWITCH ? Arrays.asList("false", "true") : f.tokens())
				tokens.add(token.equals(f.format(spec.defaultOf(f))) ? "<b><tt>" + token + "</tt></b>" : "<tt>" + token + "</tt>");
		return tokens.isEmpty() ? null : String.join(" ", tokens);
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

package org.tristimulus.imagej.dialog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The page of a command, which is shipped in the jar. What several pages say alike stands once in shared.html, under names that are comments. */
public final class Help {

	private static final String SHARED = "shared", BEGIN = "<!-- ", END = " -->";

	private Help() {}

	/** The page as HTML. @throws IllegalStateException if the command has none, or the page names what is not shared */
	public static String page(String command) {
		Map<String, String> shared = shared();
		StringBuilder page = new StringBuilder();
		String text = read(command);
		int at = 0;
		for (int begin; (begin = text.indexOf(BEGIN, at)) >= 0;) {
			int end = text.indexOf(END, begin);
			String name = text.substring(begin + BEGIN.length(), end);
			if (!shared.containsKey(name)) throw new IllegalStateException("The page of " + command + " wants \"" + name + "\", which is not shared");
			page.append(text, at, begin).append(shared.get(name));
			at = end + END.length();
		}
		return page.append(text, at, text.length()).toString();
	}

	/** What pages share, by name. */
	public static Map<String, String> shared() {
		Map<String, String> parts = new LinkedHashMap<>();
		for (String part : read(SHARED).split(BEGIN)) {
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

package org.tristimulus.imagej;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The page of a command, which is shipped in the jar. */
final class Help {

	private Help() {}

	/** The page as HTML. @throws IllegalStateException if the command has none */
	static String page(String command) {
		try (InputStream in = Help.class.getResourceAsStream("/org/tristimulus/help/" + command + ".html")) {
			if (in == null) throw new IllegalStateException("There is no page for " + command);
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

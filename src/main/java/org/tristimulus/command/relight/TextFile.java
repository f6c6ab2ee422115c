package org.tristimulus.command.relight;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Small files of text that a key names. */
final class TextFile {

	private static final int LONGEST = 1 << 26;

	private TextFile() {}

	/** @throws IllegalArgumentException for a file that is not there, or too long @throws UncheckedIOException if it cannot be read */
	static String read(String key, File file) {
		if (!file.isFile()) throw new IllegalArgumentException(key + "=" + file + ": there is no such file");
		if (file.length() > LONGEST) throw new IllegalArgumentException(key + "=" + file + " is longer than " + LONGEST + " bytes");
		try {
			return new String(Files.readAllBytes(file.toPath()), StandardCharsets.UTF_8);
		}
		catch (IOException e) {
			throw new UncheckedIOException(key + "=" + file + " cannot be read: " + e.getMessage(), e);
		}
	}
}

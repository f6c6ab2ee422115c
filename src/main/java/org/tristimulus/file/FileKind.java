package org.tristimulus.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Predicate;

/** What a file holds, told by its first bytes and not by its name: a recipe, a film, a table of certain columns. */
public interface FileKind {

	/** How many bytes at most are looked at. */
	int HEAD = 1 << 16;

	/** With its article, for messages: {@code a white balance recipe}. */
	String label();

	/** @param head the first {@link #HEAD} bytes of a file, or all of a shorter one */
	boolean isKindOf(byte[] head);

	/** Files whose first bytes fulfil a condition. */
	static FileKind of(String label, Predicate<byte[]> condition) {
		return new FileKind() {

			@Override
			public String label() {
				return label;
			}

			@Override
			public boolean isKindOf(byte[] head) {
				return condition.test(head);
			}
		};
	}

	/** Texts (UTF-8) whose beginning fulfils a condition; a byte order mark is left out. */
	static FileKind text(String label, Predicate<String> condition) {
		return of(label, head -> {
			String text = new String(head, StandardCharsets.UTF_8);
			return condition.test(text.startsWith("\uFEFF") ? text.substring(1) : text);
		});
	}

	/** Texts with this first line, such as tables with the same names of columns. */
	static FileKind firstLine(String label, String line) {
		return text(label, text -> text.split("\\r?\\n", 2)[0].equals(line));
	}

	/** Files that have these ASCII characters at an offset in bytes: {@code AVI } at 8, {@code ftyp} at 4. */
	static FileKind signature(String label, int offset, String ascii) {
		byte[] wanted = ascii.getBytes(StandardCharsets.US_ASCII);
		return of(label, head -> head.length >= offset + wanted.length && Arrays.equals(Arrays.copyOfRange(head, offset, offset + wanted.length), wanted));
	}

	/** Files of this kind or of another one, under this label. */
	default FileKind or(FileKind other) {
		return of(label(), head -> isKindOf(head) || other.isKindOf(head));
	}
}

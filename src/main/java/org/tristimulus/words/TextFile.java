package org.tristimulus.words;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text of bytes: a byte order mark tells UTF-8 or UTF-16; without one it is UTF-8 if it can be, else Latin-1. */
final class TextFile {

	private TextFile() {}

	/** @throws IllegalArgumentException for bytes with a NUL, or of which more than 10 % are control characters */
	static String text(byte[] b, String name) {
		String text;
		if (begins(b, 0xef, 0xbb, 0xbf)) text = new String(b, 3, b.length - 3, StandardCharsets.UTF_8);
		else if (begins(b, 0xff, 0xfe)) text = new String(b, 2, b.length - 2, StandardCharsets.UTF_16LE);
		else if (begins(b, 0xfe, 0xff)) text = new String(b, 2, b.length - 2, StandardCharsets.UTF_16BE);
		else text = new String(b, isUtf8(b) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
		int controls = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == 0) throw new IllegalArgumentException(name + " is not text");
			if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') controls++;
		}
		if (controls * 10L > text.length()) throw new IllegalArgumentException(name + " is not text");
		return text;
	}

	/** The lines, which end by LF, CRLF or CR. */
	static String[] lines(String text) {
		return text.split("\r\n|\n|\r", -1);
	}

	private static boolean begins(byte[] b, int... mark) {
		if (b.length < mark.length) return false;
		for (int i = 0; i < mark.length; i++)
			if ((b[i] & 255) != mark[i]) return false;
		return true;
	}

	private static boolean isUtf8(byte[] b) {
		Charset utf8 = StandardCharsets.UTF_8;
		try {
			utf8.newDecoder().decode(ByteBuffer.wrap(b));
			return true;
		}
		catch (CharacterCodingException e) {
			return false;
		}
	}
}

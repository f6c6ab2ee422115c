package org.tristimulus.door;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What ImageJ writes to its Log, which headless is the standard output. */
public final class LogText {

	private LogText() {}

	public static String of(Runnable work) {
		PrintStream before = System.out;
		ByteArrayOutputStream text = new ByteArrayOutputStream();
		System.setOut(new PrintStream(text, true, StandardCharsets.UTF_8));
		try {
			work.run();
		}
		finally {
			System.setOut(before);
		}
		return new String(text.toByteArray(), StandardCharsets.UTF_8);
	}
}

package org.tristimulus.imagej.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the suite, as the build wrote it. */
public final class Version {

	private static final String VERSION = read();

	private Version() {}

	public static String get() {
		return VERSION;
	}

	/** Whether a version is later than this one, number by number; what is not a number counts as 0. */
	static boolean isLater(String version) {
		int[] theirs = numbers(version), ours = numbers(VERSION);
		for (int i = 0; i < 3; i++)
			if (theirs[i] != ours[i]) return theirs[i] > ours[i];
		return false;
	}

	private static int[] numbers(String version) {
		String[] parts = version.split("[.-]", -1);
		int[] numbers = new int[3];
		for (int i = 0; i < 3 && i < parts.length; i++)
			numbers[i] = parts[i].matches("\\d{1,8}") ? Integer.parseInt(parts[i]) : 0;
		return numbers;
	}

	private static String read() {
		try (InputStream in = Version.class.getResourceAsStream("/org/tristimulus/version.properties")) {
			Properties p = new Properties();
			p.load(in);
			return p.getProperty("version");
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}

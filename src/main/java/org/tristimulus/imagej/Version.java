package org.tristimulus.imagej;

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

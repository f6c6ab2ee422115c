package org.tristimulus.benchmark;

import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The class path of JVMs that are started for a measurement. Started by Maven, java.class.path holds Maven alone. */
public final class ForkClassPath {

	private ForkClassPath() {}

	/** Makes java.class.path that of this class, for JMH too. */
	public static String set() {
		ClassLoader loader = ForkClassPath.class.getClassLoader();
		if (loader instanceof URLClassLoader) {
			URL[] urls = ((URLClassLoader) loader).getURLs();
			System.setProperty("java.class.path", Arrays.stream(urls).map(u -> Path.of(URI.create(u.toString())).toString()).collect(Collectors.joining(System.getProperty("path.separator"))));
		}
		return System.getProperty("java.class.path");
	}
}

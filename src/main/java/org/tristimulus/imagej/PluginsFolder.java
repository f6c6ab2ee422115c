package org.tristimulus.imagej;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/** The folder where ImageJ finds the menu of the suite. */
final class PluginsFolder {

	private static final String MENU = "plugins.config", NAME = "plugins", JAR = "Tristimulus_.jar";

	private PluginsFolder() {}

	/** The folder that the suite is installed in; else one that holds the menu alone, made of the suite's own. */
	static Path ofSuite() throws IOException {
		Path own = own();
		if (Files.isDirectory(own)) return withMenu(Paths.get("target", "imagej", NAME).toAbsolutePath(), Files.readAllBytes(own.resolve(MENU)));
		for (Path folder = own.getParent(); folder != null && folder.getFileName() != null; folder = folder.getParent())
			if (folder.getFileName().toString().equals(NAME)) return folder;
		return ofJar(own);
	}

	/** Where the classes of the suite are: a jar, or a folder. */
	private static Path own() throws IOException {
		try {
			return Paths.get(PluginsFolder.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toAbsolutePath();
		}
		catch (URISyntaxException e) {
			throw new IOException(e);
		}
	}

	/** For a jar that lies elsewhere; gone when Java ends. */
	private static Path ofJar(Path own) throws IOException {
		Path root = Files.createTempDirectory("tristimulus"), folder = root.resolve(NAME);
		try (JarFile jar = new JarFile(own.toFile())) {
			byte[] menu = new byte[(int) jar.getEntry(MENU).getSize()];
			new DataInputStream(jar.getInputStream(jar.getEntry(MENU))).readFully(menu);
			withMenu(folder, menu);
		}
		// In this order the last is deleted first.
		for (Path path : new Path[] { root, folder, folder.resolve(JAR) })
			path.toFile().deleteOnExit();
		return folder;
	}

	private static Path withMenu(Path folder, byte[] menu) throws IOException {
		Files.createDirectories(folder);
		try (OutputStream out = Files.newOutputStream(folder.resolve(JAR)); JarOutputStream jar = new JarOutputStream(out)) {
			jar.putNextEntry(new JarEntry(MENU));
			jar.write(menu);
			jar.closeEntry();
		}
		return folder;
	}
}

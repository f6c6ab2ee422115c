package org.tristimulus.imagej;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import ij.IJ;
import ij.ImageJ;

import org.tristimulus.imagej.show.HeadlessMacro;

/**
 * Starts ImageJ with the suite from the project's folder. Without arguments: with a display, ImageJ with a sample image
 * ready; without one, the tour. With arguments, MACRO [ARGUMENT]: runs that macro headless. The exit status is 0 when
 * all went well, 1 when the macro failed, 2 when it is not there.
 */
public final class Launcher {

	private static final String TOUR = "macros/Tour.ijm";

	private Launcher() {}

	public static void main(String... args) throws IOException {
		Path plugins = menu();
		System.setProperty("plugins.dir", plugins.getParent().toString());
		if (args.length == 0 && !GraphicsEnvironment.isHeadless()) {
			open();
			return;
		}
		int status = runMacro(Paths.get(args.length == 0 ? TOUR : args[0]), args.length < 2 ? "" : args[1]);
		System.exit(status);
	}

	/** A plugins folder whose jar holds the menu; the classes are on the class path. */
	public static Path menu() throws IOException {
		Path plugins = Files.createDirectories(Paths.get("target", "imagej", "plugins").toAbsolutePath());
		try (OutputStream out = Files.newOutputStream(plugins.resolve("Tristimulus_.jar")); JarOutputStream jar = new JarOutputStream(out)) {
			jar.putNextEntry(new JarEntry("plugins.config"));
			jar.write(Files.readAllBytes(Paths.get("plugins.config")));
			jar.closeEntry();
		}
		return plugins;
	}

	private static void open() {
		ImageJ imagej = new ImageJ();
		imagej.exitWhenQuitting(true);
		IJ.run("Open Tristimulus Sample...", "sample=chart");
		IJ.showStatus("Plugins > Tristimulus");
	}

	private static int runMacro(Path file, String argument) throws IOException {
		if (!Files.isRegularFile(file)) {
			System.err.println("There is no macro " + file.toAbsolutePath());
			return 2;
		}
		System.setProperty("java.awt.headless", "true");
		return HeadlessMacro.run(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), argument);
	}
}

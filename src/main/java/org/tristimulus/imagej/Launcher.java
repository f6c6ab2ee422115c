package org.tristimulus.imagej;

import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.tristimulus.imagej.show.HeadlessMacro;

/**
 * Starts ImageJ with the suite, from the project's folder or from an installed ImageJ. With arguments, MACRO [ARGUMENT]:
 * runs that macro headless. Without: with a display, ImageJ with a slide to be balanced; without one, the tour. The exit
 * status is 0 when all went well, 1 when the macro failed, 2 when it is not there.
 */
public final class Launcher {

	private static final String TOUR = "macros/Tour.ijm";
	private static final List<String> OPEN = Arrays.asList("--add-opens", "java.base/java.lang=ALL-UNNAMED");

	private Launcher() {}

	public static void main(String... args) throws IOException, InterruptedException {
		boolean isOnScreen = args.length == 0 && !GraphicsEnvironment.isHeadless();
		if (!isOnScreen && !isOpen() && Launcher.class.getClassLoader() == ClassLoader.getSystemClassLoader()) System.exit(again(args));
		System.setProperty("plugins.dir", menu().getParent().toString());
		if (isOnScreen) FirstPicture.open();
		else System.exit(runMacro(Paths.get(args.length == 0 ? TOUR : args[0]), args.length < 2 ? "" : args[1]));
	}

	/** The plugins folder whose jars have the menu; the classes are on the class path. */
	public static Path menu() throws IOException {
		return PluginsFolder.ofSuite();
	}

	/** Whether ImageJ's classes can be made fit for a run without a display: later Java versions than 15 must be told to allow it. */
	private static boolean isOpen() {
		try {
			ClassLoader.class.getDeclaredMethod("findLoadedClass", String.class).setAccessible(true);
			return true;
		}
		catch (NoSuchMethodException | RuntimeException e) {
			return false;
		}
	}

	/** Runs the same in a Java that allows it; the exit status of that. */
	private static int again(String... args) throws IOException, InterruptedException {
		List<String> line = new ArrayList<>();
		line.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
		line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
		line.addAll(OPEN);
		line.addAll(Arrays.asList("-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
		line.addAll(Arrays.asList(args));
		Process process = new ProcessBuilder(line).inheritIO().start();
		Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
		return process.waitFor();
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

package org.tristimulus.door;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.Roi;

import net.imagej.patcher.LegacyInjector;
import org.tristimulus.imagej.Launcher;

/** Runs a recorded line without a display on the image of a test, in a JVM of its own, and prints a digest of the pixels. */
public final class HeadlessReplay {

	private HeadlessReplay() {}

	/** @param args bits, channels, composite, layout, width, height, and the options of the line */
	public static void main(String... args) throws Exception {
		LegacyInjector.preinit();
		System.setProperty("plugins.dir", Launcher.menu().getParent().toString());
		HostImage kind = new HostImage(Integer.parseInt(args[0]), Integer.parseInt(args[1]), Boolean.parseBoolean(args[2]), HostImage.Layout.valueOf(args[3]), Integer.parseInt(args[4]), Integer.parseInt(args[5]));
		System.out.println("digest " + Replay.run(kind, args[6]));
		System.exit(0);
	}

	/** A class of its own, so that ImageJ's classes are patched before they are loaded. */
	private static final class Replay {

		static int run(HostImage kind, String options) throws Exception {
			Path folder = Files.createTempDirectory("replay");
			ImagePlus imp = kind.make(folder);
			imp.setRoi((Roi) kind.rois().get(2).clone());
			WindowManager.setTempCurrentImage(imp);
			IJ.run("Adjust Exposure...", options);
			int digest = digest(HostImage.pixels(WindowManager.getCurrentImage()));
			try (java.util.stream.Stream<Path> files = Files.walk(folder)) {
				files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
			}
			return digest;
		}
	}

	public static int digest(List<Object> planes) {
		return java.util.Arrays.deepHashCode(planes.toArray());
	}

	/** The digest, from a JVM of its own. */
	public static int elsewhere(HostImage kind, String options) throws Exception {
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		Process p = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.awt.headless=true", "--add-opens", "java.base/java.lang=ALL-UNNAMED", "-cp", classPath,
			HeadlessReplay.class.getName(), "" + kind.bits(), "" + kind.channels(), "" + kind.composite(), kind.layout().name(), "" + kind.width(), "" + kind.height(), options).redirectErrorStream(true).start();
		String out = new String(p.getInputStream().readAllBytes());
		return out.lines().filter(l -> l.startsWith("digest ")).mapToInt(l -> Integer.parseInt(l.substring(7))).findFirst().orElseThrow(() -> new AssertionError(out));
	}
}

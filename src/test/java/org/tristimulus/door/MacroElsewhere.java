package org.tristimulus.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import net.imagej.patcher.LegacyInjector;
import org.tristimulus.imagej.Launcher;
import org.tristimulus.imagej.image.Images;
import org.tristimulus.imagej.show.HeadlessMacro;

/** Runs a macro without a display in a JVM of its own, which may have other environment variables, and tells all that it said and made. */
public final class MacroElsewhere {

	private MacroElsewhere() {}

	/** @param args the macro */
	public static void main(String... args) throws IOException {
		LegacyInjector.preinit();
		System.setProperty("plugins.dir", Launcher.menu().getParent().toString());
		System.out.println("status " + HeadlessMacro.run(args[0], ""));
		Told.results();
		System.exit(0);
	}

	/** A class of its own, so that ImageJ's classes are patched before they are loaded. */
	private static final class Told {

		static void results() {
			ResultsTable table = ResultsTable.getResultsTable();
			for (int i = -1; i < table.size(); i++)
				System.out.println(i < 0 ? table.getColumnHeadings() : table.getRowAsString(i));
			for (ImagePlus imp : Images.open()) {
				System.out.println(imp.getTitle() + " " + imp.getInfoProperty());
				for (String p : imp.getPropertiesAsArray() == null ? new String[0] : imp.getPropertiesAsArray())
					System.out.println("property " + p);
				for (int i = 1; i <= imp.getStackSize(); i++)
					System.out.println("label " + imp.getStack().getSliceLabel(i));
			}
		}
	}

	/** Standard output and error. */
	public static String run(String macro, Map<String, String> environment) throws Exception {
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.awt.headless=true", "--add-opens", "java.base/java.lang=ALL-UNNAMED", "-cp", classPath,
			MacroElsewhere.class.getName(), macro);
		builder.environment().putAll(environment);
		Process p = builder.redirectErrorStream(true).start();
		return new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}
}

package org.tristimulus.imagej.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What computes a run imports nothing of ImageJ's that a whole JVM shares: that is for what shows it. */
class ComputingImportsTest {

	private static final List<String> SHARED = List.of("ij.IJ", "ij.Macro", "ij.WindowManager", "ij.Executer", "ij.Undo", "ij.Prefs", "ij.macro.Interpreter", "ij.plugin.frame.Recorder", "ij.measure.ResultsTable", "ij.text.TextWindow");

	@Test
	void importNothingShared() throws IOException {
		List<String> wrong = new ArrayList<>();
		int read = 0;
		for (String folder : List.of("run", "parameter", "macro"))
			try (Stream<Path> files = Files.list(Path.of("src/main/java/org/tristimulus/imagej", folder))) {
				for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
					read++;
					for (String line : Files.readAllLines(file))
						for (String shared : SHARED)
							if (line.equals("import " + shared + ";") || line.matches(".*[^\\w.]" + shared.replace(".", "\\.") + "\\.\\w.*") && !line.contains("*")) wrong.add(file.getFileName() + ": " + line.trim());
				}
			}
		assertTrue(read > 20, read + " files");
		assertEquals(List.of(), wrong);
	}
}

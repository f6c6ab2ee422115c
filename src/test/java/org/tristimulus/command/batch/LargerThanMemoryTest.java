package org.tristimulus.command.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tristimulus.image.zarr.OmeZarr;
import org.tristimulus.image.zarr.SlideStore;
import org.tristimulus.image.zarr.StoreImage;
import org.tristimulus.imagej.Launcher;

/** Six commands on 36 megapixels, in a program of its own whose heap the pixels alone would not fit: 144 MB as ImageJ holds them. */
class LargerThanMemoryTest {

	private static final int SIDE = 6000;
	private static final String HEAP = "-Xmx140m";

	@TempDir
	Path dir;

	/** Grey, in fields of 50 x 50: the codes 30 to 209, all about as often. */
	private static int grey(int x, int y) {
		int code = 30 + (x / 50 * 7 + y / 50 * 11) % 180;
		return 0xff000000 | code * 0x10101;
	}

	/** A line of a macro that runs a recipe of one line. */
	private String line(String label, String options, String output) {
		String recipe = "run(\"" + label + "\", \"" + options + "\");";
		return "run(\"Process Large Image...\", \"recipe=[" + recipe.replace("\"", "\\\"") + "] input=[" + dir.resolve("slide.zarr") + "] output=[" + dir.resolve(output) + "] compression=none\");\n";
	}

	@Test
	void sixCommandsInAHeapThatTheImageWouldNotFit() throws Exception {
		SlideStore.make(dir.resolve("slide.zarr"), SIDE, SIDE, 1024, 1, LargerThanMemoryTest::grey);
		SlideStore.make(dir.resolve("other.zarr"), SIDE, SIDE, 1024, 1, (x, y) -> grey(x + 50, y));
		Path macro = dir.resolve("six.ijm");
		Files.write(macro, (line("Adjust Exposure...", "stops=-1", "adjusted.zarr") + line("Auto Exposure...", "target=-3", "exposed.zarr") + line("White Balance...", "from=grey-world", "balanced.zarr")
			+ line("Color Temperature...", "kelvin=4000", "warm.zarr") + line("Color Difference...", "metric=cie76 second=[" + dir.resolve("other.zarr") + "]", "map.zarr") + line("Convert Color Space...", "to=lab", "lab.zarr")).getBytes(StandardCharsets.UTF_8));
		String said = launch(macro);
		for (String output : new String[] { "adjusted", "exposed", "balanced", "warm", "map", "lab" }) {
			List<String> journal = Files.readAllLines(dir.resolve(output + ".zarr/batch.tsv"));
			assertEquals(36, journal.stream().filter(l -> l.startsWith("x=") && l.contains("\tdone\t")).count(), output + ": " + Files.readAllLines(dir.resolve(output + ".zarr/failures.csv")));
		}
		assertEquals(expectedStops(), Double.parseDouble(said.replaceAll("(?s).*Adjust Exposure\\.\\.\\. stops=([-\\d.]+) .*", "$1")), 1e-4);
		assertEquals(116, at("adjusted.zarr", 160) & 255, 1, "the sRGB code of half the light of code 160");
		List<String> figures = Files.readAllLines(dir.resolve("map.zarr/results.csv"));
		assertTrue(figures.get(1).startsWith("slide.zarr,slide.zarr,other.zarr,cie76,36000000,"), figures.get(1));
	}

	/** What became of a pixel of the first block that had a code. */
	private int at(String store, int code) throws IOException {
		int[] pixels = (int[]) new StoreImage(OmeZarr.open(dir.resolve(store)), 0).parts().get(0).read(0).array(0);
		for (int y = 0; y < 1024; y += 50)
			for (int x = 0; x < 1024; x += 50)
				if ((grey(x, y) & 255) == code) return pixels[y * 1024 + x];
		throw new AssertionError("no code " + code);
	}

	/** From the median code, by the formula of IEC 61966-2-1. */
	private static double expectedStops() {
		int[] counts = new int[256];
		for (int y = 0; y < SIDE; y += 50)
			for (int x = 0; x < SIDE; x += 50)
				counts[grey(x, y) & 255]++;
		int median = 0, fields = SIDE / 50 * SIDE / 50;
		for (int sum = counts[0]; sum <= fields / 2; sum += counts[median])
			median++;
		return -3 - Math.log(Math.pow((median / 255.0 + 0.055) / 1.055, 2.4)) / Math.log(2);
	}

	private static String launch(Path macro) throws Exception {
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		Process p = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.awt.headless=true", "--add-opens", "java.base/java.lang=ALL-UNNAMED", HEAP, "-cp", classPath, Launcher.class.getName(), macro.toString())
			.directory(new File(".")).redirectErrorStream(true).start();
		String said = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertEquals(0, p.waitFor(), said);
		return said.lines().filter(l -> !l.isBlank()).collect(Collectors.joining("\n"));
	}
}

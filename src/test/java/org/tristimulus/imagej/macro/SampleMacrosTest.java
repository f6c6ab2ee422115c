package org.tristimulus.imagej.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.measure.ResultsTable;
import ij.process.ColorProcessor;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tristimulus.door.LogText;
import org.tristimulus.image.zarr.Stores;
import org.tristimulus.imagej.show.HeadlessMacro;

/** The macros of the project run without a display, each to its end. */
class SampleMacrosTest {

	/** The arguments of those that need one; ~ is a folder that holds photo.png, and stores. */
	private static final Map<String, String> ARGUMENTS = Map.of("Expose_Photo", "~/photo.png,1.5,~/brighter.png", "Sharpen_Lightness", "~/photo.png,~/sharp.png", "Ring_Around", "~/photo.png,~/lights.png", "Report_Lamp",
		"fl4;led-b1,~/lamp", "White_Balance_Folder", "~/photo.png,10,10,30,30,~,~/balanced", "Balance_Slide", "~/zarr-python/none,~/balanced.zarr", "Star_Thumbnail", "~/stars.png", "Music_Video", "demo,64,36", "Tone_Map_Folder", "~/frames,~/plate");

	@TempDir
	Path folder;

	static List<String> macros() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("macros"))) {
			return files.map(f -> f.getFileName().toString().replace(".ijm", "")).sorted().toList();
		}
	}

	@BeforeEach
	void photo() throws IOException {
		ResultsTable.getResultsTable().reset();
		IJ.saveAs(new ImagePlus("photo", grey(0xb49468)), "png", folder.resolve("photo.png").toString());
		Stores.unpack("zarr-python", folder);
		Files.createDirectory(folder.resolve("frames"));
		for (String name : new String[] { "a", "b" })
			IJ.saveAs(IJ.createImage(name, "16-bit ramp", 60, 40, 1), "tiff", folder.resolve("frames").resolve(name + ".tif").toString());
	}

	@AfterEach
	void forget() {
		IJ.runMacro("run('Close All');");
		ResultsTable.getResultsTable().reset();
	}

	/** A picture of one colour, with something green on it. */
	private static ColorProcessor grey(int code) {
		ColorProcessor ip = new ColorProcessor(80, 60);
		for (int i = 0; i < 4800; i++)
			ip.set(i, i % 80 > 60 ? 0x306030 : code);
		return ip;
	}

	private int run(String name) throws IOException {
		return HeadlessMacro.run(Files.readString(Path.of("macros", name + ".ijm")), ARGUMENTS.getOrDefault(name, "").replace("~", folder.toString()));
	}

	@ParameterizedTest
	@MethodSource("macros")
	void comesToItsEnd(String name) {
		String log = LogText.of(() -> {
			try {
				assertEquals(0, run(name), name);
			}
			catch (IOException e) {
				throw new AssertionError(e);
			}
		});
		assertTrue(!log.isBlank() && !log.contains("NaN"), log);
	}

	/** All pictures of a folder by a grey place on the first of them. */
	@Test
	void balancesAFolder() throws IOException {
		IJ.saveAs(new ImagePlus("second", grey(0x705c40)), "png", folder.resolve("second.png").toString());
		assertEquals(0, run("White_Balance_Folder"));
		assertTrue(Files.readString(folder.resolve("balanced/recipe.txt")).contains("\ncct: "));
		for (String name : new String[] { "photo", "second" }) {
			int p = IJ.openImage(folder.resolve("balanced/" + name + ".tif").toString()).getProcessor().get(20, 20);
			assertEquals(p >> 8 & 255, p >> 16 & 255, 1, name);
			assertEquals(p >> 8 & 255, p & 255, 1, name);
		}
	}

	/** By the chart on the first picture; the error that counts is lower than that of exposure and balance alone, and is tabled for each method. */
	@Test
	void calibratesAFolder() throws IOException {
		assertEquals(0, run("Calibrate_Folder"));
		List<String> errors = Files.readAllLines(Path.of("target/calibrated/errors.csv"));
		assertEquals(5, errors.size());
		for (String row : errors.subList(1, 5)) {
			String[] cells = row.split(",");
			assertTrue(Double.parseDouble(cells[2]) < Double.parseDouble(cells[1]), row);
		}
		ColorProcessor chart = (ColorProcessor) IJ.openImage("target/calibrated/a-chart.tif").getProcessor(), detail = (ColorProcessor) IJ.openImage("target/calibrated/b-detail.tif").getProcessor();
		for (int x = 0; x < 200; x += 7)
			assertEquals(chart.get(320 + x, 160), detail.get(x, 100), "the same place in both pictures");
		assertTrue(Files.size(Path.of("target/calibrated/calibration.png")) > 10000);
	}

	/** The others on files of a user. */
	@ParameterizedTest
	@CsvSource({ "Flatten_Slide, shaded, shaded-flat, .tif", "Merge_Bracket, bracket, , .tif", "Chart_Under_Lamps, chart, , .png", "Stain_Look, fluorescence, , .png" })
	void workOnFiles(String name, String sample, String second, String ending) throws IOException {
		StringBuilder argument = new StringBuilder();
		for (String each : second == null ? new String[] { sample } : new String[] { sample, second }) {
			IJ.run("Open Tristimulus Sample...", "sample=" + each);
			Path file = folder.resolve(each + ".tif");
			IJ.saveAs(WindowManager.getCurrentImage(), "tiff", file.toString());
			argument.append(file).append(',');
		}
		Path result = folder.resolve("result" + ending);
		assertEquals(0, HeadlessMacro.run(Files.readString(Path.of("macros", name + ".ijm")), argument.toString() + result), name);
		assertTrue(IJ.openImage(result.toString()).getWidth() > 100);
	}
}

package org.tristimulus.command.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.Macro;
import ij.WindowManager;
import ij.io.FileSaver;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ShortProcessor;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tristimulus.door.Door;
import org.tristimulus.door.LogText;
import org.tristimulus.imagej.image.ImageProperties;
import org.tristimulus.imagej.run.RecordedLine;
import org.tristimulus.imagej.show.HeadlessMacro;

/** Batch Folder by its macro line: results against the same lines by themselves, failures, and runs that go on. */
class BatchFolderTest {

	private static final String COMMAND = "Batch Folder...";

	@TempDir
	Path dir;

	private Path in, out;

	@BeforeEach
	void folders() throws IOException {
		in = Files.createDirectory(dir.resolve("in"));
		out = dir.resolve("out");
	}

	private static ImagePlus photo(int seed, int width, int height) {
		SplittableRandom random = new SplittableRandom(seed);
		ColorProcessor p = new ColorProcessor(width, height);
		for (int i = 0; i < width * height; i++)
			p.set(i, 0xff000000 | random.nextInt(40, 200) << 16 | random.nextInt(30, 180) << 8 | random.nextInt(20, 150));
		return new ImagePlus("photo", p);
	}

	private void photos(int n) {
		for (int i = 0; i < n; i++) {
			String name = String.format("im%03d", i);
			if (i % 3 == 0) assertTrue(new FileSaver(photo(i, 64, 48)).saveAsTiff(in.resolve(name + ".tif").toString()));
			if (i % 3 == 1) assertTrue(new FileSaver(photo(i, 48, 64)).saveAsPng(in.resolve(name + ".png").toString()));
			if (i % 3 == 2) assertTrue(new FileSaver(photo(i, 50, 50)).saveAsJpeg(in.resolve(name + ".jpg").toString()));
		}
	}

	private String run(String recipe, String more) {
		return run(recipe, more, out);
	}

	private String run(String recipe, String more, Path to) {
		WindowManager.setTempCurrentImage(null);
		return LogText.of(() -> IJ.run(COMMAND, "recipe=[" + recipe + "] input=[" + in + "] output=[" + to + "] " + more));
	}

	private String failure(String recipe, String more) {
		System.clearProperty(HeadlessMacro.FAILURE);
		assertEquals(Macro.MACRO_CANCELED, assertThrows(RuntimeException.class, () -> run(recipe, more)).getMessage());
		String message = System.getProperty(HeadlessMacro.FAILURE);
		System.clearProperty(HeadlessMacro.FAILURE);
		return message;
	}

	private static String text(Path file) throws IOException {
		return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
	}

	private static List<String> names(Path folder) throws IOException {
		List<String> names = new ArrayList<>();
		try (java.util.stream.Stream<Path> files = Files.walk(folder)) {
			files.filter(Files::isRegularFile).forEach(f -> names.add(folder.relativize(f).toString().replace('\\', '/')));
		}
		names.sort(null);
		return names;
	}

	/** The bytes that a macro of the same lines saves. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Adjust Exposure...|stops=0.7 gamut=rolloff", "Auto Exposure...|target=-2", "White Balance...|from=grey-world", "Color Temperature...|kelvin=4000 output=new", "Convert Color Space...|to=lab", "Run in Color Space...|command=[Gaussian Blur...] options=[sigma=1]" })
	void resultsAreThoseOfTheLineByItself(String label, String options) throws IOException {
		photos(7);
		run("run(\"" + label + "\", \"" + options + "\");", "threads=2");
		assertEquals(7, names(out).stream().filter(n -> n.endsWith(".tif")).count());
		for (String name : names(in)) {
			WindowManager.setTempCurrentImage(IJ.openImage(in.resolve(name).toString()));
			IJ.run(label, options);
			ImagePlus made = WindowManager.getCurrentImage();
			Path alone = dir.resolve("alone.tif");
			IJ.saveAsTiff(made, alone.toString());
			Path result = out.resolve(name.substring(0, name.length() - 4) + ".tif");
			ImagePlus expected = IJ.openImage(alone.toString()), found = IJ.openImage(result.toString());
			Door.assertPixels(Door.copies(expected), found);
			assertEquals(expected.getProp(ImageProperties.HISTORY), found.getProp(ImageProperties.HISTORY));
			assertArrayEquals(Files.readAllBytes(alone), Files.readAllBytes(result), name);
			WindowManager.setTempCurrentImage(null);
		}
	}

	/** The pixels and the history that the same line gives of an opened one. */
	@Test
	void radiancePicturesAreInputToo() throws IOException {
		for (String name : new String[] { "imagemagick.hdr", "openimageio.hdr" })
			try (java.io.InputStream hdr = BatchFolderTest.class.getResourceAsStream("/org/tristimulus/relight/" + name)) {
				Files.copy(hdr, in.resolve(name));
			}
		Files.write(in.resolve("cut.hdr"), java.util.Arrays.copyOf(Files.readAllBytes(in.resolve("imagemagick.hdr")), 200));
		String log = run("run(\"Adjust Exposure...\", \"stops=1\");", "");
		assertTrue(log.contains("2 done, 0 left out, 1 failed"), log);
		assertTrue(text(out.resolve("failures.csv")).contains("cut.hdr"), text(out.resolve("failures.csv")));
		for (String name : new String[] { "imagemagick", "openimageio" }) {
			ImagePlus opened = RecordedLine.of("Open Radiance Picture...", "path=[" + in.resolve(name + ".hdr") + "]").run().image();
			ImagePlus expected = RecordedLine.of("Adjust Exposure...", "stops=1").run(opened).image(), found = IJ.openImage(out.resolve(name + ".tif").toString());
			Door.assertPixels(Door.copies(expected), found);
			assertTrue(found.getProp(ImageProperties.HISTORY).startsWith("{\"command\":\"Adjust Exposure\""), found.getProp(ImageProperties.HISTORY));
		}
	}

	@Test
	void twoAndEightThreadsGiveTheFilesOfOne() throws IOException {
		photos(24);
		Files.write(in.resolve("bad.png"), new byte[] { 1, 2, 3 });
		String recipe = "run(\"Auto Exposure...\", \"target=-2\");\nmakeOval(4, 4, 20, 20);\nrun(\"White Balance...\", \"from=roi\");\nrun(\"Select None\");\nrun(\"Adjust Exposure...\", \"stops=-0.3 gamut=rolloff\");";
		Path one = dir.resolve("one");
		run(recipe, "threads=1", one);
		for (int threads : new int[] { 2, 8 }) {
			Path more = dir.resolve("threads" + threads);
			run(recipe, "threads=" + threads, more);
			assertEquals(names(one), names(more));
			for (String name : names(one))
				if (!name.equals("batch.tsv")) assertArrayEquals(Files.readAllBytes(one.resolve(name)), Files.readAllBytes(more.resolve(name)), name);
		}
		assertEquals(List.of("File,Message", "bad.png,\"bad.png is not an image that ImageJ opens by itself: TIFF, PNG, JPEG, GIF, BMP, DICOM, FITS, PGM, AVI\""), Files.readAllLines(one.resolve("failures.csv")));
		List<String> rows = Files.readAllLines(one.resolve("results.csv"));
		assertTrue(rows.get(0).startsWith("File,Image,Slice,") && rows.get(0).contains(",CCT_K,"), rows.get(0));
		assertEquals(1 + 2 * 24, rows.size(), "a row of either report an image");
	}

	@Test
	void filesThatAreNoImagesAreListedAndTheRestGoesOn() throws IOException {
		photos(6);
		byte[] tiff = Files.readAllBytes(in.resolve("im000.tif")), png = Files.readAllBytes(in.resolve("im001.png")), jpeg = Files.readAllBytes(in.resolve("im002.jpg"));
		Files.write(in.resolve("cut1.tif"), java.util.Arrays.copyOf(tiff, tiff.length / 2));
		Files.write(in.resolve("cut2.png"), java.util.Arrays.copyOf(png, png.length / 2));
		Files.write(in.resolve("cut3.jpg"), java.util.Arrays.copyOf(jpeg, jpeg.length / 2));
		png[png.length / 2] ^= 0x40;
		Files.write(in.resolve("changed.png"), png);
		Files.write(in.resolve("empty.tif"), new byte[0]);
		Files.write(in.resolve("words.txt"), "hello".getBytes(StandardCharsets.UTF_8));
		byte[] random = new byte[4000];
		new SplittableRandom(1).nextBytes(random);
		Files.write(in.resolve("noise.bmp"), random);
		random[0] = 'I';
		random[1] = 'I';
		random[2] = 42;
		random[3] = 0;
		Files.write(in.resolve("random.tif"), random);
		Files.write(in.resolve("bmp.bmp"), "BM this is no bitmap, although it says so; 54 bytes are needed".getBytes(StandardCharsets.UTF_8));
		Files.write(in.resolve("p.pgm"), "P5 100 100 255 too short".getBytes(StandardCharsets.UTF_8));
		Files.write(in.resolve("d.dcm"), new byte[300]);
		String log = run("run(\"Adjust Exposure...\", \"stops=1\");", "");
		assertTrue(log.contains("6 done, 0 left out, 11 failed"), log + names(out) + System.getProperty(HeadlessMacro.FAILURE));
		List<String> failures = Files.readAllLines(out.resolve("failures.csv"));
		for (String name : new String[] { "cut1.tif", "cut2.png", "cut3.jpg", "changed.png", "empty.tif", "words.txt", "noise.bmp", "random.tif", "bmp.bmp", "p.pgm", "d.dcm" })
			assertEquals(1, failures.stream().filter(l -> l.startsWith(name + ",")).count(), name);
		// A macro that runs on is not ended by what readers of ImageJ said of a file.
		ImagePlus after = photo(1, 8, 8);
		IJ.run(after, "Adjust Exposure...", "stops=0.5");
	}

	@Test
	void aFailureStaysWithItsImage() throws IOException {
		photos(9);
		String recipe = "run(\"Blend Images...\", \"source=[" + in.resolve("im000.tif") + "] mode=multiply\");";
		String log = run(recipe, "threads=2");
		assertTrue(log.contains("3 done, 0 left out, 6 failed"), log);
		assertEquals(List.of("im000.tif", "im003.tif", "im006.tif"), names(out).stream().filter(n -> n.endsWith(".tif")).toList());
		assertTrue(text(out.resolve("failures.csv")).contains("im001.png,"), "another size");
	}

	@Test
	void aRunGoesOnWhereItEnded() throws IOException {
		photos(6);
		String recipe = "run(\"Auto Exposure...\", \"target=-2\");";
		run(recipe, "files=im000*;im001*");
		FileTime first = Files.getLastModifiedTime(out.resolve("im000.tif"));
		assertEquals(3, Files.readAllLines(out.resolve("results.csv")).size());
		Files.write(out.resolve(".tristimulus-left.part"), new byte[10]);
		String log = run(recipe, "");
		assertTrue(log.contains("4 done, 2 left out, 0 failed"), log);
		assertEquals(first, Files.getLastModifiedTime(out.resolve("im000.tif")));
		assertFalse(Files.exists(out.resolve(".tristimulus-left.part")));
		List<String> rows = Files.readAllLines(out.resolve("results.csv"));
		assertEquals(7, rows.size());
		Path anew = dir.resolve("anew");
		run(recipe, "", anew);
		assertEquals(text(anew.resolve("results.csv")), text(out.resolve("results.csv")), "as in one go");
		// An image that was changed, and a result that is gone, are made again.
		Files.setLastModifiedTime(in.resolve("im003.tif"), FileTime.fromMillis(System.currentTimeMillis() + 10_000));
		Files.delete(out.resolve("im004.tif"));
		assertTrue(run(recipe, "").contains("2 done, 4 left out, 0 failed"));
		String journal = text(out.resolve("batch.tsv"));
		assertTrue(journal.startsWith("# Tristimulus ") && journal.contains("# run(\"Auto Exposure...\", \"target=-2\")\n"), journal);
		assertEquals(6, journal.lines().filter(l -> l.contains("\tdone\t")).count());
		// Another recipe is refused, unless all are made anew.
		assertTrue(failure("run(\"Auto Exposure...\", \"target=-3\");", "").contains("another recipe"));
		assertTrue(run("run(\"Auto Exposure...\", \"target=-3\");", "resume=false").contains("6 done, 0 left out"));
	}

	@Test
	void foldersBelowAndFormats() throws IOException {
		photos(2);
		Files.createDirectories(in.resolve("a/b"));
		Files.copy(in.resolve("im000.tif"), in.resolve("a/b/deep.tif"));
		run("run(\"Adjust Exposure...\", \"stops=1\");", "subfolders=true format=png");
		assertEquals(List.of("a/b/deep.png", "batch.tsv", "failures.csv", "im000.png", "im001.png"), names(out));
		ImagePlus expected = photo(0, 64, 48);
		IJ.run(expected, "Adjust Exposure...", "stops=1");
		Door.assertPixels(Door.copies(expected), IJ.openImage(out.resolve("a/b/deep.png").toString()));
		ImageStack stack = new ImageStack(8, 8);
		stack.addSlice(new ShortProcessor(8, 8));
		stack.addSlice(new ShortProcessor(8, 8));
		new FileSaver(new ImagePlus("stack", stack)).saveAsTiffStack(in.resolve("stack.tif").toString());
		new FileSaver(new ImagePlus("float", new FloatProcessor(8, 8))).saveAsTiff(in.resolve("float.tif").toString());
		run("run(\"Adjust Exposure...\", \"stops=1\");", "files=float*;stack* format=png", dir.resolve("png"));
		String failures = text(dir.resolve("png/failures.csv"));
		assertTrue(failures.contains("32-bit") && failures.contains("stack of 2 planes"), failures);
	}

	@Test
	void itStopsWhereTooManyFail() throws IOException {
		for (int i = 0; i < 60; i++)
			Files.write(in.resolve("x" + i + ".tif"), new byte[] { 1 });
		String log = run("run(\"Adjust Exposure...\", \"stops=1\");", "stop=50 threads=1");
		assertTrue(log.contains("20 failed") && log.contains("stopped at 20 failures of 20, 40 not begun"), log);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', value = {
		"run(\"Adjust Exposure...\", \"stop=1\"); ~ ~ line 1 ~ nearest: stops",
		"run(\"Adjust Exposure...\", \"stops=99\"); ~ ~ line 1 ~ from -20 to 20",
		"// a\\n\\nrun(\"Invert\"); ~ ~ line 3 ~ not a command of the suite",
		"run(\"Adjust Exposure...\", \"stops=1\");\\nx = 2; ~ ~ line 2 ~ x = 2",
		"run(\"Blend Images...\", \"source=nowhere.tif\"); ~ ~ line 1 ~ source=nowhere.tif is not a file",
		"run(\"Exposure Calculator...\"); ~ ~ line 1 ~ works on no image",
		"run(\"Batch Folder...\"); ~ ~ line 1 ~ works on no image",
		"makeRectangle(1, 2, 3, 4); ~ ~ recipe ~ no recorded line",
		"nothing.ijm ~ ~ recipe=nothing.ijm ~ neither a file",
		"run(\"Adjust Exposure...\", \"stops=1\"); ~ files=*.xyz ~ files=*.xyz ~ no file",
		"run(\"Adjust Exposure...\", \"stops=1\"); ~ format=gif ~ format=gif ~ tiff",
		"run(\"Adjust Exposure...\", \"stops=1\"); ~ threads=-1 ~ threads=-1 ~ 0 to 256" })
	void whatCannotBeginIsToldAndNothingIsDone(String recipe, String more, String where, String why) throws IOException {
		photos(2);
		String message = failure(recipe.replace("\\n", "\n"), more == null ? "" : more);
		assertTrue(message.contains(where) && message.contains(why), message);
		assertFalse(Files.exists(out));
	}

	@Test
	void foldersThatDoNotGoTogether() throws IOException {
		photos(2);
		String recipe = "run(\"Adjust Exposure...\", \"stops=1\");";
		out = in;
		assertTrue(failure(recipe, "").contains("the same folder"));
		out = dir.resolve("other");
		Files.createDirectory(out);
		Files.write(out.resolve("im000.tif"), new byte[1]);
		assertTrue(failure(recipe, "").contains("which no batch made"));
		Files.copy(in.resolve("im000.tif"), in.resolve("im001.tif"));
		out = dir.resolve("out");
		String message = failure(recipe, "");
		assertTrue(message.contains("im001.png") && message.contains("im001.tif") && message.contains("one result"), message);
	}

	@Test
	void theRecorderWritesALineThatReplays() throws IOException {
		photos(2);
		Path recipe = dir.resolve("my recipe.ijm");
		Files.write(recipe, "run(\"Adjust Exposure...\", \"stops=1\");\n".getBytes(StandardCharsets.UTF_8));
		String log = run(recipe.toString(), "");
		assertTrue(log.contains("Batch Folder: 2 done, 0 left out, 0 failed, "), log);
		assertEquals(1, log.lines().filter(l -> l.contains("done")).count(), log);
	}
}

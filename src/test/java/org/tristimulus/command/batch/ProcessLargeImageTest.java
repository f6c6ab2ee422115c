package org.tristimulus.command.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;
import ij.measure.ResultsTable;
import ij.process.ColorProcessor;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.batch.BatchOutcome;
import org.tristimulus.batch.Job;
import org.tristimulus.batch.JobResult;
import org.tristimulus.batch.LargeBatch;
import org.tristimulus.batch.Monitor;
import org.tristimulus.batch.ReportRows;
import org.tristimulus.color.TransferFunction;
import org.tristimulus.door.LogText;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.store.PixelStore;
import org.tristimulus.image.zarr.OmeZarr;
import org.tristimulus.image.zarr.SlideStore;
import org.tristimulus.image.zarr.StoreImage;
import org.tristimulus.image.zarr.Stores;
import org.tristimulus.imagej.batch.HostBatches;
import org.tristimulus.imagej.image.ImagePlusStore;
import org.tristimulus.imagej.run.LineResult;
import org.tristimulus.imagej.run.RecordedLine;
import org.tristimulus.imagej.show.HeadlessMacro;
import org.tristimulus.report.Report;

/** Process Large Image by its macro line, against the same lines on the whole image. */
class ProcessLargeImageTest {

	private static final int WIDTH = 2000, HEIGHT = 1500;

	@TempDir
	static Path dir;

	private static Path slide, other;
	private static int[] pixels, otherPixels;

	private Path out;

	@BeforeEach
	void stores() throws IOException {
		if (slide == null) {
			pixels = colors(1);
			otherPixels = colors(2);
			slide = SlideStore.make(dir.resolve("slide.zarr"), WIDTH, HEIGHT, 1024, 3, pixels);
			other = SlideStore.make(dir.resolve("other.zarr"), WIDTH, HEIGHT, 1024, 1, otherPixels);
		}
		out = Files.createTempDirectory(dir, "out").resolve("out.zarr");
	}

	/** Dark and light fields with noise. */
	private static int[] colors(int seed) {
		SplittableRandom random = new SplittableRandom(seed);
		int[] colors = new int[WIDTH * HEIGHT];
		for (int i = 0; i < colors.length; i++) {
			int field = 40 + (i / WIDTH / 100 + i % WIDTH / 100 + seed) % 6 * 28;
			colors[i] = 0xff000000 | field + random.nextInt(30) << 16 | field + random.nextInt(25) << 8 | field - 20 + random.nextInt(20);
		}
		return colors;
	}

	private static String run(String recipe, Path from, Path to, String more) {
		WindowManager.setTempCurrentImage(null);
		return LogText.of(() -> IJ.run("Process Large Image...", "recipe=[" + recipe + "] input=[" + from + "] output=[" + to + "] " + more));
	}

	private static String failure(String recipe, Path from, Path to, String more) {
		System.clearProperty(HeadlessMacro.FAILURE);
		assertEquals(Macro.MACRO_CANCELED, assertThrows(RuntimeException.class, () -> run(recipe, from, to, more)).getMessage());
		String message = System.getProperty(HeadlessMacro.FAILURE);
		System.clearProperty(HeadlessMacro.FAILURE);
		return message;
	}

	private static ImagePlus whole(String title, int[] colors) {
		return new ImagePlus(title, new ColorProcessor(WIDTH, HEIGHT, colors.clone()));
	}

	private static long different(ImagePlus whole, Path store) throws IOException {
		ImagePlusStore expected = new ImagePlusStore(whole);
		StoreImage found = new StoreImage(OmeZarr.open(store), 0);
		assertEquals(expected.channels(), found.channels());
		assertEquals(expected.type(), found.type());
		long different = 0;
		for (PixelStore block : found.parts())
			for (int c = 0; c < found.channels(); c++) {
				Object a = block.read(0).array(c), b = expected.read(0).array(c);
				for (int y = 0; y < block.height(); y++)
					for (int x = 0; x < block.width(); x++) {
						int i = y * block.width() + x, j = (block.top() + y) * WIDTH + block.left() + x;
						boolean same = a instanceof int[] ? ((int[]) a)[i] == ((int[]) b)[j] : Float.floatToRawIntBits(((float[]) a)[i]) == Float.floatToRawIntBits(((float[]) b)[j]);
						if (!same) different++;
					}
			}
		return different;
	}

	/** No byte differs, the commands that measure included. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"Adjust Exposure...|stops=0.7 gamut=rolloff", "Adjust Exposure...|stops=-1 gamut=oklch", "Color Temperature...|kelvin=4000", "Convert Color Space...|to=lab",
		"Intensity to Exposure...|", "Auto Exposure...|target=-2", "Auto Exposure...|statistic=mean output=new-32bit", "White Balance...|from=grey-world", "White Balance...|from=white-patch",
		"White Balance...|from=shades-of-grey level=60", "White Balance...|from=background", "Declare Encoding...|encoding=gamma22" })
	void blocksGiveThePixelsOfTheWhole(String label, String options) throws IOException {
		String given = options == null ? "" : options;
		run("run(\"" + label + "\", \"" + given + "\");", slide, out, "threads=2");
		WindowManager.setTempCurrentImage(whole("slide.zarr", pixels));
		IJ.run(label, given);
		ImagePlus whole = WindowManager.getCurrentImage();
		assertEquals(0, different(whole, out));
		StoreImage found = new StoreImage(OmeZarr.open(out), 0);
		ImagePlusStore expected = new ImagePlusStore(whole);
		assertEquals(expected.declaredDecode(), found.declaredDecode());
		assertEquals(expected.declaredWhite(), found.declaredWhite());
		assertEquals(expected.space(), found.space());
		assertEquals(1, found.meaning().history().size());
	}

	@Test
	void aRecipeOfLinesWithASelectionAndWhatItFound() throws IOException {
		String recipe = "run(\"Adjust Exposure...\", \"stops=0.2\");\nmakeRectangle(900, 700, 300, 400);\nrun(\"White Balance...\", \"from=roi\");\nrun(\"Select None\");\nrun(\"Auto Exposure...\", \"target=-2 output=same\");";
		String log = run(recipe, slide, out, "threads=2 compression=zlib");
		ImagePlus whole = whole("slide.zarr", pixels);
		WindowManager.setTempCurrentImage(whole);
		IJ.run("Adjust Exposure...", "stops=0.2");
		whole.setRoi(900, 700, 300, 400);
		IJ.run("White Balance...", "from=roi");
		whole.deleteRoi();
		IJ.run("Auto Exposure...", "target=-2 output=same");
		assertEquals(0, different(whole, out));
		assertTrue(log.contains("White Balance... from=recipe ") && log.contains("Adjust Exposure... stops=") && log.contains("4 done, 0 left out, 0 failed"), log);
		assertTrue(Files.readString(out.resolve("0/.zarray")).contains("\"zlib\""));
	}

	@Test
	void secondStores() throws IOException {
		run("run(\"Blend Images...\", \"source=[" + other + "] mode=multiply\");", slide, out, "");
		ImagePlus whole = RecordedLine.of("Blend Images...", "mode=multiply").run(whole("slide.zarr", pixels), whole("other.zarr", otherPixels)).image();
		assertEquals(0, different(whole, out));
		Path match = dir.resolve("match.zarr");
		run("run(\"Match Exposure...\", \"reference=[" + other + "]\");", slide, match, "");
		ImagePlus matched = RecordedLine.of("Match Exposure...", "").run(whole("slide.zarr", pixels), whole("other.zarr", otherPixels)).image();
		assertEquals(0, different(matched, match));
		Path map = dir.resolve("map.zarr");
		run("run(\"Color Difference...\", \"second=[" + other + "]\");", slide, map, "");
		LineResult difference = RecordedLine.of("Color Difference...", "").run(whole("slide.zarr", pixels), whole("other.zarr", otherPixels));
		assertEquals(0, different(difference.image(), map));
	}

	/** As on a cluster: what is done, and what comes of it, goes through bytes. */
	private static void onCopies(List<String> files, Job job, Predicate<JobResult> done) {
		Job sent = copy(job);
		for (String file : files)
			if (!done.test(copy(sent.run(file)))) return;
	}

	@SuppressWarnings("unchecked")
	private static <T extends Serializable> T copy(T object) {
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			new ObjectOutputStream(bytes).writeObject(object);
			return (T) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
		}
		catch (IOException | ClassNotFoundException e) {
			throw new AssertionError(e);
		}
	}

	/** Every kind of first pass, sent elsewhere, finds the same. */
	@Test
	void whatIsMeasuredElsewhereIsTheSame() throws IOException {
		String recipe = "run(\"White Balance...\", \"from=background\");\nrun(\"White Balance...\", \"from=shades-of-grey level=60 output=new-32bit\");\nrun(\"Match Exposure...\", \"reference=[" + other + "] registered=true white=1,255\");\nrun(\"Auto Exposure...\", \"statistic=mean decode=rec2020 white=1\");\nrun(\"Color Difference...\", \"second=[" + other + "] white=1,255\");";
		Path elsewhere = out.resolveSibling("elsewhere.zarr");
		run(recipe, slide, out, "threads=2");
		BatchOutcome outcome = HostBatches.run(new LargeBatch(recipe, slide, elsewhere, 0, "same", 0, true), ProcessLargeImageTest::onCopies, Monitor.NONE);
		assertEquals(4, outcome.found().size(), outcome.found().toString());
		assertEquals(0, outcome.failed);
		assertEquals(Files.readAllLines(out.resolve("results.csv")), Files.readAllLines(elsewhere.resolve("results.csv")));
	}

	/** The figures of a map are those of the whole, in every bit, also where other lines follow. */
	@ParameterizedTest
	@ValueSource(strings = { "", "run(\"Declare Encoding...\", \"encoding=linear white=100\");" })
	void figuresOfADifferenceAreThoseOfTheWhole(String after) throws IOException {
		List<Report> expected = RecordedLine.of("Color Difference...", "").run(whole("slide.zarr", pixels), whole("other.zarr", otherPixels)).reports();
		ResultsTable rows = ResultsTable.getResultsTable();
		rows.reset();
		run("run(\"Color Difference...\", \"second=[" + other + "]\");" + after, slide, out, "threads=2");
		assertEquals(1, rows.size());
		Map<String, Object> row = expected.get(0).rows().get(0);
		for (String column : new String[] { "N", "Mean", "Median", "P95", "Max" })
			assertEquals(((Number) row.get(column)).doubleValue(), rows.getValue(column, 0), column);
		assertEquals("other.zarr", rows.getStringValue("Second", 0));
		assertEquals((double) WIDTH * HEIGHT, rows.getValue("N", 0));
		assertTrue(rows.getValue("Mean", 0) > 1);
		rows.reset();
		List<String> table = Files.readAllLines(out.resolve("results.csv"));
		assertEquals(2, table.size());
		assertEquals("File,First,Second,Metric,N,Mean,Median,P95,Max", table.get(0));
		assertEquals(String.join(",", ReportRows.of(expected.get(0)).get(0).values()), table.get(1).substring(table.get(1).indexOf(',') + 1));
		assertTrue(table.get(1).startsWith("slide.zarr,slide.zarr,other.zarr,ciede2000,3000000,"), table.get(1));
	}

	/** Each pixel of a coarser level is the mean of the light of the four that it covers. */
	@Test
	void coarserLevelsAreMeansOfLight() throws IOException {
		run("run(\"Adjust Exposure...\", \"stops=0.5\");", slide, out, "");
		OmeZarr made = OmeZarr.open(out);
		assertEquals(3, made.levels());
		int[] fine = new int[WIDTH * HEIGHT];
		for (PixelStore block : new StoreImage(made, 0).parts())
			for (int y = 0; y < block.height(); y++)
				System.arraycopy((int[]) block.read(0).array(0), y * block.width(), fine, (block.top() + y) * WIDTH + block.left(), block.width());
		int[] coarse = (int[]) new StoreImage(made, 1).read(0).array(0);
		for (int y = 0; y < 750; y += 7)
			for (int x = 0; x < 1000; x += 7)
				for (int shift = 0; shift <= 16; shift += 8) {
					double sum = 0;
					for (int k = 0; k < 4; k++)
						sum += TransferFunction.SRGB.decode((fine[(2 * y + k / 2) * WIDTH + 2 * x + k % 2] >> shift & 255) / 255.0);
					assertEquals(Math.floor(255 * TransferFunction.SRGB.encode(sum / 4) + 0.5), coarse[y * 1000 + x] >> shift & 255);
				}
	}

	@Test
	void aDamagedChunkIsNamedAndTheRestGoesOnAndIsMadeGood() throws IOException {
		Path damaged = SlideStore.make(dir.resolve("damaged.zarr"), WIDTH, HEIGHT, 1024, 2, pixels), chunk = damaged.resolve("0/0/0/1");
		byte[] whole = Files.readAllBytes(chunk);
		Files.write(chunk, new byte[100]);
		String recipe = "run(\"Adjust Exposure...\", \"stops=0.5\");", log = run(recipe, damaged, out, "");
		assertTrue(log.contains("3 done, 0 left out, 1 failed"), log);
		assertTrue(Files.readString(out.resolve("failures.csv")).contains(chunk.toString()), "the place");
		Files.write(chunk, whole);
		assertTrue(run(recipe, damaged, out, "").contains("1 done, 3 left out, 0 failed"));
		Path good = dir.resolve("good.zarr");
		run(recipe, damaged, good, "threads=1");
		for (String file : new String[] { "0/0/0/1", "0/0/1/1", "1/0/0/0" })
			assertArrayEquals(Files.readAllBytes(good.resolve(file)), Files.readAllBytes(out.resolve(file)), file);
		assertTrue(failure("run(\"Adjust Exposure...\", \"stops=0.6\");", damaged, out, "").contains("another recipe"));
		assertTrue(run("run(\"Adjust Exposure...\", \"stops=0.6\");", damaged, out, "resume=false").contains("4 done"));
	}

	@Test
	void anotherLevelOfThePyramid() throws IOException {
		run("run(\"Adjust Exposure...\", \"stops=0.5\");", slide, out, "resolution=1");
		OmeZarr made = OmeZarr.open(out);
		assertEquals(2, made.levels());
		assertEquals(1000, made.size(0, 'x'));
		ImagePlus half = new ImagePlus("half", new ColorProcessor(1000, 750, (int[]) new StoreImage(OmeZarr.open(slide), 1).read(0).array(0)));
		IJ.run(half, "Adjust Exposure...", "stops=0.5");
		assertArrayEquals((int[]) half.getProcessor().getPixels(), (int[]) new StoreImage(made, 0).read(0).array(0));
		assertTrue(failure("run(\"Adjust Exposure...\", \"stops=0.5\");", slide, dir.resolve("no.zarr"), "resolution=7").contains("no resolution 7"));
	}

	/** Slices and frames, each by lines of its own. */
	@Test
	void seriesAlongTime() throws IOException {
		Path series = SlideStore.series(dir.resolve("series.zarr"), 5);
		run("run(\"Tween Exposure...\", \"keys=1:0,5:-2\");", series, out, "");
		StoreImage before = new StoreImage(OmeZarr.open(series), 0), after = new StoreImage(OmeZarr.open(out), 0);
		assertEquals(5, after.frames());
		for (int t = 0; t < 5; t++) {
			float[] a = (float[]) before.read(t).array(0), b = (float[]) after.read(t).array(0);
			for (int i = 0; i < a.length; i += 97)
				assertEquals(a[i] * Math.pow(2, -t / 2.0), b[i], 1e-6 * a[i], "frame " + t);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', value = {
		"run(\"Run in Color Space...\", \"command=[Invert]\"); ~ Run in Color Space needs all of an image",
		"run(\"White Balance...\", \"from=grey-edge\"); ~ from=grey-edge looks at neighbours",
		"run(\"Compare Blends...\", \"first=#ff0000 second=#00ff00\"); ~ Compare Blends",
		"run(\"Adjust Exposure...\", \"stop=1\"); ~ nearest: stops",
		"makeRectangle(1, 2, 30, 40);\\nrun(\"Adjust Exposure...\", \"stops=1\"); ~ a selection",
		"run(\"White Balance...\", \"from=roi\"); ~ no area selected",
		"run(\"Blend Images...\", \"source=nowhere.zarr\"); ~ is not a folder",
		"makeOval(1, 2, 3, 4);\\nrun(\"White Balance...\", \"from=roi\"); ~ only recorded lines, makeRectangle",
		"run(\"Match Exposure...\", \"reference=. by=channel\"); ~ by=channel" })
	void whatIsNotDoneOnBlocksIsNamed(String recipe, String why) {
		String message = failure(recipe.replace("\\n", "\n"), slide, out, "");
		assertTrue(message.contains(why), message);
		assertFalse(Files.exists(out.resolve("0")));
	}

	@Test
	void foldersThatAreNoStores() throws IOException {
		String recipe = "run(\"Adjust Exposure...\", \"stops=1\");";
		assertTrue(failure(recipe, dir.resolve("nowhere"), out, "").contains("is not a folder"));
		assertTrue(failure(recipe, slide, slide, "").contains("the same folder"));
		Path taken = Files.createDirectories(dir.resolve("taken.zarr"));
		Files.write(taken.resolve("mine.txt"), "mine".getBytes(StandardCharsets.UTF_8));
		assertTrue(failure(recipe, slide, taken, "").contains("is not empty"));
		Path python = Stores.unpack("zarr-python", Files.createTempDirectory(dir, "python"));
		Files.write(python.resolve("zlib/0/.zarray"), Files.readString(python.resolve("zlib/0/.zarray")).replace("\"zlib\"", "\"lzma\"").getBytes(StandardCharsets.UTF_8));
		assertTrue(failure(recipe, python.resolve("zlib"), out, "").contains("lzma"));
	}

	@Test
	void everyKindOfSamplesGoesThrough() throws IOException {
		Path python = Stores.unpack("zarr-python", Files.createTempDirectory(dir, "kinds"));
		for (String name : List.of("none-u2", "type-f4", "czyx", "tzyxc", "blosc-zstd-bytes-u2", "gzip", "hole")) {
			Path to = dir.resolve(name + "-out");
			String log = run("run(\"Adjust Exposure...\", \"stops=-1\");", python.resolve(name), to, "");
			assertTrue(log.contains(" 0 failed"), name + log);
			StoreImage before = new StoreImage(OmeZarr.open(python.resolve(name)), 0), after = new StoreImage(OmeZarr.open(to), 0);
			assertEquals(before.type(), after.type());
			Plane a = before.read(0), b = after.read(0);
			if (a.array(0) instanceof short[]) assertEquals((((short[]) a.array(0))[40] & 0xffff) / 2.0, ((short[]) b.array(0))[40] & 0xffff, 0.5, name);
			if (a.array(0) instanceof float[]) assertEquals(((float[]) a.array(0))[40] / 2, ((float[]) b.array(0))[40], 1e-6, name);
		}
	}
}

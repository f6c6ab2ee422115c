package org.tristimulus.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tristimulus.batch.FolderBatch;
import org.tristimulus.batch.LargeBatch;
import org.tristimulus.batch.Monitor;
import org.tristimulus.batch.ResultFormat;
import org.tristimulus.imagej.batch.HostBatches;

/** Batches by the classes that spark-submit starts, in local[2], against threads: the same files. */
class BatchOnSparkTest {

	private static final String RECIPE = "run(\"Auto Exposure...\", \"target=-2\");\nrun(\"White Balance...\", \"from=grey-world\");\nrun(\"Run in Color Space...\", \"command=[Gaussian Blur...] options=[sigma=1]\");";

	@TempDir
	Path dir;

	@BeforeAll
	static void twoThreads() {
		System.setProperty("spark.master", "local[2]");
		System.setProperty("spark.ui.enabled", "false");
	}

	private Path photos(int n) throws IOException {
		Path in = Files.createDirectories(dir.resolve("in"));
		for (int i = 0; i < n; i++) {
			SplittableRandom random = new SplittableRandom(i);
			BufferedImage photo = new BufferedImage(60 + i, 48, BufferedImage.TYPE_INT_RGB);
			for (int y = 0; y < 48; y++)
				for (int x = 0; x < 60 + i; x++)
					photo.setRGB(x, y, random.nextInt(40, 200) << 16 | random.nextInt(30, 180) << 8 | random.nextInt(20, 150));
			ImageIO.write(photo, "png", in.resolve(String.format("im%02d.png", i)).toFile());
		}
		return in;
	}

	private static List<String> names(Path folder) throws IOException {
		List<String> names = new ArrayList<>();
		try (java.util.stream.Stream<Path> files = Files.walk(folder)) {
			files.filter(Files::isRegularFile).forEach(f -> names.add(folder.relativize(f).toString()));
		}
		names.sort(null);
		return names;
	}

	@Test
	void aFolderGivesTheFilesOfThreads() throws IOException {
		Path in = photos(21), recipe = dir.resolve("recipe.ijm"), spark = dir.resolve("on spark"), threads = dir.resolve("threads");
		Files.write(in.resolve("bad.tif"), new byte[] { 'I', 'I', 42, 0 });
		Files.write(recipe, RECIPE.getBytes(StandardCharsets.UTF_8));
		assertEquals(3, BatchFolder.run("recipe=" + recipe, "input=" + in, "output=" + spark), "done with failures listed");
		HostBatches.run(new FolderBatch(RECIPE, in, threads, "*", false, ResultFormat.TIFF, true, 2, true, 100), null, Monitor.NONE);
		assertEquals(names(threads), names(spark));
		assertEquals(21, names(spark).stream().filter(n -> n.endsWith(".tif")).count());
		for (String name : names(threads))
			if (!name.equals("batch.tsv")) assertArrayEquals(Files.readAllBytes(threads.resolve(name)), Files.readAllBytes(spark.resolve(name)), name);
		List<String> journal = Files.readAllLines(spark.resolve("batch.tsv"));
		assertEquals(22, journal.stream().filter(l -> l.contains("\tdone\t") || l.contains("\tfailed\t")).map(l -> l.split("\t")[0]).distinct().count());
		Files.delete(in.resolve("bad.tif"));
		assertEquals(0, BatchFolder.run("recipe=" + recipe, "input=" + in, "output=" + spark), "all done before");
	}

	@Test
	void whatCannotBeginHasStatusOne() throws IOException {
		Path in = photos(1), out = dir.resolve("out");
		String lines = "recipe=run(\"Adjust Exposure...\", \"stops=1\");";
		assertEquals(1, BatchFolder.run(lines, "input=" + in));
		assertEquals(1, BatchFolder.run(lines, "input=" + in, "output=" + out, "threads=2"));
		assertEquals(1, BatchFolder.run(lines, "input=" + in, "output=" + out, "formt=png"));
		assertEquals(1, BatchFolder.run(lines, "input=" + in, "output=" + out, "format=gif"));
		assertEquals(1, BatchFolder.run("recipe=run(\"Adjust Exposure...\", \"stop=1\");", "input=" + in, "output=" + out));
		assertEquals(1, LargeImage.run(lines, "input=" + in, "output=" + out));
		assertFalse(Files.exists(out));
	}

	@Test
	void aStoreGivesTheChunksOfThreads() throws IOException {
		Path slide = org.tristimulus.image.zarr.SlideStore.make(dir.resolve("slide.zarr"), 1500, 1100, 512, 2, pixels(1500 * 1100)), spark = dir.resolve("spark.zarr"), threads = dir.resolve("threads.zarr");
		String recipe = "run(\"White Balance...\", \"from=grey-world\");\nrun(\"Auto Exposure...\", \"target=-2\");";
		assertEquals(0, LargeImage.run("recipe=" + recipe, "input=" + slide, "output=" + spark, "compression=zlib"));
		new HostBatches().run(new LargeBatch(recipe, slide, threads, 0, "zlib", 2, true));
		assertEquals(names(threads), names(spark));
		int chunks = 0;
		for (String name : names(threads))
			if (Paths.get(name).getFileName().toString().matches("\\d+")) {
				assertArrayEquals(Files.readAllBytes(threads.resolve(name)), Files.readAllBytes(spark.resolve(name)), name);
				chunks++;
			}
		assertTrue(chunks >= 9 + 4, chunks + " chunks");
	}

	/** Every kind of first pass: light, pairs, saturation; and the figures of the whole. */
	@Test
	void whatIsMeasuredByWorkersIsTheSame() throws IOException {
		Path slide = org.tristimulus.image.zarr.SlideStore.make(dir.resolve("slide.zarr"), 900, 700, 256, 1, pixels(900 * 700)), other = org.tristimulus.image.zarr.SlideStore.make(dir.resolve("other.zarr"), 900, 700, 256, 1, pixels(900 * 700, 4));
		Path spark = dir.resolve("spark.zarr"), threads = dir.resolve("threads.zarr");
		String recipe = "run(\"White Balance...\", \"from=background\");\nrun(\"White Balance...\", \"from=shades-of-grey level=60 output=new-32bit\");\nrun(\"Match Exposure...\", \"reference=[" + other + "] registered=true white=1,255\");\nrun(\"Auto Exposure...\", \"statistic=mean white=1\");\nrun(\"Color Difference...\", \"second=[" + other + "] white=1,255\");";
		assertEquals(0, LargeImage.run("recipe=" + recipe, "input=" + slide, "output=" + spark));
		new HostBatches().run(new LargeBatch(recipe, slide, threads, 0, "same", 2, true));
		assertEquals(Files.readAllLines(threads.resolve("results.csv")), Files.readAllLines(spark.resolve("results.csv")));
		assertEquals(2, Files.readAllLines(spark.resolve("results.csv")).size());
		List<String> found = Files.readAllLines(spark.resolve("batch.tsv")).stream().filter(l -> l.startsWith("#") && l.contains("Exposure... stops=")).collect(java.util.stream.Collectors.toList());
		assertEquals(2, found.size(), found.toString());
		assertEquals(found, Files.readAllLines(threads.resolve("batch.tsv")).stream().filter(l -> l.startsWith("#") && l.contains("Exposure... stops=")).collect(java.util.stream.Collectors.toList()));
	}

	private static int[] pixels(int n) {
		return pixels(n, 3);
	}

	private static int[] pixels(int n, int seed) {
		SplittableRandom random = new SplittableRandom(seed);
		int[] pixels = new int[n];
		for (int i = 0; i < n; i++)
			pixels[i] = 0xff000000 | random.nextInt(30, 180) << 16 | random.nextInt(40, 170) << 8 | random.nextInt(10, 160);
		return pixels;
	}
}

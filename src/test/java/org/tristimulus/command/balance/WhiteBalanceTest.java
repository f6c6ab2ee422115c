package org.tristimulus.command.balance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.OvalRoi;
import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.gui.ShapeRoi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.color.Chromaticity;
import org.tristimulus.door.Door;
import org.tristimulus.door.LogText;
import org.tristimulus.imagej.image.ImgImage;
import org.tristimulus.light.temperature.ColorTemperature;

/** White Balance through the menu door. */
class WhiteBalanceTest {

	private static final String COMMAND = "White Balance...";

	private static final int SIDE = 32;

	/** Linear sRGB of grey things under a light: their luminances, of which the light's largest channel stays below white. */
	private static double[][] scene(Chromaticity light, double... greys) {
		double[] rgb = ColorTemperatureTest.color(light, 1);
		double largest = Arrays.stream(rgb).max().getAsDouble();
		return Arrays.stream(greys).mapToObj(g -> Arrays.stream(rgb).map(c -> c / largest * g).toArray()).toArray(double[][]::new);
	}

	private static double[] greys(long seed, int n) {
		SplittableRandom random = new SplittableRandom(seed);
		return random.doubles(n, 0.05, 0.9).toArray();
	}

	private static Chromaticity planckian(double kelvin) {
		return ColorTemperature.ofKelvin(kelvin, 0).chromaticity();
	}

	private static double luminance(double[] rgb) {
		return ColorTemperatureTest.xy(rgb)[2];
	}

	/** The figure: R = G = B within 1e-3, luminance within 2e-3, CCT within 0.1 %. */
	@ParameterizedTest
	@ValueSource(ints = { 2500, 2856, 3200, 4000, 5000, 6504, 8000, 12_000 })
	void greyPatchUnderAnyLight(int kelvin) {
		double[][] colors = scene(planckian(kelvin), greys(kelvin, SIDE * SIDE));
		for (String options : new String[] { "", "adaptation=bradford", "adaptation=vonkries statistic=mean", "statistic=median" })
			for (ImagePlus imp : new ImagePlus[] { Door.light(SIDE, colors), Door.codes(SIDE, colors) }) {
				double white = imp.getBitDepth() == 16 ? 65535 : 1;
				imp.setRoi(8, 8, 16, 16);
				Door.run(imp, COMMAND, options);
				for (int i = 0; i < colors.length; i++) {
					double[] c = Door.pixel(imp, 0, i);
					double y = luminance(colors[i]);
					for (int k = 0; k < 3; k++)
						assertEquals(y, c[k] / white, 1e-3, "pixel " + i);
					assertEquals(y, luminance(c) / white, 2e-3);
				}
				assertEquals(kelvin, Door.number("CCT_K"), 1e-3 * kelvin);
				assertEquals(0, Door.number("Duv"), 1e-4);
				assertEquals(256, Door.number("N"));
				assertEquals(0, Door.number("DE00_after"), 0.01);
			}
	}

	/** A camera's 8 bits: as near as codes allow. */
	@Test
	void greyPatchOfCodes() {
		ImagePlus imp = Door.rgb(20, IntStream.generate(() -> 0xb49468).limit(400).toArray());
		imp.setRoi(5, 5, 8, 8);
		Door.run(imp, COMMAND, "");
		double[] c = Door.pixel(imp, 0, 0);
		assertEquals(c[0], c[1], 1);
		assertEquals(c[1], c[2], 1);
		assertTrue(Door.number("DE00_before") > 10 && Door.number("DE00_after") < 0.01);
		assertEquals(Door.number("Gain_R") * 0.456411, Door.number("Gain_B") * 0.138432, 1e-5, "sRGB codes 180 and 104 are 0.456411 and 0.138432 of white");
	}

	/** Estimates of a grey scene find its light. */
	@ParameterizedTest
	@ValueSource(strings = { "background", "grey-world", "white-patch", "shades-of-grey", "grey-edge" })
	void automatic(String from) {
		for (int kelvin : new int[] { 2500, 5000, 12_000 }) {
			double[][] colors = scene(planckian(kelvin), greys(3, SIDE * SIDE));
			ImagePlus imp = Door.codes(SIDE, colors);
			Door.run(imp, COMMAND, "from=" + from);
			assertEquals(kelvin, Door.number("CCT_K"), 1e-3 * kelvin);
			double[] c = Door.pixel(imp, 0, 77);
			assertEquals(c[0], c[1], 65);
			assertEquals(c[1], c[2], 65);
		}
	}

	/** The empty field of a section under a 3200 K lamp, found without a selection, and with one. */
	@Test
	void brightfield() {
		ImagePlus section = ImgImage.toImagePlus(org.tristimulus.image.ColorImage.of(org.tristimulus.sample.Sample.BRIGHTFIELD.make()));
		for (String from : new String[] { "background", "roi" }) {
			ImagePlus imp = section.duplicate();
			if (from.equals("roi")) imp.setRoi(new OvalRoi(10, 400, 60, 60));
			Door.run(imp, COMMAND, "from=" + from);
			assertEquals(3200, Door.number("CCT_K"), 20, from);
			int n = 0;
			double[] mean = new double[3];
			for (int y = 410; y < 450; y++)
				for (int x = 20; x < 60; x++, n++)
					for (int c = 0; c < 3; c++)
						mean[c] += Door.pixel(imp, 0, y * 640 + x)[c];
			assertEquals(mean[1] / n, mean[0] / n, 1, from);
			assertEquals(mean[1] / n, mean[2] / n, 1, from);
		}
	}

	/** A selection of several parts is the sample, through its mask; the whole image is corrected. Another estimate changes the selection alone. */
	@Test
	void selections() {
		int[] codes = IntStream.range(0, 900).map(i -> i % 30 < 15 ? 0xb49468 : 0x305080).toArray();
		List<Roi> rois = List.of(new OvalRoi(1, 1, 13, 20), new ShapeRoi(new Roi(0, 0, 5, 5)).or(new ShapeRoi(new OvalRoi(3, 20, 10, 9))), new PolygonRoi(new int[] { 0, 14, 3 }, new int[] { 0, 5, 28 }, 3, Roi.POLYGON));
		for (Roi roi : rois) {
			ImagePlus imp = Door.rgb(30, codes);
			imp.setRoi(roi);
			Door.run(imp, COMMAND, "statistic=mean");
			int n = 0;
			for (int i = 0; i < 900; i++)
				if (roi.contains(i % 30, i / 30)) n++;
			assertEquals(n, Door.number("N"));
			assertEquals(0.456411, Door.number("R_lin"), 1e-6);
			for (int i = 0; i < 900; i++)
				assertTrue((imp.getProcessor().get(i) & 0xffffff) != codes[i], "all is corrected");
		}
		ImagePlus part = Door.rgb(30, codes);
		part.setRoi(rois.get(1));
		Door.run(part, COMMAND, "from=grey-world");
		assertEquals(900, Door.number("N"));
		for (int i = 0; i < 900; i++)
			assertEquals(rois.get(1).contains(i % 30, i / 30), (part.getProcessor().get(i) & 0xffffff) != codes[i]);
	}

	@Test
	void columnsNoteAndRecordedKeys() {
		int[] codes = IntStream.generate(() -> 0xb49468).limit(400).toArray();
		Arrays.fill(codes, 0, 30, 0xffffff);
		Arrays.fill(codes, 30, 40, 0);
		ImagePlus imp = Door.rgb(20, codes);
		imp.setRoi(0, 0, 20, 20);
		Door.run(imp, COMMAND, "amount=80 exclude=90");
		Map<String, String> row = Door.rows().get(0);
		assertEquals("Image Slice CCT_K Duv Stops DE00_before DE00_after Clipped_% N Excluded_% x y R_lin G_lin B_lin Gain_R Gain_G Gain_B Gain_L Gain_M Gain_S Note", String.join(" ", row.keySet()));
		assertEquals(360, Door.number("N"));
		assertEquals(10, Door.number("Excluded_%"), 1e-9);
		assertEquals("apparent CCT of this patch relative to the image's white, not the temperature of your lamp; 10.0 % of the pixels left out: 30 saturated, 10 black in a channel; 7.5 % clipped before: their colour is a guess", row.get("Note"));
		assertTrue(Door.number("DE00_after") > 1 && Door.number("DE00_after") < Door.number("DE00_before") / 3, "80 % of the way");
		Map<String, String> keys = Door.keys(imp);
		assertEquals("{from=roi, statistic=trimmed-mean, exclude=90, adaptation=cat16, amount=80, level=0, scope=all, recipe=, save=, plot=false, maxgain=25, gamut=clip, decode=srgb, white=255, black=0, model=rgb, output=same}", keys.toString());
		List<Object> after = Door.copies(imp);
		ImagePlus again = Door.rgb(20, codes);
		again.setRoi(0, 0, 20, 20);
		Door.run(again, COMMAND, keys.entrySet().stream().map(e -> e.getKey() + "=[" + e.getValue() + "]").collect(Collectors.joining(" ")));
		Door.assertPixels(after, again);
	}

	/** The diagram shows locus, light and target beside the image, which stays the current one. */
	@Test
	void plot() {
		assertEquals("photo White Balance: photo 24", IJ.runMacro("n = nImages; newImage('photo', 'RGB', 30, 30, 1); setColor(180, 148, 104); fill(); makeRectangle(2, 2, 20, 20); run('White Balance...', 'plot=true'); "
			+ "s = getTitle(); if (nImages != n + 2) s = 'images ' + nImages; close(); selectImage('White Balance: photo'); s = s + ' ' + getTitle() + ' ' + bitDepth(); close(); return s;"));
	}

	/** White stays white, and a saturated pink stays pink. */
	@Test
	void highlights() {
		int[] codes = IntStream.generate(() -> 0xb49468).limit(400).toArray();
		codes[1] = 0xffffff;
		codes[2] = 0xff50a0;
		ImagePlus imp = Door.rgb(20, codes);
		imp.setRoi(0, 10, 20, 10);
		Door.run(imp, COMMAND, "");
		assertEquals(0xffffff, imp.getProcessor().get(1) & 0xffffff);
		double[] pink = Door.pixel(imp, 0, 2);
		assertTrue(pink[0] - pink[1] > 100, Arrays.toString(pink));
	}

	/** The field of a slide becomes neutral and white, what is brighter becomes white; codes and stops computed with numpy. */
	@Test
	void level() {
		int[] before = { 0xe6d2af, 0xfff0c8, 0xffffff, 0xfec896, 0xa05078, 0x5a6450, 0x141414 }, after = { 0xffffff, 0xffffff, 0xffffff, 0xffffff, 0xd371c7, 0x6e8e8a, 0x1b2028 };
		int[] codes = IntStream.generate(() -> 0xc8b496).limit(400).toArray();
		System.arraycopy(before, 0, codes, 0, before.length);
		for (String options : new String[] { "level=97", "level=97 from=background" }) {
			ImagePlus imp = Door.rgb(20, codes);
			imp.setRoi(0, 10, 20, 10);
			if (options.contains("background")) imp.deleteRoi();
			Door.run(imp, COMMAND, options);
			assertEquals(0xfcfcfc, imp.getProcessor().get(300) & 0xffffff);
			for (int i = 0; i < after.length && !options.contains("background"); i++)
				assertEquals(Integer.toHexString(after[i]), Integer.toHexString(imp.getProcessor().get(i) & 0xffffff), options + " pixel " + i);
			assertEquals(1.0415082337859518, Door.number("Stops"), 1e-3);
			assertEquals("97", Door.keys(imp).get("level"));
		}
	}

	/** A recipe keeps the stops; light without a white has no level. */
	@Test
	void levelAndRecipes(@TempDir Path folder) {
		int[] codes = IntStream.generate(() -> 0xc8b496).limit(400).toArray();
		String file = folder.resolve("lamp.txt").toString().replace('\\', '/');
		ImagePlus imp = Door.rgb(20, codes), again = Door.rgb(20, codes);
		Door.run(imp, COMMAND, "from=background level=97 save=[" + file + "]");
		Door.run(again, COMMAND, "from=recipe recipe=[" + file + "]");
		assertEquals(0xfcfcfc, again.getProcessor().get(0) & 0xffffff);
		assertTrue(Door.failure(Door.rgb(20, codes), COMMAND, "from=recipe level=97 recipe=[" + file + "]").contains("a recipe has the stops"));
		ImagePlus light = Door.light(20, IntStream.range(0, 400).mapToObj(i -> new double[] { 3, 2, 1 }).toArray(double[][]::new));
		assertTrue(Door.failure(light, COMMAND, "from=background level=97").contains("does not say which is white"));
	}

	/** Doubts are told: what was clipped, an exposure before it, a light that no lamp gives, and bright pixels that are far from neutral after it. */
	@Test
	void doubts() {
		int[] codes = IntStream.range(0, 400).map(i -> i < 8 ? 0xffe6d2 : i < 60 ? 0xf0f0f0 : 0x8c5028).toArray();
		ImagePlus imp = Door.rgb(20, codes);
		Door.run(imp, COMMAND, "from=grey-world");
		String note = Door.rows().get(0).get("Note");
		assertTrue(note.contains("2.0 % clipped before: their colour is a guess") && !note.contains("balance before exposing"), note);
		assertTrue(note.contains("the brightest pixels become coloured: ΔE00 "), note);
		Door.run(imp = Door.rgb(20, codes), "Adjust Exposure...", "stops=0.1");
		Door.run(imp, COMMAND, "from=grey-world");
		assertTrue(Door.rows().get(0).get("Note").contains("; balance before exposing"), Door.rows().get(0).get("Note"));
		ImagePlus green = Door.rgb(20, IntStream.generate(() -> 0x50a050).limit(400).toArray());
		Door.run(green, COMMAND, "from=background");
		note = Door.rows().get(0).get("Note");
		assertTrue(note.matches(".*the light found is far from any lamp: Duv \\+0\\.\\d{3}.*") && !note.contains("brightest"), note);
	}

	/** 32-bit light up to 1 without a white has white 1; what was used replays to the same pixels, as it does above 1. */
	@ParameterizedTest
	@ValueSource(doubles = { 1, 2 })
	void lightWithoutAWhiteReplays(double scale) {
		double[][] colors = new double[400][];
		for (int i = 0; i < 400; i++)
			colors[i] = i % 10 < 6 ? new double[] { 0.5 * scale, 0.4 * scale, 0.4 * scale } : new double[] { 0.99 * scale, 0.4 * scale, 0.4 * scale };
		ImagePlus imp = Door.light(20, colors), again = Door.light(20, colors);
		Door.run(imp, COMMAND, "from=grey-world");
		assertEquals(scale == 1 ? 240 : 400, Door.number("N"));
		StringBuilder used = new StringBuilder();
		Door.keys(imp).forEach((key, value) -> used.append(key).append('=').append(value.isEmpty() ? "[]" : value).append(' '));
		Door.run(again, COMMAND, used.toString());
		Door.assertPixels(Door.copies(imp), again);
	}

	@Test
	void whatWasLeftOutIsLogged() {
		int[] codes = IntStream.generate(() -> 0xb49468).limit(400).toArray();
		java.util.Arrays.fill(codes, 0, 40, 0xffffff);
		ImagePlus imp = Door.rgb(20, codes);
		imp.setRoi(0, 0, 20, 20);
		String log = LogText.of(() -> Door.run(imp, COMMAND, ""));
		assertTrue(log.contains("10.0 % of the pixels were left out of the measurement: 40 saturated, 0 black in a channel"), log);
	}

	/** 32-bit light without a white has no saturated pixels; with one it has. */
	@Test
	void lightAboveOne() {
		double[][] colors = scene(planckian(3000), greys(5, 400));
		for (double[] c : colors)
			for (int k = 0; k < 3; k++)
				c[k] *= 40;
		ImagePlus imp = Door.light(20, colors);
		imp.setRoi(0, 0, 20, 20);
		Door.run(imp, COMMAND, "");
		assertEquals(3000, Door.number("CCT_K"), 1);
		assertTrue(Door.rows().get(0).get("Note").endsWith("white is not known, so no pixel counts as saturated"));
		ImagePlus known = Door.light(20, colors);
		known.setRoi(0, 0, 20, 20);
		assertTrue(Door.failure(known, COMMAND, "white=1").contains("Only "));
		Door.run(known, COMMAND, "white=40");
		assertEquals(3000, Door.number("CCT_K"), 1);
		assertEquals(0, Door.number("DE00_after"), 0.01);
	}

	/** A colour that no black body comes near is corrected all the same. */
	@Test
	void undefinedTemperature() {
		ImagePlus imp = Door.codes(20, Stream.generate(() -> new double[] { 0.1, 0.5, 0.12 }).limit(400).toArray(double[][]::new));
		imp.setRoi(0, 0, 10, 10);
		Door.run(imp, COMMAND, "");
		Map<String, String> row = Door.rows().get(0);
		assertEquals("undefined", row.get("CCT_K"));
		assertEquals("undefined", row.get("Duv"));
		assertTrue(row.get("Note").startsWith("no colour temperature has this colour; it was corrected all the same"), row.get("Note"));
		double[] c = Door.pixel(imp, 0, 0);
		assertEquals(c[0], c[1], 20);
		assertEquals(c[1], c[2], 20);
	}

	/** Part of the way in uv. */
	@Test
	void amount() {
		double[][] colors = scene(planckian(2500), greys(9, 400));
		ImagePlus imp = Door.light(20, colors), none = Door.light(20, colors);
		imp.setRoi(0, 0, 20, 20);
		none.setRoi(0, 0, 20, 20);
		Door.run(imp, COMMAND, "amount=40");
		double[] from = planckian(2500).uv(), to = Chromaticity.D65.uv(), xy = ColorTemperatureTest.xy(Door.pixel(imp, 0, 3)), uv = Chromaticity.of(xy[0], xy[1]).uv();
		for (int i = 0; i < 2; i++)
			assertEquals(0.6 * from[i] + 0.4 * to[i], uv[i], 1e-6);
		List<Object> before = Door.copies(none);
		Door.run(none, COMMAND, "amount=0");
		Door.assertPixels(before, none);
	}

	/** One picture's correction for another, and for a film. */
	@Test
	void recipes(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("lamp.txt");
		double[][] colors = scene(planckian(2800), greys(1, 400)), others = scene(planckian(9000), greys(2, 400));
		ImagePlus first = Door.codes(20, colors);
		first.setRoi(0, 0, 20, 20);
		Door.run(first, COMMAND, "adaptation=bradford save=[" + file + "]");
		double cct = Door.number("CCT_K");
		assertTrue(Files.readString(file).contains("\nadaptation: bradford\n"));
		ImagePlus same = Door.codes(20, colors), film = Door.codes(20, others, colors, others);
		Door.run(same, COMMAND, "from=recipe recipe=[" + file + "]");
		Door.assertPixels(Door.copies(first), same);
		assertEquals(cct, Door.number("CCT_K"), 1e-9);
		assertEquals("bradford", Door.keys(same).get("adaptation"));
		assertEquals(file.toString(), Door.keys(same).get("recipe"));
		assertEquals("", Door.rows().get(0).get("N"));
		Door.run(film, COMMAND, "from=recipe recipe=" + file);
		assertArrayEquals((short[]) first.getStack().getPixels(2), (short[]) film.getStack().getPixels(5));
		assertEquals("all", Door.rows().get(0).get("Slice"));
		assertEquals(1, Door.rows().size());
		// All of it in two parts is not what the amount is: 0 is nothing.
		ImagePlus none = Door.codes(20, colors);
		List<Object> before = Door.copies(none);
		Door.run(none, COMMAND, "from=recipe amount=0 recipe=" + file);
		Door.assertPixels(before, none);
	}

	private static ImagePlus warm() {
		ImagePlus imp = Door.codes(20, scene(planckian(2800), greys(1, 400)));
		imp.setRoi(0, 0, 20, 20);
		return imp;
	}

	/** A macro runs twice; what is not a recipe stays, and so does the file of an open image. */
	@Test
	void savedOverRecipesAlone(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("lamp.txt"), tiff = folder.resolve("section.tif"), link = folder.resolve("link.txt");
		Door.run(warm(), COMMAND, "adaptation=bradford save=[" + file + "]");
		Door.run(warm(), COMMAND, "save=[" + file + "]");
		assertTrue(Files.readString(file).contains("\nadaptation: cat16\n"));
		String before = Files.readString(file);
		Files.createSymbolicLink(link, file);
		assertTrue(Door.failure(warm(), COMMAND, "adaptation=bradford save=[" + link + "]").contains("save=" + link + " is a symbolic link to " + file));
		assertEquals(before, Files.readString(file));
		Path notes = Files.writeString(folder.resolve("notes.txt"), "format: Tristimulus notes");
		assertTrue(Door.failure(warm(), COMMAND, "save=[" + notes + "]").contains("save=" + notes + " is there already and is not a white balance recipe"));
		assertEquals("format: Tristimulus notes", Files.readString(notes));
		assertTrue(Door.failure(warm(), COMMAND, "save=[" + folder + "]").contains("is a folder"));
		ImagePlus open = warm();
		IJ.saveAsTiff(open, tiff.toString());
		Path same = Files.createLink(folder.resolve("same.txt"), tiff);
		open = IJ.openImage(tiff.toString());
		open.setRoi(0, 0, 20, 20);
		byte[] pixels = Files.readAllBytes(tiff);
		Door.failure(open, COMMAND, "save=[" + tiff + "]");
		assertTrue(Door.failure(open, COMMAND, "save=[" + same + "]").contains("save=" + same + " is the file of the open image \"section.tif\""));
		assertArrayEquals(pixels, Files.readAllBytes(tiff));
	}

	@ParameterizedTest(name = "{0} > {1}")
	@CsvSource(delimiter = '|', value = {
		"version: 1 | version: 2 | it is of version 2, and this Tristimulus reads version 1: update Tristimulus",
		"gain_m: .* | gain_m: | gain_m is missing",
		"gain_m: .*\\R | '' | gain_m is missing",
		"matrix_b_from_b: .* | matrix_b_from_b: 1.0 | matrix_b_from_b is 1.0, which does not fit the gains",
		"format: .* | format: JPEG | it is not a white balance recipe" })
	void damagedRecipes(String line, String instead, String what, @TempDir Path folder) throws IOException {
		Path file = folder.resolve("lamp.txt");
		ImagePlus imp = Door.codes(20, scene(planckian(2800), greys(1, 400)));
		imp.setRoi(0, 0, 20, 20);
		Door.run(imp, COMMAND, "save=" + file);
		Files.writeString(file, Files.readString(file).replaceFirst(line, instead));
		String message = Door.failure(Door.codes(20, scene(planckian(2800), greys(1, 400))), COMMAND, "from=recipe recipe=" + file);
		assertTrue(message.contains("The recipe lamp.txt cannot be used: " + what), message);
	}

	/** Each frame its own light, one for all, and a lamp that flickers in colour smoothed. */
	@Test
	void scopes() {
		double[] kelvins = IntStream.range(0, 40).mapToDouble(i -> 1e6 / (300 + i + (i % 2 == 0 ? 6 : -6))).toArray();
		double[][][] frames = Arrays.stream(kelvins).mapToObj(k -> scene(planckian(k), greys(4, 64))).toArray(double[][][]::new);
		ImagePlus each = Door.light(8, frames), all = Door.light(8, frames), smooth = Door.light(8, frames);
		for (ImagePlus imp : List.of(each, all, smooth))
			imp.setRoi(0, 0, 8, 8);
		Door.run(each, COMMAND, "scope=per-slice");
		List<Map<String, String>> rows = Door.rows();
		assertEquals(40, rows.size());
		for (int t = 0; t < 40; t++) {
			assertEquals(String.valueOf(t + 1), rows.get(t).get("Slice").replaceAll("\\.0*$", ""));
			assertEquals(kelvins[t], Double.parseDouble(rows.get(t).get("CCT_K")), 1e-3 * kelvins[t]);
			double[] c = Door.pixel(each, t, 5);
			assertEquals(c[0], c[2], 1e-3);
		}
		Door.run(all, COMMAND, "scope=all");
		assertEquals(1, Door.rows().size());
		assertEquals("all", Door.rows().get(0).get("Slice"));
		assertEquals(40 * 64, Door.number("N"));
		double[] before = Door.pixel(Door.light(8, frames), 3, 5), matrix = Door.pixel(all, 3, 5);
		assertTrue(matrix[2] / matrix[0] > before[2] / before[0]);
		Door.run(smooth, COMMAND, "scope=smooth");
		rows = Door.rows();
		for (int t = 8; t < 32; t++)
			assertEquals(300 + t, 1e6 / Double.parseDouble(rows.get(t).get("CCT_K")), 1.0, "a straight line in mired");
		for (int t = 9; t < 31; t++) {
			// The correction has no flicker, so that the lamp's is left.
			double step = Double.parseDouble(rows.get(t + 1).get("Gain_S")) - Double.parseDouble(rows.get(t).get("Gain_S"));
			assertTrue(step > 0 && step < 0.03, "slice " + t + ": " + step);
		}
	}

	/** A stack of 24-bit pictures. */
	@Test
	void stackOfPictures() {
		ImagePlus stack = IJ.createImage("film", "RGB", 10, 10, 3);
		for (int s = 1; s <= 3; s++)
			for (int i = 0; i < 100; i++)
				stack.getStack().getProcessor(s).set(i, 0xff000000 | 0xb49468 - 0x101010 * s);
		stack.setRoi(0, 0, 10, 10);
		Door.run(stack, COMMAND, "scope=per-slice");
		for (int s = 1; s <= 3; s++) {
			int p = stack.getStack().getProcessor(s).get(7);
			assertEquals(p >> 16 & 255, p >> 8 & 255, 1);
			assertEquals(p & 255, p >> 8 & 255, 1);
		}
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '|', value = {
		"photo | '' | from=roi ; has no area selected ; draw one on something grey, or use from=background",
		"line | '' | has no area selected",
		"outside | '' | no pixels to measure",
		"saturated | '' | Only 0 of 100 pixels can be measured (100 saturated, 0 black in a channel)",
		"black | '' | Only 0 of 100 pixels can be measured (0 saturated, 100 black in a channel)",
		"no blue | '' | Only 0 of 100 pixels can be measured (0 saturated, 100 black in a channel)",
		"small | '' | Only 16 of 16 pixels ; it takes 25",
		"half | '' | Only 40 of 100 pixels can be measured (60 saturated",
		"grey | '' | is a grey image",
		"grey | from=grey-world | is a grey image",
		"roi | maxgain=1.2 | gain would be ; above maxgain 1.2 ; raise maxgain",
		"roi | from=recipe | from=recipe: name a file",
		"roi | from=recipe recipe=nowhere.txt | recipe=nowhere.txt: there is no such file",
		"roi | save=no/such/folder/lamp.txt | save=no/such/folder/lamp.txt cannot be written",
		"stack | scope=per-slice save=lamp.txt | save=lamp.txt: a recipe holds one correction; use scope=all",
		"stack of two | '' | Slice 2: Only 0 of 100 pixels",
		"stack of two | scope=smooth | Slice 2: Only 0 of 100 pixels",
		"flat | from=grey-edge | no edges in its red channel",
		"roi | from=gray-world | from=gray-world ; nearest: grey-world",
		"roi | exclude=40 | exclude=40 ; from 50 to 100",
		"roi | statistic=mode | statistic=mode ; trimmed-mean mean median",
		"roi | slices=all | \"slices\" ; unknown",
	})
	void badInput(String kind, String options, String words) {
		String message = Door.failure(image(kind), COMMAND, options);
		for (String word : words.split(" ; "))
			assertTrue(message.contains(word), word + " in: " + message);
		assertFalse(Files.exists(Path.of("lamp.txt")));
	}

	private static ImagePlus image(String kind) {
		int[] codes = new int[100];
		Arrays.fill(codes, kind.equals("saturated") ? 0xffa080 : kind.equals("black") ? 0 : kind.equals("no blue") ? 0xa08000 : 0xa08060);
		if (kind.equals("half")) Arrays.fill(codes, 0, 60, 0xffffff);
		ImagePlus imp = kind.equals("flat") ? Door.rgb(30, IntStream.generate(() -> 0xa08060).limit(900).toArray()) : kind.equals("grey") ? IJ.createImage("grey", "8-bit ramp", 10, 10, 1) : Door.rgb(10, codes);
		if (kind.startsWith("stack")) {
			imp.getStack().addSlice("", kind.equals("stack") ? imp.getProcessor().duplicate() : Door.rgb(10, new int[100]).getProcessor());
			imp = new ImagePlus("stack", imp.getStack());
		}
		imp.setRoi(0, 0, 10, 10);
		if (kind.equals("photo")) imp.deleteRoi();
		if (kind.equals("line")) imp.setRoi(new ij.gui.Line(1, 1, 8, 8));
		if (kind.equals("outside")) imp.setRoi(new Roi(20, 20, 8, 8));
		if (kind.equals("small")) imp.setRoi(2, 2, 4, 4);
		return imp;
	}
}

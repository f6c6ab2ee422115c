package org.tristimulus.command.blend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.OvalRoi;
import ij.gui.Roi;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;

import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.blend.Blend;
import org.tristimulus.blend.BlendMode;
import org.tristimulus.blend.BlendSpace;
import org.tristimulus.color.Reference;
import org.tristimulus.color.TransferFunction;
import org.tristimulus.door.Door;
import org.tristimulus.door.LogText;
import org.tristimulus.door.MenuDoor;
import org.tristimulus.door.Pixels;
import org.tristimulus.imagej.image.ImagePlusStore;

/** Blend Images through the menu door. */
class BlendImagesTest {

	private static final String BLEND = "Blend Images...";

	/** Green and magenta halfway, and the other mixtures that published pages show. */
	@ParameterizedTest
	@CsvSource({ "srgb, 00ff00, ff00ff, 808080", "linear, 00ff00, ff00ff, bcbcbc", "oklab, 00ff00, ff00ff, c6b4b4", "auto, 00ff00, ff00ff, bcbcbc", "oklab, ff0000, 00ff00, d0a800",
		"oklab, 000000, ffffff, 636363", "oklab, 0000ff, ffff00, 6cabc7", "oklab, 0000ff, ffffff, 74a3ff" })
	void halfway(String space, String backdrop, String source, String mixed) {
		ImagePlus a = Pixels.rgb("a", Integer.parseInt(backdrop, 16)), b = Pixels.rgb("b", Integer.parseInt(source, 16));
		ImagePlus blend = MenuDoor.run(BLEND, "backdrop=a source=b opacity=50 space=" + space, a, b);
		assertEquals(Integer.parseInt(mixed, 16), Pixels.at(blend, 0));
		assertEquals(Integer.parseInt(backdrop, 16), Pixels.at(a, 0), "the backdrop");
	}

	@ParameterizedTest
	@CsvSource({ "linear, 874e39", "srgb, 664a33" })
	void normalAtEightyPercent(String space, String mixed) {
		ImagePlus blend = MenuDoor.run(BLEND, "backdrop=#a source=#b opacity=80 space=" + space, Pixels.rgb("a", 0xff7300), Pixels.rgb("b", 0x404040));
		assertEquals(Integer.parseInt(mixed, 16), Pixels.at(blend, 0));
	}

	static List<Blend> separable() {
		List<Blend> all = new ArrayList<>();
		for (BlendMode mode : BlendMode.values())
			for (BlendSpace space : mode.isSeparable() ? List.of(BlendSpace.SRGB, BlendSpace.LINEAR) : List.<BlendSpace>of())
				all.add(Blend.of(mode).in(space));
		return all;
	}

	/** All pairs of codes at three opacities are what the tested table says. */
	@ParameterizedTest
	@MethodSource("separable")
	void allPairsOfCodes(Blend blend) {
		for (int opacity : new int[] { 100, 50, 37 })
			assertCodes(blend.opacity(opacity), MenuDoor.run(BLEND, options(blend) + opacity, allCodes(true, true), allCodes(true, false)));
	}

	/** The same on greys, on colours with greys, and under a mask that leaves a fifth. */
	@ParameterizedTest
	@MethodSource("separable")
	void allPairsOfCodesByOtherWays(Blend blend) {
		ImagePlus mask = new ImagePlus("m", new ByteProcessor(256, 256));
		mask.getProcessor().setValue(51);
		mask.getProcessor().fill();
		assertCodes(blend.opacity(37), MenuDoor.run(BLEND, options(blend) + 37, allCodes(false, true), allCodes(false, false)));
		assertCodes(blend.opacity(37), MenuDoor.run(BLEND, options(blend) + 37, allCodes(true, true), allCodes(false, false)));
		assertCodes(blend.opacity(20), MenuDoor.run(BLEND, options(blend) + "100 mask=#c", allCodes(true, true), allCodes(true, false), mask));
	}

	private static String options(Blend blend) {
		return "backdrop=#a source=#b decode=srgb mode=" + blend.mode() + " space=" + blend.space() + " opacity=";
	}

	private static void assertCodes(Blend blend, ImagePlus result) {
		byte[] expected = blend.pairTable(TransferFunction.SRGB);
		for (int i = 0; i < 65536; i++) {
			int code = expected[i] & 255, got = result.getProcessor().get(i) & 0xffffff;
			if (got != (result.getBitDepth() == 24 ? code * 0x10101 : code)) assertEquals(Integer.toHexString(code), Integer.toHexString(got), blend.mode() + ", codes " + (i >> 8) + " " + (i & 255));
		}
	}

	/** The code of the backdrop runs down, that of the source to the right. */
	private static ImagePlus allCodes(boolean packed, boolean down) {
		ByteProcessor grey = new ByteProcessor(256, 256);
		for (int i = 0; i < 65536; i++)
			grey.set(i, down ? i >> 8 : i & 255);
		return new ImagePlus(down ? "down" : "right", packed ? grey.convertToRGB() : grey);
	}

	/** Skia's composites with alpha, in 32 bit. Modes that need the codes as they are do not go with linear light. */
	@ParameterizedTest
	@ValueSource(strings = { "encoded", "linear" })
	void agreesWithSkia(String components) {
		Map<String, List<Reference>> byMode = new HashMap<>();
		for (Reference r : Reference.rows("/org/tristimulus/blend/blend_modes.csv"))
			if (r.text("components").equals(components)) byMode.computeIfAbsent(r.text("mode"), k -> new ArrayList<>()).add(r);
		Map<String, Reference> pairs = new HashMap<>();
		for (Reference r : Reference.rows("/org/tristimulus/blend/blend_pairs.csv"))
			pairs.put(r.text("pair_id"), r);
		assertEquals(16, byMode.size());
		byMode.forEach((mode, rows) -> {
			ImagePlus a = layer(rows, pairs, "backdrop_"), b = layer(rows, pairs, "source_");
			String options = "backdrop=#a source=#b alpha=fourth-channel decode=srgb white=1 mode=" + mode + " space=" + (components.equals("encoded") ? "srgb" : "linear");
			if (components.equals("linear") && List.of("hue", "saturation", "color", "luminosity").contains(mode)) {
				String message = MenuDoor.failure(BLEND, options, a, b);
				assertTrue(message.contains("Mode " + mode + " does not go with space linear; it goes with auto or one of [srgb]"), message);
				return;
			}
			ImagePlus blend = MenuDoor.run(BLEND, options, a, b);
			assertEquals(4, blend.getNChannels());
			for (int i = 0; i < rows.size(); i++) {
				Reference row = rows.get(i);
				assertEquals(row.number("a"), Pixels.floats(blend, 4)[i], 2e-6, row::toString);
				if (row.number("a") == 0) continue;
				for (int c = 0; c < 3; c++)
					assertEquals(row.numbers("", "r_srgb", "g_srgb", "b_srgb")[c], Pixels.floats(blend, c + 1)[i], 5e-5, row::toString);
			}
		});
	}

	private static ImagePlus layer(List<Reference> rows, Map<String, Reference> pairs, String which) {
		float[][] channels = new float[4][rows.size()];
		for (int i = 0; i < rows.size(); i++)
			for (int c = 0; c < 4; c++)
				channels[c][i] = (float) pairs.get(rows.get(i).text("pair_id")).numbers(which, "r", "g", "b", "a")[c];
		return Pixels.composite32(which, channels);
	}

	/** Whatever stands behind alpha 0, it has no influence, and the other colour comes out to the bit. */
	@Test
	void nothingLeaksFromBehindAlphaZero() {
		float nan = Float.NaN, infinity = Float.POSITIVE_INFINITY;
		float[] clear = { 0, 0, 0, nan }, hidden = { nan, infinity, 7, 0.5f }, half = { 0.5f, 0.5f, 0.5f, 0.5f }, r = { 0.1f, 0.123456f, 0.7f, 1 }, g = { 0.2f, 0.3f, 0.9f, 0 }, b = { 0.3f, 0.2f, 0.1f, 0 };
		for (BlendMode mode : BlendMode.values()) {
			String options = "backdrop=#a source=#b decode=srgb white=1 alpha=fourth-channel mode=" + mode;
			ImagePlus over = MenuDoor.run(BLEND, options, Pixels.composite32("a", r, g, b, half), Pixels.composite32("b", hidden, hidden, hidden, clear));
			ImagePlus under = MenuDoor.run(BLEND, options, Pixels.composite32("a", hidden, hidden, hidden, clear), Pixels.composite32("b", r, g, b, half));
			for (ImagePlus imp : List.of(over, under)) {
				assertArrayEquals(r, Pixels.floats(imp, 1), mode.toString());
				assertArrayEquals(g, Pixels.floats(imp, 2), mode.toString());
				assertArrayEquals(b, Pixels.floats(imp, 3), mode.toString());
				assertArrayEquals(half, Pixels.floats(imp, 4), mode.toString());
			}
		}
	}

	/** A file that is not open is recorded by its path, so that the line finds it again. */
	@Test
	void aFileIsRecordedByItsPath(@TempDir Path folder) {
		Path file = folder.resolve("over.tif");
		IJ.saveAsTiff(Pixels.grey8("b", 200, 100), file.toString());
		ImagePlus blend = MenuDoor.run(BLEND, "source=" + file + " mode=multiply", Pixels.grey8("a", 255, 255));
		assertArrayEquals(new byte[] { (byte) 200, 100 }, (byte[]) blend.getProcessor().getPixels());
		assertEquals(file.toString().replace(File.separatorChar, '/'), Door.keys(blend).get("source"));
	}

	/** Each image that leaves its white open is named. */
	@Test
	void adviceNamesTheImage() {
		String log = LogText.of(() -> MenuDoor.run(BLEND, "backdrop=#a source=#b", Pixels.grey16("a", 1000, 0), Pixels.grey16("b", 4000, 0)));
		assertTrue(log.contains("a: Blend Images: no value exceeds 1023,") && log.contains("b: Blend Images: no value exceeds 4095,"), log);
	}

	/** NaN in either image is NaN in the result, infinity goes by the formula, and both are counted. */
	@Test
	void notFiniteSamplesAreCounted() {
		float nan = Float.NaN, infinity = Float.POSITIVE_INFINITY;
		ImagePlus a = Pixels.grey32("a", nan, 0.5f, 0.5f, 0, infinity), b = Pixels.grey32("b", 0.5f, nan, 0, 0, 0.5f);
		assertArrayEquals(new float[] { nan, nan, infinity, nan, infinity }, Pixels.floats(MenuDoor.run(BLEND, "backdrop=#a source=#b mode=divide white=1", a, b), 1));
		String log = LogText.of(() -> MenuDoor.run(BLEND, "backdrop=#a source=#b mode=divide white=1", a, b));
		assertTrue(log.contains("5 samples of the result are NaN or infinite"), log);
	}

	@Test
	void divisionByZeroOfIntegers() {
		ImagePlus blend = MenuDoor.run(BLEND, "backdrop=#a source=#b mode=divide", Pixels.grey8("a", 0, 1, 200), Pixels.grey8("b", 0, 0, 0));
		assertArrayEquals(new byte[] { 0, (byte) 255, (byte) 255 }, (byte[]) blend.getProcessor().getPixels());
	}

	/** Screen sees light above white as white; the rest of the backdrop stays by 1 - opacity, and the pixels are counted. */
	@Test
	void lightAboveWhiteIsCarriedThrough() {
		String log = LogText.of(() -> {
			ImagePlus blend = MenuDoor.run(BLEND, "backdrop=#a source=#b mode=screen space=linear white=1 opacity=25", Pixels.grey32("a", 3, 0.5f), Pixels.grey32("b", 0.5f, 0.5f));
			assertArrayEquals(new float[] { 0.25f + 0.75f * 3, 0.25f * 0.75f + 0.75f * 0.5f }, Pixels.floats(blend, 1), 1e-6f);
		});
		assertTrue(log.contains("50.0 % of the pixels had light above white"), log);
	}

	/** 12-bit light under a photograph: two values, in the order of the images; the result has the deeper type. */
	@Test
	void twoEncodings() {
		ImagePlus photo = Pixels.rgb("photo", 0x808080, 0xff0000), camera = Pixels.grey16("camera", 4095, 2048);
		String log = LogText.of(() -> {
			ImagePlus blend = MenuDoor.run(BLEND, "backdrop=photo source=camera opacity=50 decode=srgb,linear white=255,4095", photo, camera);
			assertEquals(3, blend.getNChannels());
			assertEquals(16, blend.getBitDepth());
			double grey = TransferFunction.SRGB.decode(128 / 255.0);
			assertEquals(Math.floor(4095 * (grey + 1) / 2 + 0.5), blend.getStack().getVoxel(0, 0, 0));
			assertEquals(Math.floor((4095 + 2048) / 2.0 + 0.5), blend.getStack().getVoxel(1, 0, 0));
			assertEquals(1024, blend.getStack().getVoxel(1, 0, 1));
			assertEquals("linear", blend.getProp("Tristimulus.encoding"));
			assertEquals("4095", blend.getProp("Tristimulus.white"));
		});
		assertTrue(log.contains("the result is 16-bit of 3 channels, stored as in \"camera\": linear, white 4095"), log);
		String message = MenuDoor.failure(BLEND, "backdrop=#a source=#b output=same", photo, camera);
		assertTrue(message.contains("output=same: \"photo\" is 24-bit RGB and the result is 16-bit of 3 channels; use output=new"), message);
	}

	/** An undeclared grey is taken for what it looks like beside a photograph, and so it is recorded. */
	@Test
	void greyBesidePhotographIsSrgb() {
		ImagePlus blend = MenuDoor.run(BLEND, "backdrop=#a source=#b", Pixels.grey8("a", 10, 20), Pixels.rgb("b", 0x112233, 0x445566));
		assertEquals(0x445566, Pixels.at(blend, 1));
		assertTrue(blend.getProp("Tristimulus.history").contains("\"decode\":\"srgb,srgb\""), blend.getProp("Tristimulus.history"));
		assertTrue(blend.getProp("Tristimulus.history").contains("\"space\":\"linear\""));
		ImagePlus half = MenuDoor.run(BLEND, "backdrop=#a source=#b opacity=50 space=srgb", Pixels.rgb("a", 0x102030), Pixels.grey8("b", 0x20));
		assertEquals(0x182028, Pixels.at(half, 0));
	}

	@Test
	void onlyTheSelectionChanges() {
		for (Roi roi : List.of(new Roi(2, 1, 4, 3), new OvalRoi(1, 1, 6, 4))) {
			ImagePlus a = IJ.createImage("a", "RGB black", 9, 7, 1), b = IJ.createImage("b", "RGB white", 9, 7, 1);
			a.setRoi(roi);
			ImagePlus blend = MenuDoor.run(BLEND, "backdrop=#a source=#b", a, b), same = MenuDoor.run(BLEND, "backdrop=#a source=#b output=same", a, b);
			assertEquals(a, same);
			for (ImagePlus imp : List.of(blend, same))
				for (int i = 0; i < 63; i++)
					assertEquals(roi.contains(i % 9, i / 9) ? 0xffffff : 0, Pixels.at(imp, i));
		}
	}

	/** What lies outside the selection keeps its light when the type changes. */
	@Test
	void outsideTheSelectionLightStays() {
		ImagePlus a = Pixels.grey8("a", 10, 128, 255), b = Pixels.grey16("b", 65535, 65535, 65535);
		a.setRoi(0, 0, 1, 1);
		ImagePlus blend = MenuDoor.run(BLEND, "backdrop=#a source=#b", a, b);
		assertArrayEquals(new short[] { (short) 65535, (short) (128 * 257), (short) 65535 }, (short[]) blend.getProcessor().getPixels());
	}

	@Test
	void maskIsScaledByItsTypeAndNeverDecoded() {
		int[] black = new int[3], white = { 255, 255, 255 };
		ImagePlus a = Pixels.grey8("a", black), b = Pixels.grey8("b", white);
		byte[] expected = { 0, (byte) 51, (byte) 255 };
		for (ImagePlus mask : List.of(Pixels.grey8("m", 0, 51, 255), Pixels.grey16("m", 0, 13107, 65535), Pixels.grey32("m", Float.NaN, 0.2f, 3)))
			assertArrayEquals(expected, (byte[]) MenuDoor.run(BLEND, "backdrop=#a source=#b mask=#c", a, b, mask).getProcessor().getPixels());
		ImagePlus itself = MenuDoor.run(BLEND, "backdrop=#a source=#b mask=#b", Pixels.grey8("a", white), Pixels.grey8("b", 0, 51, 255));
		assertArrayEquals(new byte[] { (byte) 255, (byte) 214, (byte) 255 }, (byte[]) itself.getProcessor().getPixels(), "an image as its own mask: 0.2 · 51 + 0.8 · 255 = 214.2");
	}

	@ParameterizedTest
	@CsvSource({ "2, 1", "-1, -2", "3, 0", "100, 100" })
	void outsideAMovedSourceTheBackdropStays(int x, int y) {
		ImagePlus a = IJ.createImage("a", "8-bit black", 6, 5, 1), b = IJ.createImage("b", "8-bit black", 4, 3, 1);
		for (int i = 0; i < 12; i++)
			b.getProcessor().set(i, 100 + i);
		ImagePlus blend = MenuDoor.run(BLEND, "backdrop=#a source=#b x=" + x + " y=" + y, a, b);
		for (int i = 0; i < 30; i++) {
			int u = i % 6 - x, v = i / 6 - y;
			assertEquals(u >= 0 && u < 4 && v >= 0 && v < 3 ? 100 + v * 4 + u : 0, blend.getProcessor().get(i), "pixel " + i);
		}
	}

	/** Backdrop and source as channels.slices.frames, and what comes of them: the source's value at each position. */
	@ParameterizedTest
	@CsvSource({ "1.3.1, 1.3.1, 0 1 2", "1.3.1, 1.1.1, 0 0 0", "1.1.1, 1.3.1, 0 1 2", "1.2.3, 1.2.1, 0 1 0 1 0 1", "1.2.3, 1.1.3, 0 0 1 1 2 2", "1.2.3, 1.2.3, 0 1 2 3 4 5", "1.3.1, 1.1.3, 0 1 2" })
	void stacksAndHyperstacks(String backdrop, String source, String expected) {
		ImagePlus blend = MenuDoor.run(BLEND, "backdrop=#a source=#b", hyperstack("a", backdrop), hyperstack("b", source));
		StringBuilder values = new StringBuilder();
		for (int i = 1; i <= blend.getStackSize(); i++)
			values.append(i == 1 ? "" : " ").append(blend.getStack().getProcessor(i).get(0) - 50);
		assertEquals(expected, values.toString());
	}

	private static ImagePlus hyperstack(String title, String size) {
		String[] n = size.split("\\.");
		ImagePlus imp = IJ.createHyperStack(title, 3, 2, Integer.parseInt(n[0]), Integer.parseInt(n[1]), Integer.parseInt(n[2]), 8);
		for (int i = 1; i <= imp.getStackSize(); i++)
			imp.getStack().getProcessor(i).set(0, 49 + i);
		return imp;
	}

	/** Channels that are not one colour are blended one by one, and only by what treats them alike. */
	@Test
	void separateChannels() {
		ImagePlus a = Pixels.composite8("a", new int[] { 100 }, new int[] { 200 }), b = Pixels.composite8("b", new int[] { 255 }, new int[] { 51 });
		ImagePlus blend = MenuDoor.run(BLEND, "backdrop=#a source=#b mode=multiply", a, b);
		assertEquals("100 40", blend.getStack().getProcessor(1).get(0) + " " + blend.getStack().getProcessor(2).get(0));
		String message = MenuDoor.failure(BLEND, "backdrop=#a source=#b space=oklab", a, b);
		assertTrue(message.contains("Merge Channels as Light"), message);
	}

	@Test
	void alphaOfOpaqueIntegersIsNoChange() {
		Random random = new Random(3);
		int[][] a = new int[4][500], b = new int[4][500];
		for (int c = 0; c < 4; c++)
			for (int i = 0; i < 500; i++) {
				a[c][i] = c == 3 ? 255 : random.nextInt(256);
				b[c][i] = c == 3 ? 255 : random.nextInt(256);
			}
		for (String mode : List.of("normal", "soft-light", "add")) {
			String options = "backdrop=#a source=#b decode=srgb space=srgb opacity=50 mode=" + mode;
			ImagePlus with = MenuDoor.run(BLEND, options + " alpha=fourth-channel", Pixels.composite8("a", a), Pixels.composite8("b", b));
			ImagePlus without = MenuDoor.run(BLEND, options, Pixels.composite8("a", Arrays.copyOf(a, 3)), Pixels.composite8("b", Arrays.copyOf(b, 3)));
			for (int c = 1; c <= 3; c++)
				assertArrayEquals((byte[]) without.getStack().getPixels(c), (byte[]) with.getStack().getPixels(c), mode);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "mode=multiply space=srgb", "mode=add", "space=oklab opacity=50", "space=oklch opacity=30 gamut=oklch", "mode=ok-color", "mode=luminosity opacity=70", "mode=soft-light mask=#c", "decode=display-p3 opacity=40" })
	void sameBytesForAnyNumberOfThreads(String options) {
		for (String type : List.of("RGB", "16-bit", "32-bit")) {
			int bits = type.equals("RGB") ? 24 : Integer.parseInt(type.replace("-bit", ""));
			if (bits != 24 && (options.contains("luminosity") || options.contains("ok-color") || options.contains("gamut"))) continue;
			ImagePlus a = random(bits, 1), b = random(bits, 2), m = random(8, 3);
			String line = "backdrop=#a source=#b " + options + (bits == 32 ? " white=1" : "");
			Object one = Parallelization.runSingleThreaded(() -> MenuDoor.run(BLEND, line, a, b, m).getProcessor().getPixels());
			for (int threads = 2; threads <= 4; threads++) {
				Object several = Parallelization.runWithNumThreads(threads, () -> MenuDoor.run(BLEND, line, a, b, m).getProcessor().getPixels());
				assertTrue(Arrays.deepEquals(new Object[] { one }, new Object[] { several }), line + ", " + type);
			}
			assertFalse(Arrays.deepEquals(new Object[] { one }, new Object[] { a.getProcessor().getPixels() }), "nothing was done");
		}
	}

	private static ImagePlus random(int bits, int seed) {
		ImagePlus imp = IJ.createImage("random " + seed, bits == 24 ? "RGB" : bits + "-bit", 307, 211, 1);
		Random random = new Random(seed);
		for (int i = 0; i < 307 * 211; i++)
			if (bits == 32) imp.getProcessor().setf(i, random.nextFloat());
			else imp.getProcessor().set(i, bits == 24 ? random.nextInt() | 0xff000000 : random.nextInt(1 << bits));
		return imp;
	}

	/** Images a, b, c (12 × 1 pixels unless said), options, and what the one message says. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"rgb, rgb 13 | | 12 x 1 pixels and \"b\" is 13 x 1 ; sizes must be equal",
		"stack 3, stack 5 | | \"a\" has 3 slices and \"b\" has 5",
		"rgb, rgb, grey 13 | mask=#c | \"a\" is 12 x 1 pixels and \"c\" is 13 x 1 ; mask",
		"rgb, rgb, rgb | mask=#c | mask: \"c\" is not a grey image",
		"rgb, two | | \"b\" has 2 separate channels ; colour ; Merge Channels as Light",
		"two, rgb | | \"a\" has 2 separate channels ; colour",
		"grey, two | | \"b\" has 2 separate channels",
		"rgb, rgb | source=#a | backdrop and source are the same image, \"a\"",
		"rgb, rgb, rgb twin | source=twin | source=twin names 2 open images ; #",
		"rgb, rgb | opacity=120 | opacity=120 is out of range; allowed: a number from 0 to 100",
		"rgb, rgb | mode=softlight | mode=softlight is not one of the choices (nearest: soft-light)",
		"rgb, rgb | mode=multiply space=oklab | Mode multiply does not go with space oklab; it goes with auto or one of [linear, srgb]",
		"rgb, rgb | mode=ok-hue space=srgb | Mode ok-hue does not go with space srgb; it goes with auto or one of [oklab, oklch]",
		"rgb, rgb | gamut=rolloff | gamut=rolloff is not one of the choices ; allowed: auto clip scale desaturate oklch none",
		"rgb, rgb | gamut=none | gamut=none: only 32-bit images",
		"rgb, rgb | alpha=fourth-channel | alpha=fourth-channel: neither image",
		"rgb, rgb | decode=srgb,srgb,srgb | decode=srgb,srgb,srgb has 3 values",
		"rgb, rgb | source=nobody | source=nobody is neither an open image nor a file ; \"a\"",
		"rgb, rgb | mode=multiply opacity=half | opacity=half is not a number",
		"float, float | mode=multiply | white=auto: the 32-bit image \"a\" holds values up to 4.0",
	})
	void oneErrorAndNothingChanges(String images, String options, String words) {
		String[] kinds = images.split(", ");
		ImagePlus[] open = new ImagePlus[kinds.length];
		for (int i = 0; i < open.length; i++)
			open[i] = image(kinds[i], String.valueOf((char) ('a' + i)));
		if (images.contains("twin")) open[1].setTitle("twin");
		List<List<Object>> before = new ArrayList<>();
		for (ImagePlus imp : open)
			before.add(planes(imp));
		String given = options == null ? "" : options;
		String message = MenuDoor.failure(BLEND, "backdrop=#a " + (given.contains("source=") ? "" : "source=#b ") + given, open);
		for (String word : words.split(" ; "))
			assertTrue(message.contains(word), word + " in: " + message);
		for (int i = 0; i < open.length; i++) {
			assertTrue(Arrays.deepEquals(before.get(i).toArray(), planes(open[i]).toArray()), "pixels of " + open[i]);
			assertFalse(open[i].isLocked());
		}
	}

	private static List<Object> planes(ImagePlus imp) {
		List<Object> planes = new ArrayList<>();
		for (int i = 1; i <= imp.getStackSize(); i++)
			planes.add(ImagePlusStore.copy(imp.getStack().getPixels(i)));
		return planes;
	}

	private static ImagePlus image(String kind, String title) {
		int[] twelve = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 };
		switch (kind) {
			case "rgb": return Pixels.rgb(title, twelve);
			case "rgb twin": return Pixels.rgb("twin", twelve);
			case "rgb 13": return Pixels.rgb(title, new int[13]);
			case "grey": return Pixels.grey8(title, twelve);
			case "grey 13": return Pixels.grey8(title, new int[13]);
			case "two": return Pixels.composite8(title, twelve, twelve);
			case "float": return Pixels.grey32(title, 0, 1, 2, 3, 4);
			default: return IJ.createImage(title, "RGB", 12, 1, Integer.parseInt(kind.split(" ")[1]));
		}
	}

	/** Two replays of the recorded keys give the same pixels, on images that declare nothing. */
	@Test
	void historyReplays() {
		ImagePlus a = random(24, 5), b = random(8, 6);
		ImagePlus first = MenuDoor.run(BLEND, "backdrop=#a source=#b mode=overlay opacity=40", a, b);
		String history = first.getProp("Tristimulus.history"), keys = history.substring(history.indexOf("{", 1) + 1, history.indexOf("}"));
		String line = keys.replace("\":\"", "=").replace("\",\"", " ").replace("\"", "").replace("random 5", "#a").replace("random 6", "#b");
		assertFalse(line.contains("auto"), line);
		ImagePlus second = MenuDoor.run(BLEND, line, a, b);
		assertArrayEquals((int[]) ((ColorProcessor) first.getProcessor()).getPixels(), (int[]) second.getProcessor().getPixels(), line);
	}
}

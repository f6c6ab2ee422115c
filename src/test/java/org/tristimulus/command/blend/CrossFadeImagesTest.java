package org.tristimulus.command.blend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import ij.IJ;
import ij.ImagePlus;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.color.Reference;
import org.tristimulus.door.LogText;
import org.tristimulus.door.MenuDoor;
import org.tristimulus.door.Pixels;

/** Cross-Fade Images through the menu door. */
class CrossFadeImagesTest {

	private static final String FADE = "Cross-Fade Images...";

	/** All mixtures of the reference, in 32 bit: 21 frames hold its fractions 0, 0.1, 0.25, 0.5, 0.75, 0.9, 1. */
	@ParameterizedTest
	@ValueSource(strings = { "mix_rgb.csv", "mix_oklab_lab.csv", "mix_oklch.csv", "mix_oklch_directed.csv", "mix_lch.csv", "mix_lch_directed.csv" })
	void agreesWithCssColor4(String file) {
		Map<String, Reference> pairs = new LinkedHashMap<>();
		for (Reference r : Reference.rows("/org/tristimulus/blend/mix_pairs.csv"))
			pairs.put(r.text("pair_id"), r);
		Map<String, List<Reference>> groups = new LinkedHashMap<>();
		for (Reference r : Reference.rows("/org/tristimulus/blend/" + file))
			groups.computeIfAbsent(r.text("space") + " " + r.text("hue") + " " + r.text("premultiplied"), k -> new ArrayList<>()).add(r);
		for (Map.Entry<String, List<Reference>> group : groups.entrySet()) {
			String[] key = group.getKey().split(" ");
			String space = key[0].equals("srgb-linear") ? "linear" : key[0], options = "first=#a second=#b frames=21 decode=srgb white=1 space=" + space + (key[1].isEmpty() ? "" : " hue=" + key[1]);
			boolean alpha = key[2].equals("1");
			List<String> columns = new ArrayList<>(pairs.keySet());
			ImagePlus fade = MenuDoor.run(FADE, options + (alpha ? " alpha=fourth-channel" : ""), colors(pairs, "1", alpha), colors(pairs, "2", alpha));
			assertEquals(21, fade.getNFrames());
			double tolerance = space.startsWith("l") && !space.equals("linear") ? 1e-4 : 2e-5;
			for (Reference row : group.getValue()) {
				int x = columns.indexOf(row.text("pair_id")), frame = (int) Math.round(row.number("t") * 20);
				assertEquals(row.number("t"), frame / 20.0, 1e-12);
				if (alpha) assertEquals(row.number("a"), sample(fade, x, 3, frame), 2e-6, row::toString);
				if (row.number("a") == 0) continue;
				for (int c = 0; c < 3; c++)
					assertEquals(row.numbers("", "r", "g", "b")[c], sample(fade, x, c, frame), tolerance, row::toString);
			}
		}
	}

	private static ImagePlus colors(Map<String, Reference> pairs, String which, boolean alpha) {
		float[][] channels = new float[alpha ? 4 : 3][pairs.size()];
		int x = 0;
		for (Reference r : pairs.values()) {
			for (int c = 0; c < channels.length; c++)
				channels[c][x] = (float) r.number("rgba".charAt(c) + which);
			x++;
		}
		return Pixels.composite32(which, channels);
	}

	private static double sample(ImagePlus fade, int x, int channel, int frame) {
		return Pixels.floats(fade, fade.getStackIndex(channel + 1, 1, frame + 1))[x];
	}

	@ParameterizedTest
	@CsvSource({ "srgb, 808080", "linear, bcbcbc", "oklab, c6b4b4", "auto, bcbcbc" })
	void greenAndMagentaMeetInTheMiddle(String space, String middle) {
		ImagePlus fade = MenuDoor.run(FADE, "first=#a second=#b frames=3 space=" + space, Pixels.rgb("a", 0xff00), Pixels.rgb("b", 0xff00ff));
		assertEquals(Integer.parseInt(middle, 16), fade.getStack().getProcessor(2).get(0) & 0xffffff);
	}

	/** Halfway both paces meet; at a quarter of the time a smooth fade has gone 5/32 of the way. */
	@Test
	void smoothIsSlowAtBothEnds() {
		ImagePlus a = Pixels.grey32("a", 0), b = Pixels.grey32("b", 1);
		ImagePlus even = MenuDoor.run(FADE, "first=#a second=#b frames=5 white=1", a, b), smooth = MenuDoor.run(FADE, "first=#a second=#b frames=5 ease=smooth white=1", a, b);
		float[] expected = { 0, 5 / 32f, 0.5f, 27 / 32f, 1 };
		for (int k = 0; k < 5; k++) {
			assertEquals(k / 4f, Pixels.floats(even, k + 1)[0], 1e-7);
			assertEquals(expected[k], Pixels.floats(smooth, k + 1)[0], 1e-7);
		}
	}

	/** To the bit, whatever the samples are, in every space. */
	@ParameterizedTest
	@ValueSource(strings = { "srgb", "linear", "oklab", "oklch", "lab", "lch" })
	void firstAndLastFrameAreTheImages(String space) {
		Random random = new Random(8);
		for (String type : new String[] { "RGB", "8-bit", "16-bit", "32-bit" }) {
			ImagePlus a = IJ.createImage("a", type, 50, 20, 2), b = IJ.createImage("b", type, 50, 20, 2);
			for (ImagePlus imp : new ImagePlus[] { a, b })
				for (int z = 1; z <= 2; z++)
					for (int i = 0; i < 1000; i++)
						if (type.equals("32-bit")) imp.getStack().getProcessor(z).setf(i, i == 7 ? Float.NaN : i == 9 ? Float.POSITIVE_INFINITY : 2 * random.nextFloat() - 0.5f);
						else imp.getStack().getProcessor(z).set(i, random.nextInt() & (type.equals("RGB") ? 0xffffff : type.equals("8-bit") ? 0xff : 0xffff) | (type.equals("RGB") ? 0xff000000 : 0));
			ImagePlus fade = MenuDoor.run(FADE, "first=#a second=#b frames=4 decode=srgb space=" + space + (type.equals("32-bit") ? " white=1" : ""), a, b);
			assertEquals("2 4", fade.getNSlices() + " " + fade.getNFrames());
			for (int z = 1; z <= 2; z++) {
				assertSame(a.getStack().getPixels(z), fade.getStack().getPixels(z), type);
				assertSame(b.getStack().getPixels(z), fade.getStack().getPixels(6 + z), type);
			}
		}
	}

	private static void assertSame(Object expected, Object pixels, String what) {
		assertTrue(java.util.Arrays.deepEquals(new Object[] { expected }, new Object[] { pixels }), what);
	}

	/** The longer way round the circle from red to itself passes through other hues, in a film of 8 bits. */
	@Test
	void aFullTurn() {
		ImagePlus fade = MenuDoor.run(FADE, "first=#a second=#b frames=9 space=oklch hue=longer gamut=oklch", Pixels.rgb("a", 0xc04040), Pixels.rgb("b", 0xc04040));
		assertEquals(0xc04040, fade.getStack().getProcessor(1).get(0) & 0xffffff);
		int opposite = fade.getStack().getProcessor(5).get(0);
		assertTrue((opposite & 255) > (opposite >> 16 & 255), Integer.toHexString(opposite));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "frames=1 | frames=1 is out of range; allowed: a whole number from 2 to 10000", "frames=2.5 | frames=2.5 is not a whole number", "output=same | output=same is not one of the choices",
		"ease=step | ease=step is not one of the choices", "space=rgb | space=rgb is not one of the choices (nearest: srgb)", "second=#a | first and second are the same image" })
	void refusals(String options, String words) {
		String message = MenuDoor.failure(FADE, "first=#a " + (options.contains("second") ? "" : "second=#b ") + options, Pixels.rgb("a", 1), Pixels.rgb("b", 2));
		assertTrue(message.contains(words), message);
	}

	@Test
	void sizesMustMatch() {
		String message = MenuDoor.failure(FADE, "first=#a second=#b", Pixels.rgb("a", 1, 2), Pixels.rgb("b", 2));
		assertTrue(message.contains("\"a\" is 2 x 1 pixels and \"b\" is 1 x 1"), message);
	}

	/** A film keeps what belongs to the first image. */
	@Test
	void keepsCalibration() {
		ImagePlus a = Pixels.rgb("a", 1, 2);
		a.getCalibration().setUnit("mm");
		ImagePlus fade = MenuDoor.run(FADE, "first=#a second=#b frames=3", a, Pixels.rgb("b", 2, 3));
		assertEquals("mm", fade.getCalibration().getUnit());
		assertArrayEquals(new int[] { 2, 1, 1, 1, 3 }, fade.getDimensions());
	}

	/** Beyond a quarter of the heap frames are computed when they are shown, also when the images were closed: to the same bytes. */
	@Test
	void tenThousandFramesNeedNoMemory() {
		Random random = new Random(10);
		int size = (int) Math.sqrt(Runtime.getRuntime().maxMemory() / 4.0 / 10_000 / 4) + 2;
		ImagePlus a = IJ.createImage("a", "RGB", size, size, 1), b = IJ.createImage("b", "RGB", size, size, 1);
		for (int i = 0; i < size * size; i++) {
			a.getProcessor().set(i, random.nextInt());
			b.getProcessor().set(i, random.nextInt());
		}
		String options = "first=#a second=#b frames=10000 space=oklab ease=smooth";
		a.setRoi(3, 5, 4, 2);
		b.setRoi(3, 5, 4, 2);
		ImagePlus part = MenuDoor.run(FADE, options, a.crop(), b.crop());
		a.deleteRoi();
		b.deleteRoi();
		ImagePlus[] made = new ImagePlus[1];
		String log = LogText.of(() -> made[0] = MenuDoor.run(FADE, options, a, b));
		ImagePlus fade = made[0];
		a.close();
		b.close();
		assertTrue(fade.getStack().isVirtual());
		assertTrue(!part.getStack().isVirtual());
		assertEquals(10_000, fade.getNFrames());
		assertTrue(log.contains("they are computed when they are shown"), log);
		for (int k : new int[] { 1, 2, 777, 5000, 9999, 10_000 })
			for (int y = 0; y < 2; y++)
				for (int x = 0; x < 4; x++)
					assertEquals(part.getStack().getProcessor(k).get(x, y), fade.getStack().getProcessor(k).get(3 + x, 5 + y), "frame " + k);
	}
}

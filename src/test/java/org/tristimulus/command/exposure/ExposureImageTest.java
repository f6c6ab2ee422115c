package org.tristimulus.command.exposure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.WindowManager;
import ij.process.ByteProcessor;
import ij.process.FloatProcessor;
import ij.process.ShortProcessor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.command.space.WrongColorSpaceMacroTest;
import org.tristimulus.door.Failing;
import org.tristimulus.door.HostImage;
import org.tristimulus.door.LogText;
import org.tristimulus.imagej.image.ImageProperties;

/** Intensity to Exposure and Exposure to Intensity through the menu door. */
class ExposureImageTest {

	private static ImagePlus run(ImagePlus imp, String command, String options) {
		WindowManager.setTempCurrentImage(null);
		IJ.run(imp, command, options);
		return WindowManager.getCurrentImage();
	}

	private static ImagePlus codes(int bits) {
		int n = 1 << bits;
		ImagePlus imp = new ImagePlus("codes", bits == 8 ? new ByteProcessor(n, 1) : new ShortProcessor(256, n / 256));
		for (int i = 0; i < n; i++)
			imp.getProcessor().set(i, i);
		return imp;
	}

	/** Every code comes back, by every curve, whatever no light became; zero from NaN. */
	@ParameterizedTest
	@CsvSource({ "8, ", "8, decode=srgb", "8, decode=gamma22 zero=floor floor=-60", "16, ", "16, decode=srgb", "16, decode=gamma22", "16, white=4095", "16, decode=rec709", "8, decode=rec709 zero=floor", "16, decode=prophoto zero=floor floor=-40" })
	void integersComeBackExactly(int bits, String options) {
		ImagePlus imp = codes(bits), exposure = run(imp, "Intensity to Exposure...", options == null ? "" : options);
		assertEquals(32, exposure.getBitDepth());
		ImagePlus back = run(exposure, "Exposure to Intensity...", "");
		assertEquals(bits, back.getBitDepth());
		for (int i = 0; i < 1 << bits; i++)
			assertEquals(i, back.getProcessor().get(i), "code");
		assertEquals(0, imp.getProcessor().get(0));
	}

	/** Light is shown from none to white, exposures from the lowest to the highest that is finite. */
	@Test
	void displayRanges() {
		ImagePlus imp = new ImagePlus("light", new FloatProcessor(4, 1, new float[] { 0, 0.25f, 1, Float.POSITIVE_INFINITY }));
		ImagePlus exposure = run(imp, "Intensity to Exposure...", "white=1");
		assertArrayEquals(new double[] { -2, 0 }, new double[] { exposure.getDisplayRangeMin(), exposure.getDisplayRangeMax() });
		ImagePlus back = run(exposure, "Exposure to Intensity...", "");
		assertArrayEquals(new double[] { 0, 1 }, new double[] { back.getDisplayRangeMin(), back.getDisplayRangeMax() });
	}

	/** Exposures are not light: whatever computes with light refuses them, and leaves them as they are. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Adjust Exposure...|stops=1", "Intensity to Exposure...|", "Auto Exposure...|", "Run in Color Space...|command=[Gaussian Blur...] options=[sigma=2]", "Convert Color Space...|to=lab" })
	void exposuresAreNoLight(String command, String options) {
		WindowManager.setTempCurrentImage(null);
		ImagePlus exposure = run(codes(8), "Intensity to Exposure...", "zero=floor");
		float[] before = ((float[]) exposure.getProcessor().getPixels()).clone();
		WindowManager.setTempCurrentImage(exposure);
		String message = WrongColorSpaceMacroTest.failureOf("run('" + command + "', '" + (options == null ? "" : options) + "');");
		assertTrue(message.contains("holds exposures, which are not light; turn it back first with Exposure to Intensity"), message);
		assertArrayEquals(before, (float[]) exposure.getProcessor().getPixels());
	}

	/** Unless a curve says that they are light all the same. */
	@Test
	void exposuresAsNumbers() {
		ImagePlus exposure = run(codes(8), "Intensity to Exposure...", "zero=floor");
		float before = exposure.getProcessor().getf(128);
		IJ.run(exposure, "Adjust Exposure...", "stops=1 decode=linear");
		assertEquals(2 * before, exposure.getProcessor().getf(128));
	}

	/** Also as 32-bit numbers. */
	@Test
	void integersComeBackAsFloats() {
		ImagePlus back = run(run(codes(16), "Intensity to Exposure...", ""), "Exposure to Intensity...", "output=new-32bit");
		assertEquals(32, back.getBitDepth());
		for (int i = 1; i < 65536; i++)
			assertEquals(i, back.getProcessor().getf(i), 1e-6 * i);
		assertTrue(Float.isNaN(back.getProcessor().getf(0)));
	}

	@Test
	void floatsComeBack() {
		Random random = new Random(1);
		float[] light = new float[50_000];
		for (int i = 0; i < light.length; i++)
			light[i] = i < 277 ? Math.scalb(1f, i - 149) : (float) Math.pow(2, 16 * random.nextDouble() - 16);
		ImagePlus imp = new ImagePlus("light", new FloatProcessor(500, 100, light.clone()));
		ImagePlus exposure = run(imp, "Intensity to Exposure...", "white=1"), back = run(exposure, "Exposure to Intensity...", "");
		for (int i = 0; i < light.length; i++) {
			float e = exposure.getProcessor().getf(i), b = back.getProcessor().getf(i);
			assertEquals(Math.log(light[i]) / Math.log(2), e, 1e-6 * Math.max(1, Math.abs(e)));
			if (i < 277) assertEquals(i - 149, e);
			assertEquals(light[i], b, i < 277 ? 0 : 1e-6 * light[i]);
		}
		assertArrayEquals(light, (float[]) imp.getProcessor().getPixels());
	}

	@Test
	void zerosAndNegatives() {
		float[] light = { 0, -0.0f, -1, 2, 0.25f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY };
		float nan = Float.NaN, inf = Float.POSITIVE_INFINITY;
		check(light, "", nan, nan, nan, 1, -2, nan, inf, nan);
		check(light, "zero=floor", -20, -20, nan, 1, -2, nan, inf, nan);
		check(light, "zero=floor floor=-3.5 negative=clamp", -3.5f, -3.5f, -149, 1, -2, nan, inf, -149);
	}

	private static void check(float[] light, String options, float... expected) {
		ImagePlus exposure = run(new ImagePlus("light", new FloatProcessor(light.length, 1, light.clone())), "Intensity to Exposure...", "white=1 " + options);
		assertArrayEquals(expected, (float[]) exposure.getProcessor().getPixels());
	}

	/** What has no exposure is counted, and reported once. */
	@Test
	void zerosAndNegativesAreReportedOnce() {
		float[] light = new float[3000];
		Arrays.fill(light, 0.5f);
		Arrays.fill(light, 0, 40, 0);
		Arrays.fill(light, 2000, 2007, -1);
		ImagePlus imp = new ImagePlus("light", new FloatProcessor(100, 30, light));
		assertEquals("light: Intensity to Exposure: 40 samples without light became NaN, 7 negative ones NaN, of 3000", LogText.of(() -> run(imp, "Intensity to Exposure...", "white=1")).trim());
		assertEquals("light: Intensity to Exposure: 40 samples without light became -20.0, 7 negative ones -149, of 3000",
			LogText.of(() -> run(imp, "Intensity to Exposure...", "white=1 zero=floor negative=clamp")).trim());
		ImageStack stack = new ImageStack(256, 256);
		for (int i = 0; i < 2; i++)
			stack.addSlice(codes(16).getProcessor());
		assertEquals("codes: Intensity to Exposure: 2 samples without light became NaN, 200 negative ones NaN, of 131072", LogText.of(() -> run(new ImagePlus("codes", stack), "Intensity to Exposure...", "white=65535 black=100")).trim());
		assertEquals("", LogText.of(() -> run(IJ.createImage("white", "8-bit white", 9, 9, 1), "Intensity to Exposure...", "")).trim());
	}

	/** 0 is the exposure of white, and of black as set no light is left. */
	@Test
	void exposureIsRelativeToWhite() {
		ImagePlus imp = new ImagePlus("camera", new ShortProcessor(4, 1, new short[] { 100, 612, 1124, 4196 }, null));
		float[] e = (float[]) run(imp, "Intensity to Exposure...", "white=4096 black=100").getProcessor().getPixels();
		assertArrayEquals(new float[] { Float.NaN, -3, -2, 0 }, e);
	}

	/** Images of all kinds keep their frame, and come back in it. */
	@ParameterizedTest
	@MethodSource("org.tristimulus.door.HostImage#all")
	void everyKindOfImage(HostImage kind, @TempDir Path folder) {
		ImagePlus imp = kind.make(folder), exposure = run(imp, "Intensity to Exposure...", "white=" + (kind.bits() == 32 ? 1 : kind.bits() == 16 ? 65535 : 255));
		int channels = kind.bits() == 24 ? 3 : kind.channels();
		assertArrayEquals(new int[] { 13, 9, channels, imp.getNSlices(), imp.getNFrames() }, exposure.getDimensions());
		assertEquals("exposure", exposure.getProp(ImageProperties.SPACE));
		assertEquals("somebody = else", exposure.getProp("Operator"));
		ImagePlus back = run(exposure, "Exposure to Intensity...", "");
		assertEquals(imp.getType(), back.getType());
		assertArrayEquals(imp.getDimensions(), back.getDimensions());
		assertEquals(null, back.getProp(ImageProperties.SPACE));
		for (int i = 1; i <= imp.getStackSize(); i++)
			assertComesBack(imp.getStack().getProcessor(i).getPixels(), back.getStack().getProcessor(i).getPixels());
	}

	private static void assertComesBack(Object expected, Object actual) {
		if (expected instanceof int[]) for (int i = 0; i < ((int[]) expected).length; i++)
			assertEquals(((int[]) expected)[i] & 0xffffff, ((int[]) actual)[i] & 0xffffff);
		else if (expected instanceof byte[]) assertArrayEquals((byte[]) expected, (byte[]) actual);
		else if (expected instanceof short[]) assertArrayEquals((short[]) expected, (short[]) actual);
		else for (int i = 0; i < ((float[]) expected).length; i++) {
			float e = ((float[]) expected)[i], a = ((float[]) actual)[i];
			if (e > 0) assertEquals(e, a, 1e-6 * e);
			else assertTrue(Float.isNaN(a));
		}
	}

	@Test
	void historyAndCurrentImage() {
		ImagePlus imp = codes(8), exposure = run(imp, "Intensity to Exposure...", "");
		assertTrue(exposure.getProp(ImageProperties.HISTORY).contains("\"decode\":\"linear\",\"white\":\"255\",\"black\":\"0\""), exposure.getProp(ImageProperties.HISTORY));
		assertEquals(null, imp.getProp(ImageProperties.HISTORY));
		assertTrue(exposure != imp && !imp.changes);
		assertSame(exposure, WindowManager.getCurrentImage());
	}

	@ParameterizedTest
	@ValueSource(strings = { "8-bit", "16-bit", "RGB" })
	void exposuresAre32Bit(String type) {
		String message = Failing.message(IJ.createImage("codes", type, 5, 5, 1), "Exposure to Intensity...", "");
		assertTrue(message.contains("exposures are 32-bit"), message);
	}

	@Test
	void badInput() {
		ImagePlus imp = new ImagePlus("counts", new FloatProcessor(2, 1, new float[] { 0.5f, 300 }));
		assertTrue(Failing.message(imp, "Intensity to Exposure...", "").contains("white=4095"));
		assertTrue(Failing.message(imp, "Intensity to Exposure...", "white=1 floor=1").contains("floor=1 is out of range; allowed: a number from -149 to 0"));
		assertTrue(Failing.message(imp, "Exposure to Intensity...", "output=same").contains("allowed: new new-32bit"));
	}
}

package org.tristimulus.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.color.TransferFunction;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.WindowManager;
import ij.gui.OvalRoi;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.process.LUT;

/** Run in Color Space through the menu door: ImageJ's own commands, against the same commands run by hand on 32-bit channels. */
class RunInColorSpaceTest {

	private static final String LABEL = "Run in Color Space...";

	/** Command and options, as recorded; those after # need a stack, those after @ a selection. */
	static List<String[]> stockCommands() {
		String table = """
			Gaussian Blur...|sigma=2
			Median...|radius=2
			Mean...|radius=1.5
			Minimum...|radius=1
			Maximum...|radius=1
			Variance...|radius=1
			Top Hat...|radius=3
			Unsharp Mask...|radius=2 mask=0.6
			Convolve...|text1=[-1 -1 -1\\n-1 12 -1\\n-1 -1 -1\\n] normalize
			Smooth|
			Sharpen|
			Find Edges|
			Subtract Background...|rolling=8
			Bandpass Filter...|filter_large=40 filter_small=3 suppress=None tolerance=5
			Remove Outliers...|radius=2 threshold=0.1 which=Bright
			Gamma...|value=0.8
			Multiply...|value=0.5
			Add...|value=0.02
			Square Root|
			Flip Horizontally|
			Flip Vertically|
			Rotate 90 Degrees Right|
			Rotate... |angle=15 grid=1 interpolation=Bilinear
			Rotate... |angle=30 grid=1 interpolation=Bicubic enlarge
			Translate...|x=3 y=-2 interpolation=None
			Scale...|x=0.5 y=0.5 interpolation=Bilinear average create title=scaled
			Size...|width=20 height=15 depth=1 average interpolation=Bilinear
			Bin...|x=2 y=2 bin=Average
			Canvas Size...|width=50 height=40 position=Center zero
			Duplicate...|title=copy
			@Crop|
			#Z Project...|projection=[Average Intensity]
			#Z Project...|projection=Median
			#Make Montage...|columns=2 rows=2 scale=1
			#Reslice [/]...|output=1.000 start=Top
			#Gaussian Blur 3D...|x=1 y=1 z=1
			#Median 3D...|x=1 y=1 z=1
			#Reverse|
			#Make Substack...|slices=1,3
			#Reduce...|reduction=2
			#Grouped Z Project...|projection=[Max Intensity] group=2
			""";
		List<String[]> all = new ArrayList<>();
		for (String line : table.split("\n"))
			all.add(line.replace("\\n", "\n").split("\\|", -1));
		return all;
	}

	/** Random patches, so that edges and flat parts are there; kind is RGB, composite8, composite16 or RGB stack. */
	static ImagePlus image(String kind) {
		int w = 37, h = 29, slices = kind.contains("stack") ? 4 : 1, bits = kind.contains("16") ? 16 : 8;
		Random random = new Random(kind.hashCode());
		ImageStack stack = new ImageStack(w, h);
		for (int z = 0; z < slices; z++) {
			int[][] codes = new int[3][w * h];
			for (int c = 0; c < 3; c++) {
				int[] tile = random.ints(80, 20, bits == 8 ? 236 : 60000).toArray();
				for (int i = 0; i < w * h; i++)
					codes[c][i] = tile[i % w / 4 + i / w / 4 * 10] + random.nextInt(9);
			}
			if (kind.startsWith("RGB")) stack.addSlice("slice " + z, packed(codes));
			else for (int[] channel : codes)
				stack.addSlice("slice " + z, bits == 8 ? bytes(channel) : shorts(channel));
		}
		ImagePlus imp = new ImagePlus(kind, stack);
		if (!kind.startsWith("RGB")) {
			imp.setDimensions(3, slices, 1);
			imp = new CompositeImage(imp, CompositeImage.COMPOSITE);
			Color[] colors = { Color.red, Color.green, Color.blue };
			for (int c = 0; c < 3; c++) {
				LUT lut = LUT.createLutFromColor(colors[c]);
				lut.min = 0;
				lut.max = bits == 8 ? 255 : 65535;
				((CompositeImage) imp).setChannelLut(lut, c + 1);
			}
		}
		else imp.setDimensions(1, slices, 1);
		if (kind.endsWith("rectangle")) imp.setRoi(5, 4, 20, 16);
		if (kind.endsWith("oval")) imp.setRoi(new OvalRoi(5, 4, 20, 16));
		imp.getCalibration().pixelWidth = imp.getCalibration().pixelHeight = 0.25;
		imp.getCalibration().setUnit("um");
		return imp;
	}

	private static int[] packed(int[][] rgb) {
		int[] p = new int[rgb[0].length];
		for (int i = 0; i < p.length; i++)
			p[i] = 0xff000000 | rgb[0][i] << 16 | rgb[1][i] << 8 | rgb[2][i];
		return p;
	}

	private static byte[] bytes(int[] v) {
		byte[] b = new byte[v.length];
		for (int i = 0; i < b.length; i++)
			b[i] = (byte) v[i];
		return b;
	}

	private static short[] shorts(int[] v) {
		short[] s = new short[v.length];
		for (int i = 0; i < s.length; i++)
			s[i] = (short) v[i];
		return s;
	}

	static List<String> kinds() {
		return List.of("RGB", "RGB rectangle", "RGB oval", "composite8", "composite16", "RGB stack", "composite8 stack", "composite16 stack rectangle");
	}

	/** Every stock command that fits, on every kind of image: as by hand on the linear channels, then encoded. */
	@ParameterizedTest
	@MethodSource("kinds")
	void asByHandOnLinearChannels(String kind) {
		int run = 0;
		for (String[] entry : stockCommands()) {
			String name = entry[0].replaceAll("^[#@]", ""), options = entry[1];
			boolean stack = kind.contains("stack");
			if (entry[0].startsWith("#") && !stack || entry[0].startsWith("@") && !kind.endsWith("rectangle")) continue;
			String used = stack && !entry[0].startsWith("#") && !name.startsWith("Bin") ? (options + " stack").trim() : options;
			if (stack && List.of("Duplicate...", "Scale...", "Size...", "Canvas Size...", "Crop", "Bin...", "Rotate 90 Degrees Right").contains(name)) used = options.replace("depth=1", "depth=4");
			assertAsByHand(kind, name, used);
			run++;
		}
		assertTrue(run >= 25, run + " commands");
	}

	private static void assertAsByHand(String kind, String name, String options) {
		ImagePlus imp = image(kind);
		List<Object> before = pixels(imp);
		ImagePlus result = run(imp, "command=[" + name + "] options=[" + options + "] decode=srgb");
		String what = kind + ", " + name + " " + options;
		assertNotSame(imp, result, what);
		assertSamePixels(before, pixels(imp), what + ": the original");
		assertEquals(imp.getBitDepth(), result.getBitDepth(), what);
		ImagePlus light = run(imp, "Convert Color Space...", "to=linear decode=srgb");
		for (int c = 0; c < 3; c++) {
			ImagePlus byHand = byHand(light, imp, c, name, options);
			assertEquals(byHand.getWidth() + " " + byHand.getHeight() + " " + byHand.getNSlices() + " " + byHand.getNFrames(), result.getWidth() + " " + result.getHeight() + " " + result.getNSlices() + " " + result.getNFrames(), what);
			assertEquals(byHand.getCalibration().pixelWidth, result.getCalibration().pixelWidth, what);
			for (int z = 1; z <= byHand.getStackSize(); z++) {
				float[] expected = (float[]) byHand.getStack().getPixels(z);
				int[] codes = codes(result, c, z);
				double white = imp.getBitDepth() == 16 ? 65535 : 255;
				for (int i = 0; i < expected.length; i++) {
					double code = white * TransferFunction.SRGB.encode(Math.max(0, Math.min(1, expected[i])));
					assertEquals(code, codes[i], 0.5 + 1e-3 * white / 255, what + ", channel " + c + ", slice " + z + ", pixel " + i);
				}
			}
		}
	}

	/** A channel of the linear image as an image of its own, with the command run on it. */
	private static ImagePlus byHand(ImagePlus light, ImagePlus from, int channel, String name, String options) {
		ImageStack stack = new ImageStack(light.getWidth(), light.getHeight());
		for (int z = 0; z < light.getNSlices(); z++)
			stack.addSlice("slice " + z, ((float[]) light.getStack().getPixels(z * 3 + channel + 1)).clone());
		ImagePlus imp = new ImagePlus("by hand", stack);
		imp.setCalibration(from.getCalibration().copy());
		if (from.getRoi() != null) imp.setRoi((Roi) from.getRoi().clone());
		ImagePlus result = run(imp, name, options);
		return result == null ? imp : result;
	}

	private static ImagePlus run(ImagePlus imp, String options) {
		return run(imp, LABEL, options);
	}

	/** Runs a command and gives the image that is current afterwards, or the same one. */
	static ImagePlus run(ImagePlus imp, String command, String options) {
		WindowManager.setTempCurrentImage(imp);
		IJ.run(command, options);
		ImagePlus result = WindowManager.getCurrentImage();
		WindowManager.setTempCurrentImage(null);
		return result;
	}

	private static int[] codes(ImagePlus imp, int channel, int position) {
		Object a = imp.getStack().getPixels(imp.getBitDepth() == 24 ? position : (position - 1) * 3 + channel + 1);
		int n = imp.getWidth() * imp.getHeight();
		int[] codes = new int[n];
		for (int i = 0; i < n; i++)
			codes[i] = a instanceof int[] ? ((int[]) a)[i] >> 16 - 8 * channel & 255 : a instanceof byte[] ? ((byte[]) a)[i] & 255 : ((short[]) a)[i] & 0xffff;
		return codes;
	}

	static List<Object> pixels(ImagePlus imp) {
		List<Object> all = new ArrayList<>();
		for (int i = 1; i <= imp.getStackSize(); i++)
			all.add(ImagePlusSource.copy(imp.getStack().getPixels(i)));
		return all;
	}

	static void assertSamePixels(List<Object> expected, List<Object> actual, String what) {
		assertEquals(expected.size(), actual.size(), what);
		for (int i = 0; i < expected.size(); i++)
			assertTrue(java.util.Objects.deepEquals(expected.get(i), actual.get(i)), what + ", plane " + i);
	}

	@AfterEach
	void forget() {
		WindowManager.setTempCurrentImage(null);
	}
}

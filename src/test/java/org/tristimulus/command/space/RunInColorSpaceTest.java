package org.tristimulus.command.space;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.WindowManager;
import ij.gui.OvalRoi;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.process.ImageProcessor;
import ij.process.LUT;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.color.TransferFunction;
import org.tristimulus.door.HostImage;
import org.tristimulus.door.MenuDoor;
import org.tristimulus.imagej.image.ImagePlusStore;
import org.tristimulus.imagej.image.ImageProperties;

/** Run in Color Space through the menu door: ImageJ's own commands, against the same commands run by hand on 32-bit channels. */
public class RunInColorSpaceTest {

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
			Square|
			Exp|
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
	public static ImagePlus image(String kind) {
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
		if (kind.endsWith("outside")) imp.setRoi(500, 400, 20, 16);
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

	/** A blur of floats is that of ImageJ on each channel, to the bit. */
	@ParameterizedTest
	@ValueSource(strings = { "RGB", "RGB oval", "composite16", "composite16 stack rectangle" })
	void blursAsImageJToTheBit(String kind) {
		ImagePlus imp = image(kind), light = run(imp, "Convert Color Space...", "to=linear decode=srgb");
		if (imp.getRoi() != null) light.setRoi((Roi) imp.getRoi().clone());
		List<Object> before = pixels(light);
		ImagePlus blurred = run(light, "command=[Gaussian Blur...] options=[sigma=3 stack]");
		assertSamePixels(before, pixels(light), "the original");
		assertEquals("linear", blurred.getProp(ImageProperties.ENCODING));
		for (int c = 0; c < 3; c++) {
			ImagePlus byHand = byHand(light, light, c, "Gaussian Blur...", "sigma=3 stack");
			for (int z = 1; z <= byHand.getStackSize(); z++)
				assertArrayEquals((float[]) byHand.getStack().getPixels(z), (float[]) blurred.getStack().getPixels((z - 1) * 3 + c + 1), kind + ", channel " + c);
		}
	}

	/** A one-pixel checkerboard of black and white, halved, is half the light: code 188, not 128, by every command that takes the mean of four. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Bin...|x=2 y=2 bin=Average", "Scale...|x=0.5 y=0.5 interpolation=None average create title=half",
		"Scale...|x=- y=- width=32 height=32 interpolation=None average create title=half", "Size...|width=32 height=32 depth=1 average interpolation=None" })
	void checkerboardHalved(String command, String options) {
		for (String type : List.of("RGB", "8-bit")) {
			ImagePlus half = run(checkerboard(type), "command=[" + command + "] options=[" + options + "] decode=srgb");
			assertEquals("32 32", half.getWidth() + " " + half.getHeight());
			for (int i = 0; i < 32 * 32; i++)
				assertEquals(type.equals("RGB") ? 0xffbcbcbc : 0xbc, half.getProcessor().get(i), type + ", pixel " + i);
		}
	}

	/**
	 * With an interpolation ImageJ weighs pixels beyond those four, and beyond the border it repeats the outermost: in the
	 * four corners more than half of the weight falls on one colour. There too the result is ImageJ's own of 32-bit light.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Scale...|x=0.5 y=0.5 interpolation=Bilinear average create title=half", "Scale...|x=0.5 y=0.5 interpolation=Bicubic average create title=half",
		"Size...|width=32 height=32 depth=1 average interpolation=Bilinear", "Size...|width=32 height=32 depth=1 average interpolation=Bicubic" })
	void checkerboardInterpolated(String command, String options) {
		for (String type : List.of("RGB", "8-bit")) {
			ImagePlus imp = checkerboard(type), byHand = IJ.createImage("light", "32-bit black", 64, 64, 1);
			for (int i = 0; i < 64 * 64; i++)
				byHand.getProcessor().setf(i, imp.getProcessor().get(i) & 1);
			ImagePlus half = run(imp, "command=[" + command + "] options=[" + options + "] decode=srgb"), expected = run(byHand, command, options);
			for (int i = 0; i < 32 * 32; i++) {
				boolean corner = Math.min(i % 32, 31 - i % 32) < 2 && Math.min(i / 32, 31 - i / 32) < 2;
				int code = half.getProcessor().get(i) & 255;
				assertEquals(255 * TransferFunction.SRGB.encode(expected.getProcessor().getf(i)), code, 0.501, type + ", pixel " + i);
				if (!corner) assertEquals(188, code, type + ", pixel " + i);
			}
		}
	}

	private static ImagePlus checkerboard(String type) {
		ImagePlus imp = IJ.createImage("checkerboard", type, 64, 64, 1);
		for (int i = 0; i < 64 * 64; i++)
			imp.getProcessor().set(i, (i + i / 64) % 2 == 0 ? 0xff000000 : 0xffffffff);
		return imp;
	}

	/** A blurred edge of red and green keeps its luminance within 1 %; ImageJ's own blur of codes loses most of it. */
	@Test
	void redAndGreenEdge() {
		ImagePlus imp = IJ.createImage("edge", "RGB", 128, 16, 1), codes = imp.duplicate();
		for (int i = 0; i < 128 * 16; i++)
			imp.getProcessor().set(i, i % 128 < 64 ? 0xffff0000 : 0xff00ff00);
		codes.setProcessor(imp.getProcessor().duplicate());
		ImagePlus blurred = run(imp, "command=[Gaussian Blur...] options=[sigma=6]");
		IJ.run(codes, "Gaussian Blur...", "sigma=6");
		double worst = 0, worstOfCodes = 0;
		for (int x = 0; x < 128; x++) {
			double sum = 0, y = 0;
			for (int k = -60; k <= 60; k++) {
				double w = Math.exp(-k * k / 72.0);
				sum += w;
				y += w * (Math.max(0, Math.min(127, x + k)) < 64 ? 0.2126 : 0.7152);
			}
			worst = Math.max(worst, Math.abs(luminance(blurred.getProcessor().get(x, 8)) / (y / sum) - 1));
			worstOfCodes = Math.max(worstOfCodes, Math.abs(luminance(codes.getProcessor().get(x, 8)) / (y / sum) - 1));
		}
		assertEquals(0, worst, 0.01);
		assertTrue(worstOfCodes > 0.5, "of codes: " + worstOfCodes);
	}

	private static double luminance(int rgb) {
		return 0.2126 * TransferFunction.SRGB.decode((rgb >> 16 & 255) / 255.0) + 0.7152 * TransferFunction.SRGB.decode((rgb >> 8 & 255) / 255.0) + 0.0722 * TransferFunction.SRGB.decode((rgb & 255) / 255.0);
	}

	/** Sharpening lightness alone leaves hue and chroma; the rest alone leaves lightness. */
	@ParameterizedTest
	@CsvSource({ "oklab,first,1 2", "oklab,rest,0", "lab,first,1 2", "lab,rest,0", "linear,first,1 2" })
	void components(String space, String components, String kept) {
		ImagePlus imp = image("RGB"), light = run(imp, "Convert Color Space...", "to=linear");
		ImagePlus sharp = run(light, "command=[Gaussian Blur...] options=[sigma=2] space=" + space + " components=" + components);
		ImagePlus before = run(light, "Convert Color Space...", "to=" + space), after = run(sharp, "Convert Color Space...", "to=" + space);
		double scale = space.equals("lab") ? 100 : 1;
		for (int c = 0; c < 3; c++) {
			double largest = 0;
			for (int i = 0; i < 37 * 29; i++)
				largest = Math.max(largest, Math.abs(((float[]) before.getStack().getPixels(c + 1))[i] - ((float[]) after.getStack().getPixels(c + 1))[i]));
			if (kept.contains(String.valueOf(c))) assertEquals(0, largest, 5e-6 * scale, "component " + c);
			else assertTrue(largest > 0.01 * scale, "component " + c + " changed by " + largest);
		}
	}

	/** What the command leaves alone keeps its stored value to the bit, in every space, depth and white. */
	@ParameterizedTest
	@CsvSource({ "linear,1", "oklab,1", "lab,1", "xyz,1", "linear,4095", "oklab,4095", "lab,4095", "xyz,4095" })
	void whatDoesNotChangeKeepsItsBits(String space, double white) {
		for (String kind : List.of("RGB rectangle", "composite8 rectangle", "composite16 rectangle", "float rectangle", "grey16 rectangle")) {
			ImagePlus imp = image(kind.replace("float", "composite16").replace("grey16", "composite16"));
			if (kind.startsWith("float")) imp = floats(imp, white);
			if (kind.startsWith("grey16")) {
				imp = new ImagePlus("grey", imp.getStack().getProcessor(2));
				imp.setRoi(5, 4, 20, 16);
			}
			ImagePlus result = run(imp, "command=Invert options=stack space=" + space + " decode=srgb" + (kind.startsWith("float") ? " white=" + white : ""));
			int changed = 0;
			for (int s = 1; s <= imp.getStackSize(); s++)
				for (int i = 0; i < 37 * 29; i++) {
					boolean inside = i % 37 >= 5 && i % 37 < 25 && i / 37 >= 4 && i / 37 < 20;
					boolean same = imp.getBitDepth() == 24 ? imp.getStack().getProcessor(s).get(i) == result.getStack().getProcessor(s).get(i) : imp.getStack().getProcessor(s).getf(i) == result.getStack().getProcessor(s).getf(i);
					assertTrue(inside || same, kind + " " + space + ", pixel " + i);
					if (!same) changed++;
				}
			assertTrue(changed > 100, kind + " " + space + ": changed " + changed);
		}
	}

	private static ImagePlus floats(ImagePlus imp, double white) {
		ImageStack stack = new ImageStack(37, 29);
		for (int s = 1; s <= 3; s++) {
			float[] f = new float[37 * 29];
			for (int i = 0; i < f.length; i++)
				f[i] = (float) (imp.getStack().getProcessor(s).get(i) / 65535.0 * white);
			stack.addSlice("", f);
		}
		ImagePlus to = new ImagePlus("floats", stack);
		to.setDimensions(3, 1, 1);
		CompositeImage composite = new CompositeImage(to, CompositeImage.COMPOSITE);
		for (int c = 1; c <= 3; c++)
			composite.setChannelLut(((CompositeImage) imp).getChannelLut(c), c);
		composite.setRoi((Roi) imp.getRoi().clone());
		return composite;
	}

	/** In place, a new image, a new 32-bit one: type, title, ranges, calibration, selection, overlay, labels, history. */
	@ParameterizedTest
	@ValueSource(strings = { "same", "new", "new-32bit" })
	void outputs(String output) {
		for (String kind : kinds()) {
			ImagePlus imp = image(kind);
			imp.setOverlay(new Overlay(new Roi(1, 1, 4, 4)));
			List<Object> before = pixels(imp);
			ImagePlus result = run(imp, "command=[Gaussian Blur...] options=[sigma=1 stack] output=" + output);
			assertEquals(output.equals("same"), imp == result, kind);
			assertEquals(output.equals("new-32bit") ? 32 : imp.getBitDepth(), result.getBitDepth(), kind);
			assertEquals("µm", result.getCalibration().getUnit());
			assertNotNull(result.getOverlay(), kind);
			assertEquals(imp.getRoi() == null, result.getRoi() == null, kind);
			assertEquals(imp.getNSlices(), result.getNSlices(), kind);
			assertTrue(result.getProp(ImageProperties.HISTORY).contains("\"command\":\"Run in Color Space\"") && result.getProp(ImageProperties.HISTORY).contains("sigma=1 stack"), result.getProp(ImageProperties.HISTORY));
			for (int s = 1; s <= result.getStackSize() && result.getStackSize() > 1; s++)
				assertEquals("slice " + (s - 1) / result.getNChannels(), result.getStack().getSliceLabel(s), kind);
			if (!output.equals("same")) assertSamePixels(before, pixels(imp), kind);
			if (result instanceof CompositeImage) for (int c = 1; c <= 3; c++)
				assertEquals(imp.getBitDepth() == 16 ? 65535 : 255, ((CompositeImage) result).getChannelLut(c).max, kind);
		}
	}

	@TempDir
	static Path folder;

	static List<HostImage> everyKind() {
		return HostImage.all();
	}

	/** Every kind of image in every layout, virtual ones too: flipped twice it is itself, in between it is not. */
	@ParameterizedTest
	@MethodSource("everyKind")
	void flippedTwice(HostImage kind) {
		for (String space : List.of("linear", "oklab")) {
			ImagePlus imp = kind.make(folder);
			String options = "command=[Flip Horizontally] options=stack space=" + space + (kind.bits() == 32 ? " white=1" : "");
			ImagePlus once = run(imp, options), twice = run(once, options);
			assertNotSame(imp, once);
			assertEquals(imp.getNChannels() + " " + imp.getNSlices() + " " + imp.getNFrames() + " " + imp.getBitDepth(), once.getNChannels() + " " + once.getNSlices() + " " + once.getNFrames() + " " + once.getBitDepth());
			assertEquals(imp.getDisplayMode(), once.getDisplayMode());
			assertEquals(imp.isHyperStack(), once.isHyperStack());
			boolean changed = false;
			for (int s = 1; s <= imp.getStackSize(); s++) {
				ImageProcessor ip = imp.getStack().getProcessor(s), flipped = once.getStack().getProcessor(s), same = twice.getStack().getProcessor(s);
				for (int y = 0; y < imp.getHeight(); y++)
					for (int x = 0; x < imp.getWidth(); x++) {
						int mirrored = imp.getWidth() - 1 - x;
						assertSameValue(ip, x, flipped, mirrored, y, space + " once", s);
						assertSameValue(ip, x, same, x, y, space + " twice", s);
						changed |= ip.get(x, y) != flipped.get(x, y);
					}
			}
			assertTrue(changed);
		}
	}

	/** 8-bit values to the code, 16-bit ones to one of 65535; floats to what a few roundings make of them. */
	private static void assertSameValue(ImageProcessor a, int xa, ImageProcessor b, int xb, int y, String what, int slice) {
		float expected = a.getf(xa, y), actual = b.getf(xb, y);
		boolean integers = a.getBitDepth() != 32, same = integers ? Math.abs((a.get(xa, y) & 0xffffff) - (b.get(xb, y) & 0xffffff)) <= (a.getBitDepth() == 16 ? 1 : 0)
			: !Float.isFinite(expected) || Math.abs(expected - actual) <= 5e-6 * Math.max(1, Math.abs(expected));
		assertTrue(same, () -> what + ", slice " + slice + " at " + xa + ", " + y + ": " + expected + " became " + actual);
	}

	/** Grey images and channels that are not one colour are greys: in every space a blur of a flat grey is that grey. */
	@ParameterizedTest
	@ValueSource(strings = { "linear", "oklab", "lab", "xyz" })
	void greys(String space) {
		for (String type : List.of("8-bit", "16-bit", "32-bit")) {
			ImagePlus grey = IJ.createImage("grey", type + " ramp", 64, 16, 1);
			if (type.equals("16-bit")) grey.getProcessor().multiply(0.9);
			ImagePlus result = run(grey, "command=[Flip Vertically] space=" + space + " decode=srgb");
			for (int i = 0; i < 64 * 16; i++)
				assertEquals(grey.getProcessor().getf(i), result.getProcessor().getf(i), type.equals("32-bit") ? 3e-6 : 0, type);
		}
		ImagePlus two = IJ.createHyperStack("two", 20, 10, 2, 3, 1, 8);
		for (int s = 1; s <= 6; s++)
			two.getStack().getProcessor(s).add(30 * s);
		ImagePlus projected = run(two, "command=[Z Project...] options=[projection=[Max Intensity]] space=" + space);
		assertEquals("2 1", projected.getNChannels() + " " + projected.getNSlices());
		assertEquals(150, projected.getStack().getProcessor(1).get(5));
		assertEquals(180, projected.getStack().getProcessor(2).get(5));
	}

	/** A channel of the linear image as an image of its own, with the command run on it. */
	static ImagePlus byHand(ImagePlus light, ImagePlus from, int channel, String name, String options) {
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
	public static ImagePlus run(ImagePlus imp, String command, String options) {
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
			all.add(ImagePlusStore.copy(imp.getStack().getPixels(i)));
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

	/** Optical densities stay so: the values have the same meaning after a blur. */
	@ParameterizedTest
	@ValueSource(strings = { "new", "same" })
	void densityCalibration(String output) {
		ImagePlus imp = IJ.createImage("gel", "8-bit ramp", 30, 20, 1);
		imp.getCalibration().setFunction(ij.measure.Calibration.STRAIGHT_LINE, new double[] { 1, 2 }, "OD");
		ImagePlus blurred = MenuDoor.run("Run in Color Space...", "command=[Gaussian Blur...] options=[sigma=1] output=" + output, imp);
		assertEquals("OD", blurred.getCalibration().getValueUnit());
		assertEquals(1 + 2 * 100, blurred.getCalibration().getCValue(100));
	}
}

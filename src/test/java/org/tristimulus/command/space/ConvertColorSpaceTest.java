package org.tristimulus.command.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.WindowManager;
import ij.io.FileSaver;
import ij.process.LUT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.color.Reference;
import org.tristimulus.color.space.ColorSpace;
import org.tristimulus.color.space.Spaces;
import org.tristimulus.door.MenuDoor;
import org.tristimulus.image.space.TargetSpace;
import org.tristimulus.imagej.image.ImageProperties;

/** Convert Color Space through the menu door: against public software, there and back, labels, stacks, files. */
class ConvertColorSpaceTest {

	private static final String LABEL = "Convert Color Space...";

	/** A 32-bit composite of red, green and blue, one pixel a colour. */
	static ImagePlus rgb(List<double[]> colors) {
		ImageStack stack = new ImageStack(colors.size(), 1);
		for (int c = 0; c < 3; c++) {
			float[] row = new float[colors.size()];
			for (int i = 0; i < row.length; i++)
				row[i] = (float) colors.get(i)[c];
			stack.addSlice("", row);
		}
		ImagePlus imp = new ImagePlus("colours", stack);
		imp.setDimensions(3, 1, 1);
		CompositeImage composite = new CompositeImage(imp, CompositeImage.COMPOSITE);
		java.awt.Color[] primaries = { java.awt.Color.red, java.awt.Color.green, java.awt.Color.blue };
		for (int c = 0; c < 3; c++)
			composite.setChannelLut(LUT.createLutFromColor(primaries[c]), c + 1);
		return composite;
	}

	private static ImagePlus convert(ImagePlus imp, String options) {
		return RunInColorSpaceTest.run(imp, LABEL, options);
	}

	private static float[] row(ImagePlus imp, int channel) {
		return (float[]) imp.getStack().getPixels(channel + 1);
	}

	/** Token, oracle, columns, their suffixes; relative to the largest component of each colour. */
	@ParameterizedTest(name = "{0} against {1}")
	@CsvSource({ "linear,colorjs,lin_srgb_,r g b,2e-5", "xyz,colorjs,xyz_d65_,x y z,2e-5", "xyy,colour,xyy_d65_,x y Y,2e-5", "lab,colorjs,lab_d50_,l a b,2e-5", "lab-d65,colorjs,lab_d65_,l a b,2e-5",
		"lch,colorjs,lch_d50_,l c h,2e-5", "luv,colorjs,luv_d65_,l u v,2e-5", "oklab,colorjs,oklab_,l a b,2e-5", "oklch,colorjs,oklch_,l c h,2e-5", "hsv,colorjs,hsv_,h s v,2e-5",
		"hsl,colorjs,hsl_,h s l,2e-5", "hwb,colorjs,hwb_,h w b,2e-5", "display-p3,colorjs,p3_,r g b,2e-5", "adobe-rgb,colorjs,a98_,r g b,2e-5", "prophoto,colorjs,prophoto_,r g b,2e-4",
		"rec2020,colorjs,rec2020_,r g b,2e-5", "acescg,colorjs,acescg_,r g b,2e-5" })
	void againstPublicSoftware(String token, String oracle, String prefix, String suffixes, double tolerance) {
		List<Reference> rows = Reference.rows("conversions_" + oracle + ".csv");
		ImagePlus imp = rgb(rows.stream().map(r -> r.numbers("", "r", "g", "b")).toList());
		ImagePlus converted = convert(imp, "to=" + token + " decode=srgb white=1");
		int compared = 0;
		for (int i = 0; i < rows.size(); i++) {
			double[] expected = rows.get(i).numbers(prefix, suffixes.split(" "));
			double scale = 0;
			for (double e : expected)
				if (!Double.isNaN(e)) scale = Math.max(scale, Math.abs(e));
			boolean cylinder = suffixes.contains("h"), noHue = cylinder && isNearNeutral(rows.get(i));
			for (int c = 0; c < 3; c++) {
				boolean hue = suffixes.split(" ")[c].equals("h");
				if (Double.isNaN(expected[c]) || hue && noHue || token.endsWith("ch") && expected[1] == 0) continue;
				double difference = Math.abs(row(converted, c)[i] - expected[c]);
				if (hue) difference = Math.min(difference, 360 - difference);
				double error = difference / (hue ? 360 : cylinder && token.startsWith("h") ? 100 : scale);
				if (difference == 0) error = 0;
				assertTrue(error <= tolerance, token + " component " + c + " of " + rows.get(i) + ": " + row(converted, c)[i] + ", relative error " + error);
				compared++;
			}
		}
		assertTrue(compared >= 400, compared + " figures");
	}

	/** Where the oracles' own hues part. */
	private static boolean isNearNeutral(Reference row) {
		return row.number("lch_d50_c") < 0.1 || row.number("oklch_c") < 0.001;
	}

	/** A neutral has no hue, and none that rounding makes: every grey code, every level of 16 bits, light above white. */
	@ParameterizedTest
	@ValueSource(strings = { "lch", "oklch", "hsv", "hsl", "hwb" })
	void neutralsHaveNoHue(String space) {
		ImagePlus codes = IJ.createImage("codes", "RGB", 256, 1, 1);
		List<double[]> light = new ArrayList<>();
		for (int i = 0; i < 256; i++)
			codes.getProcessor().set(i, 0, 0xff000000 | i * 0x10101);
		for (int i = 0; i < 65536; i += 7)
			light.add(new double[] { i / 16384.0, i / 16384.0, i / 16384.0 });
		for (ImagePlus there : List.of(convert(codes, "to=" + space), convert(rgb(light), "decode=linear white=1 to=" + space)))
			for (int i = 0; i < there.getWidth(); i++) {
				assertEquals(0, row(there, space.startsWith("h") ? 0 : 2)[i], "hue of grey " + i);
				if (!space.equals("hwb")) assertEquals(0, row(there, 1)[i], "chroma or saturation of grey " + i);
			}
	}

	/** Near-neutrals as dark as floats go keep their hue: there and back within 1e-6 of the light. */
	@ParameterizedTest
	@CsvSource({ "lch,1", "lch,1e-3", "lch,1e-8", "oklch,1", "oklch,1e-3", "oklch,1e-8" })
	void darkNearNeutrals(String space, double level) {
		List<double[]> colors = new ArrayList<>();
		for (int i = -50; i < 50; i++)
			colors.add(new double[] { level, level * (1 + i * 4e-6), level * (1 - i * 2e-6) });
		colors.add(new double[] { level, level / 2, level / 5 });
		ImagePlus light = rgb(colors), back = convert(convert(light, "decode=linear white=1 to=" + space), "to=linear");
		for (int c = 0; c < 3; c++)
			for (int i = 0; i < colors.size(); i++)
				assertEquals(row(light, c)[i], row(back, c)[i], 1e-6 * level, "component " + c + " of " + i);
	}

	/** Through every space and back, which knows where it starts: light to 1e-6 of white. */
	@ParameterizedTest
	@MethodSource("org.tristimulus.image.space.TargetSpace#values")
	void roundTripOfLight(TargetSpace space) {
		ImagePlus light = rgb(colors()), there = convert(light, "to=" + space + " decode=linear white=1"), back = convert(there, "to=linear");
		assertEquals(0, largestDifference(light, back), 1e-6);
		assertEquals("linear", back.getProp(ImageProperties.SPACE));
	}

	/** Samples below black, and ProPhoto's blue, which excites cones by less than nothing: as the same numbers in 32 bits. */
	@ParameterizedTest
	@CsvSource({ "oklab,srgb,20", "lab,linear,20", "luv,linear,20", "xyz,srgb,20", "oklab,prophoto,0", "lab,prophoto,0", "oklab,rec2020,0" })
	void integersOfNegativeLight(String token, String decode, double black) {
		int[] levels = { 0, 7, 20, 21, 130, 255 };
		List<double[]> colors = new ArrayList<>();
		for (int i = 0; i < 216; i++)
			colors.add(new double[] { levels[i / 36], levels[i / 6 % 6], levels[i % 6] });
		ImagePlus floats = rgb(colors), codes = IJ.createImage("codes", "RGB", colors.size(), 1, 1);
		for (int i = 0; i < colors.size(); i++)
			codes.getProcessor().putPixel(i, 0, new int[] { (int) colors.get(i)[0], (int) colors.get(i)[1], (int) colors.get(i)[2] });
		String encoding = "encoding=" + decode + " white=255 black=" + black;
		IJ.run(floats, "Declare Encoding...", encoding);
		IJ.run(codes, "Declare Encoding...", encoding);
		ImagePlus expected = convert(floats, "to=" + token), converted = convert(codes, "to=" + token);
		for (int c = 0; c < 3; c++)
			for (int i = 0; i < colors.size(); i++)
				assertEquals(row(expected, c)[i], row(converted, c)[i], token.startsWith("l") ? 1e-4 : 1e-6, "component " + c + " of " + Arrays.toString(colors.get(i)));
	}

	/** Where the half unit of a float's last place that a component loses is more than 1e-6 of an sRGB code: up to 2.25e-6 through XYZ. */
	private static final Set<String> COARSE = Set.of("xyz", "xyy", "prophoto", "rec2020");
	private static final Set<String> POLAR = Set.of("lch", "oklch", "luv");

	/** The same of codes, steep at the foot of their curve. Nothing is lost but the one rounding of each component to the float that is stored. */
	@ParameterizedTest
	@MethodSource("org.tristimulus.image.space.TargetSpace#values")
	void roundTripOfCodes(TargetSpace space) {
		List<double[]> colors = colors();
		ImagePlus codes = rgb(colors), there = convert(codes, "to=" + space + " decode=srgb white=1"), back = convert(there, "to=srgb");
		assertEquals("srgb", back.getProp(ImageProperties.SPACE));
		assertEquals(0, largestDifference(codes, back), POLAR.contains(space.toString()) ? 5e-6 : COARSE.contains(space.toString()) ? 2.25e-6 : 1e-6);
		for (int i = 0; i < colors.size(); i++) {
			double[] bound = lostInStorage(colors.get(i), space.space());
			for (int c = 0; c < 3; c++)
				assertEquals(row(codes, c)[i], row(back, c)[i], bound[c], space + ", component " + c + " of colour " + i);
		}
	}

	/** How far sRGB codes may be off when each component of a colour is stored as the nearest float: its half unit of the last place, through the inverse. */
	static double[] lostInStorage(double[] codes, ColorSpace space) {
		double[] there = codes.clone(), bound = new double[3];
		Spaces.SRGB.to(space).apply(there);
		for (int k = 0; k < 3; k++) {
			double half = Math.ulp((float) there[k]) / 2.0;
			double[] low = there.clone(), high = there.clone();
			low[k] -= half;
			high[k] += half;
			space.to(Spaces.SRGB).apply(low);
			space.to(Spaces.SRGB).apply(high);
			for (int c = 0; c < 3; c++)
				bound[c] += Math.max(Math.abs(low[c] - codes[c]), Math.abs(high[c] - codes[c]));
		}
		for (int c = 0; c < 3; c++)
			bound[c] = 1.01 * bound[c] + Math.ulp((float) codes[c]) / 2.0;
		return bound;
	}

	private static List<double[]> colors() {
		Random random = new Random(7);
		return Stream.generate(() -> new double[] { random.nextFloat(), random.nextFloat(), random.nextFloat() }).limit(3000).toList();
	}

	private static double largestDifference(ImagePlus a, ImagePlus b) {
		double worst = 0;
		for (int c = 0; c < 3; c++)
			for (int i = 0; i < a.getWidth(); i++)
				worst = Math.max(worst, Math.abs(row(a, c)[i] - row(b, c)[i]));
		return worst;
	}

	/** Labels, ranges, the property, and a stack that stays one, also through a file. */
	@ParameterizedTest
	@MethodSource("org.tristimulus.image.space.TargetSpace#values")
	void labelsRangesAndStacks(TargetSpace space, @TempDir Path folder) {
		ImagePlus imp = RunInColorSpaceTest.image("RGB stack"), there = convert(imp, "to=" + space);
		ColorSpace s = space.space();
		assertEquals("3 4 1 32", there.getNChannels() + " " + there.getNSlices() + " " + there.getNFrames() + " " + there.getBitDepth());
		assertEquals(0.25, there.getCalibration().pixelWidth);
		for (int i = 0; i < 12; i++) {
			assertEquals(s.components().get(i % 3).name + "; slice " + i / 3, there.getStack().getSliceLabel(i + 1));
			LUT lut = ((CompositeImage) there).getChannelLut(i % 3 + 1);
			assertEquals(s.components().get(i % 3).min, lut.min, 1e-12);
			assertEquals(s.components().get(i % 3).max, lut.max, 1e-12);
		}
		File file = folder.resolve("stack.tif").toFile();
		assertTrue(new FileSaver(there).saveAsTiff(file.getPath()));
		ImagePlus opened = IJ.openImage(file.getPath());
		assertEquals(space.toString(), opened.getProp(ImageProperties.SPACE));
		ImagePlus back = convert(opened, "to=srgb"), before = convert(imp, "to=srgb");
		for (int i = 0; i < 12; i++)
			for (int p = 0; p < 37 * 29; p++)
				assertEquals(row(before, i)[p], row(back, i)[p], 5e-6);
	}

	/** ImageJ's RGB Color makes codes of what is on display; a white of 1 no longer holds, and the colours are as they were. */
	@Test
	void backToTwentyFourBits() {
		ImagePlus rgb = RunInColorSpaceTest.image("RGB"), srgb = convert(rgb, "to=srgb");
		WindowManager.setTempCurrentImage(srgb);
		IJ.run("RGB Color");
		ImagePlus back = WindowManager.getCurrentImage();
		assertEquals(24, back.getBitDepth());
		ImagePlus again = convert(back, "to=srgb");
		for (int i = 0; i < 37 * 29; i++)
			for (int c = 0; c < 3; c++)
				assertEquals(row(srgb, c)[i], row(again, c)[i], 1.01 / 255);
	}

	/** sRGB codes come out as they went in: 24-bit RGB, 16-bit composites, and grey as a neutral. */
	@Test
	void codesAreTheirOwn() {
		ImagePlus rgb = RunInColorSpaceTest.image("RGB"), srgb = convert(rgb, "to=srgb");
		for (int i = 0; i < 37 * 29; i++)
			for (int c = 0; c < 3; c++)
				assertEquals((rgb.getProcessor().get(i) >> 16 - 8 * c & 255) / 255.0, row(srgb, c)[i], 1e-6);
		ImagePlus grey = IJ.createImage("grey", "8-bit ramp", 64, 2, 1), lab = convert(grey, "to=lab decode=srgb");
		for (int i = 0; i < 128; i++)
			assertEquals(0, Math.hypot(row(lab, 1)[i], row(lab, 2)[i]), 5e-5);
	}

	/** What people have noted about the image goes with it, and its history; what its values meant does not. */
	@Test
	void whatIsKnownOfTheImage() {
		ImagePlus imp = IJ.createImage("noted", "RGB ramp", 8, 8, 1);
		imp.setProperty("Info", "stained on Monday");
		imp.setProp("Patient", "17");
		imp.setProp(ImageProperties.HISTORY, "{}");
		imp.setOverlay(new ij.gui.Overlay(new ij.gui.Roi(1, 1, 3, 3)));
		ImagePlus lab = MenuDoor.run("Convert Color Space...", "to=lab", imp);
		assertEquals("stained on Monday", lab.getProperty("Info"));
		assertEquals("17", lab.getProp("Patient"));
		assertEquals(1, lab.getOverlay().size());
		assertTrue(lab.getProp(ImageProperties.HISTORY).startsWith("{}\n{\"command\":\"Convert Color Space\""), lab.getProp(ImageProperties.HISTORY));
	}
}

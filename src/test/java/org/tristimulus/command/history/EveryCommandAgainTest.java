package org.tristimulus.command.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.WindowManager;
import ij.gui.OvalRoi;
import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.macro.Interpreter;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tristimulus.door.HostImage;
import org.tristimulus.door.MenuDoor;
import org.tristimulus.imagej.image.HostMatrixTest;
import org.tristimulus.imagej.image.Images;
import org.tristimulus.imagej.parameter.CommandSpec;
import org.tristimulus.imagej.parameter.CommandTable;
import org.tristimulus.imagej.show.HeadlessMacro;

/** What Show History writes as a macro, run on the originals, and Replay History on the first of them, give the same bytes: for every command that gives pixels. */
class EveryCommandAgainTest {

	/** A label, options, the images by kind, the active one first, and a selection of it: rectangle, oval, polygon. */
	private static final String[] LINES = {
		"Adjust Exposure... | stops=0.7 gamut=rolloff | rgb | oval", "Adjust Exposure... | stops=-1.25 output=new-32bit gamut=none | composite | polygon", "Adjust Exposure... | stops=1 | stack | rectangle",
		"Auto Exposure... | method=roi | rgb | rectangle", "Auto Exposure... | scope=per-slice | stack | ", "Match Exposure... | image=#a reference=#b by=channel | rgb,other | ", "Deflicker Exposure... | window=3 | stack | ",
		"Tween Exposure... | keys=1:0,3:-1.1 ease=smooth | stack | oval", "Intensity to Exposure... | | grey16 | ", "Exposure to Intensity... | | exposures | ",
		"Blend Images... | backdrop=#a source=#b mode=soft-light opacity=73 | rgb,other | polygon", "Blend Images... | backdrop=#a source=#b mode=normal opacity=40 space=oklab mask=#c | rgb,other,mask | ",
		"Cross-Fade Images... | first=#a second=#b frames=5 space=oklch | rgb,other | ", "Merge Channels as Light... | gamut=scale | composite | ", "Merge Channels as Light... | mode=absorb from=data colors=#2a1a7c,#e86a9c,#ffff00 | composite | ",
		"Color Temperature... | kelvin=3300 tint=0.004 | rgb | polygon", "Color Temperature... | kelvin=9000 intent=relight output=new | composite | ", "White Balance... | | rgb | rectangle", "White Balance... | from=shades-of-grey level=60 scope=per-slice | stack | ",
		"Run in Color Space... | command=[Gaussian Blur...] options=[sigma=2] | rgb | ", "Convert Color Space... | to=oklch | rgb | ", "Color Difference... | first=#a second=#b | rgb,other | ",
		"Check Exposure... | by=max | rgb | rectangle", "Calibrate Colors... | corners=134,96;486,66;530,322;96,296 figure=false | chart-photo | ", "Calibrate Colors... | method=root-2 figure=false output=new | chart-photo | corners",
		"Correct Flat Field... | image=#a flat=#b level=90 smooth=2 | composite,flat | ", "Correct Flat Field... | image=#a flat=#b dark=#c output=new-32bit gamut=none | composite,flat,dark | ",
		"Merge Exposures... | stops=-2,-1,0 white=255 plot=false | exposed | ", "Relight with Spectrum... | to=fl11 | rgb | ", "Relight with Spectrum... | from=a to=led-b3 view=cast output=same | rgb | oval",
		"Retina Model... | outputs=parvo,on plot=false | grey16 | ", "Retinal Tone Mapping... | | composite | ", "Receptive Field Filter... | | grey16 | ", "Foveate... | fixations=20,15 ppd=4 | rgb | ",
		"Simulate Night Vision... | luminance=0.02 ppd=8 | rgb | oval", "Simulate Color Vision Deficiency... | deficiency=deutan report=false | rgb | rectangle",
		"Relight with Environment... | normals=#a environment=grace-cathedral | normals | ", "Relight with Lamp... | surface=#a azimuth=40 elevation=30 | normals | ", "Beat Blend Stack... | audio=demo every=8 fps=12 | stack | " };

	/** What gives images and cannot be in the list: it draws figures or samples, touches no pixel, reads and writes files, works on folders, or needs photographs under many lamps, whose tests are elsewhere. */
	private static final Set<String> OTHERS = Set.of("Open Tristimulus Sample...", "Compare Blends...", "Light Source Report...", "Light Source Mixer...", "Environment Light Report...", "Estimate Environment Light...", "Find Light Positions...", "Fit Reflectance...",
		"Open Radiance Picture...", "Batch Folder...", "Process Large Image...", "Music Video...", "Analyze Audio...", "Generate Key Images...", "Lyric Overlay...", "Replay History...", "Declare Encoding...");

	@TempDir
	Path folder;

	static Stream<String> lines() {
		return Arrays.stream(LINES);
	}

	/** Every command with an image among its outputs is in one of the lists. */
	@Test
	void noneIsForgotten() throws IOException {
		Set<String> here = lines().map(l -> l.split("\\|")[0].trim()).collect(Collectors.toSet()), missing = new TreeSet<>();
		for (String name : CommandTable.menu().keySet()) {
			CommandSpec spec = CommandSpec.of(name);
			boolean makes = spec.changesImage() || spec.givesImages();
			if (makes && !here.contains(spec.label()) && !OTHERS.contains(spec.label())) missing.add(spec.label());
		}
		assertEquals(Set.of(), missing);
	}

	@ParameterizedTest
	@MethodSource("lines")
	void theMacroOfItsHistoryGivesTheSameBytes(String line) throws IOException {
		String[] parts = line.split("\\|", -1);
		String label = parts[0].trim(), options = parts[1].trim(), kinds = parts[2].trim(), selection = parts[3].trim();
		ImagePlus[] first = images(kinds);
		select(first[0], selection);
		ImagePlus result = MenuDoor.run(label, options, first);
		String history = result.getProp("Tristimulus.history");
		assertFalse(history == null || history.isEmpty(), "no history");
		List<Object> expected = pixels(result);
		Path macro = folder.resolve("again.ijm"), json = folder.resolve("again.json");
		MenuDoor.run("Show History...", "format=macro save=[" + macro + "]", result);
		MenuDoor.run("Show History...", "format=json save=[" + json + "]", result);
		ImagePlus again = runMacro(Files.readString(macro), images(kinds));
		HostMatrixTest.assertPlanes(expected, pixels(again), Files.readString(macro));
		assertEquals(history, again.getProp("Tristimulus.history"), "the same line");
		ImagePlus[] others = images(kinds);
		others[0].setTitle("another title");
		ImagePlus replayed = MenuDoor.run("Replay History...", "history=[" + json + "]", others);
		HostMatrixTest.assertPlanes(expected, pixels(replayed), "replayed on an image of another title");
	}

	private static List<Object> pixels(ImagePlus imp) {
		return HostImage.pixels(imp);
	}

	/** Runs a macro on images of which the first is active. @return the image that is current then */
	private static ImagePlus runMacro(String macro, ImagePlus... open) {
		for (int i = open.length - 1; i >= 0; i--)
			Interpreter.addBatchModeImage(open[i]);
		WindowManager.setTempCurrentImage(open[0]);
		System.clearProperty("tristimulus.current");
		assertEquals(0, HeadlessMacro.run(macro + "\ncall('java.lang.System.setProperty', 'tristimulus.current', '' + getImageID());", ""), macro);
		ImagePlus current = null;
		for (ImagePlus imp : Images.open())
			if (String.valueOf(imp.getID()).equals(System.getProperty("tristimulus.current"))) current = imp;
		if (current != null) Interpreter.removeBatchModeImage(current);
		for (ImagePlus imp : open)
			Interpreter.removeBatchModeImage(imp);
		return current;
	}

	private static void select(ImagePlus imp, String selection) {
		if (selection.equals("rectangle")) imp.setRoi(5, 4, 21, 13);
		if (selection.equals("oval")) imp.setRoi(new OvalRoi(6, 3, 25, 19));
		if (selection.equals("polygon")) imp.setRoi(new PolygonRoi(new int[] { 2, 36, 20 }, new int[] { 3, 9, 28 }, 3, Roi.POLYGON));
		if (selection.equals("corners")) imp.setRoi(new PolygonRoi(new int[] { 134, 486, 530, 96 }, new int[] { 96, 66, 322, 296 }, 4, Roi.POLYGON));
	}

	private static ImagePlus[] images(String kinds) {
		List<ImagePlus> images = new ArrayList<>();
		for (String kind : kinds.split(","))
			images.add(image(kind));
		return images.toArray(new ImagePlus[0]);
	}

	private static ImagePlus image(String kind) {
		switch (kind) {
			case "rgb": return new ImagePlus("photo", color(1));
			case "other": return new ImagePlus("other", color(2));
			case "mask": return new ImagePlus("mask", grey(new ByteProcessor(40, 30), 3, 255));
			case "grey16": return new ImagePlus("grey", grey(new ShortProcessor(40, 30), 4, 65535));
			case "exposures": return new ImagePlus("exposures", grey(new FloatProcessor(40, 30), 5, -4));
			case "stack":
			case "exposed": return stack(kind);
			case "composite": return channels("cells", 6, 5000, 40000);
			case "flat": return channels("flat", 7, 30000, 60000);
			case "dark": return channels("dark", 8, 100, 300);
			case "normals": return normals();
			default:
				IJ.run("Open Tristimulus Sample...", "sample=" + kind);
				ImagePlus sample = WindowManager.getCurrentImage();
				Interpreter.removeBatchModeImage(sample);
				sample.setTitle(kind);
				sample.setProp("Tristimulus.history", null);
				return sample;
		}
	}

	private static ColorProcessor color(int seed) {
		Random random = new Random(seed);
		ColorProcessor ip = new ColorProcessor(40, 30);
		for (int i = 0; i < 1200; i++)
			ip.set(i, 0xff000000 | 60 + i % 40 * 3 + random.nextInt(30) << 16 | 40 + i / 40 * 4 + random.nextInt(30) << 8 | 30 + random.nextInt(90));
		return ip;
	}

	private static ImageProcessor grey(ImageProcessor ip, int seed, double most) {
		Random random = new Random(seed);
		for (int i = 0; i < 1200; i++)
			ip.setf(i, (float) (most * random.nextDouble()));
		return ip;
	}

	/** Three slices: of noise, or of one scene that is one stop brighter each. */
	private static ImagePlus stack(String title) {
		ImageStack stack = new ImageStack(40, 30);
		for (int s = 0; s < 3; s++) {
			ColorProcessor ip = color(10 + s);
			if (title.equals("exposed")) for (int i = 0; i < 1200; i++) {
				int v = (int) Math.round(255 * Math.pow((20 + i % 40 * 4 + i / 40) / 220.0 * Math.pow(2, s - 2), 1 / 2.2));
				ip.set(i, 0xff000000 | Math.min(v, 255) * 0x10101);
			}
			stack.addSlice("slice " + (s + 1), ip);
		}
		return new ImagePlus(title, stack);
	}

	private static ImagePlus channels(String title, int seed, int from, int to) {
		Random random = new Random(seed);
		ImageStack stack = new ImageStack(40, 30);
		for (int c = 0; c < 3; c++) {
			short[] p = new short[1200];
			for (int i = 0; i < 1200; i++)
				p[i] = (short) (from + random.nextInt(to - from));
			stack.addSlice("", p);
		}
		ImagePlus imp = new ImagePlus(title, stack);
		imp.setDimensions(3, 1, 1);
		return new CompositeImage(imp, CompositeImage.COMPOSITE);
	}

	/** A hemisphere, as Fit Reflectance gives normals: three 32-bit slices x, y, z. */
	private static ImagePlus normals() {
		float[][] n = new float[3][1200];
		for (int y = 0; y < 30; y++)
			for (int x = 0; x < 40; x++) {
				double u = (x - 19.5) / 30, v = (14.5 - y) / 30, w = Math.sqrt(1 - u * u - v * v);
				n[0][40 * y + x] = (float) u;
				n[1][40 * y + x] = (float) v;
				n[2][40 * y + x] = (float) w;
			}
		ImageStack stack = new ImageStack(40, 30);
		for (float[] each : n)
			stack.addSlice("", each);
		return new ImagePlus("normals", stack);
	}
}

package org.tristimulus.command.retina;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.ResultsTable;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tristimulus.door.MenuDoor;

/** The commands of the retina on images that are small, long, empty or not finite: a result of that size, no number that is not finite where there was one, no crash. */
class OddImagesTest {

	private static final String[] GREY = { "Retina Model...|white=1 outputs=adapted,horizontal,on,off,parvo", "Retina Model...|white=1 variant=opencv outputs=parvo,magno", "Retinal Tone Mapping...|output=new-32bit", "Retinal Tone Mapping...|output=new-32bit low=1 high=99 horizontal=200",
		"Receptive Field Filter...|polarity=both", "Receptive Field Filter...|center=20 surround=400", "Foveate...|ppd=50 output=new-32bit" };
	private static final String[] COLOR = { "Simulate Night Vision...|luminance=0.001 ppd=200 output=new-32bit", "Simulate Color Vision Deficiency...|deficiency=tritan output=new-32bit" };
	private static final int[][] SIZES = { { 1, 1 }, { 1, 9 }, { 9, 1 }, { 3, 3 }, { 200_000, 1 } };

	static List<Arguments> cases() {
		List<Arguments> cases = new ArrayList<>();
		for (int[] size : SIZES)
			for (double light : size[0] > 9 ? new double[] { 0.5 } : new double[] { 0, 0.5, 1e-41 }) {
				for (String line : GREY)
					cases.add(Arguments.of(line, size[0], size[1], light, 1));
				for (String line : COLOR)
					cases.add(Arguments.of(line, size[0], size[1], light, 3));
			}
		return cases;
	}

	@AfterEach
	void noResults() {
		ResultsTable.getResultsTable().reset();
	}

	private static ImagePlus image(int width, int height, int channels, double light) {
		ImageStack stack = new ImageStack(width, height);
		for (int c = 0; c < channels; c++) {
			ImageProcessor ip = new FloatProcessor(width, height);
			for (int i = 0; i < width * height; i++)
				ip.setf(i, (float) light);
			stack.addSlice(ip);
		}
		ImagePlus imp = new ImagePlus("odd", stack);
		imp.setDimensions(channels, 1, 1);
		return channels == 1 ? imp : new CompositeImage(imp, CompositeImage.COMPOSITE);
	}

	@ParameterizedTest
	@MethodSource("cases")
	void aUniformImage(String line, int width, int height, double light, int channels) {
		String[] parts = line.split("\\|");
		ImagePlus made = MenuDoor.run(parts[0], parts[1], image(width, height, channels, light));
		assertEquals(width + " × " + height, made.getWidth() + " × " + made.getHeight());
		for (int s = 1; s <= made.getStackSize(); s++) {
			float[] p = (float[]) made.getStack().getPixels(s);
			boolean bordered = parts[1].contains("opencv");
			for (float v : p) {
				assertTrue(Float.isFinite(v), made.getStack().getSliceLabel(s) + ": " + v);
				if (!bordered) assertEquals(p[0], v, 1e-3);
			}
		}
	}

	static List<Arguments> lines() {
		List<Arguments> lines = new ArrayList<>();
		for (String line : GREY)
			lines.add(Arguments.of(line, 1));
		for (String line : COLOR)
			lines.add(Arguments.of(line, 3));
		return lines;
	}

	/** All NaN, and one pixel each of NaN, infinite, negative and huge light. */
	@ParameterizedTest
	@MethodSource("lines")
	void notFinite(String line, int channels) {
		String[] parts = line.split("\\|");
		ImagePlus nothing = MenuDoor.run(parts[0], parts[1], image(9, 7, channels, Double.NaN));
		for (float v : (float[]) nothing.getStack().getPixels(1))
			assertTrue(Float.isNaN(v));
		ImagePlus some = image(40, 30, channels, 0.25);
		for (int c = 1; c <= channels; c++) {
			some.getStack().getProcessor(c).setf(5, 5, Float.NaN);
			some.getStack().getProcessor(c).setf(20, 5, Float.POSITIVE_INFINITY);
			some.getStack().getProcessor(c).setf(5, 20, -1);
			some.getStack().getProcessor(c).setf(20, 20, 1e30f);
		}
		ImagePlus made = MenuDoor.run(parts[0], parts[1], some);
		for (int s = 1; s <= made.getStackSize(); s++)
			for (int i = 0; i < 1200; i++) {
				float v = made.getStack().getProcessor(s).getf(i);
				if (i == 205 || i == 220) assertFalse(Float.isFinite(v));
				else assertTrue(Float.isFinite(v), s + ", " + i + ": " + v);
			}
	}

	/** In place, a change is taken back by Undo's snapshot, and what lies outside a selection keeps its bytes. */
	@ParameterizedTest
	@MethodSource("lines")
	void inPlace(String line, int channels) {
		String command = line.split("\\|")[0];
		if (command.startsWith("Retina Model") || command.startsWith("Receptive")) return;
		ImagePlus imp = IJ.createImage("photo", "RGB ramp", 60, 40, 1);
		imp.setRoi(10, 10, 30, 20);
		int[] before = ((int[]) imp.getProcessor().getPixels()).clone();
		MenuDoor.run(command, "output=same" + (command.startsWith("Foveate") ? " fixations=-900,-900" : command.contains("Night") ? " luminance=0.001" : ""), imp);
		int[] after = (int[]) imp.getProcessor().getPixels(), kept = (int[]) imp.getProcessor().getSnapshotPixels();
		for (int i = 0; i < before.length; i++) {
			boolean inside = i % 60 >= 10 && i % 60 < 40 && i / 60 >= 10 && i / 60 < 30;
			if (!inside) assertEquals(before[i], after[i]);
			assertEquals(before[i], kept[i]);
		}
		if (!command.contains("Deficiency")) assertFalse(java.util.Arrays.equals(before, after), command);
	}
}

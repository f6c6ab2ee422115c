package org.tristimulus.command.retina;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.VirtualStack;
import ij.measure.ResultsTable;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.door.Door;
import org.tristimulus.door.LogText;
import org.tristimulus.door.MenuDoor;

/** Retina Model through the menu door. */
class RetinaModelTest {

	private static final String MODEL = "Retina Model...";

	static ImagePlus reference(String name) {
		return IJ.openImage(RetinaModelTest.class.getResource("/org/tristimulus/retina/" + name + ".tif").getPath());
	}

	static ImagePlus sample(String name) {
		return MenuDoor.run("Open Tristimulus Sample...", "sample=" + name);
	}

	static float[] plane(ImagePlus imp, int index) {
		return (float[]) imp.getStack().getProcessor(index).convertToFloat().getPixels();
	}

	static double distance(float[] a, float[] b) {
		double most = 0;
		for (int i = 0; i < a.length; i++)
			most = Math.max(most, Math.abs((double) a[i] - b[i]));
		return most;
	}

	@Test
	void allStagesOfAStill() {
		ImagePlus model = MenuDoor.run(MODEL, "outputs=adapted,photoreceptors,horizontal,on,off,parvo photok=1 ganglionk=3 white=255", reference("static_step64_input")), stages = reference("static_step64_stages");
		assertEquals(6, model.getNChannels());
		assertEquals(32, model.getBitDepth());
		assertEquals(CompositeImage.GRAYSCALE, ((CompositeImage) model).getMode());
		for (int c = 1; c <= 6; c++)
			assertEquals(0, distance(plane(stages, c), plane(model, c)), 1e-3, model.getStack().getSliceLabel(c));
		assertEquals("Bipolar ON", model.getStack().getSliceLabel(4));
		Map<String, String> keys = Door.keys(model);
		assertEquals("0", keys.get("phototau"));
		assertEquals("0", keys.get("horizontaltau"));
		assertEquals("none", keys.get("axis"));
		assertEquals("255", keys.get("white"));
	}

	/** All ten frames as OpenCV computes them. */
	@Test
	void openCvDisc() {
		ImagePlus model = MenuDoor.run(MODEL, "outputs=parvo,magno variant=opencv leak=0.01 axis=t white=255", reference("opencv_disc_input")), parvo = reference("opencv_disc_parvo"), magno = reference("opencv_disc_magno");
		assertEquals(10, model.getNFrames());
		for (int t = 1; t <= 10; t++) {
			assertEquals(0, distance(plane(parvo, t), plane(model, 2 * t - 1)), 1e-4, "parvo " + t);
			assertEquals(0, distance(plane(magno, t), plane(model, 2 * t)), 1e-3, "magno " + t);
		}
		assertEquals("0", Door.keys(model).get("settle"));
	}

	/** A uniform field to the last pixel, of any type and size, k larger than the image. */
	@ParameterizedTest
	@CsvSource({ "8-bit,3,3,7", "16-bit,3,3,1000", "RGB,40,30,7", "32-bit,1,1,7", "16-bit,1,17,50", "8-bit,64,48,0.1" })
	void aUniformField(String type, int width, int height, double k) {
		ImagePlus imp = IJ.createImage("u", type, width, height, 1);
		double max = type.equals("32-bit") ? 1 : type.equals("16-bit") ? 65535 : 255;
		imp.getProcessor().setColor(type.equals("RGB") ? 0xbcbcbc : 128 / 255.0 * max);
		imp.getProcessor().fill();
		float[] h = plane(MenuDoor.run(MODEL, "outputs=horizontal horizontalk=" + k + (type.equals("32-bit") ? " white=1" : ""), imp), 1);
		float min = Float.MAX_VALUE, most = 0;
		for (float v : h) {
			min = Math.min(min, v);
			most = Math.max(most, v);
		}
		assertTrue(min > 100 && most - min < 1e-3, min + " to " + most);
	}

	/** On Mach's ramp the OFF cells answer most at its foot, the ON cells at its top, and neither far away. */
	@Test
	void machBands() {
		ImagePlus model = MenuDoor.run(MODEL, "outputs=on,off", sample("mach-bands"));
		float[] on = plane(model, 1), off = plane(model, 2);
		int peak = 0, trough = 0, row = 64 * 512;
		for (int x = 0; x < 512; x++) {
			if (on[row + x] > on[row + peak]) peak = x;
			if (off[row + x] > off[row + trough]) trough = x;
		}
		assertEquals(176, trough, 3);
		assertEquals(336, peak, 3);
		for (int x : new int[] { 10, 60, 440, 500 })
			assertEquals(0, on[row + x] + off[row + x], 0.05 * on[row + peak], "flat at " + x);
	}

	@Test
	void hermannGrid() {
		float[] on = plane(MenuDoor.run(MODEL, "outputs=on horizontalk=12", sample("hermann-grid")), 1);
		assertTrue(on[264 * 512 + 264] < 0.9 * on[264 * 512 + 296], on[264 * 512 + 264] + " at a crossing, " + on[264 * 512 + 296] + " in a street");
	}

	/** The halves of Cornsweet's picture differ by the cusp alone: far from it nothing answers, on either side. */
	@Test
	void cornsweet() {
		ImagePlus model = MenuDoor.run(MODEL, "outputs=on,off,photoreceptors", sample("cornsweet"));
		int row = 128 * 512;
		float[] on = plane(model, 1), off = plane(model, 2), p = plane(model, 3);
		assertTrue(on[row + 250] > 1 && off[row + 261] > 1);
		for (int x : new int[] { 20, 60, 450, 490 })
			assertEquals(0, on[row + x] + off[row + x], 0.02 * on[row + 250]);
		assertEquals(p[row + 20], p[row + 491], 0.1);
	}

	/** A movie on disk: each plane is read once, in its order. */
	@Test
	void aMovieOnDisk() {
		ImagePlus disc = sample("moving-disc");
		List<Integer> asked = new ArrayList<>();
		ImagePlus virtual = new ImagePlus("disk", new VirtualStack(128, 128) {

			@Override
			public ImageProcessor getProcessor(int n) {
				asked.add(n);
				return disc.getStack().getProcessor(n).duplicate();
			}

			@Override
			public Object getPixels(int n) {
				return getProcessor(n).getPixels();
			}

			@Override
			public int size() {
				return 64;
			}

			@Override
			public int getSize() {
				return 64;
			}

			@Override
			public int getBitDepth() {
				return 16;
			}
		});
		virtual.setDimensions(1, 1, 64);
		ImagePlus[] model = new ImagePlus[1];
		asked.clear();
		model[0] = MenuDoor.run(MODEL, "outputs=on,magno axis=t white=65535 decode=linear", virtual);
		List<Integer> read = asked.subList(asked.indexOf(2) - 1, asked.size());
		assertEquals(IntStream.rangeClosed(1, 64).boxed().collect(Collectors.toList()), read.subList(0, 64));
		assertTrue(asked.size() <= 68, asked.size() + " reads");
		assertArrayEquals(plane(MenuDoor.run(MODEL, "outputs=on,magno axis=t", disc), 100), plane(model[0], 100));
	}

	/** A moving disc: magno answers where it moves and forgets it at rest; movies of any length begin with the same bytes. */
	@Test
	void movingDisc() {
		ImagePlus disc = sample("moving-disc"), model = MenuDoor.run(MODEL, "outputs=magno,on axis=t", disc);
		float[] moving = plane(model, 2 * 30 + 1), resting = plane(model, 2 * 63 + 1);
		double near = 0, far = 0, rest = 0;
		for (int y = 54; y < 74; y++)
			for (int x = 0; x < 20; x++) {
				near += moving[y * 128 + 51 + x];
				far += moving[(y + 50) % 128 * 128 + (x + 105) % 128];
				rest += resting[y * 128 + 54 + x];
			}
		assertTrue(near > 5 * far, near + " around the disc, " + far + " far away");
		assertTrue(rest < 0.01 * near, rest + " at rest, " + near + " moving");
		ImageStack first = new ImageStack(128, 128);
		for (int t = 1; t <= 5; t++)
			first.addSlice(disc.getStack().getProcessor(t));
		ImagePlus five = new ImagePlus("five", first);
		five.setDimensions(1, 1, 5);
		ImagePlus short5 = MenuDoor.run(MODEL, "outputs=magno,on axis=t", five);
		for (int i = 1; i <= 10; i++)
			assertArrayEquals(plane(model, i), plane(short5, i));
	}

	/** Stored values and white scaled by a power of two: the same bits. */
	@Test
	void scaling() {
		FloatProcessor ip = new FloatProcessor(40, 30);
		for (int i = 0; i < 1200; i++)
			ip.setf(i, (i * 7919 % 1009) / 1009f);
		ImagePlus one = new ImagePlus("one", ip), eight = new ImagePlus("eight", ip.duplicate());
		eight.getProcessor().multiply(8);
		ImagePlus a = MenuDoor.run(MODEL, "outputs=adapted,on,off,parvo white=1", one), b = MenuDoor.run(MODEL, "outputs=adapted,on,off,parvo white=8", eight);
		for (int c = 1; c <= 4; c++)
			assertArrayEquals(plane(a, c), plane(b, c));
	}

	/** NaN stays at its own pixel, also in a movie; negative light counts as none. */
	@Test
	void notFinite() {
		ImageStack stack = new ImageStack(32, 24);
		for (int t = 0; t < 3; t++) {
			FloatProcessor ip = new FloatProcessor(32, 24);
			ip.set(0.5);
			if (t == 0) ip.setf(10, 10, Float.NaN);
			if (t == 1) ip.setf(3, 3, Float.NEGATIVE_INFINITY);
			if (t == 1) ip.setf(4, 3, -2);
			stack.addSlice(ip);
		}
		ImagePlus imp = new ImagePlus("nan", stack);
		imp.setDimensions(1, 1, 3);
		ImagePlus[] model = new ImagePlus[1];
		String log = LogText.of(() -> model[0] = MenuDoor.run(MODEL, "outputs=on,magno axis=t white=1", imp));
		for (int i = 1; i <= 6; i++) {
			float[] p = plane(model[0], i);
			int nan = 0;
			for (float v : p)
				if (v != v) nan++;
			assertEquals(i <= 4 ? 1 : 0, nan, "plane " + i);
		}
		assertTrue(Float.isNaN(plane(model[0], 1)[10 * 32 + 10]) && Float.isNaN(plane(model[0], 3)[3 * 32 + 3]));
		assertTrue(log.contains("2 samples are NaN or infinite") && log.contains("1 samples are below 0"), log);
	}

	@Test
	void channelsEachByThemselves() {
		ImagePlus imp = IJ.createHyperStack("c", 20, 20, 2, 1, 1, 8);
		imp.getStack().getProcessor(1).set(5, 5, 200);
		imp.getStack().getProcessor(2).set(9, 9, 100);
		ImagePlus model = MenuDoor.run(MODEL, "outputs=on,off", imp);
		assertEquals(4, model.getNChannels());
		assertTrue(plane(model, 1)[105] > 0 && plane(model, 3)[189] > 0 && plane(model, 3)[105] == 0);
	}

	/** One row an output, with its ends. */
	@Test
	void results() {
		ResultsTable.getResultsTable().reset();
		ImagePlus model = MenuDoor.run(MODEL, "outputs=parvo,on", sample("mach-bands"));
		assertEquals(2, ResultsTable.getResultsTable().size());
		assertEquals("parvo", Door.rows().get(0).get("Output"));
		assertEquals(1, Double.parseDouble(Door.rows().get(1).get("Frames")));
		float most = 0;
		for (float v : plane(model, 2))
			most = Math.max(most, v);
		assertEquals(most, ResultsTable.getResultsTable().getValue("Max", 1), 1e-6 * most);
		ResultsTable.getResultsTable().reset();
	}

	@ParameterizedTest
	@ValueSource(strings = { "outputs=magno|axis=z", "outputs=on,on|twice", "outputs=rods|not an output", "axis=t|one time point", "axis=z|one slice", "settle=2.5|whole number", "photov0=1|out of range" })
	void refusals(String line) {
		String[] parts = line.split("\\|");
		String message = MenuDoor.failure(MODEL, parts[0], IJ.createImage("u", "8-bit", 20, 20, 1));
		assertTrue(message.contains(parts[1]), message);
	}

	@Test
	void moreRefusals() {
		ImagePlus hdr = sample("hdr-ramp");
		String message = MenuDoor.failure(MODEL, "", hdr);
		assertTrue(message.contains("white=255"), message);
		ImagePlus movie = sample("moving-disc");
		message = MenuDoor.failure(MODEL, "axis=t slices=current", movie);
		assertTrue(message.contains("slices=current"), message);
		String log = LogText.of(() -> MenuDoor.run(MODEL, "", IJ.createImage("stills", "8-bit", 20, 20, 3)));
		assertTrue(log.contains("3 slices are taken for stills"), log);
	}
}

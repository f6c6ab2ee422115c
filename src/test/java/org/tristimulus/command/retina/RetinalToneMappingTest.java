package org.tristimulus.command.retina;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.measure.ResultsTable;
import ij.process.FloatProcessor;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.door.Door;
import org.tristimulus.door.MenuDoor;

/** Retinal Tone Mapping through the menu door. */
class RetinalToneMappingTest {

	private static final String MAP = "Retinal Tone Mapping...";

	@BeforeEach
	@AfterEach
	void noResults() {
		ResultsTable.getResultsTable().reset();
	}

	private static void assertRelative(float[] expected, float[] found, double tolerance) {
		for (int i = 0; i < expected.length; i++)
			assertEquals(expected[i], found[i], tolerance * Math.abs(expected[i]), "pixel " + i);
	}

	@Test
	void bothStages() {
		ImagePlus bipolar = MenuDoor.run(MAP, "horizontal=3 amacrine=0 output=new-32bit", RetinaModelTest.reference("meylan_hdr64_input"));
		assertRelative(RetinaModelTest.plane(RetinaModelTest.reference("meylan_hdr64_bipolar"), 1), RetinaModelTest.plane(bipolar, 1), 1e-5);
		noResults();
		ImagePlus out = MenuDoor.run(MAP, "horizontal=3 amacrine=1.5 output=new-32bit", RetinaModelTest.reference("meylan_hdr64_input"));
		assertRelative(RetinaModelTest.plane(RetinaModelTest.reference("meylan_hdr64_output"), 1), RetinaModelTest.plane(out, 1), 1e-5);
		assertEquals(4.055, Door.number("Decades_before"), 5e-4);
		assertEquals(1.828, Door.number("Decades_after"), 5e-4);
		ImagePlus cut = MenuDoor.run(MAP, "horizontal=3 amacrine=1.5 low=5 high=95 output=new-32bit", RetinaModelTest.reference("meylan_hdr64_input"));
		assertArrayEquals((float[]) out.getProcessor().getPixels(), (float[]) cut.getProcessor().getPixels());
		float[] sorted = ((float[]) out.getProcessor().getPixels()).clone();
		java.util.Arrays.sort(sorted);
		assertEquals(sorted[(int) Math.ceil(0.05 * 4096) - 1], cut.getDisplayRangeMin(), 1e-3 * cut.getDisplayRangeMin());
		assertEquals(sorted[(int) Math.ceil(0.95 * 4096) - 1], cut.getDisplayRangeMax(), 1e-3 * cut.getDisplayRangeMax());
	}

	/** A constant stays, zeros stay 0, a scale of two to the n scales the bits. */
	@Test
	void laws() {
		FloatProcessor ip = new FloatProcessor(50, 40);
		for (int i = 0; i < 2000; i++)
			ip.setf(i, i % 50 < 5 ? 0 : (float) Math.pow(10, (i * 7919 % 1009) / 300.0));
		ImagePlus one = new ImagePlus("one", ip), sixteen = new ImagePlus("sixteen", ip.duplicate());
		sixteen.getProcessor().multiply(16);
		for (String keys : new String[] { "horizontal=3 amacrine=1.5 output=new-32bit", "horizontal=30 amacrine=0 output=new-32bit" }) {
			float[] a = RetinaModelTest.plane(MenuDoor.run(MAP, keys, one), 1), b = RetinaModelTest.plane(MenuDoor.run(MAP, keys, sixteen), 1);
			float most = 0;
			for (int i = 0; i < a.length; i++) {
				assertEquals(16 * a[i], b[i]);
				if (ip.getf(i) == 0) assertEquals(0, a[i]);
				most = Math.max(most, a[i]);
			}
			assertEquals(ip.getMax(), most, 1e-5 * most);
		}
		ImagePlus constant = new ImagePlus("c", new FloatProcessor(30, 20));
		constant.getProcessor().set(37.5);
		for (float v : RetinaModelTest.plane(MenuDoor.run(MAP, "output=new-32bit", constant), 1))
			assertEquals(37.5f, v, 1e-5);
	}

	/** 8-bit grey or 24-bit RGB in sRGB codes, declared so; colours keep their ratios of light. */
	@Test
	void forDisplay() {
		ImagePlus grey = MenuDoor.run(MAP, "", RetinaModelTest.sample("hdr-ramp"));
		assertEquals(8, grey.getBitDepth());
		assertEquals("srgb", grey.getProp("Tristimulus.encoding"));
		assertTrue(grey.getProcessor().get(40, 4) > 20 && grey.getProcessor().get(40, 4) > grey.getProcessor().get(40, 12), "stripes at the dark end");
		assertEquals("new-display", Door.keys(grey).get("output"));
		assertEquals("3", Door.keys(grey).get("horizontal"));
		assertEquals("1.5", Door.keys(grey).get("amacrine"));
		ImagePlus rgb = Door.codes(2, new double[][] { { 0.4, 0.2, 0.1 }, { 0.4, 0.2, 0.1 }, { 0.4, 0.2, 0.1 }, { 0.4, 0.2, 0.1 } });
		ImagePlus mapped = MenuDoor.run(MAP, "", rgb);
		assertEquals(24, mapped.getBitDepth());
		double[] light = new double[3];
		for (int c = 0; c < 3; c++)
			light[c] = org.tristimulus.color.TransferFunction.SRGB.decode(Door.pixel(mapped, 0, 0)[c] / 255);
		assertEquals(2, light[1] / light[2], 0.05);
	}

	/** One light for all slices, or one for each. */
	@Test
	void scope() {
		ImagePlus stack = IJ.createImage("s", "16-bit", 16, 16, 2);
		for (int i = 0; i < 256; i++) {
			stack.getStack().getProcessor(1).set(i, 100 * i);
			stack.getStack().getProcessor(2).set(i, 10 * i);
		}
		ImagePlus all = MenuDoor.run(MAP, "scope=all", stack), each = MenuDoor.run(MAP, "scope=per-slice", stack);
		assertEquals(255, all.getStack().getProcessor(1).get(255));
		assertTrue(all.getStack().getProcessor(2).get(255) < 250);
		assertEquals(255, each.getStack().getProcessor(2).get(255));
		assertEquals(4, ResultsTable.getResultsTable().size());
		assertEquals(25500 / 65535.0, ResultsTable.getResultsTable().getValue("Largest", 1), 1e-6);
	}

	/** Percentiles become black and white; without contrast there is mid-grey, and the Note says so. */
	@Test
	void percentiles() {
		ImagePlus ramp = IJ.createImage("r", "16-bit ramp", 256, 8, 1);
		ImagePlus mapped = MenuDoor.run(MAP, "low=10 high=90 horizontal=1000", ramp);
		assertEquals(0, mapped.getProcessor().get(20, 3));
		assertEquals(255, mapped.getProcessor().get(235, 3));
		ImagePlus black = IJ.createImage("b", "8-bit black", 10, 10, 1);
		noResults();
		ImagePlus flat = MenuDoor.run(MAP, "", black);
		assertEquals(flat.getProcessor().get(0), flat.getProcessor().get(57));
		assertTrue(flat.getProcessor().get(0) > 90 && Door.rows().get(0).get("Note").contains("mid-grey"));
	}

	@Test
	void aSelectionInPlace() {
		ImagePlus imp = IJ.createImage("r", "16-bit ramp", 64, 64, 1);
		Object before = imp.getProcessor().getPixelsCopy();
		imp.setRoi(10, 10, 20, 20);
		MenuDoor.run(MAP, "output=same", imp);
		int changed = 0;
		for (int y = 0; y < 64; y++)
			for (int x = 0; x < 64; x++) {
				boolean same = ((short[]) before)[y * 64 + x] == ((short[]) imp.getProcessor().getPixels())[y * 64 + x], inside = x >= 10 && x < 30 && y >= 10 && y < 30;
				if (!inside) assertTrue(same);
				if (!same) changed++;
			}
		assertTrue(changed > 300, changed + " pixels changed");
	}

	/** NaN is NaN at its own pixel alone; infinite light does not count. */
	@Test
	void notFinite() {
		FloatProcessor ip = new FloatProcessor(30, 20);
		ip.set(2);
		ip.setf(5, 5, Float.NaN);
		ip.setf(9, 9, Float.POSITIVE_INFINITY);
		ip.setf(12, 9, -3);
		ip.setf(0, 0, 4);
		float[] mapped = RetinaModelTest.plane(MenuDoor.run(MAP, "output=new-32bit", new ImagePlus("n", ip)), 1);
		for (int i = 0; i < mapped.length; i++)
			if (i == 5 * 30 + 5 || i == 9 * 30 + 9) assertTrue(Float.isNaN(mapped[i]));
			else assertTrue(Float.isFinite(mapped[i]) && mapped[i] >= 0 && mapped[i] <= 4.0001f, i + ": " + mapped[i]);
		assertEquals(4, Door.number("Largest"));
	}

	@ParameterizedTest
	@CsvSource({ "1,1", "1,9", "3,3", "20000,1" })
	void anySize(int width, int height) {
		ImagePlus imp = IJ.createImage("s", "16-bit ramp", width, height, 1);
		ImagePlus mapped = MenuDoor.run(MAP, "horizontal=100", imp);
		assertEquals(width, mapped.getWidth());
	}

	@ParameterizedTest
	@ValueSource(strings = { "amacrine=0.2|amacrine", "gamut=rolloff|gamut", "low=50|low", "high=50|high", "saturation=3|saturation" })
	void refusals(String line) {
		String message = MenuDoor.failure(MAP, line.split("\\|")[0], IJ.createImage("u", "8-bit", 20, 20, 1));
		assertTrue(message.contains(line.split("\\|")[1]), message);
	}

	/** Two threads or one: the same bytes. */
	@Test
	void threads() {
		ImagePlus imp = RetinaModelTest.sample("hdr-ramp");
		byte[][] bytes = new byte[2][];
		for (int n = 1; n <= 2; n++) {
			int k = n - 1;
			net.imglib2.parallel.Parallelization.runWithNumThreads(n, () -> bytes[k] = (byte[]) MenuDoor.run(MAP, "horizontal=20", imp).getProcessor().getPixels());
		}
		assertArrayEquals(bytes[0], bytes[1]);
		assertFalse(bytes[0][0] == bytes[0][511]);
	}
}

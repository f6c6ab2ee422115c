package org.tristimulus.command.retina;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.List;
import java.util.Random;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.gui.Line;
import ij.gui.PointRoi;
import ij.measure.ResultsTable;
import ij.process.FloatProcessor;
import ij.process.LUT;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tristimulus.color.Reference;
import org.tristimulus.door.Door;
import org.tristimulus.door.MenuDoor;

/** Receptive Field Filter, Foveate, Night Vision and Color Vision Deficiency through the menu door. */
class RetinaFiltersTest {

	private static final String FIELD = "Receptive Field Filter...", FOVEATE = "Foveate...", NIGHT = "Simulate Night Vision...", DEFICIENCY = "Simulate Color Vision Deficiency...";

	@BeforeEach
	@AfterEach
	void noResults() {
		ResultsTable.getResultsTable().reset();
	}

	static List<Reference> fields() {
		return Reference.rows("/org/tristimulus/retina/dog_frequency_response.csv");
	}

	/** The amplitude of a grating, away from the border, against the closed form. */
	@ParameterizedTest
	@org.junit.jupiter.params.provider.MethodSource("fields")
	void gratings(Reference row) {
		double f = row.number("cycles_per_pixel"), sc = row.number("sigma_c_px"), ss = row.number("sigma_s_px");
		int w = 1024;
		FloatProcessor ip = new FloatProcessor(w, 4);
		for (int i = 0; i < 4 * w; i++)
			ip.setf(i, (float) Math.cos(2 * Math.PI * f * (i % w - w / 2)));
		ImagePlus out = MenuDoor.run(FIELD, "center=" + sc + " surround=" + ss + " kc=" + row.number("Kc") + " ks=" + row.number("Ks"), new ImagePlus("g", ip));
		assertEquals(row.number("analytic"), out.getProcessor().getf(w / 2, 2), sc >= 1.5 ? 1e-6 : 1e-3);
	}

	@Test
	void polarities() {
		ImagePlus imp = IJ.createImage("r", "16-bit", 60, 40, 1);
		imp.getProcessor().setRoi(20, 10, 20, 20);
		imp.getProcessor().set(30, 20, 60000);
		float[] signed = RetinaModelTest.plane(MenuDoor.run(FIELD, "", imp), 1);
		ImagePlus both = MenuDoor.run(FIELD, "polarity=both", imp);
		assertEquals(2, both.getNChannels());
		for (int i = 0; i < signed.length; i++) {
			assertEquals(Math.max(0, signed[i]), RetinaModelTest.plane(both, 1)[i]);
			assertEquals(Math.max(0, -signed[i]), RetinaModelTest.plane(both, 2)[i]);
		}
		noResults();
		MenuDoor.run(FIELD, "unit=degrees ppd=10 center=0.3 surround=1 plot=true", imp);
		assertEquals(3, Door.number("Center_px"), 1e-12);
		assertTrue(MenuDoor.failure(FIELD, "center=5 surround=5", imp).contains("surround=5"));
	}

	/** Each pixel against the Gaussian of its own sigma, summed in double over the mirrored image. */
	@Test
	void foveation() {
		int w = 160, h = 120;
		FloatProcessor ip = new FloatProcessor(w, h);
		Random random = new Random(1);
		for (int i = 0; i < w * h; i++)
			ip.setf(i, random.nextInt(8) == 0 ? 1 : i % w / 8 % 2);
		ImagePlus out = MenuDoor.run(FOVEATE, "fixations=20,30 ppd=10", new ImagePlus("f", ip));
		double worst = 0, squares = 0;
		int n = 0;
		for (int y = 0; y < h; y += 7)
			for (int x = 0; x < w; x += 5) {
				double e = Math.hypot(x - 20, y - 30) / 10, fc = 2.3 * Math.log(64) / ((e + 2.3) * 0.106), kappa = Math.sqrt(Math.log(64) / 2) / Math.PI, sigma = kappa * 10 * Math.sqrt(Math.max(0, 1 / (fc * fc) - 1 / 25.0));
				double d = gaussian(ip, x, y, sigma) - out.getProcessor().getf(x, y);
				worst = Math.max(worst, Math.abs(d));
				squares += d * d;
				n++;
			}
		assertTrue(worst < 0.03 && Math.sqrt(squares / n) < 0.004, worst + " worst, RMS " + Math.sqrt(squares / n));
		assertEquals(ip.getf(20, 30), out.getProcessor().getf(20, 30));
	}

	private static double gaussian(FloatProcessor ip, int x, int y, double sigma) {
		if (sigma == 0) return ip.getf(x, y);
		int r = (int) Math.ceil(4 * sigma);
		double sum = 0, weights = 0;
		for (int v = -r; v <= r; v++)
			for (int u = -r; u <= r; u++) {
				double k = Math.exp(-(u * u + v * v) / (2 * sigma * sigma));
				sum += k * ip.getf(mirror(x + u, ip.getWidth()), mirror(y + v, ip.getHeight()));
				weights += k;
			}
		return sum / weights;
	}

	private static int mirror(int i, int n) {
		int k = Math.floorMod(i, 2 * n);
		return k < n ? k : 2 * n - 1 - k;
	}

	@Test
	void fixations() {
		ImagePlus imp = IJ.createImage("f", "RGB ramp", 100, 80, 1);
		imp.setRoi(new PointRoi(new int[] { 10, 70 }, new int[] { 20, 40 }, 2));
		ImagePlus out = MenuDoor.run(FOVEATE, "rings=true ppd=10", imp);
		assertEquals("10,20;70,40", Door.keys(out).get("fixations"));
		assertEquals(10, out.getOverlay().size());
		imp.deleteRoi();
		assertEquals("50,40", Door.keys(MenuDoor.run(FOVEATE, "", imp)).get("fixations"));
		assertTrue(MenuDoor.failure(FOVEATE, "fixations=10,20;x,3", imp).contains("character 7"));
		assertTrue(MenuDoor.failure(FOVEATE, "fixations=[]", imp).contains("fixations"));
		noResults();
		MenuDoor.run(FOVEATE, "fixations=-500,-500", imp);
		assertTrue(Door.rows().get(0).get("Note").contains("inside"));
		imp.setRoi(new Line(1, 1, 20, 20));
		assertTrue(MenuDoor.failure(FOVEATE, "", imp).contains("line"));
	}

	/** Only the selection changes, by a filter that sees all of the image. */
	@Test
	void aSelection() {
		ImagePlus imp = RetinaModelTest.sample("chart");
		ImagePlus whole = MenuDoor.run(FOVEATE, "fixations=0,0 ppd=10", imp);
		imp.setRoi(50, 40, 60, 30);
		ImagePlus part = MenuDoor.run(FOVEATE, "fixations=0,0 ppd=10", imp);
		for (int i = 1; i <= imp.getStackSize(); i++)
			for (int y = 0; y < imp.getHeight(); y++)
				for (int x = 0; x < imp.getWidth(); x++) {
					boolean inside = x >= 50 && x < 110 && y >= 40 && y < 70;
					assertEquals((inside ? whole : imp).getStack().getProcessor(i).get(x, y), part.getStack().getProcessor(i).get(x, y), x + ", " + y);
				}
	}

	/** Golden values of DEFINITIONS: sRGB codes. */
	@ParameterizedTest
	@CsvSource({ "0.0001,0x000000 0x858da6 0x7d859c 0x666d80 0xceDAff", "0.05,0x791414 0x70a48c 0x6c73b5 0x707480 0xe0e7ff" })
	void night(double luminance, String expected) {
		ImagePlus imp = Door.rgb(5, 0xc82828, 0x28c828, 0x3c3cdc, 0x808080, 0xffffff);
		ImagePlus out = MenuDoor.run(NIGHT, "acuity=false luminance=" + luminance, imp);
		String[] codes = expected.split(" ");
		for (int i = 0; i < 5; i++)
			for (int shift = 0; shift <= 16; shift += 8)
				assertEquals(Integer.decode(codes[i]) >> shift & 255, out.getProcessor().get(i) >> shift & 255, 1, "colour " + i);
	}

	@Test
	void nightInFullLightChangesNothing() {
		ImagePlus imp = RetinaModelTest.sample("brightfield");
		Object[] before = { imp.getProcessor().getPixelsCopy() };
		ImagePlus out = MenuDoor.run(NIGHT, "luminance=100", imp);
		assertTrue(java.util.Objects.deepEquals(before[0], out.getProcessor().getPixels()));
		assertEquals("photopic", Door.rows().get(0).get("Regime"));
		noResults();
		MenuDoor.run(NIGHT, "luminance=0.05", imp);
		assertEquals(1.516, Door.number("Blur_px"), 5e-4);
		assertEquals(8.920, Door.number("Acuity_c_per_deg"), 5e-4);
		assertEquals(0.3333, Door.number("Cone_weight"), 5e-5);
		assertTrue(MenuDoor.failure(NIGHT, "", IJ.createImage("g", "8-bit", 9, 9, 1)).contains("grey"));
	}

	@ParameterizedTest
	@CsvSource({ "protan,0x5b502a 0xd8ba25 0x004bdc", "deutan,0x83711a 0xbda536 0x005ddb", "tritan,0xc92047 0x64b7d3 0x00647f" })
	void brettel(String deficiency, String expected) {
		ImagePlus imp = Door.rgb(4, 0xc82828, 0x28c828, 0x3c3cdc, 0x777777);
		ImagePlus out = MenuDoor.run(DEFICIENCY, "method=brettel deficiency=" + deficiency, imp);
		String[] codes = expected.split(" ");
		for (int i = 0; i < 3; i++)
			assertEquals(Integer.toHexString(Integer.decode(codes[i])), Integer.toHexString(out.getProcessor().get(i) & 0xffffff));
		for (int shift = 0; shift <= 16; shift += 8)
			assertEquals(0x77, out.getProcessor().get(3) >> shift & 255, 1);
		ImagePlus none = MenuDoor.run(DEFICIENCY, "severity=0 deficiency=" + deficiency, imp);
		assertArrayEquals((int[]) imp.getProcessor().getPixels(), (int[]) none.getProcessor().getPixels());
	}

	/** A composite is taken as it is displayed; the report of its tables against the figures of scikit-image. */
	@Test
	void lookUpTables() {
		ImagePlus imp = IJ.createHyperStack("c", 16, 16, 2, 1, 1, 8);
		CompositeImage c = new CompositeImage(imp, CompositeImage.COMPOSITE);
		c.setChannelLut(LUT.createLutFromColor(Color.green), 1);
		c.setChannelLut(LUT.createLutFromColor(Color.magenta), 2);
		for (int i = 0; i < 256; i++) {
			c.getStack().getProcessor(1).set(i, i);
			c.getStack().getProcessor(2).set(i, 255 - i);
		}
		ImagePlus shown = MenuDoor.run(DEFICIENCY, "severity=0", c);
		assertEquals(24, shown.getBitDepth());
		assertArrayEquals((int[]) new ij.process.ColorProcessor(c.getImage()).getPixels(), (int[]) shown.getProcessor().getPixels());
		noResults();
		MenuDoor.run(DEFICIENCY, "report=true", c);
		assertEquals(4, Door.rows().size());
		assertEquals("deutan", Door.rows().get(2).get("Vision"));
		assertEquals(61.7474, ResultsTable.getResultsTable().getValue("DE00_full", 2), 0.01);
		assertEquals(46.8708, ResultsTable.getResultsTable().getValue("DE00_min", 2), 0.5);
		assertTrue(MenuDoor.failure(DEFICIENCY, "output=same", c).contains("output=same"));
		assertTrue(MenuDoor.failure(DEFICIENCY, "report=true", Door.rgb(1, 0xff0000)).contains("report=true"));
		assertTrue(MenuDoor.failure(DEFICIENCY, "", IJ.createImage("g", "16-bit", 9, 9, 1)).contains("greys"));
	}
}

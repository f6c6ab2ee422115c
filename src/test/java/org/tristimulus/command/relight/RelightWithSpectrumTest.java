package org.tristimulus.command.relight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import ij.ImagePlus;
import ij.WindowManager;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.Reference;
import org.tristimulus.color.gamut.ColorDifference;
import org.tristimulus.color.space.Spaces;
import org.tristimulus.door.Door;

class RelightWithSpectrumTest {

	private static final String COMMAND = "Relight with Spectrum...";

	@ParameterizedTest
	@CsvSource({ "a,adapted", "fl11,cast", "led-rgb1,adapted", "hp1,adapted" })
	void picturesAreNearTheIndependentSolver(String to, String view) {
		List<double[]> in = new ArrayList<>(), expected = new ArrayList<>();
		for (Reference row : Reference.rows("/org/tristimulus/measure/relight/relight.csv")) {
			if (!row.text("to").equals(to) || !row.text("view").equals(view)) continue;
			in.add(row.numbers("", "R", "G", "B"));
			expected.add(row.numbers("", "R_spectral", "G_spectral", "B_spectral"));
		}
		ImagePlus imp = Door.light(in.size(), in.toArray(new double[0][]));
		Door.run(imp, COMMAND, "from=d65 to=" + to + " view=" + view + " output=same white=1");
		ColorTransform toLab = Spaces.LINEAR_SRGB.to(Spaces.LAB_D65);
		double sum = 0, most = 0;
		for (int i = 0; i < in.size(); i++) {
			double[] found = Door.pixel(imp, 0, i), wanted = expected.get(i);
			toLab.apply(found);
			toLab.apply(wanted);
			double d = ColorDifference.CIEDE2000.between(found, wanted);
			sum += d;
			most = Math.max(most, d);
		}
		assertTrue(sum / in.size() < 0.1 && most < 0.5, to + " " + sum / in.size() + " " + most);
		assertEquals(0, Door.number("No_reflectance_%"), 0);
		assertTrue(Door.number("DE00_mean") > 0.2);
	}

	@Test
	void theSameLampChangesNoByteAndGreysStayGrey() {
		ImagePlus imp = Door.rgb(4, 0x102030, 0xffffff, 0x808080, 0xff8040);
		int[] before = ((int[]) imp.getProcessor().getPixels()).clone();
		Door.run(imp, COMMAND, "from=fl2 to=fl2 output=same");
		assertArrayEquals(before, (int[]) imp.getProcessor().getPixels());
		Door.run(imp, COMMAND, "to=fl11 output=same");
		for (int i : new int[] { 1, 2 })
			for (int shift = 0; shift <= 16; shift += 8)
				assertEquals(before[i] >> shift & 255, imp.getProcessor().get(i) >> shift & 255, 1);
	}

	@Test
	void theDifferenceIsAMap() {
		ImagePlus imp = Door.rgb(4, 0x102030, 0xffffff, 0x808080, 0xff8040);
		Door.run(imp, COMMAND, "to=hp1 difference=true");
		double max = Door.number("DE00_max");
		boolean found = false;
		for (int id : WindowManager.getIDList() == null ? new int[0] : WindowManager.getIDList()) {
			ImagePlus map = WindowManager.getImage(id);
			if (!map.getTitle().endsWith("difference")) continue;
			found = true;
			assertEquals(max, map.getProcessor().getMax(), 1e-4);
			assertEquals(0, map.getProcessor().getf(1), 1e-3);
		}
		assertTrue(found || java.awt.GraphicsEnvironment.isHeadless());
	}

	@Test
	void lightAboveWhiteGoesByTheWhites() {
		ImagePlus imp = Door.light(2, new double[][] { { 2, 1.5, 1 }, { 0.2, 0.1, 0.1 } });
		Door.run(imp, COMMAND, "to=a output=same white=1");
		assertArrayEquals(new double[] { 2, 1.5, 1 }, Door.pixel(imp, 0, 0), 1e-6);
		assertEquals(50, Door.number("No_reflectance_%"), 1e-9);
	}

	@ParameterizedTest
	@CsvSource({ "to=fl99,fl99", "mode=adapt view=adapted,change nothing", "to=nofile.csv,nofile" })
	void whatIsWrongIsNamed(String options, String word) {
		String message = Door.failure(Door.rgb(2, 0, 1, 2, 3), COMMAND, options);
		assertTrue(message.contains(word), message);
	}
}

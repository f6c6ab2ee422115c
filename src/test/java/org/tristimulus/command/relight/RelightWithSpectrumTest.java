package org.tristimulus.command.relight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import ij.ImagePlus;
import ij.macro.Interpreter;
import ij.measure.ResultsTable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.Reference;
import org.tristimulus.color.gamut.ColorDifference;
import org.tristimulus.color.space.Spaces;
import org.tristimulus.door.Door;
import org.tristimulus.door.MenuDoor;
import org.tristimulus.imagej.image.Images;

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

	/** The map is 0 where nothing changes, as on white, and its values are the CIEDE2000 between the picture and the result. */
	@Test
	void theDifferenceIsAMap() {
		ImagePlus imp = Door.rgb(4, 0x102030, 0xffffff, 0x808080, 0xff8040);
		ResultsTable.getResultsTable().reset();
		ImagePlus result = MenuDoor.run(COMMAND, "to=hp1 difference=true output=new-32bit gamut=none", imp);
		String titles = Images.open().stream().map(ImagePlus::getTitle).collect(java.util.stream.Collectors.joining("; "));
		ImagePlus map = Images.open().stream().filter(m -> m.getTitle().endsWith(", difference")).findAny().orElseThrow(() -> new AssertionError(result.getTitle() + "; open: " + titles));
		Interpreter.removeBatchModeImage(map);
		assertEquals(Door.number("DE00_max"), map.getDisplayRangeMax(), 1e-4);
		assertEquals(0, map.getProcessor().getf(1), 1e-3);
		ColorTransform toLab = Spaces.LINEAR_SRGB.to(Spaces.LAB_D65), decode = Spaces.SRGB.to(Spaces.LINEAR_SRGB);
		for (int i = 0; i < 4; i++) {
			double[] before = { (imp.getProcessor().get(i) >> 16 & 255) / 255.0, (imp.getProcessor().get(i) >> 8 & 255) / 255.0, (imp.getProcessor().get(i) & 255) / 255.0 }, after = new double[3];
			for (int c = 0; c < 3; c++)
				after[c] = result.getStack().getProcessor(c + 1).getf(i) / 255;
			decode.apply(before);
			decode.apply(after);
			toLab.apply(before);
			toLab.apply(after);
			assertEquals(ColorDifference.CIEDE2000.between(before, after), map.getProcessor().getf(i), 2e-3);
		}
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

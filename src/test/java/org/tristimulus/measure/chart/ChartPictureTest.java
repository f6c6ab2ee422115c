package org.tristimulus.measure.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import ij.ImagePlus;
import ij.io.Opener;

import org.junit.jupiter.api.Test;
import org.tristimulus.color.Reference;
import org.tristimulus.color.TransferFunction;
import org.tristimulus.measure.fit.ColorFit;
import org.tristimulus.measure.fit.ColorTerms;

/** Charts in synthetic pictures whose true patch colours are known. */
class ChartPictureTest {

	static final ReferenceChart REFERENCE = ReferenceChart.of("colorchecker-after-nov-2014");

	private static ImagePlus open(String file) {
		return new Opener().openImage("src/test/resources/org/tristimulus/measure/chart/" + file);
	}

	private static double[][] corners(Reference row) {
		double[][] p = new double[4][];
		for (int i = 0; i < 4; i++)
			p[i] = row.numbers("", "x" + (i + 1), "y" + (i + 1));
		return p;
	}

	private static List<MeasuredPatch> measure(ImagePlus image, ChartGrid grid) {
		boolean packed = image.getBitDepth() == 24;
		List<MeasuredPatch> patches = new ArrayList<>();
		for (int i = 0; i < grid.size(); i++) {
			PatchSample sample = new PatchSample(0.98);
			grid.pixels(i, 0.4, image.getWidth(), image.getHeight(), (x, y) -> {
				double[] c = new double[3];
				for (int k = 0; k < 3; k++)
					c[k] = packed ? TransferFunction.SRGB.decode((image.getProcessor().get(x, y) >> 16 - 8 * k & 255) / 255.0) : image.getStack().getProcessor(k + 1).get(x, y) / 65535.0;
				sample.add(c[0], c[1], c[2]);
			});
			patches.add(sample.measured());
		}
		return patches;
	}

	private static ChartSearch search(Reference row, double[][] corners) {
		ImagePlus image = open(row.text("file"));
		return ChartSearch.among(ChartLayout.all(corners, 6, 4), REFERENCE, grid -> measure(image, grid));
	}

	@Test
	void patchesAndOrientation() {
		for (Reference row : Reference.rows("/org/tristimulus/measure/chart/pictures.csv")) {
			ChartSearch found = search(row, corners(row));
			String expected = row.text("expected"), file = row.text("file");
			if (expected.contains("not this chart")) {
				assertTrue(assertThrows(IllegalArgumentException.class, () -> found.within(15)).getMessage().contains("maxerror"));
				continue;
			}
			found.within(15);
			assertTrue(found.isSure(), file);
			assertEquals(expected.contains("180") ? "180" : expected.contains("mirrored") ? "mirrored-0" : "0", found.layout().orientation(), file);
			int i = 0;
			for (Reference patch : Reference.rows("/org/tristimulus/measure/chart/picture_patches.csv")) {
				if (!patch.text("file").equals(file)) continue;
				MeasuredPatch m = found.chart().patches().get(i++);
				if (patch.text("saturated").equals("true")) assertEquals("saturated", m.reason(), file + " " + i);
				else assertArrayEquals(patch.numbers("", "R", "G", "B"), m.rgb(), 0.002, file + " " + i);
			}
			assertEquals(24, i);
		}
	}

	@Test
	void anyCornerFirstInAnyDirectionIsTheSame() {
		Reference row = Reference.rows("/org/tristimulus/measure/chart/pictures.csv").get(1);
		double[][] p = corners(row);
		double[] expected = Calibration.of(search(row, p).chart(), ColorTerms.ROOT_2, false).fit().row(0);
		for (int first = 0; first < 4; first++)
			for (int step : new int[] { 1, 3 }) {
				double[][] other = { p[first], p[(first + step) % 4], p[(first + 2) % 4], p[(first + 3 * step) % 4] };
				ChartSearch found = search(row, other);
				assertArrayEquals(expected, Calibration.of(found.chart(), ColorTerms.ROOT_2, false).fit().row(0), 0);
				assertEquals("0", found.layout().orientation());
			}
	}

	@Test
	void aTurnedAndMirroredPictureHasTheSameMatrix() {
		Reference row = Reference.rows("/org/tristimulus/measure/chart/pictures.csv").get(1);
		ImagePlus image = open(row.text("file"));
		double[][] p = corners(row);
		ColorFit expected = Calibration.of(search(row, p).chart(), ColorTerms.MATRIX, false).fit();
		int w = image.getWidth(), h = image.getHeight();
		for (int s = 1; s <= image.getStackSize(); s++)
			image.getStack().getProcessor(s).flipHorizontal();
		double[][] flipped = Arrays.stream(p).map(q -> new double[] { w - q[0], q[1] }).toArray(double[][]::new);
		ChartSearch mirrored = ChartSearch.among(ChartLayout.all(flipped, 6, 4), REFERENCE, grid -> measure(image, grid));
		assertEquals("mirrored-0", mirrored.layout().orientation());
		for (int s = 1; s <= image.getStackSize(); s++)
			image.getStack().getProcessor(s).flipVertical();
		double[][] turned = Arrays.stream(p).map(q -> new double[] { w - q[0], h - q[1] }).toArray(double[][]::new);
		ChartSearch half = ChartSearch.among(ChartLayout.all(turned, 6, 4), REFERENCE, grid -> measure(image, grid));
		assertEquals("180", half.layout().orientation());
		for (ChartSearch found : new ChartSearch[] { mirrored, half })
			for (int c = 0; c < 3; c++)
				assertArrayEquals(expected.row(c), Calibration.of(found.chart(), ColorTerms.MATRIX, false).fit().row(c), 1e-6);
	}

	@Test
	void badCorners() {
		String same = assertThrows(IllegalArgumentException.class, () -> ChartLayout.all(new double[][] { { 1, 1 }, { 9, 1 }, { 9, 1 }, { 1, 9 } }, 6, 4)).getMessage();
		assertTrue(same.contains("2 and 3"), same);
		String line = assertThrows(IllegalArgumentException.class, () -> ChartLayout.all(new double[][] { { 1, 1 }, { 5, 1 }, { 9, 1 }, { 1, 9 } }, 6, 4)).getMessage();
		assertTrue(line.contains("1, 2 and 3"), line);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> ChartLayout.all(new double[][] { { 1, 1 }, { 9, 9 }, { 9, 1 }, { 1, 9 } }, 6, 4)).getMessage().contains("cross"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> ChartLayout.all(new double[][] { { 1, 1 }, { 9, 9 }, { 9, 1 } }, 6, 4)).getMessage().contains("3 points"));
	}

	@Test
	void theFirstCornerIsPatchOneWhereItIsFixed() {
		double[][] p = { { 100, 10 }, { 100, 60 }, { 10, 60 }, { 10, 10 } };
		ChartLayout layout = ChartLayout.fixed(p, 6, 4);
		assertArrayEquals(p[0], layout.centre(0), 1e-9);
		assertArrayEquals(p[1], layout.centre(5), 1e-9);
		assertArrayEquals(p[2], layout.centre(23), 1e-9);
		assertEquals("90", layout.orientation());
	}
}

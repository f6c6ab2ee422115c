package org.tristimulus.measure.lamp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.tristimulus.color.Adaptation;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.Reference;
import org.tristimulus.color.TransferFunction;
import org.tristimulus.color.gamut.ColorDifference;
import org.tristimulus.color.space.Spaces;
import org.tristimulus.light.spectrum.Illuminant;
import org.tristimulus.light.spectrum.Spectrum;

class SpectralRelightingTest {

	private static SpectralRelighting relighting(String to, boolean adapted) {
		return new SpectralRelighting(Illuminant.of("d65"), Illuminant.of(to), Adaptation.CAT16, adapted);
	}

	@Test
	void coloursUnderOtherLamps() {
		for (Reference row : Reference.rows("/org/tristimulus/measure/relight/relight.csv")) {
			SpectralRelighting relighting = relighting(row.text("to"), row.text("view").equals("adapted"));
			double[] rgb = row.numbers("", "R", "G", "B"), whites = relighting.byWhites().times(rgb);
			assertArrayEquals(row.numbers("", "R_adapt", "G_adapt", "B_adapt"), whites, 1e-6, row.toString());
			assertTrue(relighting.solver().relight(rgb), row.toString());
			assertArrayEquals(row.numbers("", "R_spectral", "G_spectral", "B_spectral"), rgb, 1e-6, row.toString());
		}
	}

	@Test
	void greysStayGrey() {
		SpectralRelighting.Solver solver = relighting("fl11", true).solver();
		for (double level : new double[] { 0, 1e-4, 0.2, 0.9, 1 }) {
			double[] grey = { level, level, level };
			assertTrue(solver.relight(grey));
			assertArrayEquals(new double[] { level, level, level }, grey, 1e-12);
			double[] near = { level, level * 0.999, level };
			solver.relight(near);
			assertArrayEquals(new double[] { level, level, level }, near, 2e-3 * level + 1e-12);
		}
	}

	@Test
	void theSameLampChangesNothing() {
		SpectralRelighting relighting = new SpectralRelighting(Illuminant.of("fl2"), Illuminant.of("fl2"), Adaptation.CAT16, true);
		for (double[] rgb : new double[][] { { 0.2, 0.1, 0.05 }, { 0.01, 0.3, 0.2 }, { 0.7, 0.6, 0.1 } }) {
			double[] relit = rgb.clone();
			assertTrue(relighting.solver().relight(relit));
			assertArrayEquals(rgb, relit, 1e-9);
		}
	}

	@Test
	void whatNoSurfaceHasGoesByTheWhites() {
		SpectralRelighting relighting = relighting("a", false);
		for (double[] rgb : new double[][] { { 1.5, 1.2, 1 }, { 2, 2, 2 }, { 0, 0, 3 }, { 0.5, 0.5, -1 }, { Double.NaN, 0, 0 } }) {
			double[] relit = rgb.clone();
			assertTrue(!relighting.solver().relight(relit));
			assertArrayEquals(relighting.byWhites().times(rgb), relit, 0);
		}
	}

	@Test
	void aSpectrumThatEndsEarlyIsNamed() {
		Spectrum cut = Spectrum.of(380, 700, 5, l -> 1);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> new SpectralRelighting(Illuminant.of("d65"), cut, Adaptation.CAT16, true)).getMessage().contains("700"));
	}

	/** README of the reference: a table may be off by a ΔE00 of 0.1 in the mean, 0.5 at most. */
	@Test
	void theTableIsNearTheSolver() {
		ColorTransform toLab = Spaces.LINEAR_SRGB.to(Spaces.LAB_D65);
		for (String to : new String[] { "a", "fl11", "led-rgb1", "hp1" })
			for (boolean adapted : new boolean[] { true, false }) {
				SpectralRelighting relighting = relighting(to, adapted);
				RelightTable table = new RelightTable(relighting);
				SpectralRelighting.Solver solver = relighting.solver();
				Random random = new Random(25);
				double sum = 0, most = 0;
				int n = 1500;
				for (int i = 0; i < n; i++) {
					double[] exact = new double[3];
					for (int c = 0; c < 3; c++)
						exact[c] = TransferFunction.SRGB.decode(i % 3 == 0 && c == 1 ? random.nextInt(2) : random.nextDouble());
					double[] fast = exact.clone();
					assertTrue(table.hasReflectance(fast));
					table.apply(fast);
					solver.relight(exact);
					toLab.apply(exact);
					toLab.apply(fast);
					double d = ColorDifference.CIEDE2000.between(exact, fast);
					sum += d;
					most = Math.max(most, d);
				}
				assertTrue(sum / n < 0.1 && most < 0.5, to + " " + adapted + " mean " + sum / n + " most " + most);
			}
	}

	@Test
	void theTableKeepsGreysAndSolvesWhatLiesOutside() {
		SpectralRelighting relighting = new SpectralRelighting(Illuminant.of("hp1"), Illuminant.of("d65"), Adaptation.CAT16, true);
		RelightTable table = new RelightTable(relighting);
		for (double level : new double[] { 0, 1e-5, 0.01, 0.5, 1 }) {
			double[] grey = { level, level, level };
			table.apply(grey);
			assertArrayEquals(new double[] { level, level, level }, grey, 1e-9);
		}
		for (double[] rgb : new double[][] { { 1.2, 0.5, 0.1 }, { 0.2, -0.01, 0.1 }, { 0, 0, 0.9 }, { 0.05, 0.1, 0.9 } }) {
			double[] exact = rgb.clone(), fast = rgb.clone();
			boolean found = relighting.solver().relight(exact);
			assertTrue(found == table.hasReflectance(rgb));
			table.apply(fast);
			assertArrayEquals(exact, fast, found ? 1e-2 : 0);
		}
	}
}

package org.tristimulus.relight.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.tristimulus.relight.Figures;
import org.tristimulus.relight.file.LampText;

class LampBasisTest {

	@Test
	void leastSquaresOfTwelvePixels() {
		float[][] stack = Figures.floats("rti_lambert48_stack.tif");
		int width = Figures.image("rti_lambert48_stack.tif").getWidth();
		Lamps lamps = LampText.parse("", Figures.text("rti_lambert48_lights.lp"));
		double[][] directions = IntStream.range(0, lamps.count()).mapToObj(lamps::direction).toArray(double[][]::new);
		double[][] ptm = LeastSquares.pseudoInverse(LampBasis.PTM.rows(directions)), hsh = LeastSquares.pseudoInverse(LampBasis.hsh(2).rows(directions));
		for (Figures.Row row : Figures.rows("rti_lambert48_fit_pixels.csv")) {
			int i = row.whole("y") * width + row.whole("x");
			for (int t = 0; t < 9; t++) {
				double a = 0, h = 0;
				for (int k = 0; k < directions.length; k++) {
					a += t < 6 ? ptm[t][k] * stack[k][i] : 0;
					h += hsh[t][k] * stack[k][i];
				}
				if (t < 6) assertEquals(row.number("ptm_a" + t), a, 1e-5);
				assertEquals(row.number("hsh" + t), h, 1e-5);
			}
		}
	}

	@Test
	void condition() {
		assertEquals(5, LeastSquares.condition(new double[][] { { 5, 0 }, { 0, 1 }, { 0, 0 } }), 1e-12);
		assertTrue(Double.isInfinite(LeastSquares.condition(new double[][] { { 1, 0, 2 }, { 0, 1, 3 }, { 1, 1, 5 }, { 2, 1, 7 } })));
		assertTrue(Double.isInfinite(LeastSquares.condition(new double[][] { { 1, 2 } })));
	}

	@Test
	void theBrightestDirectionOfATextureStaysUnderGain() {
		double[] a = { -.3, -.4, .05, .2, .1, .3 }, place = new double[2];
		assertTrue(PtmSurface.maximum(a, place));
		assertArrayEquals(new double[] { .345550, .146597 }, place, 1e-6);
		assertEquals(.341885, PtmSurface.value(a, place[0], place[1]), 1e-6);
		for (double gain : new double[] { 0, .5, 2, 10 }) {
			double[] b = a.clone(), there = new double[2];
			PtmSurface.gain(b, gain);
			assertEquals(.341885, PtmSurface.value(b, place[0], place[1]), 1e-6);
			if (gain > 0) {
				assertTrue(PtmSurface.maximum(b, there));
				assertArrayEquals(place, there, 1e-12);
			}
		}
		double[] n = new double[3];
		assertTrue(PtmSurface.normal(a, n));
		assertEquals(1, n[0] * n[0] + n[1] * n[1] + n[2] * n[2], 1e-12);
		assertFalse(PtmSurface.normal(new double[] { .1, -.1, 0, .3, 0, .4 }, n));
		assertArrayEquals(new double[] { .6, 0, .8 }, n, 1e-12);
	}
}

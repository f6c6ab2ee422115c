package org.tristimulus.retina;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.TransferFunction;

class NightVisionTest {

	/** Golden values of DEFINITIONS: cone weight, acuity in cycles per degree, blur at 30 pixels per degree. */
	@ParameterizedTest
	@CsvSource({ "0.0001,0,1.871,7.356", "0.005,0,4.405,3.113", "0.05,.3333,8.920,1.516", "1,.7670,31.528,.327", "5,1,41.686,.159" })
	void coneWeightAcuityAndBlur(double luminance, double cones, double acuity, double blur) {
		assertEquals(cones, NightVision.coneWeight(luminance), 5e-5);
		assertEquals(acuity, Acuity.of(luminance), 5e-4);
		assertEquals(blur, Acuity.blur(luminance, 30), 5e-4);
	}

	@Test
	void rodsAndTint() {
		assertEquals(0, NightVision.rods(1, 0, 0));
		assertEquals(.644635, NightVision.rods(0, 1, 0), 5e-7);
		assertEquals(.426744, NightVision.rods(0, 0, 1), 5e-7);
		assertEquals(1, NightVision.rods(1, 1, 1), 1e-6);
		assertArrayEquals(new double[] { .616275, .702656, 1 }, NightVision.tint(0.5), 5e-7);
		assertArrayEquals(new double[] { 1, 1, 1 }, NightVision.tint(0), 1e-3);
	}

	/** sRGB codes of five colours at starlight and in the light of a full moon, shift 0.5. */
	@ParameterizedTest
	@CsvSource({ "0.0001,200,40,40,0,0,0", "0.0001,40,200,40,133,141,166", "0.0001,60,60,220,125,133,156", "0.0001,128,128,128,102,109,128", "0.0001,255,255,255,206,218,255",
		"0.05,200,40,40,121,20,20", "0.05,40,200,40,112,164,140", "0.05,60,60,220,108,115,181", "0.05,128,128,128,112,116,128", "0.05,255,255,255,224,231,255" })
	void codes(double luminance, int r, int g, int b, int outR, int outG, int outB) {
		assertArrayEquals(new int[] { outR, outG, outB }, Codes.of(new NightVision(luminance, 0.5), r, g, b));
	}

	@Test
	void fullLightChangesNothing() {
		assertEquals(ColorTransform.IDENTITY, new NightVision(5, 0.5).transform());
		assertEquals(0, Acuity.blur(100, 30));
		assertEquals(NightVision.Regime.SCOTOPIC, NightVision.regime(0.005));
		assertEquals(NightVision.Regime.MESOPIC, NightVision.regime(0.0051));
		assertEquals("photopic", NightVision.regime(5).toString());
		assertThrows(IllegalArgumentException.class, () -> new NightVision(0, 0.5));
		assertThrows(IllegalArgumentException.class, () -> new NightVision(1, 1.5));
	}

	@Test
	void rowsAgreeWithTheDefinition() {
		Rows.check(new NightVision(0.02, 0.4), new Random(1));
	}

	/** Darker means more of the rods. */
	@Test
	void theRodsShareGrowsWithTheDark() {
		double before = -1;
		for (double luminance = 10; luminance > 1e-4; luminance /= 1.5) {
			double rods = 1 - NightVision.coneWeight(luminance);
			assertTrue(rods >= before);
			before = rods;
		}
	}

	/** Codes through light and back. */
	static final class Codes {

		static int[] of(ColorTransform vision, int... codes) {
			double[] c = new double[3];
			for (int i = 0; i < 3; i++)
				c[i] = TransferFunction.SRGB.decode(codes[i] / 255.0);
			vision.apply(c);
			int[] out = new int[3];
			for (int i = 0; i < 3; i++)
				out[i] = (int) Math.floor(255 * TransferFunction.SRGB.encode(Math.max(0, Math.min(1, c[i]))) + 0.5);
			return out;
		}
	}

	/** Rows of floats against the definition on one colour. */
	static final class Rows {

		static void check(ColorTransform transform, Random random) {
			int n = 777;
			float[][] rows = new float[3][n];
			double[][] expected = new double[n][3];
			for (int i = 0; i < n; i++) {
				for (int c = 0; c < 3; c++)
					expected[i][c] = rows[c][i] = random.nextFloat() * 3 - 1;
				transform.apply(expected[i]);
			}
			transform.apply(rows, n);
			for (int i = 0; i < n; i++)
				for (int c = 0; c < 3; c++)
					assertEquals(expected[i][c], rows[c][i], 2e-6);
		}
	}
}

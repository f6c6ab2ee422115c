package org.tristimulus.light.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.color.Chromaticity;
import org.tristimulus.light.Rows;
import org.tristimulus.light.spectrum.Observer;
import org.tristimulus.light.spectrum.Spectrum;

class PhotometryTest {

	static List<Rows> metrics() {
		return Rows.read("light_metrics.csv");
	}

	@ParameterizedTest
	@MethodSource("metrics")
	void agreesWithTheReference(Rows row) {
		Spectrum s = Rows.spectrum(row.toString());
		Chromaticity c = s.chromaticity();
		assertEquals(row.number("x"), c.x, 1e-9);
		assertEquals(row.number("y"), c.y, 1e-9);
		assertEquals(1, s.colorTemperature().kelvin() / row.number("cct_k"), 5e-4);
		assertEquals(row.number("duv"), s.colorTemperature().duv(), 2e-5);
		Photometry p = Photometry.of(s);
		assertEquals(row.number("ler_lm_per_w_380_780"), p.efficacy(), 0.05);
		assertEquals(row.number("ler_lm_per_w_full"), p.fullEfficacy(), 0.05);
		for (double scale : new double[] { 1e-9, 1e9 })
			assertEquals(p.efficacy(), Photometry.of(s.times(scale)).efficacy(), 1e-9);
	}

	private static Spectrum line(double nm) {
		return Spectrum.of(360, 830, 1, l -> l == nm ? 1 : 0);
	}

	@Test
	void theEyeSeesBestAt555() {
		assertEquals(683, Photometry.of(line(555)).efficacy(), 1e-3);
		assertEquals(555, Photometry.of(line(555)).peak());
		assertEquals(2 * 683, Photometry.of(line(555)).lumens(2), 2e-3);
	}

	/** One wavelength, pure or with white added, has itself as dominant wavelength; purity falls. */
	@ParameterizedTest
	@ValueSource(ints = { 400, 450, 480, 500, 520, 555, 580, 600, 650, 690 })
	void whiteDoesNotMoveTheDominantWavelength(int nm) {
		Photometry pure = Photometry.of(line(nm)), pale = Photometry.of(line(nm).plus(whiteOf(0.01)));
		assertEquals(nm, pure.dominant(), 1e-6);
		assertEquals(1, pure.purity(), 1e-9);
		assertEquals(nm, pale.dominant(), 1e-6);
		assertTrue(pale.purity() < 1 && pale.purity() > 0);
	}

	/** A light at exactly equal energy: the illuminant E scaled channel by channel of red, green and blue lines. */
	private static Spectrum whiteOf(double amount) {
		double[][] m = new double[3][];
		int[] nm = { 620, 540, 450 };
		for (int i = 0; i < 3; i++)
			m[i] = Observer.CIE_1931.xyz(line(nm[i]));
		double[] w = org.tristimulus.color.Matrix3.of(m[0][0], m[1][0], m[2][0], m[0][1], m[1][1], m[2][1], m[0][2], m[1][2], m[2][2]).inverse().times(amount, amount, amount);
		return line(620).times(w[0]).plus(line(540).times(w[1])).plus(line(450).times(w[2]));
	}

	@Test
	void purplesHaveAComplement() {
		Photometry purple = Photometry.of(line(440).plus(line(650).times(2)));
		assertTrue(purple.dominant() < -490 && purple.dominant() > -570, () -> "" + purple.dominant());
		assertTrue(Double.isNaN(Photometry.of(whiteOf(1)).dominant()));
		assertEquals(0, Photometry.of(whiteOf(1)).purity());
	}
}

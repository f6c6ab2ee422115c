package org.tristimulus.light.temperature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tristimulus.color.Chromaticity;
import org.tristimulus.light.Table;

class LocusTest {

	@Test
	void planckian() {
		Table table = Table.read("planckian_locus.csv");
		double[] kelvin = table.column("cct_k");
		for (int i = 0; i < kelvin.length; i++) {
			Chromaticity c = Locus.PLANCKIAN.at(kelvin[i]);
			assertEquals(table.column("x_360_830")[i], c.x, 1e-12, kelvin[i] + " K");
			assertEquals(table.column("y_360_830")[i], c.y, 1e-12, kelvin[i] + " K");
			assertEquals(table.column("x_luxpy")[i], c.x, 1e-12, kelvin[i] + " K");
			assertEquals(table.column("y_luxpy")[i], c.y, 1e-12, kelvin[i] + " K");
		}
	}

	@Test
	void daylight() {
		Table table = Table.read("daylight_locus.csv");
		double[] kelvin = table.column("cct_k");
		for (int i = 0; i < kelvin.length; i++) {
			Chromaticity c = Locus.DAYLIGHT.at(kelvin[i]);
			assertEquals(table.column("x")[i], c.x, 1e-9, kelvin[i] + " K");
			assertEquals(table.column("y")[i], c.y, 1e-9, kelvin[i] + " K");
		}
	}

	@Test
	void blackbodyDaylight() {
		assertSame(Chromaticity.D65, Locus.BLACKBODY_DAYLIGHT.at(6504));
		assertSame(Chromaticity.D65, Locus.BLACKBODY_DAYLIGHT.at(1e6 / (1e6 / 6504)));
		// No jump around it, and D65 is where the daylight piece puts it.
		Chromaticity beside = Locus.BLACKBODY_DAYLIGHT.at(6504.00001);
		assertEquals(0.3127, beside.x, 1e-9);
		assertEquals(0.3290, beside.y, 1e-9);
		for (double kelvin = 1000; kelvin <= 4000; kelvin += 125)
			assertEquals(Locus.PLANCKIAN.at(kelvin), Locus.BLACKBODY_DAYLIGHT.at(kelvin));
		double[] shift = shift(6504);
		for (double kelvin = 5000; kelvin <= 25_000; kelvin += 250)
			for (int i = 0; i < 2; i++)
				assertEquals(shift[i], shift(kelvin)[i], 1e-12);
		// Half way in mired the weights are equal.
		double k = 1e6 / 225;
		double[] p = Locus.PLANCKIAN.at(k).uv(), d = Locus.DAYLIGHT.at(k).uv(), join = Locus.BLACKBODY_DAYLIGHT.at(k).uv();
		for (int i = 0; i < 2; i++)
			assertEquals((p[i] + d[i] + shift[i]) / 2, join[i], 1e-12);
	}

	private static double[] shift(double kelvin) {
		double[] join = kelvin == 6504 ? Chromaticity.D65.uv() : Locus.BLACKBODY_DAYLIGHT.at(kelvin).uv(), daylight = Locus.DAYLIGHT.at(kelvin).uv();
		return new double[] { join[0] - daylight[0], join[1] - daylight[1] };
	}

	@ParameterizedTest
	@CsvSource({ "DAYLIGHT, 3999.9", "DAYLIGHT, 3000", "DAYLIGHT, 25001", "PLANCKIAN, 999", "BLACKBODY_DAYLIGHT, 25001", "BLACKBODY_DAYLIGHT, NaN" })
	void outOfRangeIsAnErrorWithValueAndRange(Locus locus, double kelvin) {
		String message = assertThrows(IllegalArgumentException.class, () -> locus.at(kelvin)).getMessage();
		assertEquals((kelvin + " K is out of range: the locus " + locus + " reaches from " + Math.round(locus.min()) + " to " + Math.round(locus.max()) + " K").replace(".0 K is", " K is"), message);
	}

	/** In mired a locus is smooth: no step in place, and in steps of 1 mired hardly one in direction; the CIE daylight polynomials themselves meet at 7000 K within 4e-7 in x. */
	@ParameterizedTest
	@EnumSource(Locus.class)
	void smooth(Locus locus) {
		for (double kelvin = Math.max(1000, locus.min()) + 1; kelvin < 10_000; kelvin++) {
			double[] a = locus.at(kelvin - 1).uv(), b = locus.at(kelvin).uv(), c = locus.at(kelvin + 1).uv();
			double mired = 1e6 / (kelvin * kelvin);
			for (int i = 0; i < 2; i++) {
				assertTrue(Math.abs(c[i] - b[i]) < 1e-3 * mired, kelvin + " K: step " + (c[i] - b[i]));
				double second = Math.abs(a[i] - 2 * b[i] + c[i]);
				double bound = locus != Locus.PLANCKIAN && Math.abs(kelvin - 7000) < 2 ? 6e-7 : 2.5e-6 * mired * mired + 1e-3 * 2 * mired / kelvin;
				assertTrue(second < bound, kelvin + " K: second difference " + second + " above " + bound);
			}
		}
	}

	/** The normal points up, and is at right angles to the locus. */
	@ParameterizedTest
	@EnumSource(Locus.class)
	void tintIsADistanceAlongTheNormal(Locus locus) {
		for (double kelvin : new double[] { 4100, 4400, 4900, 5500, 6504, 9000, 20_000 }) {
			double[] p = locus.at(kelvin).uv(), green = locus.at(kelvin, 0.01).uv(), before = locus.at(kelvin * 0.9999).uv(), after = locus.at(kelvin * 1.0001).uv();
			double du = green[0] - p[0], dv = green[1] - p[1];
			assertEquals(0.01, Math.hypot(du, dv), 1e-12);
			assertTrue(dv > 0);
			double tu = after[0] - before[0], tv = after[1] - before[1];
			assertEquals(0, (du * tu + dv * tv) / 0.01 / Math.hypot(tu, tv), 1e-5);
		}
	}
}

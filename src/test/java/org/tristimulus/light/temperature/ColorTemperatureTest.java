package org.tristimulus.light.temperature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.tristimulus.color.Chromaticity;
import org.tristimulus.light.Table;

class ColorTemperatureTest {

	/** The oracle of the exact values sums from 360 to 780 nm; its 360 to 830 nm locus lies so far from that at 1000 K, where it matters most (colour-science 0.4.6). */
	private static final double DX = 0.652752967918688 - 0.652725232895693, DY = 0.344459642272645 - 0.34448643378672;

	@Test
	void againstExactValues() {
		Table table = Table.read("xy_to_cct.csv");
		double[] x = table.column("x"), y = table.column("y"), cct = table.column("cct_exact"), duv = table.column("duv_exact");
		for (int i = 0; i < x.length; i++) {
			boolean edge = cct[i] < 1001;
			ColorTemperature t = ColorTemperature.of(Chromaticity.of(x[i] + (edge ? DX : 0), y[i] + (edge ? DY : 0)));
			assertEquals(cct[i], t.kelvin(), 2e-4 * cct[i]);
			assertEquals(duv[i], t.duv(), 2e-6);
		}
	}

	@Test
	void roundTrips() {
		SplittableRandom random = new SplittableRandom(1);
		for (int i = 0; i < 2000; i++) {
			double kelvin = 1e6 / random.nextDouble(10, 1000), duv = random.nextDouble(-0.05, 0.05);
			ColorTemperature before = ColorTemperature.ofKelvin(kelvin, duv);
			Chromaticity c = before.chromaticity();
			ColorTemperature t = ColorTemperature.of(c);
			assertEquals(c.x, t.chromaticity().x, 1e-9, before.toString());
			assertEquals(c.y, t.chromaticity().y, 1e-9, before.toString());
			assertEquals(kelvin, t.kelvin(), 1e-7 * kelvin, before.toString());
			assertEquals(duv, t.duv(), 1e-10, before.toString());
			assertTrue(t.isDefined());
		}
	}

	@Test
	void atTheEnds() {
		for (double kelvin : new double[] { 1000, 25_000, 100_000 })
			for (double duv : new double[] { -0.05, 0, 0.05 }) {
				ColorTemperature t = ColorTemperature.of(ColorTemperature.ofKelvin(kelvin, duv).chromaticity());
				assertEquals(kelvin, t.kelvin(), 1e-7 * kelvin);
				assertTrue(t.isDefined(), t.kelvin() + " " + t.duv());
			}
	}

	@Test
	void undefined() {
		assertFalse(ColorTemperature.of(Chromaticity.of(0.3, 0.6)).isDefined());
		assertFalse(ColorTemperature.of(Chromaticity.of(0.64, 0.33)).isDefined());
		assertFalse(ColorTemperature.of(Chromaticity.of(0.15, 0.06)).isDefined());
		assertFalse(ColorTemperature.of(ColorTemperature.ofKelvin(900, 0).chromaticity()).isDefined());
		assertFalse(ColorTemperature.of(ColorTemperature.ofKelvin(150_000, 0).chromaticity()).isDefined());
		assertEquals("undefined", ColorTemperature.of(Chromaticity.of(0.3, 0.6)).toString());
	}

	/** CIE 15 illuminants, four or five digits. */
	@Test
	void whites() {
		check(6504.3, 0.00321, Chromaticity.D65);
		check(5000.7, 0.00319, Chromaticity.D50);
		check(5455.5, -0.00442, Chromaticity.of(1 / 3.0, 1 / 3.0));
	}

	private static void check(double kelvin, double duv, Chromaticity c) {
		assertEquals(kelvin, ColorTemperature.of(c).kelvin(), 0.6);
		assertEquals(duv, ColorTemperature.of(c).duv(), 1e-5);
	}

	@Test
	void betweenIsHalfWayInMired() {
		ColorTemperature middle = ColorTemperature.ofKelvin(2000, 0).towards(ColorTemperature.ofKelvin(10_000, 0.01), 0.5);
		assertEquals(1e6 / 300, middle.kelvin(), 1e-9);
		assertEquals(0.005, middle.duv(), 1e-15);
	}
}

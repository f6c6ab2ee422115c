package org.tristimulus.relight.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tristimulus.relight.Figures;
import org.tristimulus.relight.file.LampText;

class LambertFitTest {

	/** Degrees between fitted and true normals, and absolute errors of albedo, both ascending. */
	private static double[][] errors(String name, boolean robust, double black, double white) {
		float[][] stack = Figures.floats(name + "_stack.tif"), normals = Figures.floats(name + "_normals.tif"), albedo = Figures.floats(name + "_albedo.tif");
		Lamps lamps = LampText.parse(name, Figures.text(name + "_lights.lp"));
		LampField field = field(lamps);
		double[][] light = new double[3][lamps.count()];
		field.at(0, 0, light);
		LambertFit fit = new LambertFit(lamps.count(), robust);
		double[] value = new double[lamps.count()];
		List<Double> degrees = new ArrayList<>(), albedos = new ArrayList<>();
		for (int i = 0; i < stack[0].length; i++) {
			for (int k = 0; k < value.length; k++)
				value[k] = (stack[k][i] - black) / white;
			fit.fit(value, light);
			double n = fit.albedo(), dot = (fit.g(0) * normals[0][i] + fit.g(1) * normals[1][i] + fit.g(2) * normals[2][i]) / n;
			double cx = fit.g(1) * normals[2][i] - fit.g(2) * normals[1][i], cy = fit.g(2) * normals[0][i] - fit.g(0) * normals[2][i], cz = fit.g(0) * normals[1][i] - fit.g(1) * normals[0][i];
			degrees.add(Math.toDegrees(Math.atan2(Math.sqrt(cx * cx + cy * cy + cz * cz) / n, dot)));
			albedos.add(Math.abs(n - albedo[0][i]));
		}
		return new double[][] { degrees.stream().mapToDouble(d -> d).sorted().toArray(), albedos.stream().mapToDouble(d -> d).sorted().toArray() };
	}

	private static LampField field(Lamps lamps) {
		double[][] directions = new double[lamps.count()][];
		for (int k = 0; k < directions.length; k++)
			directions[k] = lamps.direction(k);
		return new LampField(directions, 0, 1, 1);
	}

	@Test
	void aMattReliefIsFoundExactly() {
		for (boolean robust : new boolean[] { true, false }) {
			double[][] errors = errors("rti_lambert48", robust, 0, 1);
			assertEquals(0, errors[0][errors[0].length - 1], 0.001);
			assertEquals(0, errors[1][errors[1].length - 1], 1e-6);
		}
	}

	/** Gloss and cast shadow are left out; least squares has 1.5 and 7.4 degrees there, and 0.055. */
	@Test
	void aStruckCoin() {
		double[][] robust = errors("rti_coin96", true, 400, 40000), plain = errors("rti_coin96", false, 400, 40000);
		int n = robust[0].length;
		assertTrue(robust[0][n / 2] <= 0.6, "median " + robust[0][n / 2]);
		assertTrue(robust[0][n * 95 / 100] <= 1.6, "95 % " + robust[0][n * 95 / 100]);
		assertTrue(mean(robust[1]) <= 0.012, "albedo " + mean(robust[1]));
		assertEquals(1.5, plain[0][n / 2], 0.05);
		assertEquals(7.4, plain[0][n * 95 / 100], 0.05);
		assertEquals(0.055, mean(plain[1]), 0.001);
	}

	private static double mean(double[] v) {
		return Arrays.stream(v).average().getAsDouble();
	}

	/** A pixel that only three lamps reach keeps the start and is told; a black one has no normal; what is not finite is left out. */
	@Test
	void pixelsThatTellLittle() {
		double[][] directions = { { 0, 0, 1 }, { .6, 0, .8 }, { -.6, 0, .8 }, { 0, .6, .8 }, { 0, -.6, .8 }, { .8, 0, .6 } };
		double[][] light = new double[3][6];
		new LampField(directions, 0, 1, 1).at(0, 0, light);
		LambertFit fit = new LambertFit(6, true);
		assertFalse(fit.fit(new double[6], light));
		assertEquals(0, fit.albedo());
		double[] matt = new double[6];
		for (int k = 0; k < 6; k++)
			matt[k] = 0.5 * directions[k][2];
		assertTrue(fit.fit(matt, light));
		matt[2] = Double.NaN;
		assertTrue(fit.fit(matt, light));
		assertArrayEquals(new double[] { 0, 0, .5 }, new double[] { fit.g(0), fit.g(1), fit.g(2) }, 1e-12);
		assertEquals(.25, fit.albedo(new double[] { .25, .2, .2, .2, .2, .15 }), 1e-12);
		assertFalse(fit.fit(new double[] { .5, .4, 0, .4, 0, 0 }, light));
	}

	/** Lamps at a distance: direction and fall-off by the definition, and 1 at the centre. */
	@Test
	void nearLamps() {
		double[][] directions = { { .6, 0, .8 } }, light = new double[3][1];
		LampField field = new LampField(directions, 2, 101, 51);
		field.at(50, 25, light);
		assertArrayEquals(new double[] { .6, 0, .8 }, new double[] { light[0][0], light[1][0], light[2][0] }, 1e-12);
		field.at(100, 0, light);
		double[] p = { 50, 25, 0 }, l = { 202 * .6, 0, 202 * .8 }, d = { l[0] - p[0], l[1] - p[1], l[2] };
		double r = Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
		for (int c = 0; c < 3; c++)
			assertEquals(d[c] / r * (202 / r) * (202 / r), light[c][0], 1e-12);
	}

	/** The factors that a stack was multiplied by come back, whatever pixel comes first. */
	@Test
	void gainsOfLamps() {
		double[] expected = { 0.8, 1, 1.3, 1 };
		LampGains a = new LampGains(4), b = new LampGains(4);
		for (int i = 0; i < 1001; i++)
			for (int k = 0; k < 4; k++)
				(i % 2 == 0 ? a : b).add(k, 0.5 * expected[k] * (1 + (i - 500) * 1e-4));
		a.add(b);
		assertArrayEquals(expected, a.gains(), 2e-4);
		assertArrayEquals(new double[] { 1, 1 }, new LampGains(2).gains());
	}
}

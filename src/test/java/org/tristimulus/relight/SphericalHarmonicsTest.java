package org.tristimulus.relight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SphericalHarmonicsTest {

	@Test
	void agreesWithSciPy() {
		compare("basis_values_l0-6.csv", 6, 1e-12, 0);
	}

	/** At 1e-9 rad of a pole, too, where a cosine alone tells nothing: there each value is held against its own size. */
	@Test
	void agreesWithSixtyDigitsAtAnyDistanceFromThePoles() {
		compare("basis_60_digits.csv", 20, 1e-10, 1e-10);
	}

	private static void compare(String table, int order, double absolute, double relative) {
		SphericalHarmonics basis = new SphericalHarmonics(order);
		double[] y = new double[basis.size()];
		for (Figures.Row row : Figures.rows(table)) {
			basis.at(row.number("x"), row.number("y"), row.number("z"), y);
			double expected = row.number("Y"), found = y[SphericalHarmonics.index(row.whole("l"), row.whole("m"))];
			String where = row.text("dir") + " " + row.text("l") + " " + row.text("m");
			assertEquals(expected, found, absolute, where);
			if (relative > 0 && Math.abs(expected) > 1e-280 && row.text("dir").equals("0")) assertEquals(1, found / expected, relative, where);
		}
	}

	@Test
	void goldenValues() {
		double[] y = new double[9];
		new SphericalHarmonics(2).at(.6, 0, .8, y);
		assertArrayEquals(new double[] { .282095, 0, .390882, .293162, 0, 0, .290160, .524423, .196659 }, y, 1e-6);
		new HemisphericalHarmonics(2).at(.6, 0, .8, y);
		assertArrayEquals(new double[] { .398942, 0, .414593, .552791, 0, 0, .035682, .741646, .494431 }, y, 1e-6);
		new HemisphericalHarmonics(2).at(0, 0, 1, y);
		assertArrayEquals(new double[] { .398942, 0, .690988, 0, 0, 0, .892062, 0, 0 }, y, 1e-6);
	}

	/** Exact quadrature: Gauss and Legendre over z, equal steps over the azimuth. */
	@Test
	void isOrthonormalToOrder20() {
		double[][] gram = gram(-1, 1, (x, y, z, out) -> new SphericalHarmonics(20).at(x, y, z, out), 441);
		assertIdentity(gram, 1e-10);
	}

	@Test
	void hemisphericalHarmonicsAreOrthonormalOnTheHemisphere() {
		HemisphericalHarmonics basis = new HemisphericalHarmonics(3);
		assertIdentity(gram(0, 1, basis::at, 16), 1e-10);
	}

	private static void assertIdentity(double[][] gram, double tolerance) {
		for (int i = 0; i < gram.length; i++)
			for (int j = 0; j < gram.length; j++)
				assertEquals(i == j ? 1 : 0, gram[i][j], tolerance, i + ", " + j);
	}

	private interface Basis {

		void at(double x, double y, double z, double[] out);
	}

	private static double[][] gram(double low, double high, Basis basis, int n) {
		double[][] nodes = legendre(24), gram = new double[n][n];
		double[] y = new double[n];
		for (int i = 0; i < nodes[0].length; i++)
			for (int k = 0; k < 48; k++) {
				double z = low + (high - low) * (nodes[0][i] + 1) / 2, s = Math.sqrt(1 - z * z), phi = 2 * Math.PI * k / 48, w = (high - low) / 2 * nodes[1][i] * 2 * Math.PI / 48;
				basis.at(s * Math.cos(phi), s * Math.sin(phi), z, y);
				for (int a = 0; a < n; a++)
					for (int b = 0; b < n; b++)
						gram[a][b] += w * y[a] * y[b];
			}
		return gram;
	}

	/** Nodes and weights by Newton's method. */
	private static double[][] legendre(int n) {
		double[][] nodes = new double[2][n];
		for (int i = 0; i < n; i++) {
			double x = Math.cos(Math.PI * (i + 0.75) / (n + 0.5)), slope = 1;
			for (int round = 0; round < 100; round++) {
				double p = 1, before = 0;
				for (int l = 1; l <= n; l++) {
					double next = ((2 * l - 1) * x * p - (l - 1) * before) / l;
					before = p;
					p = next;
				}
				slope = n * (x * p - before) / (x * x - 1);
				x -= p / slope;
			}
			nodes[0][i] = x;
			nodes[1][i] = 2 / ((1 - x * x) * slope * slope);
		}
		return nodes;
	}

	@Test
	void thePolarPartTimesTheAzimuthIsTheFunction() {
		SphericalHarmonics basis = new SphericalHarmonics(20);
		double theta = 1.1, phi = 0.3;
		double[] y = new double[441], p = new double[231];
		basis.at(Math.sin(theta) * Math.cos(phi), Math.sin(theta) * Math.sin(phi), Math.cos(theta), y);
		basis.polar(Math.cos(theta), Math.sin(theta), p);
		for (int l = 0; l <= 20; l++)
			for (int m = -l; m <= l; m++)
				assertEquals(y[SphericalHarmonics.index(l, m)], p[l * (l + 1) / 2 + Math.abs(m)] * (m < 0 ? Math.sin(-m * phi) : Math.cos(m * phi)), 1e-12);
	}

	@Test
	void refusesOrdersThatAreNotComputed() {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> new SphericalHarmonics(21)).getMessage().contains("order=21"));
		assertThrows(IllegalArgumentException.class, () -> new SphericalHarmonics(-1));
	}
}

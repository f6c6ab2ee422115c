package org.tristimulus.relight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnvironmentLightTest {

	private static final String[] RGB = { "R", "G", "B" };

	@Test
	void lambertFactorsAndTheirEnergies() {
		for (Figures.Row row : Figures.rows("lambert_A_l.csv"))
			assertEquals(row.number("A_l"), Lambert.factor(row.whole("l")), 1e-12, row.text("l"));
		for (Figures.Row row : Figures.rows("lambert_energy_fraction.csv")) {
			int l = row.whole("l");
			double a = Lambert.factor(l);
			assertEquals(row.number("fraction"), a * a * (2 * l + 1) / (4 * Math.PI) / (2 * Math.PI / 3), 1e-12, row.text("l"));
		}
	}

	@Test
	void windows() {
		for (Figures.Row row : Figures.rows("windows.csv"))
			for (Window window : Window.values())
				if (window.toString().equals(row.text("window"))) assertEquals(row.number("factor"), window.factor(row.whole("l"), row.number("width_or_lambda")), 1e-12, row.text("window"));
		assertEquals(3, Window.HANNING.width(0, 2));
		assertEquals(0.05, Window.LAPLACIAN.width(0, 2));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> Window.NONE.width(1, 2)).getMessage().startsWith("windowsize=1.0: window=none"));
	}

	@ParameterizedTest
	@EnumSource
	void publishedCoefficientsAndTheirIrradiance(PublishedEnvironment environment) {
		String name = environment.toString().replace('-', '_');
		EnvironmentLight light = environment.light();
		List<Figures.Row> rows = Figures.rows("environments_9coef.csv").stream().filter(r -> name.startsWith(r.text("environment"))).collect(Collectors.toList());
		assertEquals(9, rows.size());
		for (int c = 0; c < 3; c++)
			assertArrayEquals(Figures.coefficients(rows, RGB[c]), light.channel(c));
		rows = Figures.rows("environments_irradiance.csv").stream().filter(r -> name.startsWith(r.text("environment"))).collect(Collectors.toList());
		assertEquals(16, rows.size());
		checkIrradiance(light, rows, "E_", 1e-6);
	}

	@Test
	void irradianceOfASkyAndASun() {
		checkIrradiance(Figures.light(Figures.rows("env_skysun_64x32_coef.csv")).upTo(2), Figures.rows("env_skysun_64x32_irradiance.csv"), "Esh2_", 1e-6);
	}

	/** By the series and by the polynomial. */
	private static void checkIrradiance(EnvironmentLight light, List<Figures.Row> rows, String columns, double relative) {
		RadiosityPolynomial polynomial = new RadiosityPolynomial(light);
		SphericalHarmonics basis = new SphericalHarmonics(light.order());
		double[] y = new double[basis.size()];
		for (Figures.Row row : rows) {
			double nx = row.number("nx"), ny = row.number("ny"), nz = row.number("nz");
			basis.at(nx, ny, nz, y);
			double[] e = light.radiosity().sum(y);
			for (int c = 0; c < 3; c++) {
				double expected = row.number(columns + RGB[c]);
				assertEquals(expected, Math.PI * e[c], relative * Math.abs(expected));
				assertEquals(expected, Math.PI * polynomial.at(c, nx, ny, nz), relative * Math.abs(expected));
			}
		}
	}

	@Test
	void goldenIrradianceOfGrace() {
		RadiosityPolynomial grace = new RadiosityPolynomial(PublishedEnvironment.GRACE_CATHEDRAL.light());
		double[][] expected = { { 0, 0, 1, .274503, .153835, .131316 }, { 0, 1, 0, 1.051097, .792188, 1.265791 }, { .6, 0, .8, .469786, .262278, .242062 } };
		for (double[] row : expected)
			for (int c = 0; c < 3; c++)
				assertEquals(row[3 + c], Math.PI * grace.at(c, row[0], row[1], row[2]), 1e-6);
	}

	/** A constant environment of 1 lights every normal alike, exactly. */
	@Test
	void aConstantOf1LeavesTheAlbedoAsItIs() {
		double[] one = { 2 * Math.sqrt(Math.PI), 0, 0, 0, 0, 0, 0, 0, 0 };
		RadiosityPolynomial polynomial = new RadiosityPolynomial(EnvironmentLight.of(one, one, one));
		assertEquals(1f, (float) polynomial.at(1, .6, 0, .8));
		for (int i = 1; i < 9; i++)
			assertEquals(0, Math.abs(polynomial.terms(0)[i]));
	}

	@Test
	void goldenLamps() {
		LampAndAmbient grace = new LampAndAmbient(PublishedEnvironment.GRACE_CATHEDRAL.light());
		assertEquals(104.993, grace.azimuth(), 5.1e-4);
		assertEquals(-29.585, grace.elevation(), 5.1e-4);
		assertEquals(.49998, grace.directionality(), 5.1e-6);
		double[] light = { 1.156882, .811419, 1.307800 }, ambient = { .130534, .058733, .048714 };
		for (int c = 0; c < 3; c++) {
			assertEquals(light[c], grace.light(c), 1e-6);
			assertEquals(ambient[c], grace.ambient(c), 1e-6);
		}
		LampAndAmbient eucalyptus = new LampAndAmbient(PublishedEnvironment.EUCALYPTUS_GROVE.light()), peter = new LampAndAmbient(PublishedEnvironment.ST_PETERS_BASILICA.light());
		assertArrayEquals(new double[] { 106.363, 4.712, .50287 }, new double[] { eucalyptus.azimuth(), eucalyptus.elevation(), eucalyptus.directionality() }, 5.1e-4);
		assertArrayEquals(new double[] { 80.841, -4.757, .31106 }, new double[] { peter.azimuth(), peter.elevation(), peter.directionality() }, 5.1e-4);
	}

	/** The analytic table: a lone lamp of radiance times solid angle 1 is found exactly, and has no ambient. */
	@Test
	void aLoneLampIsFound() {
		List<Figures.Row> all = Figures.rows("analytic_projections_l0-4.csv");
		int lamps = 0;
		for (String name : all.stream().map(r -> r.text("case")).distinct().collect(Collectors.toList())) {
			List<Figures.Row> rows = all.stream().filter(r -> r.text("case").equals(name)).collect(Collectors.toList());
			double[] k = Figures.coefficients(rows, "coefficient"), y = new double[25];
			Figures.Row f = rows.get(0);
			new SphericalHarmonics(4).at(f.number("ax"), f.number("ay"), f.number("az"), y);
			if (f.text("kind").equals("constant")) assertArrayEquals(new double[] { 2 * Math.sqrt(Math.PI), 0, 0 }, new double[] { k[0], k[1], k[2] }, 1e-12);
			if (!f.text("kind").startsWith("delta") && !f.text("kind").startsWith("direction")) continue;
			lamps++;
			assertArrayEquals(y, k, 1e-12);
			LampAndAmbient lamp = new LampAndAmbient(EnvironmentLight.of(k, k, k));
			assertArrayEquals(new double[] { f.number("ax"), f.number("ay"), f.number("az") }, lamp.direction(), 1e-12);
			assertEquals(1, lamp.light(1), 1e-12);
			assertEquals(0, lamp.ambient(1), 1e-12);
			assertEquals(1, lamp.directionality(), 1e-12);
		}
		assertTrue(lamps > 0);
	}

	@Test
	void goldenDirections() {
		assertArrayEquals(new double[] { -.5, .5, .707107 }, Directions.vector(135, 45), 1e-6);
		assertArrayEquals(new double[] { 0, 0, 1 }, Directions.vector(270, 90), 1e-300);
		assertArrayEquals(new double[] { -1, 0, 0 }, Directions.vector(-180, 0), 1e-300);
		assertEquals(135, Directions.azimuth(-.5, .5), 1e-12);
	}

	@Test
	void needsWholeBands() {
		assertThrows(IllegalArgumentException.class, () -> EnvironmentLight.of(new double[5], new double[5], new double[5]));
		assertThrows(IllegalArgumentException.class, () -> EnvironmentLight.of(new double[] { Double.NaN }, new double[1], new double[1]));
	}
}

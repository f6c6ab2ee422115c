package org.tristimulus.relight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.tristimulus.color.Matrix3;

class RotationTest {

	@Test
	void agreesWithQuadrature() {
		List<Figures.Row> all = Figures.rows("rotation_l0-3.csv");
		List<String> cases = all.stream().map(r -> r.text("case")).distinct().collect(Collectors.toList());
		for (String name : cases) {
			List<Figures.Row> rows = all.stream().filter(r -> r.text("case").equals(name)).collect(Collectors.toList());
			Figures.Row f = rows.get(0);
			double[] m = new double[9];
			for (int i = 0; i < 9; i++)
				m[i] = f.number("r" + i / 3 + i % 3);
			assertArrayEquals(Figures.coefficients(rows, "after"), Rotation.of(Matrix3.of(m)).apply(Figures.coefficients(rows, "before")), 1e-9, name);
		}
		assertEquals(true, cases.size() > 3);
	}

	/** The rotated function at a turned direction is the function: f'(R d) = f(d), to order 20; energy of each band stays; there and back is nothing. */
	@Test
	void turnsFunctions() {
		Random random = new Random(3);
		double[] k = random.doubles(441, -1, 1).toArray(), y = new double[441];
		SphericalHarmonics basis = new SphericalHarmonics(20);
		for (double[] angles : new double[][] { { 30, 40, 50 }, { -200, 90, 10 }, { 0, 0, 360 }, { 12.5, -77, 181 } }) {
			Rotation r = Rotation.of(angles[0], angles[1], angles[2]);
			double[] turned = r.apply(k), back = Rotation.of(Matrix3.of(transposed(r.matrix()))).apply(turned);
			assertArrayEquals(k, back, 1e-10);
			for (int l = 0; l <= 20; l++)
				assertEquals(energy(k, l), energy(turned, l), 1e-10 * energy(k, l));
			for (int i = 0; i < 20; i++) {
				double[] d = Directions.unit(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()), e = r.matrix().times(d);
				basis.at(d[0], d[1], d[2], y);
				double before = dot(k, y);
				basis.at(e[0], e[1], e[2], y);
				assertEquals(before, dot(turned, y), 1e-10);
			}
		}
	}

	private static double[] transposed(Matrix3 m) {
		double[] t = new double[9];
		for (int i = 0; i < 9; i++)
			t[i] = m.get(i % 3, i / 3);
		return t;
	}

	private static double energy(double[] k, int l) {
		double sum = 0;
		for (int i = l * l; i < (l + 1) * (l + 1); i++)
			sum += k[i] * k[i];
		return sum;
	}

	private static double dot(double[] a, double[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++)
			sum += a[i] * b[i];
		return sum;
	}

	@Test
	void goldenAxes() {
		assertArrayEquals(new double[] { 1, 0, 0 }, Rotation.of(90, 0, 0).matrix().times(0, 0, 1));
		assertArrayEquals(new double[] { 0, 0, 1 }, Rotation.of(0, 90, 0).matrix().times(0, 1, 0));
		assertArrayEquals(new double[] { 0, 1, 0 }, Rotation.of(0, 0, 90).matrix().times(1, 0, 0));
		EnvironmentLight grace = PublishedEnvironment.GRACE_CATHEDRAL.light().turned(Rotation.of(90, 0, 0));
		assertArrayEquals(new double[] { .78908, .39499, .29213, -.33974, -.26240, .11141, .26149, -.56014, -.02882 }, grace.channel(0), 5.1e-6);
	}
}

package org.tristimulus.relight.panorama;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.relight.EnvironmentLight;
import org.tristimulus.relight.Figures;
import org.tristimulus.relight.SphericalHarmonics;

class PanoramaTest {

	private static final String[] RGB = { "R", "G", "B" };

	private static PanoramaProjection.Part project(Panorama panorama, int order, float[][] rgb) {
		PanoramaProjection projection = new PanoramaProjection(panorama, order);
		PanoramaProjection.Part sum = projection.part();
		for (int y = 0; y < panorama.height; y++) {
			float[][] row = new float[3][];
			for (int c = 0; c < 3; c++)
				row[c] = Arrays.copyOfRange(rgb[c], y * panorama.width, (y + 1) * panorama.width);
			PanoramaProjection.Part part = projection.part();
			part.add(y, row);
			sum.add(part);
		}
		return sum;
	}

	/** One scene in seven layouts gives one light; the tolerances of the integral are what centres of pixels cost. */
	@ParameterizedTest
	@CsvSource({ "latlong_y_64x32,auto,y,.0025", "latlong_z_64x32,auto,z,.0025", "angular_64,angular,y,.0001", "mirrorball_64,mirror-ball,y,.012", "cross_64x48,auto,y,.0025", "cross_48x64,auto,y,.0025", "strip_96x16,auto,y,.0025" })
	void layouts(String name, String layout, String up, double tolerance) {
		List<Figures.Row> all = Figures.rows("layout_coef.csv"), own = of(all, name), integral = of(all, "integral");
		int order = (int) Math.sqrt(own.size()) - 1;
		int[] size = Arrays.stream(name.replaceAll(".*_", "").split("x")).mapToInt(Integer::parseInt).toArray();
		Panorama panorama = new Panorama(token(layout), up.equals("y") ? UpAxis.Y : UpAxis.Z, false, size[0], size[size.length - 1]);
		EnvironmentLight light = project(panorama, order, Figures.floats("layout_" + name + ".tif")).light();
		check(own, light, 1e-6);
		check(integral, light, tolerance);
	}

	private static Layout token(String token) {
		return Arrays.stream(Layout.values()).filter(l -> l.toString().equals(token)).findAny().get();
	}

	private static List<Figures.Row> of(List<Figures.Row> all, String layout) {
		List<Figures.Row> rows = all.stream().filter(r -> r.text("layout").equals(layout)).collect(Collectors.toList());
		assertTrue(rows.size() >= 9, layout);
		return rows;
	}

	private static void check(List<Figures.Row> rows, EnvironmentLight light, double tolerance) {
		double largest = rows.stream().mapToDouble(r -> Math.max(Math.abs(r.number("R")), Math.max(Math.abs(r.number("G")), Math.abs(r.number("B"))))).max().getAsDouble();
		for (Figures.Row row : rows)
			for (int c = 0; c < 3; c++)
				assertEquals(row.number(RGB[c]), light.get(c, row.whole("l"), row.whole("m")), tolerance * largest, row.text("l") + "," + row.text("m"));
	}

	@Test
	void aSkyAndASun() {
		check(Figures.rows("env_skysun_64x32_coef.csv"), project(new Panorama(Layout.AUTO, UpAxis.Z, false, 64, 32), 4, Figures.floats("env_skysun_64x32.tif")).light(), 1e-6);
		check(Figures.rows("probe_angular_64_coef.csv"), project(new Panorama(Layout.ANGULAR, UpAxis.Z, false, 64, 64), 2, Figures.floats("probe_angular_64.tif")).light(), 1e-6);
	}

	/**
	 * A constant has no light of its own in any direction; what centres of pixels cost is bounded. Of a latlong with y up the zonal functions are those about y, so that
	 * it is measured about its own axis.
	 */
	@ParameterizedTest
	@CsvSource({ "latlong,64,32,z,1", "latlong,512,256,z,1", "latlong,65,33,z,1", "cross,64,48,y,0", "cross,45,60,y,0", "strip,90,15,y,0", "strip,16,96,y,0", "angular,64,64,y,1e-4", "angular,101,101,y,1e-4", "mirror-ball,64,64,y,1e-2" })
	void constants(String layout, int width, int height, String up, double zonal) {
		float[][] one = new float[3][width * height];
		for (float[] row : one)
			Arrays.fill(row, 1);
		PanoramaProjection.Part part = project(new Panorama(token(layout), up.equals("y") ? UpAxis.Y : UpAxis.Z, false, width, height), 2, one);
		EnvironmentLight light = part.light();
		double c00 = light.get(0, 0, 0), bound = layout.equals("latlong") ? 1.0 / (height * height) : zonal == 0 ? 1e-12 : zonal;
		for (int l = 1; l <= 2; l++)
			for (int m = -l; m <= l; m++)
				assertEquals(0, light.get(0, l, m), (m != 0 || l == 1 && layout.equals("latlong") ? 1e-12 : bound) * c00, l + "," + m);
		if (zonal == 0 || layout.equals("latlong")) assertEquals(4 * Math.PI, part.solidAngle(), 1e-11);
		assertEquals(1, part.mean(1), 1e-12);
		assertEquals(part.solidAngle(), part.energy(), 1e-11);
	}

	/** By another way: every pixel by itself, in every order, both ways up and mirrored. */
	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3, 4, 5, 6, 7 })
	void latLongIsTheSumOverItsPixels(int variant) {
		int width = variant < 4 ? 30 : 33, height = 15, order = 20;
		Panorama panorama = new Panorama(Layout.LATLONG, variant % 2 == 0 ? UpAxis.Y : UpAxis.Z, variant / 2 % 2 == 1, width, height);
		float[][] rgb = new float[3][width * height];
		java.util.Random random = new java.util.Random(variant);
		for (float[] row : rgb)
			for (int i = 0; i < row.length; i++)
				row[i] = random.nextFloat();
		SphericalHarmonics basis = new SphericalHarmonics(order);
		double[] expected = new double[basis.size()], y = new double[basis.size()], d = new double[3];
		for (int i = 0; i < width * height; i++) {
			assertTrue(panorama.direction(i % width, i / width, d));
			basis.at(d[0], d[1], d[2], y);
			for (int k = 0; k < expected.length; k++)
				expected[k] += panorama.weight(i % width, i / width) * rgb[1][i] * y[k];
		}
		assertArrayEquals(expected, project(panorama, order, rgb).light().channel(1), 1e-12);
	}

	@Test
	void goldenDirections() {
		double[] d = new double[3];
		new Panorama(Layout.LATLONG, UpAxis.Y, false, 8, 4).direction(4, 1, d);
		assertArrayEquals(new double[] { .353553, .382683, -.853553 }, d, 1e-6);
		new Panorama(Layout.LATLONG, UpAxis.Y, true, 8, 4).direction(4, 1, d);
		assertArrayEquals(new double[] { -.353553, .382683, -.853553 }, d, 1e-6);
		Panorama ball = new Panorama(Layout.MIRROR_BALL, UpAxis.Y, false, 1001, 1001);
		ball.direction(750, 500, d);
		assertArrayEquals(new double[] { .866025, 0, .5 }, d, 1e-3);
	}

	@Test
	void sizesThatDoNotGoTogether() {
		assertEquals(Layout.LATLONG, Layout.AUTO.of(64, 32));
		assertEquals(Layout.CROSS, Layout.AUTO.of(48, 64));
		assertEquals(Layout.STRIP, Layout.AUTO.of(16, 96));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> Layout.AUTO.of(64, 64)).getMessage().contains("angular, mirror-ball"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> Layout.AUTO.of(1, 1)).getMessage().contains("1 × 1"));
		assertThrows(IllegalArgumentException.class, () -> Layout.AUTO.of(65, 32));
		assertThrows(IllegalArgumentException.class, () -> Layout.CROSS.of(64, 32));
		assertThrows(IllegalArgumentException.class, () -> Layout.ANGULAR.of(64, 32));
		assertEquals(Layout.LATLONG, Layout.LATLONG.of(1, 1));
	}
}

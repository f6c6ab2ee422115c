package org.tristimulus.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.tristimulus.color.Chromaticity;
import org.tristimulus.color.gamut.ColorDifference;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.light.spectrum.Reflectance;

/** The chart against what was published of it, and against an integration of its own. */
class ColorChartTest {

	/** IEC 61966-2-1, as printed. */
	private static final double[][] TO_SRGB = { { 3.2406, -1.5372, -0.4986 }, { -0.9689, 1.8758, 0.0415 }, { 0.0557, -0.2040, 1.0570 } };

	private static final List<double[]> CMF = numbers("/org/tristimulus/light/cmf_cie1931_2deg_1nm.csv", 0, 4);
	private static final List<double[]> PUBLISHED = numbers("chart.csv", 1, 6);

	private static List<double[]> numbers(String resource, int first, int count) {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(ColorChartTest.class.getResourceAsStream(resource)))) {
			return lines.lines().filter(l -> !l.startsWith("#")).skip(1)
				.map(l -> Arrays.stream(l.split(",", -1)).skip(first).limit(count).mapToDouble(Double::parseDouble).toArray()).collect(Collectors.toList());
		}
		catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	/** CIE standard illuminant A by its formula (ISO/CIE 11664-2). */
	private static double a(double nm) {
		return 100 * Math.pow(560 / nm, 5) * Math.expm1(1.435e7 / (2848 * 560)) / Math.expm1(1.435e7 / (2848 * nm));
	}

	/** Linear sRGB under illuminant A, summed here from the reflectance. */
	private static double[] integrate(Reflectance r) {
		double[] xyz = new double[3], rgb = new double[3];
		double white = 0;
		for (int i = 0; i <= 80; i++) {
			double[] cmf = CMF.get(380 - 360 + 5 * i);
			assertEquals(380 + 5 * i, cmf[0]);
			for (int c = 0; c < 3; c++)
				xyz[c] += a(cmf[0]) * r.at(i) * cmf[c + 1];
			white += a(cmf[0]) * cmf[2];
		}
		for (int c = 0; c < 3; c++)
			for (int k = 0; k < 3; k++)
				rgb[c] += TO_SRGB[c][k] * xyz[k] / white * ColorChart.WHITE;
		return rgb;
	}

	private static int code(double light) {
		double x = Math.max(0, Math.min(1, light));
		return (int) Math.round(255 * (x <= 0.0031308 ? 12.92 * x : 1.055 * Math.pow(x, 1 / 2.4) - 0.055));
	}

	@Test
	void patchesAreReflectanceTimesIlluminantA() {
		ImgStore image = SampleTest.image(Sample.CHART);
		int[] pixels = SampleTest.codes(image, 0, 0);
		for (int p = 0; p < ColorChart.PATCHES; p++) {
			double[] light = integrate(ColorChart.reflectance(p));
			assertArrayEquals(light, ColorChart.light(p, "a"), 2e-4, "patch " + p);
			int[] b = ColorChart.bounds(p);
			for (int y = b[1]; y < b[1] + b[3]; y++)
				for (int x = b[0]; x < b[0] + b[2]; x++)
					for (int c = 0; c < 3; c++)
						assertEquals(code(light[c]), pixels[y * image.width() + x] >> 16 - 8 * c & 255, 1, "patch " + p + " channel " + c);
		}
	}

	/** Four decimals are printed; the printed white of C is rounded. */
	@Test
	void underIlluminantCPatchesAreAsPrintedIn1976() {
		for (int p = 0; p < ColorChart.PATCHES; p++) {
			double[] xyz = ColorChart.reflectance(p).under("c"), xyY = PUBLISHED.get(p);
			assertEquals(xyY[2], xyz[1], 1e-9);
			assertEquals(xyY[0], Chromaticity.ofXyz(xyz).x, 1e-4, "patch " + p);
			assertEquals(xyY[1], Chromaticity.ofXyz(xyz).y, 2e-4, "patch " + p);
		}
	}

	@Test
	void greysAreFlat() {
		for (int p = 18; p < 24; p++)
			for (int i = 0; i <= 80; i++)
				assertEquals(PUBLISHED.get(p)[2], ColorChart.reflectance(p).at(i), 1e-9);
	}

	/**
	 * The editions of the chart are not the same paint, and the reflectances are not measured; but all are the same chart.
	 * Under D50 as measured on later charts: 0.9 in the mean and 1.9 at most.
	 */
	@Test
	void underD50PatchesAreNearMeasuredCharts() {
		double sum = 0;
		for (int p = 0; p < ColorChart.PATCHES; p++) {
			double[] row = PUBLISHED.get(p), measured = { row[3], row[4], row[5] };
			double difference = ColorDifference.CIEDE2000.between(lab(ColorChart.reflectance(p), "d50"), measured);
			assertTrue(difference < 3, "patch " + p + ": " + difference);
			sum += difference;
		}
		assertTrue(sum / ColorChart.PATCHES < 1.5, "mean " + sum / ColorChart.PATCHES);
	}

	/** CIE L*a*b* (CIE 15) relative to the illuminant. */
	private static double[] lab(Reflectance r, String illuminant) {
		double[] xyz = r.under(illuminant), white = Reflectance.flat(1).under(illuminant), f = new double[3];
		for (int c = 0; c < 3; c++) {
			double t = xyz[c] / white[c];
			f[c] = t > 216 / 24389.0 ? Math.cbrt(t) : (24389 / 27.0 * t + 16) / 116;
		}
		return new double[] { 116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2]) };
	}

	/** Nothing is lost at the upper end; below 0 only the blue of four strong yellows and oranges. */
	@Test
	void underIlluminantAOnlyBlueOfYellowsIsClipped() {
		for (int p = 0; p < ColorChart.PATCHES; p++) {
			double[] light = ColorChart.light(p, "a");
			assertTrue(Math.max(light[0], Math.max(light[1], light[2])) < 0.98, "patch " + p);
			assertTrue(light[0] >= 0 && light[1] >= 0, "patch " + p);
			assertEquals(p == 6 || p == 10 || p == 11 || p == 15, light[2] < 0, "patch " + p);
		}
	}

	/** The same chart by daylight: its greys are grey. */
	@Test
	void underD65GreysAreGrey() {
		ImgStore image = ColorChart.under("d65");
		int[] pixels = SampleTest.codes(image, 0, 0);
		for (int p = 18; p < ColorChart.PATCHES; p++) {
			int[] b = ColorChart.bounds(p);
			int code = pixels[(b[1] + 9) * image.width() + b[0] + 9], expected = code(PUBLISHED.get(p)[2] * ColorChart.WHITE);
			for (int c = 0; c < 3; c++)
				assertEquals(expected, code >> 8 * c & 255, 1, "patch " + p);
		}
	}
}

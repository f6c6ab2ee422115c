package org.tristimulus.blend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.color.Reference;
import org.tristimulus.color.TransferFunction;

class MixTest {

	private static final double NAN = Double.NaN;

	private static final Map<String, Reference> PAIRS = Reference.rows("/org/tristimulus/blend/mix_pairs.csv").stream()
		.collect(Collectors.toMap(r -> r.text("pair_id"), r -> r));

	/** Tolerances as the reference recommends, by how far its oracles agree. */
	@ParameterizedTest
	@ValueSource(strings = { "mix_rgb.csv", "mix_oklab_lab.csv", "mix_oklch.csv", "mix_oklch_directed.csv", "mix_lch.csv", "mix_lch_directed.csv" })
	void agreesWithCssColor4(String file) {
		for (Reference row : Reference.rows("/org/tristimulus/blend/" + file)) {
			Reference pair = PAIRS.get(row.text("pair_id"));
			double[] first = light(pair.numbers("", "r1", "g1", "b1", "a1")), second = light(pair.numbers("", "r2", "g2", "b2", "a2"));
			BlendSpace space = row.text("space").equals("srgb-linear") ? BlendSpace.LINEAR : BlendSpace.valueOf(row.text("space").toUpperCase(Locale.ROOT));
			HuePath path = row.has("hue") ? HuePath.valueOf(row.text("hue").toUpperCase(Locale.ROOT)) : HuePath.SHORTER;
			double t = row.number("t"), alpha = (1 - t) * first[3] + t * second[3];
			boolean straight = row.text("premultiplied").equals("0");
			if (straight) first[3] = second[3] = 1;
			Mix.in(space, path).apply(first, second, t);
			assertEquals(row.number("a"), straight ? alpha : first[3], 1e-9, row::toString);
			double tolerance = space == BlendSpace.LAB || space == BlendSpace.LCH ? 2e-5 : 1e-6;
			if (row.number("a") != 0) assertArrayEquals(row.numbers("", "r", "g", "b"), codes(first), tolerance, row::toString);
		}
	}

	@ParameterizedTest
	@CsvSource({ "srgb, 128, 128, 128", "linear, 188, 188, 188", "oklab, 198, 180, 180" })
	void greenAndMagentaMeetInTheMiddle(String space, int r, int g, int b) {
		double[] green = { 0, 1, 0, 1 };
		Mix.in(BlendSpace.valueOf(space.toUpperCase(Locale.ROOT)), HuePath.SHORTER).apply(green, new double[] { 1, 0, 1, 1 }, 0.5);
		assertArrayEquals(new int[] { r, g, b }, codes8(green));
	}

	@ParameterizedTest
	@CsvSource({ "255 0 0, 0 255 0, 128 128 0, 188 188 0, 208 168 0", "0 0 0, 255 255 255, 128 128 128, 188 188 188, 99 99 99",
		"0 0 255, 255 255 0, 128 128 128, 188 188 188, 108 171 199", "0 0 255, 255 255 255, 128 128 255, 188 188 255, 116 163 255" })
	void halfwayBetweenPrimaries(String first, String second, String srgb, String linear, String oklab) {
		String[] expected = { srgb, linear, oklab };
		BlendSpace[] spaces = { BlendSpace.SRGB, BlendSpace.LINEAR, BlendSpace.OKLAB };
		for (int i = 0; i < 3; i++) {
			double[] c = triple(first);
			Mix.in(spaces[i], HuePath.SHORTER).apply(c, triple(second), 0.5);
			assertEquals(expected[i], codes8(c)[0] + " " + codes8(c)[1] + " " + codes8(c)[2], spaces[i]::toString);
		}
	}

	@ParameterizedTest
	@EnumSource(BlendSpace.class)
	void endsAreExact(BlendSpace space) {
		for (HuePath path : HuePath.values()) {
			double[] first = { 0.1, -0.02, 3, 0.3 }, second = { NAN, 0.7, 0, 0 };
			Mix.in(space, path).apply(first, second, 0);
			assertArrayEquals(new double[] { 0.1, -0.02, 3, 0.3 }, first);
			Mix.in(space, path).apply(first, second, 1);
			assertArrayEquals(second, first);
		}
	}

	@ParameterizedTest
	@EnumSource(BlendSpace.class)
	void aColorWithItselfStays(BlendSpace space) {
		double[] c = { 0.3, 0.6, 0.1, 0.4 };
		Mix.in(space, HuePath.SHORTER).apply(c, c.clone(), 0.35);
		assertArrayEquals(new double[] { 0.3, 0.6, 0.1, 0.4 }, c, 1e-6);
	}

	@ParameterizedTest
	@EnumSource(BlendSpace.class)
	void nothingLeaksFromBehindAlphaZero(BlendSpace space) {
		double[][] hidden = { { NAN, NAN, NAN, 0 }, { NAN, 0.5, 1, 0 }, { Double.POSITIVE_INFINITY, 0, 0, 0 } };
		for (double[] h : hidden)
			for (HuePath path : new HuePath[] { HuePath.SHORTER, HuePath.INCREASING }) {
				double[] first = { 0.2, 0.4, 0.6, 0.5 }, second = h.clone();
				Mix.in(space, path).apply(first, h, 0.25);
				assertArrayEquals(new double[] { 0.2, 0.4, 0.6, 0.375 }, first, 1e-6);
				Mix.in(space, path).apply(second, new double[] { 0.2, 0.4, 0.6, 0.5 }, 0.5);
				assertArrayEquals(new double[] { 0.2, 0.4, 0.6, 0.25 }, second, 1e-6);
			}
	}

	/** CSS Color 4, 12.4.2: with longer, equal hues turn by 360°; half of it leads to the opposite hue. */
	@Test
	void longerMakesAFullTurn() {
		assertEquals(210, HuePath.LONGER.at(30, 30, 0.5));
		assertEquals(30, HuePath.SHORTER.at(30, 30, 0.5));
		assertEquals(30, HuePath.INCREASING.at(30, 30, 0.5));
		assertEquals(30, HuePath.DECREASING.at(30, 30, 0.5));
	}

	/** The examples of CSS Color 4, 12.4: hues of 40° and 60° and of 330° and 20°, every path, halfway. */
	@ParameterizedTest
	@CsvSource({ "shorter, 40, 60, 50", "longer, 40, 60, 230", "increasing, 40, 60, 50", "decreasing, 40, 60, 230",
		"shorter, 330, 20, 355", "longer, 330, 20, 175", "increasing, 330, 20, 355", "decreasing, 330, 20, 175",
		"increasing, 60, 40, 230", "decreasing, 20, 330, 355", "shorter, 0, 180, 90", "longer, 0, 180, 90" })
	void huePaths(String path, double from, double to, double middle) {
		double hue = HuePath.valueOf(path.toUpperCase(Locale.ROOT)).at(from, to, 0.5);
		assertEquals(middle, (hue % 360 + 360) % 360, 1e-12);
		assertEquals(from, HuePath.valueOf(path.toUpperCase(Locale.ROOT)).at(from, to, 0));
	}

	@ParameterizedTest
	@EnumSource(BlendSpace.class)
	void rowsAgreeWithTheDefinition(BlendSpace space) {
		Random random = new Random(7);
		int n = 5000;
		float[][] first = new float[3][n], second = new float[3][n], mixed = new float[3][];
		float[] t = new float[n];
		for (int i = 0; i < n; i++) {
			float scale = (float) Math.pow(10, random.nextInt(9) - 6);
			for (int c = 0; c < 3; c++) {
				first[c][i] = random.nextInt(8) == 0 ? 0 : (random.nextFloat() - 0.1f) * scale;
				second[c][i] = random.nextInt(8) == 0 ? 0 : (random.nextFloat() - 0.1f) * scale;
			}
			t[i] = random.nextInt(4) == 0 ? random.nextInt(2) : random.nextFloat();
		}
		for (int c = 0; c < 3; c++)
			mixed[c] = first[c].clone();
		Mix mix = Mix.in(space, HuePath.LONGER);
		mix.apply(mixed, second, t, n);
		for (int i = 0; i < n; i++) {
			double[] expected = { first[0][i], first[1][i], first[2][i], 1 }, s = { second[0][i], second[1][i], second[2][i], 1 };
			double largest = 0;
			for (int c = 0; c < 3; c++)
				largest = Math.max(largest, Math.max(Math.abs(expected[c]), Math.abs(s[c])));
			mix.apply(expected, s, t[i]);
			for (int c = 0; c < 3; c++) {
				largest = Math.max(largest, Math.abs(expected[c]));
				if (t[i] == 0) assertEquals(first[c][i], mixed[c][i]);
				else if (t[i] == 1) assertEquals(second[c][i], mixed[c][i]);
				else assertTrue(Math.abs(mixed[c][i] - expected[c]) <= 4 * Math.ulp((float) largest), () -> space + " differs");
			}
		}
	}

	@Test
	void fractionsOutOfRangeAreRefused() {
		for (double t : new double[] { -0.1, 1.1, NAN })
			assertThrows(IllegalArgumentException.class, () -> Mix.in(BlendSpace.AUTO, HuePath.SHORTER).apply(new double[4], new double[4], t));
	}

	private static double[] triple(String codes) {
		String[] c = codes.split(" ");
		return light(new double[] { Integer.parseInt(c[0]) / 255.0, Integer.parseInt(c[1]) / 255.0, Integer.parseInt(c[2]) / 255.0, 1 });
	}

	private static double[] light(double[] encoded) {
		double[] c = encoded.clone();
		for (int i = 0; i < 3; i++)
			c[i] = TransferFunction.SRGB.decode(c[i]);
		return c;
	}

	private static double[] codes(double[] light) {
		double[] c = new double[3];
		for (int i = 0; i < 3; i++)
			c[i] = TransferFunction.SRGB.encode(light[i]);
		return c;
	}

	private static int[] codes8(double[] light) {
		int[] c = new int[3];
		for (int i = 0; i < 3; i++)
			c[i] = (int) Math.floor(255 * Math.max(0, Math.min(1, codes(light)[i])) + 0.5);
		return c;
	}

	/** Rows with alpha, in float, as CSS Color 4 has them: the same figures as for single colours. */
	@ParameterizedTest
	@ValueSource(strings = { "mix_rgb.csv", "mix_oklab_lab.csv" })
	void rowsWithAlphaAgreeWithCssColor4(String file) {
		for (Reference row : Reference.rows("/org/tristimulus/blend/" + file)) {
			if (row.text("premultiplied").equals("0")) continue;
			Reference pair = PAIRS.get(row.text("pair_id"));
			BlendSpace space = row.text("space").equals("srgb-linear") ? BlendSpace.LINEAR : BlendSpace.valueOf(row.text("space").toUpperCase(Locale.ROOT));
			float[][] first = rows(light(pair.numbers("", "r1", "g1", "b1", "a1"))), second = rows(light(pair.numbers("", "r2", "g2", "b2", "a2")));
			Mix.in(space, HuePath.SHORTER).at(row.number("t")).apply(first, second, 2);
			for (int i = 0; i < 2; i++) {
				assertEquals(row.number("a"), first[3][i], 1e-6, row::toString);
				double[] mixed = { first[0][i], first[1][i], first[2][i] };
				if (row.number("a") != 0) assertArrayEquals(row.numbers("", "r", "g", "b"), codes(mixed), 5e-5, row::toString);
			}
		}
	}

	/** Two pixels of a colour, in float. */
	private static float[][] rows(double[] color) {
		float[][] rows = new float[4][];
		for (int c = 0; c < 4; c++)
			rows[c] = new float[] { (float) color[c], (float) color[c] };
		return rows;
	}

	/** A fraction of the whole image is a fraction, and one with a mask's weight is their product. */
	@Test
	void atAFraction() {
		for (double t : new double[] { -1e-9, 1 + 1e-9, NAN })
			assertThrows(IllegalArgumentException.class, () -> Mix.in(BlendSpace.LINEAR, HuePath.SHORTER).at(t));
		for (double t : new double[] { 0, 1, 0.25 }) {
			double[] first = { 0.2, 0.4, 0.8, 1 };
			Mix.in(BlendSpace.LINEAR, HuePath.SHORTER).at(t).apply(first, new double[] { 1, 0, 0, 1 }, 0.5);
			assertArrayEquals(new double[] { 0.2 + 0.4 * t, 0.4 - 0.2 * t, 0.8 - 0.4 * t, 1 }, first, 1e-15);
		}
	}
}

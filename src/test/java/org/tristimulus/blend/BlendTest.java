package org.tristimulus.blend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tristimulus.blend.BlendMode.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tristimulus.color.TransferFunction;

class BlendTest {

	private static final double NAN = Double.NaN, INFINITY = Double.POSITIVE_INFINITY;

	/** Every mode in every space that it goes with. */
	static List<Blend> all() {
		List<Blend> all = new ArrayList<>();
		for (BlendMode mode : BlendMode.values())
			for (BlendSpace space : mode.spaces())
				all.add(Blend.of(mode).in(space));
		return all;
	}

	@ParameterizedTest
	@CsvSource({ "linear, 135, 78, 57", "srgb, 102, 74, 51" })
	void normalAtEightyPercent(String space, int r, int g, int b) {
		double[] c = light(255, 115, 0);
		Blend.of(NORMAL).in(space.equals("srgb") ? BlendSpace.SRGB : BlendSpace.LINEAR).opacity(80).apply(c, light(64, 64, 64));
		assertEquals(r + " " + g + " " + b, codes(c));
	}

	@ParameterizedTest
	@CsvSource({ "128, 128, 176", "180, 120, 210", "200, 200, 255" })
	void lightOfTwoChannelsAdds(int b, int s, int sum) {
		assertEquals(sum, Blend.of(ADD).pairTable(TransferFunction.SRGB)[b << 8 | s] & 255);
	}

	@ParameterizedTest
	@MethodSource("all")
	void opacityZeroChangesNothing(Blend blend) {
		double[] b = { 0.2, -0.1, 1.5, 0.7 };
		blend.opacity(0).apply(b, new double[] { NAN, INFINITY, 0.5, 1 });
		assertArrayEquals(new double[] { 0.2, -0.1, 1.5, 0.7 }, b);
	}

	/** Source-over has no backdrop to blend with, or no source: whatever stands behind alpha 0, NaN included. */
	@ParameterizedTest
	@MethodSource("all")
	void nothingLeaksFromBehindAlphaZero(Blend blend) {
		double[] colour = { 0.2, 0.4, 0.6, 0.5 }, b = colour.clone();
		double[][] hidden = { { NAN, NAN, NAN, 0 }, { INFINITY, NAN, 0, 0 }, { 0.1, 0.9, 7, 0 }, { 1, 1, 1, NAN } };
		for (double[] h : hidden) {
			blend.apply(b, h);
			assertArrayEquals(colour, b);
			double[] onto = h.clone();
			blend.opacity(50).apply(onto, colour);
			assertArrayEquals(new double[] { 0.2, 0.4, 0.6, 0.25 }, onto);
			double[] both = h.clone();
			blend.apply(both, hidden[0]);
			assertArrayEquals(h, both);
		}
	}

	/** The alpha of a composite is that of source-over, whatever the mode. */
	@ParameterizedTest
	@MethodSource("all")
	void alphaIsThatOfSourceOver(Blend blend) {
		double[] b = { 0.2, 0.4, 0.6, 0.5 };
		blend.opacity(50).apply(b, new double[] { 0.9, 0.1, 0.3, 0.4 });
		assertEquals(0.2 + 0.5 * 0.8, b[3], 1e-15);
	}

	/** By way of 0 % and 100 %: an opaque blend goes straight in its space from the backdrop to B. */
	@ParameterizedTest
	@MethodSource("all")
	void opacityIsAStraightLineInTheSpace(Blend blend) {
		if (blend.space().isPolar()) return;
		double[] b = { 0.2, 0.4, 0.6, 1 }, full = b.clone(), third = b.clone(), s = { 0.9, 0.1, 0.3, 1 };
		blend.apply(full, s);
		blend.opacity(30).apply(third, s);
		double[] from = { b[0], b[1], b[2] }, to = { full[0], full[1], full[2] }, at = { third[0], third[1], third[2] };
		for (double[] c : List.of(from, to, at))
			blend.space().fromLight().apply(c);
		for (int i = 0; i < 3; i++)
			assertEquals(0.7 * from[i] + 0.3 * to[i], at[i], 1e-9);
	}

	/** Average is normal at half the opacity, where the backdrop is opaque. */
	@ParameterizedTest
	@EnumSource(value = BlendSpace.class)
	void averageIsHalfOfNormal(BlendSpace space) {
		double[] normal = { 0.2, 0.4, 0.6, 1 }, average = normal.clone(), s = { 0.9, 0.1, 0.3, 0.8 };
		Blend.of(NORMAL).in(space).opacity(50).apply(normal, s);
		Blend.of(AVERAGE).in(space).apply(average, s);
		assertArrayEquals(normal, average, 1e-12);
	}

	/** Above 1 the formula sees 1; what the backdrop has beyond stays by 1 - opacity. */
	@Test
	void screenCarriesTheExcess() {
		Blend screen = Blend.of(SCREEN).in(BlendSpace.LINEAR);
		assertEquals(1, screen.separable(3, 0.5));
		assertEquals(1 + 2 * 0.75, screen.opacity(25).separable(3, 0.5), 1e-15);
		assertEquals(1, screen.separable(0.5, 3));
		assertEquals(0.5, screen.separable(0.5, -3));
		assertEquals(1.5, Blend.of(MULTIPLY).separable(3, 0.5));
	}

	@Test
	void numbersThatAreNone() {
		for (BlendMode mode : BlendMode.values())
			if (mode.isSeparable() && mode != NORMAL)
				for (double x : new double[] { 0, 0.5, 1 }) {
					assertTrue(Double.isNaN(Blend.of(mode).separable(NAN, x)), mode::toString);
					assertTrue(Double.isNaN(Blend.of(mode).separable(x, NAN)), mode::toString);
				}
		assertEquals(0.5, Blend.of(NORMAL).separable(NAN, 0.5));
		assertEquals(1, Blend.of(SCREEN).separable(INFINITY, 0.5));
		assertEquals(INFINITY, Blend.of(ADD).separable(INFINITY, 0.5));
		assertEquals(INFINITY, Blend.of(DIVIDE).separable(0.5, 0));
		assertTrue(Double.isNaN(Blend.of(DIVIDE).separable(0, 0)));
		assertEquals(1, Blend.of(DIVIDE).forIntegers().separable(0.5, 0));
		assertEquals(0, Blend.of(DIVIDE).forIntegers().separable(0, 0));
	}

	@Test
	void darkerAndLighterColors() {
		double[] blue = { 0, 0, 1, 1 }, darker = { 0.2, 0.1, 0, 1 };
		for (BlendSpace space : DARKER_COLOR.spaces()) {
			double[] c = blue.clone(), d = blue.clone();
			Blend.of(DARKER_COLOR).in(space).apply(c, new double[] { 0, 1, 0, 1 });
			assertArrayEquals(blue, c, 1e-9);
			Blend.of(LIGHTER_COLOR).in(space).apply(d, new double[] { 0, 1, 0, 1 });
			assertArrayEquals(new double[] { 0, 1, 0, 1 }, d, 1e-9);
		}
		double[] y = blue.clone();
		Blend.of(DARKER_COLOR).in(BlendSpace.LINEAR).apply(y, darker);
		assertArrayEquals(blue, y, "Y of blue is 0.0722, of the other 0.114");
	}

	/** What each of the ok modes takes from the source; the rest is the backdrop's. */
	@ParameterizedTest
	@CsvSource({ "OK_HUE, 2", "OK_CHROMA, 1", "OK_COLOR, 1 2", "OK_LIGHTNESS, 0" })
	void okModesExchangePartsOfOklch(BlendMode mode, String parts) {
		for (BlendSpace space : mode.spaces()) {
			double[] b = { 0.2, 0.4, 0.6, 1 }, s = { 0.5, 0.3, 0.25, 1 }, expected = { b[0], b[1], b[2] }, source = { s[0], s[1], s[2] };
			BlendSpace.OKLCH.fromLight().apply(expected);
			BlendSpace.OKLCH.fromLight().apply(source);
			for (String part : parts.split(" "))
				expected[Integer.parseInt(part)] = source[Integer.parseInt(part)];
			Blend.of(mode).in(space).apply(b, s);
			double[] result = { b[0], b[1], b[2] };
			BlendSpace.OKLCH.fromLight().apply(result);
			assertArrayEquals(expected, result, 1e-9);
		}
	}

	/** A neutral has no hue to give, and takes the other's. */
	@Test
	void neutralsHaveNoHue() {
		double[] colour = { 0.2, 0.4, 0.6, 1 }, b = colour.clone(), grey = { 0.3, 0.3, 0.3, 1 }, g = grey.clone();
		Blend.of(OK_HUE).apply(b, grey);
		assertArrayEquals(colour, b, 1e-7);
		Blend.of(OK_CHROMA).apply(g, colour);
		double[] lch = { g[0], g[1], g[2] }, source = { 0.2, 0.4, 0.6 };
		BlendSpace.OKLCH.fromLight().apply(lch);
		BlendSpace.OKLCH.fromLight().apply(source);
		assertEquals(source[1], lch[1], 1e-7);
		assertEquals(source[2], lch[2], 1e-5);
		Blend.of(OK_HUE).apply(g = grey.clone(), new double[] { 0.7, 0.7, 0.7, 1 });
		assertArrayEquals(grey, g, 1e-6);
	}

	@ParameterizedTest
	@MethodSource("all")
	void rowsAgreeWithTheDefinition(Blend blend) {
		Random random = new Random(11);
		int n = 1000;
		for (int channels = 3; channels <= 4; channels++) {
			float[][] b = new float[4][n], s = new float[4][n], result = new float[channels][];
			float[] mask = new float[n];
			for (int i = 0; i < n; i++) {
				for (int c = 0; c < 3; c++) {
					b[c][i] = value(random);
					s[c][i] = value(random);
				}
				b[3][i] = channels == 3 ? 1 : coverage(random);
				s[3][i] = channels == 3 ? 1 : coverage(random);
				mask[i] = coverage(random);
			}
			for (boolean masked : new boolean[] { false, true }) {
				for (int c = 0; c < channels; c++)
					result[c] = b[c].clone();
				float[][] source = channels == 3 ? new float[][] { s[0], s[1], s[2] } : s;
				Blend at = blend.opacity(62.5);
				if (masked) at.apply(result, source, mask, n);
				else at.apply(result, source, n);
				for (int i = 0; i < n; i++) {
					double[] expected = { b[0][i], b[1][i], b[2][i], b[3][i] }, with = { s[0][i], s[1][i], s[2][i], s[3][i] };
					blend.opacity(masked ? 62.5 * mask[i] : 62.5).apply(expected, with);
					double largest = 0;
					for (int c = 0; c < 3; c++)
						if (Math.abs(expected[c]) < INFINITY) largest = Math.max(largest, Math.max(Math.abs(expected[c]), Math.max(Math.abs(b[c][i]), Math.abs(s[c][i]))));
					for (int c = 0; c < channels; c++)
						if (masked && mask[i] == 0) assertEquals(b[c][i], result[c][i]);
						else if (Double.isNaN(expected[c]) || Double.isInfinite(expected[c])) assertEquals((float) expected[c], result[c][i]);
						else assertTrue(Math.abs(expected[c] - result[c][i]) <= 4 * Math.ulp((float) largest), () -> blend.mode() + " in " + blend.space());
				}
			}
		}
	}

	private static float value(Random random) {
		switch (random.nextInt(12)) {
			case 0:
				return 0;
			case 1:
				return 1;
			case 2:
				return 1 + 3 * random.nextFloat();
			default:
				return random.nextFloat();
		}
	}

	private static float coverage(Random random) {
		int k = random.nextInt(4);
		return k < 2 ? k : random.nextFloat();
	}

	/** NaN in a source that a mask hides. */
	@ParameterizedTest
	@MethodSource("all")
	void aMaskHides(Blend blend) {
		float[][] b = { { 0.2f, 0.3f }, { 0.4f, 0.3f }, { 0.6f, 0.3f } }, s = { { Float.NaN, 0.3f }, { Float.NaN, 0.3f }, { 0, 0.3f } };
		blend.apply(b, s, new float[] { 0, Float.NaN }, 2);
		assertArrayEquals(new float[] { 0.2f, 0.3f }, b[0]);
		assertArrayEquals(new float[] { 0.4f, 0.3f }, b[1]);
		assertArrayEquals(new float[] { 0.6f, 0.3f }, b[2]);
	}

	@Test
	void normalAtFullOpacityIsTheSource() {
		for (BlendSpace space : NORMAL.spaces()) {
			float[][] b = { { 0.2f, Float.NaN }, { 0.4f, 1 }, { 0.6f, 7 } }, s = { { 0.123f, 0.3f }, { -0.456f, 1e-9f }, { 1e9f, 0.789f } };
			Blend.of(NORMAL).in(space).apply(b, s, 2);
			for (int c = 0; c < 3; c++)
				assertArrayEquals(s[c], b[c]);
		}
	}

	@Test
	void refusals() {
		for (double percent : new double[] { -1, 120, NAN })
			assertTrue(assertThrows(IllegalArgumentException.class, () -> Blend.of(NORMAL).opacity(percent)).getMessage().contains("" + percent));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> Blend.of(MULTIPLY).in(BlendSpace.OKLAB)).getMessage().contains("linear, srgb"));
		assertThrows(UnsupportedOperationException.class, () -> Blend.of(HUE).separable(0.5, 0.5));
		assertThrows(UnsupportedOperationException.class, () -> Blend.of(NORMAL).in(BlendSpace.OKLAB).pairTable(TransferFunction.SRGB));
	}

	private static double[] light(int... codes) {
		double[] c = { 0, 0, 0, 1 };
		for (int i = 0; i < 3; i++)
			c[i] = TransferFunction.SRGB.decode(codes[i] / 255.0);
		return c;
	}

	private static String codes(double[] light) {
		StringBuilder s = new StringBuilder();
		for (int i = 0; i < 3; i++)
			s.append(i == 0 ? "" : " ").append((int) Math.floor(255 * TransferFunction.SRGB.encode(light[i]) + 0.5));
		return s.toString();
	}
}

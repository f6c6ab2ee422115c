package org.tristimulus.color.gamut;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.color.ChannelTransform;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.Reference;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.TransferFunction;

class GamutTest {

	private static final double KNEE = 0.8;
	private static final Set<Gamut> CHANNELWISE = EnumSet.of(Gamut.CLIP, Gamut.ROLLOFF, Gamut.NONE);

	/** Every sign and size: inside, slightly out, HDR to 1e6, and beyond any light. */
	private static double[] outside(Random random) {
		double[] c = new double[3];
		double size = new double[] { 1, 1.1, 3, 1e6, 1e30, 1e308 }[random.nextInt(6)], floor = new double[] { 0, -0.05, -1 }[random.nextInt(3)];
		for (int i = 0; i < 3; i++)
			c[i] = random.nextInt(20) == 0 ? random.nextInt(2) : size * (floor + (1 - floor) * random.nextDouble());
		if (random.nextInt(10) == 0) c[random.nextInt(3)] = random.nextBoolean() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
		return c;
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "AUTO", "NONE" })
	void theResultIsAlwaysInside(Gamut gamut) {
		for (RgbSpace space : RgbSpace.values())
			for (double knee : new double[] { 0, KNEE, 0.99 }) {
				ColorTransform mapping = gamut.mapping(space, knee);
				Random random = new Random(1);
				for (int i = 0; i < 3000; i++) {
					double[] before = outside(random), c = before.clone();
					mapping.apply(c);
					for (double x : c)
						assertTrue(x >= 0 && x <= 1, () -> space + " " + Arrays.toString(before) + " became " + Arrays.toString(c));
				}
			}
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
	void whatFitsStaysToTheBit(Gamut gamut) {
		double limit = gamut == Gamut.ROLLOFF ? KNEE : 1;
		for (RgbSpace space : RgbSpace.values()) {
			ColorTransform mapping = gamut.mapping(space, KNEE);
			Random random = new Random(2);
			for (int i = 0; i < 2000; i++) {
				double[] c = { 0, limit, limit * random.nextDouble() };
				for (int k = 0; k < random.nextInt(3); k++)
					c[k] = limit * random.nextDouble();
				double[] after = c.clone();
				mapping.apply(after);
				assertArrayEquals(c, after);
			}
		}
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
	void neutralStaysNeutral(Gamut gamut) {
		for (RgbSpace space : RgbSpace.values()) {
			ColorTransform mapping = gamut.mapping(space, KNEE);
			for (double v : new double[] { -1e300, -7, -1e-9, 0, 1e-300, 0.3, 0.8, 0.9, 1, Math.nextUp(1.0), 1.0001, 2, 1e6, 1e300, Double.POSITIVE_INFINITY }) {
				double[] c = { v, v, v };
				mapping.apply(c);
				assertEquals(c[0], c[1], gamut + " of " + v);
				assertEquals(c[0], c[2], gamut + " of " + v);
				if (gamut != Gamut.NONE && gamut != Gamut.ROLLOFF) assertEquals(Math.max(0, Math.min(1, v)), c[0], gamut + " of " + v);
			}
		}
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
	void aColourWithNaNStays(Gamut gamut) {
		double[] c = { Double.NaN, 0.5, 0.25 };
		gamut.mapping(RgbSpace.SRGB, KNEE).apply(c);
		assertArrayEquals(new double[] { Double.NaN, 0.5, 0.25 }, c);
		float[][] rows = { { Float.NaN }, { 0.5f }, { 0.25f } };
		gamut.mapping(RgbSpace.SRGB, KNEE).apply(rows, 1);
		assertArrayEquals(new float[][] { { Float.NaN }, { 0.5f }, { 0.25f } }, rows);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
	void rowsAreTheDefinitionRounded(Gamut gamut) {
		ColorTransform mapping = gamut.mapping(RgbSpace.DISPLAY_P3, KNEE);
		Random random = new Random(3);
		int n = 4000;
		float[][] rows = new float[3][n], expected = new float[3][n];
		for (int i = 0; i < n; i++) {
			double[] c = outside(random);
			for (int k = 0; k < 3; k++)
				c[k] = rows[k][i] = (float) c[k];
			mapping.apply(c);
			for (int k = 0; k < 3; k++)
				expected[k][i] = (float) c[k];
		}
		mapping.apply(rows, n);
		assertArrayEquals(expected, rows);
	}

	/** Light of sRGB codes 230, 120, 60, two stops up, as codes. */
	@Test
	void goldenValues() {
		assertCodes(Gamut.CLIP, 255, 225, 118);
		assertCodes(Gamut.SCALE, 255, 134, 68);
	}

	private static void assertCodes(Gamut gamut, int... expected) {
		double[] c = { 230, 120, 60 };
		for (int i = 0; i < 3; i++)
			c[i] = 4 * TransferFunction.SRGB.decode(c[i] / 255);
		gamut.mapping(RgbSpace.SRGB, KNEE).apply(c);
		for (int i = 0; i < 3; i++)
			assertEquals(expected[i], (int) Math.floor(255 * TransferFunction.SRGB.encode(c[i]) + 0.5), gamut + ", channel " + i);
	}

	@Test
	void rolloffLowersWhiteTo247() {
		double[] white = { 1, 1, 1 };
		Gamut.ROLLOFF.mapping(RgbSpace.SRGB, KNEE).apply(white);
		assertEquals(247, Math.floor(255 * TransferFunction.SRGB.encode(white[0]) + 0.5));
		assertEquals(white[0], Gamut.ROLLOFF.channelMapping(KNEE).apply(1.0));
	}

	/** Above 0 the ratios of the channels stay. */
	@ParameterizedTest
	@EnumSource(names = { "SCALE", "ROLLOFF" })
	void hueIsKept(Gamut gamut) {
		double[] c = { 4, 1, 0.5 };
		gamut.mapping(RgbSpace.SRGB, KNEE).apply(c);
		assertEquals(4, c[0] / c[1], 1e-14);
		assertEquals(2, c[1] / c[2], 1e-14);
	}

	@Test
	void desaturateKeepsLuminance() {
		for (RgbSpace space : RgbSpace.values()) {
			Random random = new Random(4);
			ColorTransform mapping = Gamut.DESATURATE.mapping(space, KNEE);
			for (int i = 0; i < 2000; i++) {
				double[] c = { 3 * random.nextDouble() - 1, 3 * random.nextDouble() - 1, 3 * random.nextDouble() - 1 };
				double before = luminance(space, c);
				mapping.apply(c);
				assertEquals(Math.max(0, Math.min(1, before)), luminance(space, c), 1e-14);
			}
		}
	}

	/** Of sRGB by the four decimals of ITU-R BT.709. */
	private static double luminance(RgbSpace space, double[] c) {
		return space == RgbSpace.SRGB ? 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2] : space.toXyz().times(c)[1];
	}

	/** A colour that is out on one side only ends exactly on that side. */
	@Test
	void desaturateDoesNoMoreThanNeeded() {
		double[] c = { 1.5, 0.3, 0.1 };
		Gamut.DESATURATE.mapping(RgbSpace.SRGB, KNEE).apply(c);
		assertEquals(1, c[0], 1e-15);
		c = new double[] { -0.1, 0.3, 0.5 };
		Gamut.DESATURATE.mapping(RgbSpace.SRGB, KNEE).apply(c);
		assertEquals(0, c[0], 1e-15);
	}

	@Test
	void oklchAgreesWithColorJs() {
		for (Reference row : Reference.rows("gamut_oklch.csv")) {
			RgbSpace space = Arrays.stream(RgbSpace.values()).filter(s -> s.toString().equals(row.text("space"))).findFirst().orElseThrow();
			double[] c = row.numbers("in_", "r", "g", "b");
			Gamut.OKLCH.mapping(space, KNEE).apply(c);
			assertArrayEquals(row.numbers("out_", "r", "g", "b"), c, 1e-9, row.toString());
		}
	}

	@ParameterizedTest
	@EnumSource
	void singleChannels(Gamut gamut) {
		if (!CHANNELWISE.contains(gamut)) {
			assertThrows(IllegalArgumentException.class, () -> gamut.channelMapping(KNEE));
			return;
		}
		double[] c = { -2, 0.7, 40 };
		gamut.channelMapping(KNEE).apply(c);
		assertArrayEquals(gamut == Gamut.NONE ? new double[] { -2, 0.7, 40 } : new double[] { 0, 0.7, 1 }, c);
	}

	@Test
	void clipAndNoneTreatChannelsAlike() {
		assertInstanceOf(ChannelTransform.class, Gamut.CLIP.mapping(RgbSpace.SRGB, KNEE));
		assertSame(ColorTransform.IDENTITY, Gamut.NONE.mapping(RgbSpace.SRGB, KNEE));
	}

	@Test
	void autoIsResolvedElsewhere() {
		assertThrows(IllegalStateException.class, () -> Gamut.AUTO.mapping(RgbSpace.SRGB, KNEE));
	}

	@ParameterizedTest
	@ValueSource(doubles = { -0.01, 0.991, 1, Double.NaN })
	void theKneeIsChecked(double knee) {
		String message = assertThrows(IllegalArgumentException.class, () -> Gamut.ROLLOFF.mapping(RgbSpace.SRGB, knee)).getMessage();
		assertTrue(message.contains("" + knee), message);
	}

	@Test
	void tokens() {
		assertEquals("[auto, clip, scale, desaturate, oklch, rolloff, none]", Arrays.toString(Gamut.values()));
		assertEquals("oklch-minde-2024", Gamut.OKLCH.method());
	}

	/** By the formulas of scale and rolloff in numpy 1.24, with the luminances 0.2126, 0.7152 and 0.0722 of ITU-R BT.709: below 0 colours are mixed with their grey first. */
	@ParameterizedTest
	@CsvSource({ "SCALE, 1.5, -0.2, 0.3, 0.84469712, 0, 0.24844033", "ROLLOFF, 1.5, -0.2, 0.3, 0.84005472, 0, 0.24707492", "SCALE, 0.2, -0.1, 0.9, 0.07937932, 0, 0.26459774",
		"ROLLOFF, 0.2, -0.1, 0.9, 0.07937932, 0, 0.26459774", "SCALE, 1, -1, 1, 0, 0, 0", "ROLLOFF, 1, -1, 1, 0, 0, 0" })
	void belowZero(Gamut gamut, double r, double g, double b, double red, double green, double blue) {
		double[] c = { r, g, b };
		gamut.mapping(RgbSpace.SRGB, KNEE).apply(c);
		assertArrayEquals(new double[] { red, green, blue }, c, 1e-8);
	}

	/** What a colour tends to whose channels grow without end: the limit of the formula, and luminance 0.2126, 0.7152, 0.0722 tells its sign. */
	@ParameterizedTest
	@CsvSource({ "CLIP, inf, 0.5, -inf, 1, 0.5, 0", "SCALE, inf, 0.5, 0.2, 1, 0, 0", "ROLLOFF, inf, 0.5, 0.2, 1, 0, 0", "SCALE, inf, inf, 0, 1, 1, 0", "SCALE, -inf, inf, 0, 0, 1, 0.5", "ROLLOFF, -inf, inf, 0, 0, 1, 0.5",
		"SCALE, inf, -inf, 0, 0, 0, 0", "SCALE, -inf, 0.5, 0.5, 0, 0, 0", "ROLLOFF, -inf, 0.5, 0.5, 0, 0, 0", "DESATURATE, inf, 0.5, 0.2, 1, 1, 1", "DESATURATE, -inf, 0.5, 0.2, 0, 0, 0", "DESATURATE, inf, -inf, 0, 0, 0, 0",
		"OKLCH, inf, inf, inf, 1, 1, 1", "OKLCH, inf, 0.5, 0.2, 1, 1, 1", "OKLCH, -inf, -inf, -inf, 0, 0, 0", "SCALE, inf, inf, inf, 1, 1, 1", "DESATURATE, -inf, -inf, -inf, 0, 0, 0" })
	void infiniteColors(Gamut gamut, String r, String g, String b, double red, double green, double blue) {
		double[] c = { infinite(r), infinite(g), infinite(b) };
		float[][] rows = { { (float) c[0] }, { (float) c[1] }, { (float) c[2] } };
		ColorTransform mapping = gamut.mapping(RgbSpace.SRGB, KNEE);
		mapping.apply(c);
		mapping.apply(rows, 1);
		assertArrayEquals(new double[] { red, green, blue }, c, 4e-4);
		assertArrayEquals(new double[] { red, green, blue }, new double[] { rows[0][0], rows[1][0], rows[2][0] }, 4e-4);
	}

	private static double infinite(String number) {
		return number.endsWith("inf") ? number.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY : Double.parseDouble(number);
	}
}

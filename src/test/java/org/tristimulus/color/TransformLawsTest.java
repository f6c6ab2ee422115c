package org.tristimulus.color;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.color.gamut.ColorDifference;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.color.gamut.HexColor;
import org.tristimulus.color.gamut.Palette;
import org.tristimulus.color.space.ColorSpace;
import org.tristimulus.color.space.Oklab;
import org.tristimulus.color.space.Spaces;

/** What transforms say of themselves, how they are put together, and the small tables: by arithmetic that anyone can do. */
class TransformLawsTest {

	private static final ChannelTransform TWICE = new ChannelTransform() {

		@Override
		public double apply(double x) {
			return 2 * x;
		}

		@Override
		public boolean isHomogeneous() {
			return true;
		}
	}, SQUARE = x -> x * x, NEXT = x -> x + 1;

	@Test
	void oneAfterTheOther() {
		assertEquals(7, TWICE.then(NEXT).apply(3));
		assertEquals(8, NEXT.then(TWICE).apply(3));
		float[] row = { 3, 4, 5 };
		TWICE.then(NEXT).apply(row, 2);
		assertArrayEquals(new float[] { 7, 9, 5 }, row);
		assertSame(TWICE, TWICE.then(ColorTransform.IDENTITY));
		assertSame(TWICE, ColorTransform.IDENTITY.then(TWICE));
		double[] c = { 1, 2, 3 };
		((ColorTransform) Matrix3.diagonal(1, 10, 100)).then(SQUARE).apply(c);
		assertArrayEquals(new double[] { 1, 400, 90_000 }, c);
	}

	/** f(k c) = k f(c): of doubling, of matrices and of sequences of these, and of no square. */
	@Test
	void homogeneous() {
		assertTrue(ColorTransform.IDENTITY.isHomogeneous());
		assertFalse(SQUARE.isHomogeneous());
		assertTrue(Matrix3.diagonal(1, 2, 3).isHomogeneous());
		assertTrue(TWICE.then(TWICE).isHomogeneous());
		assertFalse(TWICE.then(SQUARE).isHomogeneous());
		assertFalse(SQUARE.then(TWICE).isHomogeneous());
		ColorTransform matrix = Matrix3.diagonal(1, 2, 3);
		assertTrue(matrix.then((ColorTransform) TWICE).isHomogeneous());
		assertFalse(matrix.then((ColorTransform) SQUARE).isHomogeneous());
		assertFalse(((ColorTransform) SQUARE).then(matrix).isHomogeneous());
		assertTrue(new PerChannel(TWICE, TWICE).isHomogeneous());
		assertFalse(new PerChannel(TWICE, SQUARE).isHomogeneous());
	}

	@Test
	void aTransformForEachChannel() {
		PerChannel each = new PerChannel(TWICE, SQUARE, NEXT);
		double[] c = { 3, 4, 5 };
		each.apply(c);
		assertArrayEquals(new double[] { 6, 16, 6 }, c);
		float[][] rows = { { 3, 30 }, { 4, 40 }, { 5, 50 } };
		each.apply(rows, 1);
		assertArrayEquals(new float[][] { { 6, 30 }, { 16, 40 }, { 6, 50 } }, rows);
		assertSame(SQUARE, each.channel(1));
		assertSame(NEXT, PerChannel.channel(each, 2));
		assertSame(TWICE, PerChannel.channel(TWICE, 2));
	}

	/** A transform that has no rows of its own does them colour by colour, and no further than asked. */
	@Test
	void rowsOfADefinition() {
		ColorTransform turn = c -> {
			double first = c[0];
			c[0] = c[1];
			c[1] = c[2];
			c[2] = first;
		};
		float[][] rows = { { 1, 4, 7 }, { 2, 5, 8 }, { 3, 6, 9 } };
		turn.apply(rows, 2);
		assertArrayEquals(new float[][] { { 2, 5, 7 }, { 3, 6, 8 }, { 1, 4, 9 } }, rows);
	}

	@Test
	void matricesAsValues() {
		Matrix3 m = Matrix3.of(1, 2, 3, 4, 5, 6, 7, 8, 10);
		assertSame(m, m.matrix());
		assertEquals(Double.POSITIVE_INFINITY, m.bound());
		assertNotEquals(m, Matrix3.of(1, 2, 3, 4, 5, 6, 7, 8, 9));
		assertNotEquals(m, "a matrix");
	}

	/** CSS Color 4: #abc is #aabbcc, and rebeccapurple is #663399, that is 40, 20 and 60 %. */
	@ParameterizedTest
	@CsvSource({ "#663399, 0.4, 0.2, 0.6", "663399, 0.4, 0.2, 0.6", "' #639 ', 0.4, 0.2, 0.6", "#000000, 0, 0, 0", "#FFffFF, 1, 1, 1", "#ff0033, 1, 0, 0.2", "#0f3, 0, 1, 0.2" })
	void hexColors(String text, double r, double g, double b) {
		assertArrayEquals(new double[] { r, g, b }, HexColor.parse(text), 1e-15);
		String digits = text.trim().replace("#", "").toLowerCase();
		if (digits.length() == 6) assertEquals("#" + digits, HexColor.format(new double[] { r, g, b }));
	}

	@Test
	void hexColorsRoundAndClamp() {
		assertEquals("#00ff80", HexColor.format(new double[] { -0.2, 1.7, 0.5 }));
		assertEquals("#010203", HexColor.format(new double[] { 0.5 / 255, 2.4999 / 255, 2.5 / 255 }));
		for (String text : new String[] { "", "#", "#12", "#12345", "#1234567", "#ggg", "##fff", "#fffff f" })
			assertTrue(assertThrows(IllegalArgumentException.class, () -> HexColor.parse(text)).getMessage().contains("allowed: #rrggbb"));
	}

	/** Ends by the matrices of Oklab (Ottosson 2021) and the curve of IEC 61966-2-1 in Python; between them lightness rises, and steps are alike but for rounding. */
	@Test
	void thePaletteIsEven() {
		int[] colors = Palette.perceptual();
		assertEquals(256, colors.length);
		assertEquals(0x170124, colors[0]);
		assertEquals(0xf9f5bb, colors[255]);
		ColorTransform toOklab = Spaces.SRGB.to(Spaces.OKLAB);
		double[][] lab = Arrays.stream(colors).mapToObj(c -> new double[] { (c >> 16) / 255.0, (c >> 8 & 255) / 255.0, (c & 255) / 255.0 }).toArray(double[][]::new);
		double sum = 0;
		for (double[] c : lab)
			toOklab.apply(c);
		for (int i = 1; i < 256; i++) {
			sum += ColorDifference.OKLAB.between(lab[i - 1], lab[i]);
			if (i >= 4) assertTrue(lab[i][0] > lab[i - 4][0], "lightness of " + i);
		}
		for (int i = 16; i < 256; i++)
			assertEquals(16 * sum / 255, ColorDifference.OKLAB.between(lab[i - 16], lab[i]), 0.16 * 16 * sum / 255, "16 steps to " + i);
		assertEquals(145, toPolar(lab[0])[2] - toPolar(lab[255])[2] - 60, 4, "from hue 310 to 105, near enough in 8 bits");
	}

	private static double[] toPolar(double[] lab) {
		double[] c = lab.clone();
		Spaces.OKLCH.fromBase().apply(c);
		return c;
	}

	/** Only the blue of ROMM RGB (ISO 22028-2), at y = 0.0001, is beyond what an eye can see. */
	@Test
	void whatAnEyeSees() {
		for (RgbSpace space : RgbSpace.values())
			assertEquals(space != RgbSpace.PROPHOTO, Oklab.sees(space), space.toString());
	}

	/** The triangle of 3, 4 and 5, in rows as well; a neutral has no hue, and chroma that rounding leaves is none. */
	@Test
	void polarCoordinates() {
		for (ColorSpace space : new ColorSpace[] { Spaces.LCH, Spaces.OKLCH }) {
			double scale = space == Spaces.LCH ? 10 : 0.05, white = space == Spaces.LCH ? 100 : 1;
			double[] c = { white / 2, 3 * scale, 4 * scale };
			float[][] rows = { { (float) c[0], (float) white / 2, (float) white / 2 }, { (float) c[1], 1e-9f, 0 }, { (float) c[2], 0, (float) -scale } };
			space.fromBase().apply(c);
			space.fromBase().apply(rows, 3);
			assertArrayEquals(new double[] { white / 2, 5 * scale, 53.13010235415598 }, c, 1e-12 * white);
			assertEquals(5 * scale, rows[1][0], 1e-6 * white);
			assertEquals(53.130102, rows[2][0], 1e-4);
			assertEquals(0, rows[1][1]);
			assertEquals(0, rows[2][1]);
			assertEquals(270, rows[2][2]);
			space.toBase().apply(c);
			assertArrayEquals(new double[] { white / 2, 3 * scale, 4 * scale }, c, 1e-12 * white);
		}
	}

	/** Out of gamut, beyond white and below black, hue, saturation and lightness lead back, none of them negative but lightness. */
	@ParameterizedTest
	@ValueSource(strings = { "1.2 1.1 1.3", "-0.2 -0.1 -0.3", "1.5 1.1 1.3", "1.1 1.3 1.4", "-0.5 -0.1 -0.1", "1.4 -0.3 0.2" })
	void hslOutOfGamut(String rgb) {
		double[] c = Arrays.stream(rgb.split(" ")).mapToDouble(Double::parseDouble).toArray(), hsl = c.clone();
		Spaces.SRGB.to(Spaces.HSL).apply(hsl);
		assertTrue(hsl[0] >= 0 && hsl[0] < 360 && hsl[1] >= 0, Arrays.toString(hsl));
		Spaces.HSL.to(Spaces.SRGB).apply(hsl);
		assertArrayEquals(c, hsl, 1e-12);
	}

	@Test
	void whatGamutsSay() {
		assertEquals(0.75, Gamut.ROLLOFF.limit(0.75));
		assertEquals(1, Gamut.SCALE.limit(0.75));
		assertEquals("scale", Gamut.SCALE.method());
		assertSame(TransferFunction.SRGB, RgbSpace.DISPLAY_P3.curve());
		double[] xyz = { 0.2, 0.3, 0.4 };
		Spaces.XYZ.toBase().then(Spaces.XYZ.fromBase()).apply(xyz);
		assertArrayEquals(new double[] { 0.2, 0.3, 0.4 }, xyz);
	}
}

package org.tristimulus.color.space;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.Matrix3;
import org.tristimulus.color.RgbSpace;

class SpacesTest {

	/** Every space of the catalogue, and the linear light of every RGB space. */
	static List<ColorSpace> spaces() {
		List<ColorSpace> spaces = new ArrayList<>(Spaces.all());
		for (RgbSpace rgb : RgbSpace.values())
			if (!spaces.contains(Spaces.linear(rgb))) spaces.add(Spaces.linear(rgb));
		return spaces;
	}

	/** From sRGB through this space to every other, and back the same way. */
	@ParameterizedTest
	@MethodSource("spaces")
	void roundTripsThroughEveryPair(ColorSpace space) {
		for (ColorSpace other : spaces()) {
			ColorTransform there = Spaces.SRGB.to(space).then(space.to(other)), back = other.to(space).then(space.to(Spaces.SRGB));
			Random random = new Random(1);
			for (int i = 0; i < 200; i++) {
				double[] c = { random.nextDouble(), random.nextDouble(), random.nextDouble() };
				if (i < 8) c = new double[] { i & 1, i >> 1 & 1, i >> 2 };
				double[] after = c.clone();
				there.apply(after);
				back.apply(after);
				assertArrayEquals(c, after, 1e-9, "through " + space + " and " + other);
			}
		}
	}

	/** Outside the sRGB gamut, for the spaces that are defined there without exceptions. */
	@ParameterizedTest
	@MethodSource("spaces")
	void roundTripsOutOfGamut(ColorSpace space) {
		if (space == Spaces.HSV || space == Spaces.HWB || space == Spaces.HSL) return;
		ColorTransform there = Spaces.LINEAR_SRGB.to(space), back = space.to(Spaces.LINEAR_SRGB);
		Random random = new Random(2);
		for (int i = 0; i < 2000; i++) {
			double[] c = { 4 * random.nextDouble() - 1, 4 * random.nextDouble() - 1, 4 * random.nextDouble() - 1 }, after = c.clone();
			there.apply(after);
			back.apply(after);
			assertArrayEquals(c, after, 1e-9, space.toString());
		}
	}

	@ParameterizedTest
	@MethodSource("spaces")
	void blackIsFinite(ColorSpace space) {
		double[] c = new double[3];
		Spaces.XYZ.to(space).apply(c);
		for (double x : c)
			assertTrue(Double.isFinite(x), space.toString());
		space.to(Spaces.XYZ).apply(c);
		assertArrayEquals(new double[3], c, 1e-15);
	}

	/** To 1e-7: a rounding error of 1e-16 beside black is 1e-7 after the cube-root-like curve of Adobe RGB. */
	@ParameterizedTest
	@MethodSource("spaces")
	void theDisplayRangesHoldSrgb(ColorSpace space) {
		assertEquals(3, space.components().size());
		for (int i = 0; i < 27; i++) {
			double[] c = { i % 3 / 2.0, i / 3 % 3 / 2.0, i / 9 / 2.0 };
			Spaces.SRGB.to(space).apply(c);
			for (int k = 0; k < 3; k++) {
				Component component = space.components().get(k);
				assertTrue(c[k] >= component.min - 1e-7 && c[k] <= component.max + 1e-7, () -> component + " is outside its range in " + space);
			}
		}
	}

	@Test
	void tokens() {
		String all = Spaces.all().toString();
		assertTrue(all.startsWith("[linear, xyz, xyy, lab, lab-d65, lch, luv, oklab, oklch, hsv, hsl, hwb, display-p3, adobe-rgb, prophoto, rec2020, acescg") && all.endsWith(", srgb]"), all);
		for (RgbSpace rgb : RgbSpace.values())
			assertTrue(Spaces.all().contains(Spaces.encoded(rgb)), all);
		for (ColorSpace space : Spaces.all())
			assertSame(space, Spaces.of(space.toString().toUpperCase()));
		String message = assertThrows(IllegalArgumentException.class, () -> Spaces.of("lav")).getMessage();
		assertTrue(message.contains("lav") && message.contains("lab-d65"), message);
	}

	@Test
	void namesAreUnique() {
		Set<String> seen = new HashSet<>();
		for (ColorSpace space : spaces()) {
			assertTrue(seen.add(space.toString()), space.toString());
			assertTrue(seen.add(space.label()), space.label());
			Set<String> names = new HashSet<>();
			for (Component component : space.components())
				assertTrue(names.add(component.name), component.name);
		}
	}

	/** The image encoding relies on it: between linear RGB spaces there is one matrix. */
	@ParameterizedTest
	@EnumSource
	void betweenLinearSpacesIsOneMatrix(RgbSpace rgb) {
		ColorTransform transform = Spaces.linear(rgb).to(Spaces.LINEAR_SRGB);
		if (rgb == RgbSpace.SRGB) assertSame(ColorTransform.IDENTITY, transform);
		else assertInstanceOf(Matrix3.class, transform);
		double[] white = { 1, 1, 1 };
		transform.apply(white);
		assertArrayEquals(new double[] { 1, 1, 1 }, white, 1e-14);
	}

	@ParameterizedTest
	@MethodSource("spaces")
	void toItselfIsNothing(ColorSpace space) {
		assertSame(ColorTransform.IDENTITY, space.to(space));
	}

	@Test
	void theHueOfANeutralIs0() {
		for (ColorSpace space : List.of(Spaces.HSV, Spaces.HSL, Spaces.HWB)) {
			double[] c = { 0.4, 0.4, 0.4 };
			Spaces.SRGB.to(space).apply(c);
			assertEquals(0, c[0]);
		}
		double[] c = { 50, 0, 0 };
		Spaces.LAB.to(Spaces.LCH).apply(c);
		assertArrayEquals(new double[] { 50, 0, 0 }, c);
	}

	@Test
	void huesAreIn0To360() {
		for (ColorSpace space : List.of(Spaces.LCH, Spaces.OKLCH)) {
			double[][] tiny = { { 0.5, 1, -1e-300 }, { 0.5, -1, -0.0 }, { 0.5, 1, -0.0 }, { 0.5, 0, -1 } };
			for (double[] c : tiny) {
				space.base().to(space).apply(c);
				assertTrue(c[2] >= 0 && c[2] < 360, "hue " + c[2]);
			}
		}
	}
}

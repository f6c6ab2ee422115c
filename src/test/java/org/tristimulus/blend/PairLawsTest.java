package org.tristimulus.blend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tristimulus.color.PairFunction;
import org.tristimulus.color.PairTransform;
import org.tristimulus.color.TransferFunction;

/** What blends and mixtures say of themselves, held against what they do. */
class PairLawsTest {

	private static final double[] FIRST = { 0.7, 0.2, 0.1, 1 }, SECOND = { 0.4, 0.5, 0.05, 1 };

	private static double[] applied(PairTransform pair, double k, double weight) {
		double[] first = { k * FIRST[0], k * FIRST[1], k * FIRST[2], 1 }, second = { k * SECOND[0], k * SECOND[1], k * SECOND[2], 1 };
		pair.apply(first, second, weight);
		return first;
	}

	/** Whether scaling both colours scales the result. */
	private static boolean scales(PairTransform pair) {
		boolean scales = true;
		for (double k : new double[] { 0.01, 0.3, 7 })
			for (int c = 0; c < 3; c++)
				scales &= Math.abs(applied(pair, k, 1)[c] - k * applied(pair, 1, 1)[c]) <= 1e-12 * k;
		return scales;
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "AUTO", "OKLCH", "LCH" })
	void mixturesScaleWhereTheySayThatTheyDo(BlendSpace space) {
		PairTransform mixture = Mix.in(space, HuePath.SHORTER).at(0.3);
		assertEquals(scales(mixture), mixture.isHomogeneous(), space::toString);
		assertFalse(mixture.assumesUnitRange());
		assertEquals(space, Mix.in(space, HuePath.SHORTER).space());
	}

	@ParameterizedTest
	@EnumSource
	void blendsScaleWhereTheySayThatTheyDo(BlendMode mode) {
		for (BlendSpace space : List.of(BlendSpace.LINEAR, BlendSpace.SRGB, BlendSpace.OKLAB)) {
			if (!mode.spaces().contains(space)) continue;
			Blend blend = Blend.of(mode).in(space);
			if (blend.isHomogeneous()) assertTrue(scales(blend), mode + " in " + space);
			boolean isLight = space == BlendSpace.LINEAR || space == BlendSpace.OKLAB;
			if (isLight && mode.isHomogeneous()) assertTrue(blend.isHomogeneous(), mode + " in " + space);
			assertEquals(mode.assumesUnitRange(), blend.assumesUnitRange());
		}
	}

	/** Component by component, at an opacity and under a mask, is the same as the colours; and the table of 8-bit codes is that, rounded. */
	@ParameterizedTest
	@EnumSource
	void componentsAreTheColors(BlendMode mode) {
		for (BlendSpace space : List.of(BlendSpace.LINEAR, BlendSpace.SRGB, BlendSpace.OKLAB)) {
			if (!mode.spaces().contains(space)) continue;
			Blend blend = Blend.of(mode).in(space).opacity(60).along(HuePath.LONGER);
			assertEquals(space, blend.space());
			assertComponents(blend, space, mode.isSeparable() && space != BlendSpace.OKLAB);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "LINEAR", "SRGB", "OKLAB", "LAB" })
	void componentsOfMixtures(BlendSpace space) {
		assertComponents(Mix.in(space, HuePath.SHORTER).at(0.3), space, space == BlendSpace.LINEAR || space == BlendSpace.SRGB);
	}

	private static void assertComponents(PairTransform pair, BlendSpace space, boolean isSeparable) {
		assertEquals(isSeparable, pair.isSeparable());
		if (!isSeparable) {
			assertThrows(UnsupportedOperationException.class, pair::components);
			return;
		}
		PairFunction one = pair.components();
		TransferFunction curve = space == BlendSpace.SRGB ? TransferFunction.SRGB : TransferFunction.LINEAR;
		assertEquals(curve, one.curve());
		for (double weight : new double[] { 0, 0.25, 1 })
			for (int c = 0; c < 3; c++)
				assertEquals(applied(pair, 1, weight)[c], curve.decode(one.apply(curve.encode(FIRST[c]), curve.encode(SECOND[c]), weight)), 1e-12, "weight " + weight);
		byte[] table = one.table(TransferFunction.SRGB, TransferFunction.SRGB);
		assertEquals(65_536, table.length);
		for (int b : new int[] { 0, 17, 130, 255 })
			for (int s : new int[] { 1, 90, 254 }) {
				double[] first = new double[4], second = new double[4];
				java.util.Arrays.fill(first, 0, 3, TransferFunction.SRGB.decode(b / 255.0));
				java.util.Arrays.fill(second, 0, 3, TransferFunction.SRGB.decode(s / 255.0));
				first[3] = second[3] = 1;
				pair.forIntegers().apply(first, second, 1);
				double code = 255 * TransferFunction.SRGB.encode(Math.max(0, Math.min(1, first[0])));
				assertEquals(code, table[b << 8 | s] & 255, 0.5 + 1e-6, b + " and " + s);
			}
	}

	/** Rows are fast for straight lines in Oklab, and say nothing where nothing is mixed. */
	@Test
	void fastRows() {
		for (BlendSpace space : List.of(BlendSpace.OKLAB, BlendSpace.LINEAR, BlendSpace.SRGB, BlendSpace.LAB))
			assertEquals(space == BlendSpace.OKLAB, Mix.in(space, HuePath.SHORTER).at(0.3).isFastInRows());
		assertFalse(Mix.in(BlendSpace.OKLAB, HuePath.SHORTER).at(0).isFastInRows());
		for (BlendMode mode : BlendMode.values())
			if (mode.spaces().contains(BlendSpace.OKLAB)) assertEquals(mode == BlendMode.NORMAL || mode == BlendMode.AVERAGE, Blend.of(mode).in(BlendSpace.OKLAB).isFastInRows(), mode::toString);
		assertFalse(Blend.of(BlendMode.NORMAL).in(BlendSpace.OKLAB).opacity(0).isFastInRows());
		assertFalse(Blend.of(BlendMode.NORMAL).in(BlendSpace.LINEAR).isFastInRows());
	}

	/** For 8 bits rows may be rougher: by 8e-6 of the largest component, and not more. */
	@Test
	void roughRows() {
		for (PairTransform pair : List.of(Mix.in(BlendSpace.OKLAB, HuePath.SHORTER).at(0.3), Blend.of(BlendMode.AVERAGE).in(BlendSpace.OKLAB))) {
			float[][] first = { { 0.7f, 0 }, { 0.2f, 1 }, { 0.1f, 0.5f } }, second = { { 0.4f, 1 }, { 0.5f, 1 }, { 0.05f, 0 } };
			double[][] exact = new double[2][];
			for (int i = 0; i < 2; i++) {
				exact[i] = new double[] { first[0][i], first[1][i], first[2][i], 1 };
				pair.apply(exact[i], new double[] { second[0][i], second[1][i], second[2][i], 1 }, 1);
			}
			pair.forBytes().apply(first, second, 2);
			for (int i = 0; i < 2; i++)
				assertArrayEquals(new double[] { exact[i][0], exact[i][1], exact[i][2] }, new double[] { first[0][i], first[1][i], first[2][i] }, 8e-6);
		}
	}
}

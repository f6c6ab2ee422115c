package org.tristimulus.color;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tristimulus.color.space.ColorSpace;
import org.tristimulus.color.space.Spaces;

/**
 * Every row version against its definition, given the same float numbers. The unit is the ulp, as a float, of the largest
 * component of the colour that the definition gives; the limit is {@value #LIMIT} of them in every component.
 * For light as pictures have it that is all. Elsewhere (below 0, near black, where terms cancel) it is taken through the
 * curve: added to it is what the definition makes of an
 * input of which every component is {@value #LIMIT} ulp of the largest off.
 */
class RowsTest {

	private static final int N = 6007;
	private static final double LIMIT = 4;

	/** What the float rows of colours come from. */
	enum Sample {
		/** Light of surfaces and displays. */
		IN_GAMUT {
			@Override
			double component(Random random) {
				return random.nextDouble();
			}
		},
		/** Every 8-bit code's light, often neutral. */
		CODES {
			@Override
			double component(Random random) {
				return TransferFunction.SRGB.decode(random.nextInt(256) / 255.0);
			}
		},
		NEAR_BLACK {
			@Override
			double component(Random random) {
				return random.nextInt(8) == 0 ? 0 : Math.scalb(random.nextDouble(), -random.nextInt(40));
			}
		},
		HDR {
			@Override
			double component(Random random) {
				return Math.scalb(random.nextDouble(), random.nextInt(24) - 2);
			}
		},
		SIGNED {
			@Override
			double component(Random random) {
				return 3 * random.nextDouble() - 1;
			}
		},
		EXTREME {
			@Override
			double component(Random random) {
				return (random.nextInt(4) == 0 ? -1 : 1) * Math.scalb(random.nextDouble(), random.nextInt(160) - 100);
			}
		};

		abstract double component(Random random);

		float[][] rows() {
			Random random = new Random(ordinal());
			float[][] rows = new float[3][N];
			for (int i = 0; i < N; i++)
				for (int k = 0; k < 3; k++)
					rows[k][i] = k > 0 && i % 5 == 0 ? rows[0][i] * (1 + (i % 3 - 1) * k * 1e-3f) : (float) component(random);
			return rows;
		}
	}

	private static double ulp(double[] c) {
		return Math.ulp((float) Math.max(Math.abs(c[0]), Math.max(Math.abs(c[1]), Math.abs(c[2]))));
	}

	/** Asserts the limit for every colour; through the curve or not. */
	private static void assertRows(ColorTransform transform, float[][] rows, boolean throughTheCurve) {
		float[][] result = { rows[0].clone(), rows[1].clone(), rows[2].clone() };
		transform.apply(result, N);
		for (int i = 0; i < N; i++) {
			double[] in = { rows[0][i], rows[1][i], rows[2][i] }, exact = in.clone();
			transform.apply(exact);
			double[] row = { result[0][i], result[1][i], result[2][i] }, limit = new double[3];
			Arrays.fill(limit, LIMIT * ulp(exact));
			for (int j = 0; throughTheCurve && j < 3; j++) {
				double[] more = in.clone(), less = in.clone();
				more[j] += LIMIT * ulp(in);
				less[j] -= LIMIT * ulp(in);
				transform.apply(more);
				transform.apply(less);
				for (int k = 0; k < 3; k++)
					limit[k] += Math.max(Math.abs(more[k] - exact[k]), Math.abs(less[k] - exact[k]));
			}
			for (int k = 0; k < 3; k++)
				if (!(Math.abs(row[k] - exact[k]) <= limit[k])) fail("component " + k + " of " + Arrays.toString(in) + ": row " + Arrays.toString(row)
					+ ", definition " + Arrays.toString(exact) + ", " + Math.abs(row[k] - exact[k]) / ulp(exact) + " ulp");
		}
	}

	/** The two curves of each Lab space on their own, on light as pictures have it. */
	static Stream<Arguments> steps() {
		return Stream.of(Spaces.OKLAB, Spaces.LAB_D65, Spaces.LAB).flatMap(space -> Stream.of(Sample.IN_GAMUT, Sample.CODES, Sample.HDR).map(sample -> arguments(space, sample)));
	}

	@ParameterizedTest
	@MethodSource("steps")
	void toLab(ColorSpace space, Sample sample) {
		assertRows(((Sequence) space.fromBase()).second(), sample.rows(), false);
	}

	@ParameterizedTest
	@MethodSource("steps")
	void fromLab(ColorSpace space, Sample sample) {
		float[][] rows = sample.rows();
		Spaces.LINEAR_SRGB.to(space).apply(rows, N);
		assertRows(((Sequence) space.toBase()).first(), rows, false);
	}

	/** Every space from light of integer samples, black and pure colours among them, whose rows are not looked through. */
	@ParameterizedTest
	@MethodSource("spaces")
	void fromLightOfIntegers(ColorSpace space) {
		float[][] rows = Sample.CODES.rows();
		for (float[] row : rows)
			Arrays.fill(row, 0, 7, row == rows[0] ? 0 : 1);
		for (float[] row : rows)
			Arrays.fill(row, 7, 14, 0);
		float[][] checked = { rows[0].clone(), rows[1].clone(), rows[2].clone() };
		ColorTransform transform = Spaces.LINEAR_SRGB.to(space);
		transform.apply(checked, N);
		transform.forIntegers().apply(rows, N);
		for (int c = 0; c < 3; c++)
			assertArrayEquals(checked[c], rows[c]);
	}

	/** Back to light for 8-bit results: within 4e-6 of the largest component of the colour. */
	@ParameterizedTest
	@MethodSource("spaces")
	void toLightForBytes(ColorSpace space) {
		float[][] rows = Sample.IN_GAMUT.rows();
		Spaces.LINEAR_SRGB.to(space).apply(rows, N);
		ColorTransform back = space.to(Spaces.LINEAR_SRGB);
		float[][] result = { rows[0].clone(), rows[1].clone(), rows[2].clone() };
		back.forBytes().apply(result, N);
		for (int i = 0; i < N; i++) {
			double[] exact = { rows[0][i], rows[1][i], rows[2][i] };
			back.apply(exact);
			double limit = 4e-6 * Math.max(exact[0], Math.max(exact[1], exact[2])) + 1e-9;
			for (int c = 0; c < 3; c++)
				assertEquals(exact[c], result[c][i], limit, space + " " + i);
		}
	}

	static List<ColorSpace> spaces() {
		List<ColorSpace> spaces = new ArrayList<>(Spaces.all());
		spaces.removeAll(List.of(Spaces.XYY, Spaces.LUV, Spaces.LCH, Spaces.OKLCH, Spaces.HSV, Spaces.HSL, Spaces.HWB, Spaces.LINEAR_SRGB));
		return spaces;
	}

	static Stream<Arguments> conversions() {
		return spaces().stream().flatMap(space -> Arrays.stream(Sample.values()).map(sample -> arguments(space, sample)));
	}

	@ParameterizedTest
	@MethodSource("conversions")
	void fromLight(ColorSpace space, Sample sample) {
		assertRows(Spaces.LINEAR_SRGB.to(space), sample.rows(), true);
	}

	@ParameterizedTest
	@MethodSource("conversions")
	void toLight(ColorSpace space, Sample sample) {
		float[][] rows = sample.rows();
		Spaces.LINEAR_SRGB.to(space).apply(rows, N);
		assertRows(space.to(Spaces.LINEAR_SRGB), rows, true);
	}

	/** Matrices whose terms cancel and matrices whose terms do not take different paths. */
	@ParameterizedTest
	@EnumSource
	void matrices(Sample sample) {
		assertRows(RgbSpace.SRGB.fromXyz(), sample.rows(), true);
		assertRows(RgbSpace.SRGB.toXyz(), sample.rows(), true);
		assertRows(Matrix3.diagonal(1000, 2000, 1e-3), sample.rows(), false);
		assertRows(Adaptation.CAT16.between(Chromaticity.of(0.44758, 0.40745), Chromaticity.D65), sample.rows(), true);
	}

	/** Each way of a curve, value by value. */
	@ParameterizedTest
	@EnumSource
	void curves(TransferFunction curve) {
		for (Sample sample : Sample.values()) {
			assertRows(curve.decoding(), sample.rows(), false);
			assertRows(curve.encoding(), sample.rows(), false);
		}
	}

	static List<ColorSpace> labs() {
		return List.of(Spaces.OKLAB, Spaces.LAB, Spaces.LAB_D65);
	}

	@ParameterizedTest
	@MethodSource("labs")
	void blackIsExactlyBlack(ColorSpace space) {
		float[][] rows = new float[3][300];
		Spaces.LINEAR_SRGB.to(space).apply(rows, 300);
		assertArrayEquals(new float[3][300], rows);
		space.to(Spaces.LINEAR_SRGB).apply(rows, 300);
		assertArrayEquals(new float[3][300], rows);
	}

	/** NaN stays NaN, disturbs no neighbour, and what lies beyond n is not touched. */
	@ParameterizedTest
	@MethodSource("labs")
	void nanAndTheEnd(ColorSpace space) {
		for (ColorTransform transform : List.of(Spaces.LINEAR_SRGB.to(space), space.to(Spaces.LINEAR_SRGB))) {
			float[][] plain = Sample.IN_GAMUT.rows(), rows = Sample.IN_GAMUT.rows(), untouched = Sample.IN_GAMUT.rows();
			for (int k = 0; k < 3; k++)
				rows[k][k + 7] = Float.NaN;
			transform.apply(plain, 500);
			transform.apply(rows, 500);
			for (int k = 0; k < 3; k++) {
				assertTrue(Float.isNaN(rows[0][k + 7]) || Float.isNaN(rows[1][k + 7]) || Float.isNaN(rows[2][k + 7]));
				for (int i = 0; i < 500; i++)
					if (i < 7 || i > 9) assertEquals(plain[k][i], rows[k][i]);
				for (int i = 500; i < N; i++)
					assertEquals(untouched[k][i], rows[k][i]);
			}
		}
	}
}

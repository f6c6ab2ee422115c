package org.tristimulus.blend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.color.TransferFunction;

/** Rows mixed in Oklab against Oklab itself. */
class OklabMixTest {

	private static final int N = 300_000;

	/** Random codes, with many at the ends: at most one code of difference, in at most one of 10,000 samples. */
	@ParameterizedTest
	@ValueSource(doubles = { 50, 37, 95 })
	void rowsOfBytesGiveTheSameCodes(double opacity) {
		Random random = new Random(5);
		float[][] b = codes(random), s = codes(random), mixed = { b[0].clone(), b[1].clone(), b[2].clone() };
		Blend blend = Blend.of(BlendMode.NORMAL).in(BlendSpace.OKLAB).opacity(opacity);
		blend.forBytes().apply(mixed, s, N);
		int differ = 0;
		double[] from = new double[4], to = new double[4];
		for (int i = 0; i < N; i++) {
			Compositor.fetch(b, i, from);
			Compositor.fetch(s, i, to);
			blend.apply(from, to);
			double largest = Math.max(Math.abs(from[0]), Math.max(Math.abs(from[1]), Math.abs(from[2])));
			for (int c = 0; c < 3; c++) {
				double error = Math.abs(mixed[c][i] - from[c]);
				assertTrue(error <= 8e-6 * largest, () -> "Off by " + error / largest);
				int difference = Math.abs(code(mixed[c][i]) - code(from[c]));
				assertTrue(difference <= 1);
				differ += difference;
			}
		}
		assertTrue(differ <= 3 * N / 10_000, differ + " codes of " + 3 * N + " differ");
	}

	@ParameterizedTest
	@CsvSource({ "0 255 0, 255 0 255, 198 180 180", "255 0 0, 0 255 0, 208 168 0", "0 0 0, 255 255 255, 99 99 99", "0 0 255, 255 255 0, 108 171 199",
		"0 0 255, 255 255 255, 116 163 255", "0 0 0, 0 0 0, 0 0 0", "255 255 255, 255 255 255, 255 255 255" })
	void goldenMixtures(String backdrop, String source, String middle) {
		for (Blend blend : new Blend[] { Blend.of(BlendMode.AVERAGE).in(BlendSpace.OKLAB), Blend.of(BlendMode.AVERAGE).in(BlendSpace.OKLAB).forBytes() }) {
			float[][] b = row(backdrop);
			blend.apply(b, row(source), 1);
			assertEquals(middle, code(b[0][0]) + " " + code(b[1][0]) + " " + code(b[2][0]));
		}
	}

	private static float[][] codes(Random random) {
		float[][] rows = new float[3][N];
		for (float[] row : rows)
			for (int i = 0; i < N; i++)
				row[i] = (float) TransferFunction.SRGB.decode((random.nextInt(6) == 0 ? 255 * random.nextInt(2) : random.nextInt(256)) / 255.0);
		return rows;
	}

	private static float[][] row(String codes) {
		float[][] rows = new float[3][1];
		for (int c = 0; c < 3; c++)
			rows[c][0] = (float) TransferFunction.SRGB.decode(Integer.parseInt(codes.split(" ")[c]) / 255.0);
		return rows;
	}

	private static int code(double light) {
		return (int) Math.floor(255 * Math.max(0, Math.min(1, TransferFunction.SRGB.encode(light))) + 0.5);
	}
}

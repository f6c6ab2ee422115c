package org.tristimulus.relight.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.relight.EnvironmentLight;
import org.tristimulus.relight.Figures;

class EnvironmentFitTest {

	private static final EnvironmentLight GRACE = Figures.light(Figures.rows("lightest_grace64_expected.csv"));

	/** @param noise of each channel @param covered the share of the ball, at its right, that is darkened to 0.3 */
	private static MattPixels ball(long seed, double noise, double covered) {
		float[][] image = Figures.floats("lightest_grace64_image.tif"), normals = Figures.floats("lightest_grace64_normals.tif");
		int[] inside = IntStream.range(0, image[0].length).filter(i -> Math.abs(normals[0][i]) + Math.abs(normals[1][i]) + Math.abs(normals[2][i]) > 0.5).toArray();
		double[] right = IntStream.of(inside).mapToDouble(i -> normals[0][i]).sorted().toArray();
		double limit = covered == 0 ? 2 : right[(int) ((1 - covered) * right.length)];
		MattPixels pixels = new MattPixels(inside.length, false);
		Random random = new Random(seed);
		for (int i : inside) {
			float[] v = new float[3];
			for (int c = 0; c < 3; c++)
				v[c] = (float) ((image[c][i] * (normals[0][i] >= limit ? 0.3 : 1) + noise * random.nextGaussian()) / 0.8);
			pixels.add(new float[] { normals[0][i], normals[1][i], normals[2][i] }, v, v);
		}
		return pixels;
	}

	private static double largestError(EnvironmentLight light) {
		double largest = 0;
		for (int c = 0; c < 3; c++)
			for (int i = 0; i < 9; i++)
				largest = Math.max(largest, Math.abs(light.channel(c)[i] - GRACE.channel(c)[i]));
		return largest;
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void theLightOnABallComesBack(boolean robust) {
		EnvironmentFit fit = new EnvironmentFit(ball(1, 0, 0), 2, robust, EnvironmentFit.Pieces.IN_TURN);
		assertEquals(0, largestError(fit.light()), 1e-5);
		assertEquals(39, fit.condition(), 0.5);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
	void aCoveredPatchIsLeftOut(long seed) {
		EnvironmentFit robust = new EnvironmentFit(ball(seed, 0.002, 0.2), 2, true, EnvironmentFit.Pieces.IN_TURN), plain = new EnvironmentFit(ball(seed, 0.002, 0.2), 2, false, EnvironmentFit.Pieces.IN_TURN);
		assertTrue(largestError(robust.light()) <= 0.01, "robust " + largestError(robust.light()));
		assertEquals(0.4, largestError(plain.light()), 0.1);
		assertTrue(robust.leftOut() > 300, "left out " + robust.leftOut());
	}

	@Test
	void theSameInAnyOrderOfPieces() {
		EnvironmentFit forward = new EnvironmentFit(ball(1, 0.002, 0.2), 2, true, EnvironmentFit.Pieces.IN_TURN);
		EnvironmentFit inParallel = new EnvironmentFit(ball(1, 0.002, 0.2), 2, true, (n, piece) -> IntStream.range(0, n).parallel().forEach(piece));
		for (int c = 0; c < 3; c++)
			assertArrayEquals(forward.light().channel(c), inParallel.light().channel(c));
	}

	@Test
	void refusesWhatTellsNothing() {
		MattPixels flat = new MattPixels(200, false), few = new MattPixels(10, false);
		for (int i = 0; i < 200; i++)
			flat.add(new float[] { 0, 0, 1 }, new float[] { 1, 1, 1 }, new float[3]);
		for (int i = 0; i < 9; i++)
			few.add(new float[] { 0, 0, 1 }, new float[] { 1, 1, 1 }, new float[3]);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> new EnvironmentFit(flat, 2, true, EnvironmentFit.Pieces.IN_TURN)).getMessage().contains("condition"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> new EnvironmentFit(few, 0, true, EnvironmentFit.Pieces.IN_TURN)).getMessage().contains("10 or more"));
		assertEquals(2 * Math.sqrt(Math.PI), new EnvironmentFit(flat, 0, true, EnvironmentFit.Pieces.IN_TURN).light().get(0, 0, 0), 1e-12);
	}
}

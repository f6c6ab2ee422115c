package org.tristimulus.image.retina;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.retina.RetinaOutput;
import org.tristimulus.retina.RetinaParameters;
import org.tristimulus.retina.RetinaVariant;

/** Laws of the retina model. */
class RetinaNetworkTest {

	private static final int W = 64, H = 48;
	private static final List<RetinaOutput> ALL = Arrays.asList(RetinaOutput.values());

	private static RetinaNetwork network(RetinaParameters p) {
		return new RetinaNetwork(p, RetinaVariant.PUBLISHED, ALL, W, H);
	}

	private static float[] picture(long seed) {
		Random random = new Random(seed);
		float[] light = new float[W * H];
		for (int i = 0; i < light.length; i++)
			light[i] = random.nextFloat() * 255;
		return light;
	}

	/** Golden values of DEFINITIONS: a uniform field of 128 with a leak of 0.1. */
	@Test
	void aUniformField() {
		float[] light = new float[W * H];
		Arrays.fill(light, 128);
		RetinaNetwork n = network(RetinaParameters.DEFAULTS.horizontal(7, 0.5, 0.1).still());
		n.next(light, Progress.NONE);
		for (int i = 0; i < light.length; i++) {
			assertEquals(184.4935, n.plane(RetinaOutput.PHOTORECEPTORS)[i], 1e-3);
			assertEquals(16.7721, n.plane(RetinaOutput.ON)[i], 1e-3);
			assertEquals(0, n.plane(RetinaOutput.OFF)[i]);
		}
	}

	@Test
	void onLessOffIsTheDifferenceToTheBit() {
		RetinaNetwork n = network(RetinaParameters.DEFAULTS);
		for (int frame = 0; frame < 3; frame++) {
			n.next(picture(frame), Progress.NONE);
			float[] on = n.plane(RetinaOutput.ON), off = n.plane(RetinaOutput.OFF), p = n.plane(RetinaOutput.PHOTORECEPTORS), h = n.plane(RetinaOutput.HORIZONTAL);
			for (int i = 0; i < on.length; i++) {
				assertEquals(p[i] - h[i], on[i] - off[i]);
				assertEquals(0, on[i] * off[i]);
			}
		}
	}

	/** The picture of a mirror image is the mirror image of the picture. */
	@Test
	void mirrorImages() {
		float[] light = picture(9), mirrored = new float[W * H];
		for (int i = 0; i < light.length; i++)
			mirrored[i] = light[i / W * W + W - 1 - i % W];
		RetinaNetwork a = network(RetinaParameters.DEFAULTS), b = network(RetinaParameters.DEFAULTS);
		a.next(light, Progress.NONE);
		b.next(mirrored, Progress.NONE);
		for (RetinaOutput output : ALL)
			for (int i = 0; i < light.length; i++)
				assertEquals(a.plane(output)[i], b.plane(output)[i / W * W + W - 1 - i % W], 1e-3 * 255);
	}

	@Test
	void theBytesDoNotDependOnThreadsNorOnTheOutputsWanted() {
		RetinaNetwork one = network(RetinaParameters.DEFAULTS), many = network(RetinaParameters.DEFAULTS), few = new RetinaNetwork(RetinaParameters.DEFAULTS, RetinaVariant.PUBLISHED, Arrays.asList(RetinaOutput.ON), W, H);
		for (int frame = 0; frame < 4; frame++) {
			float[] light = picture(20 + frame);
			Parallelization.runWithNumThreads(1, () -> one.next(light, Progress.NONE));
			Parallelization.runWithNumThreads(3, () -> many.next(light, Progress.NONE));
			few.next(light, Progress.NONE);
			for (RetinaOutput output : ALL)
				assertArrayEquals(one.plane(output), many.plane(output), output.toString());
			assertArrayEquals(one.plane(RetinaOutput.ON), few.plane(RetinaOutput.ON));
		}
	}

	/** Magnocellular cells forget what rests: after 20 frames less than 1 % of the first answer. */
	@Test
	void whatRestsIsForgotten() {
		RetinaNetwork n = network(RetinaParameters.DEFAULTS);
		float[] before = new float[W * H], after = picture(5);
		Arrays.fill(before, 50);
		for (int i = 0; i < 30; i++)
			n.next(before, Progress.NONE);
		n.next(after, Progress.NONE);
		double first = sum(n.plane(RetinaOutput.MAGNO));
		for (int i = 1; i < 20; i++)
			n.next(after, Progress.NONE);
		assertTrue(first > 1 && sum(n.plane(RetinaOutput.MAGNO)) < 0.01 * first, first + " " + sum(n.plane(RetinaOutput.MAGNO)));
	}

	private static double sum(float[] plane) {
		double sum = 0;
		for (float v : plane)
			sum += v;
		return sum;
	}

	/** In OpenCV's variant a frame without contrast is 0 in parvo, and black is no accident. */
	@Test
	void openCvWithoutContrast() {
		RetinaNetwork n = new RetinaNetwork(RetinaParameters.DEFAULTS, RetinaVariant.OPENCV, ALL, W, H);
		n.next(new float[W * H], Progress.NONE);
		for (RetinaOutput output : ALL)
			for (float v : n.plane(output))
				assertEquals(0, v, output.toString());
	}
}

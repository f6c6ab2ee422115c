package org.tristimulus.image.retina;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.retina.LowPass;

class LowPassPlaneTest {

	/** The two recursions are a convolution with a^|t| (1 - a)/(1 + a), summed here in double over the mirrored image. */
	@ParameterizedTest
	@CsvSource({ "1,1,7", "1,9,7", "9,1,7", "3,3,7", "3,3,100", "40,31,0.53", "40,31,7", "17,23,29", "17,23,31", "8,8,1000" })
	void isTheSumOfItsDefinition(int w, int h, double k) {
		LowPass element = new LowPass(0.1, 0, k);
		Random random = new Random(4);
		float[] in = new float[w * h];
		double[] exact = new double[w * h];
		for (int i = 0; i < in.length; i++)
			exact[i] = in[i] = 255 * random.nextFloat();
		float[] out = new LowPassPlane(element, w, h, true).next(in, Progress.NONE);
		double[] columns = axis(exact, w, h, element.a, true), all = axis(columns, w, h, element.a, false);
		for (int i = 0; i < in.length; i++)
			assertEquals(all[i] / 1.1, out[i], 1e-5 * 255);
	}

	private static double[] axis(double[] in, int w, int h, double a, boolean down) {
		int reach = (int) Math.ceil(30 / (1 - a));
		double[] out = new double[w * h];
		for (int t = -reach; t <= reach; t++) {
			double weight = Math.pow(a, Math.abs(t)) * (1 - a) / (1 + a);
			for (int y = 0; y < h; y++)
				for (int x = 0; x < w; x++)
					out[y * w + x] += weight * (down ? in[mirror(y + t, h) * w + x] : in[y * w + mirror(x + t, w)]);
		}
		return out;
	}

	private static int mirror(int i, int n) {
		int k = Math.floorMod(i, 2 * n);
		return k < n ? k : 2 * n - 1 - k;
	}

	/** To the last pixel, from 3 × 3 pixels on, for any k. */
	@ParameterizedTest
	@ValueSource(doubles = { 0.1, 0.53, 3, 7, 29.9, 30.1, 300, 1000 })
	void aUniformFieldStaysUniform(double k) {
		for (int[] size : new int[][] { { 3, 3 }, { 64, 48 }, { 301, 40 } }) {
			float[] in = new float[size[0] * size[1]];
			Arrays.fill(in, 200);
			float[] out = new LowPassPlane(new LowPass(0, 0, k), size[0], size[1], true).next(in, Progress.NONE);
			float min = Float.MAX_VALUE, max = 0;
			for (float v : out) {
				min = Math.min(min, v);
				max = Math.max(max, v);
			}
			assertTrue(max - min < 1e-3 && Math.abs(max - 200) < 1e-3, k + ": " + min + " to " + max);
		}
	}

	/** A step from the dark, at every pixel. */
	@Test
	void aStepInTime() {
		LowPass element = new LowPass(0.2, 0.9, 7);
		LowPassPlane plane = new LowPassPlane(element, 41, 30, true);
		float[] in = new float[41 * 30];
		Arrays.fill(in, 1);
		for (int frame = 0; frame < 12; frame++)
			for (float v : plane.next(in, Progress.NONE))
				assertEquals(element.step(frame), v, 1e-5);
	}

	/** The amplitude of a grating away from the border. */
	@ParameterizedTest
	@CsvSource({ "1,0.0625", "3,0.0625", "7,0.03125", "7,0.125" })
	void aGrating(double k, double frequency) {
		int w = 512, h = 16;
		float[] in = new float[w * h];
		for (int i = 0; i < in.length; i++)
			in[i] = (float) (1 + Math.cos(2 * Math.PI * frequency * (i % w - 256)));
		LowPass element = new LowPass(0, 0, k);
		float[] out = new LowPassPlane(element, w, h, true).next(in, Progress.NONE);
		assertEquals(element.gain(frequency), out[8 * w + 256] - 1, 1e-4);
	}

	/** OpenCV's border is dark: a uniform field is darker at its edge by what the element would have seen beyond. */
	@Test
	void aDarkBorder() {
		float[] in = new float[200 * 200];
		Arrays.fill(in, 1);
		LowPass element = new LowPass(0, 0, 7);
		float[] out = new LowPassPlane(element, 200, 200, false).next(in, Progress.NONE);
		assertEquals(1, out[100 * 200 + 100], 1e-5);
		assertEquals(1 / (1 + element.a), out[100 * 200], 1e-5);
	}
}

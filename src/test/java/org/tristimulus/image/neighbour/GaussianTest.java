package org.tristimulus.image.neighbour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;

import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.image.pixel.Progress;

/** The Gaussian against its definition, summed in double over the mirrored image. */
class GaussianTest {

	private static double[] axis(double[] in, int w, int h, double[] kernel, boolean down) {
		int r = kernel.length / 2;
		double[] out = new double[w * h];
		for (int y = 0; y < h; y++)
			for (int x = 0; x < w; x++)
				for (int t = -r; t <= r; t++)
					out[y * w + x] += kernel[t + r] * (down ? in[mirror(y + t, h) * w + x] : in[y * w + mirror(x + t, w)]);
		return out;
	}

	/** Half-sample symmetric: … x1 x0 | x0 x1 …, by reflecting until it lies inside. */
	private static int mirror(int i, int n) {
		while (i < 0 || i >= n)
			i = i < 0 ? -1 - i : 2 * n - 1 - i;
		return i;
	}

	private static double[] kernel(double sigma, int radius) {
		double[] k = new double[2 * radius + 1];
		double sum = 0;
		for (int t = -radius; t <= radius; t++)
			sum += k[t + radius] = Math.exp(-t * t / (2 * sigma * sigma));
		for (int i = 0; i < k.length; i++)
			k[i] /= sum;
		return k;
	}

	private static float[] random(int n, long seed) {
		Random random = new Random(seed);
		float[] a = new float[n];
		for (int i = 0; i < n; i++)
			a[i] = random.nextFloat();
		return a;
	}

	@ParameterizedTest
	@CsvSource({ "1,1,3", "1,9,3", "9,1,3", "3,3,10", "40,31,0.5", "40,31,1.5", "40,31,4.5", "64,48,10", "3,3,11", "64,48,11", "97,61,25", "33,20,300" })
	void isTheSumOfItsDefinition(int w, int h, double sigma) {
		float[] in = random(w * h, 1), four = new float[w * h], six = new float[w * h];
		double[] exact = new double[w * h];
		for (int i = 0; i < exact.length; i++)
			exact[i] = in[i];
		Gaussian.of(sigma).apply(in, four, w, h, Progress.NONE);
		Gaussian.precise(sigma).apply(in, six, w, h, Progress.NONE);
		int r4 = (int) Math.ceil(4 * sigma), r6 = (int) Math.ceil(6 * sigma);
		double[] k4 = kernel(sigma, r4), k6 = kernel(sigma, r6), e4 = axis(axis(exact, w, h, k4, true), w, h, k4, false), e6 = axis(axis(exact, w, h, k6, true), w, h, k6, false);
		for (int i = 0; i < exact.length; i++) {
			assertEquals(e4[i], four[i], sigma <= 10 ? 1e-6 : 1e-3, "4 sigma");
			assertEquals(e6[i], six[i], sigma <= 10 ? 1e-6 : 1e-5, "6 sigma");
		}
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, 1.5, 10, 40, 1000 })
	void aUniformImageStaysUniform(double sigma) {
		float[] in = new float[31 * 17], out = new float[31 * 17];
		Arrays.fill(in, 0.7f);
		Gaussian.of(sigma).apply(in, out, 31, 17, Progress.NONE);
		for (float v : out) {
			assertEquals(0.7f, v, 1e-5);
			assertEquals(out[0], v, 1e-6);
		}
	}

	/** Filters on windows with margins give the bits of the whole plane, and chain. */
	@Test
	void windowsAreTheWhole() {
		int w = 53, h = 200;
		float[] in = random(w * h, 2), whole = new float[w * h], parts = new float[w * h];
		WindowFilter chain = Gaussian.of(1.5).then(Separable.both(Kernel.mean(1))).then(new Separable(Kernel.gaussian(2, 6), Kernel.gaussianSlope(2, 6)));
		assertEquals(6 + 1 + 6, chain.reach());
		chain.apply(Window.whole(w, h, in), new float[][] { whole }, Progress.NONE);
		for (int first = 0; first < h; first += 17) {
			int end = Math.min(h, first + 17), top = Math.max(0, first - 13), bottom = Math.min(h, end + 13);
			float[] out = new float[(end - first) * w];
			Rows rows = new Rows(Arrays.copyOfRange(in, top * w, bottom * w), w, h, top, bottom);
			chain.apply(new Window(first, end, rows), new float[][] { out }, Progress.NONE);
			System.arraycopy(out, 0, parts, first * w, out.length);
		}
		assertArrayEquals(whole, parts);
	}

	/** The slope of a ramp is the ramp's, and of its mirror image the opposite. */
	@Test
	void theSlopeOfARamp() {
		int w = 40, h = 20;
		float[] ramp = new float[w * h], out = new float[w * h];
		for (int i = 0; i < ramp.length; i++)
			ramp[i] = 3 * (i % w);
		new Separable(Kernel.none(), Kernel.gaussianSlope(2, 6)).apply(ramp, out, w, h, Progress.NONE);
		for (int y = 0; y < h; y++)
			for (int x = 6; x < w - 6; x++)
				assertEquals(3, out[y * w + x], 1e-4);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 3, 30 })
	void theBytesDoNotDependOnThreads(double sigma) {
		int w = 301, h = 207;
		float[] in = random(w * h, 3), one = new float[w * h], many = new float[w * h];
		Parallelization.runWithNumThreads(1, () -> Gaussian.of(sigma).apply(in, one, w, h, Progress.NONE));
		Parallelization.runWithNumThreads(4, () -> Gaussian.of(sigma).apply(in, many, w, h, Progress.NONE));
		assertArrayEquals(one, many);
	}
}

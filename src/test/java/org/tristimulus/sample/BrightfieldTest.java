package org.tristimulus.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.tristimulus.image.store.ImgStore;

class BrightfieldTest {

	/** IEC 61966-2-1, as printed. */
	private static final double[][] TO_XYZ = { { 0.4124, 0.3576, 0.1805 }, { 0.2126, 0.7152, 0.0722 }, { 0.0193, 0.1192, 0.9505 } };

	/** A black body of 3200 K: DEFINITIONS 6 by colour-science 0.4.6 (360 to 830 nm). */
	private static final double X_3200 = 0.423361, Y_3200 = 0.398954;

	/** Ruifrok and Johnston 2001. */
	private static final double[] H = { 0.65, 0.70, 0.29 }, E = { 0.07, 0.99, 0.11 };

	private final ImgStore image = SampleTest.image(Sample.BRIGHTFIELD);
	private final int[] pixels = SampleTest.codes(image, 0, 0);

	private static double[] light(int pixel) {
		double[] rgb = new double[3];
		for (int c = 0; c < 3; c++) {
			double v = (pixel >> 16 - 8 * c & 255) / 255.0;
			rgb[c] = v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
		}
		return rgb;
	}

	/** Mean light of the empty corner. */
	private double[] glass() {
		double[] mean = new double[3];
		for (int y = 440; y < 480; y++)
			for (int x = 0; x < 100; x++)
				for (int c = 0; c < 3; c++)
					mean[c] += light(pixels[y * image.width() + x])[c] / 4000;
		return mean;
	}

	@Test
	void theEmptyCornerHasTheColourOfTheLamp() {
		double[] rgb = glass(), xyz = new double[3];
		for (int k = 0; k < 3; k++)
			for (int c = 0; c < 3; c++)
				xyz[k] += TO_XYZ[k][c] * rgb[c];
		double sum = xyz[0] + xyz[1] + xyz[2];
		assertEquals(X_3200, xyz[0] / sum, 5e-4);
		assertEquals(Y_3200, xyz[1] / sum, 5e-4);
	}

	/** Optical densities lie in the plane of the two stains, but for noise, and on its side of stain. */
	@Test
	void tissueIsAMixtureOfTwoStains() {
		double[] glass = glass(), normal = { H[1] * E[2] - H[2] * E[1], H[2] * E[0] - H[0] * E[2], H[0] * E[1] - H[1] * E[0] };
		double length = Math.sqrt(normal[0] * normal[0] + normal[1] * normal[1] + normal[2] * normal[2]), off = 0, density = 0;
		int n = 0;
		for (int pixel : pixels) {
			double[] rgb = light(pixel), od = new double[3];
			for (int c = 0; c < 3; c++)
				od[c] = -Math.log10(rgb[c] / glass[c]);
			if (od[1] < 0.2) continue;
			off += (od[0] * normal[0] + od[1] * normal[1] + od[2] * normal[2]) / length;
			density += od[1];
			n++;
		}
		assertTrue(n > pixels.length / 2);
		assertEquals(0, off / n, 0.002);
		assertTrue(density / n > 0.25 && density / n < 1);
	}

	/** Two stains: where haematoxylin prevails red is absorbed, where eosin does it is not. */
	@Test
	void bothStainsOccur() {
		double[] glass = glass();
		double[] red = Arrays.stream(pixels).mapToDouble(p -> -Math.log10(light(p)[0] / glass[0])).sorted().toArray();
		assertTrue(red[red.length / 2] < 0.15 && red[(int) (0.98 * red.length)] > 0.5, red[red.length / 2] + " " + red[(int) (0.98 * red.length)]);
	}

	/** Red is nearest to white, and below 98 % of it. */
	@Test
	void nothingIsClipped() {
		for (int pixel : pixels) {
			double[] rgb = light(pixel);
			assertTrue(rgb[0] < 0.98 && rgb[0] > rgb[2] && Math.min(rgb[1], rgb[2]) > 0, Integer.toHexString(pixel));
		}
	}
}

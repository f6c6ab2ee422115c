package org.tristimulus.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FourierTest {

	@Test
	void isTheTransformByItsDefinition() {
		int n = 64;
		float[] x = new float[n];
		for (int i = 0; i < n; i++)
			x[i] = (float) Math.sin(i * i * 0.37 + 1);
		double[] power = new double[n / 2 + 1];
		new Fourier(n).power(x, power);
		for (int k = 0; k <= n / 2; k++) {
			double re = 0, im = 0;
			for (int i = 0; i < n; i++) {
				double w = x[i] * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / n));
				re += w * Math.cos(2 * Math.PI * k * i / n);
				im -= w * Math.sin(2 * Math.PI * k * i / n);
			}
			assertEquals((re * re + im * im) * 16 / (n * n), power[k], 1e-9);
		}
	}

	@Test
	void aFullScaleSineHasPowerOne() {
		int n = 2048;
		float[] x = new float[n];
		for (int i = 0; i < n; i++)
			x[i] = (float) Math.sin(2 * Math.PI * 100 * i / n);
		double[] power = new double[n / 2 + 1];
		new Fourier(n).power(x, power);
		assertEquals(1, power[100], 1e-6);
	}
}

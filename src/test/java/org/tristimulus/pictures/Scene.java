package org.tristimulus.pictures;

import java.util.Random;

import ij.ImagePlus;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;

/** Scenes of lognormal light as cameras see them: exposed, offset, noisy, clipped. Light is relative to white. */
public final class Scene {

	private final int width, height;
	private final double[] light;

	/** Light with a median, so many stops wide (standard deviation). */
	public Scene(int width, int height, double median, double stops, long seed) {
		this.width = width;
		this.height = height;
		Random random = new Random(seed);
		light = new double[width * height];
		for (int i = 0; i < light.length; i++)
			light[i] = median * Math.pow(2, stops * random.nextGaussian());
	}

	/** The scene exposed by stops, seen by a 16-bit camera with photon and read noise, its saturation at 65535. */
	public ImageProcessor camera(double stops, int offset, long noise) {
		Random random = new Random(noise);
		short[] codes = new short[light.length];
		for (int i = 0; i < codes.length; i++) {
			double x = light[i] * Math.pow(2, stops);
			x += random.nextGaussian() * Math.sqrt(1e-4 * x + 1e-7);
			codes[i] = (short) Math.max(0, Math.min(65535, Math.round(offset + 65535 * x)));
		}
		return new ShortProcessor(width, height, codes, null);
	}

	/** The same as a 24-bit sRGB photograph, each channel with noise and a tint of its own. */
	public ImagePlus photograph(double stops, long noise, double... tint) {
		Random random = new Random(noise);
		int[] pixels = new int[light.length];
		for (int i = 0; i < pixels.length; i++)
			for (int c = 0; c < 3; c++) {
				double x = tint[c] * light[i] * Math.pow(2, stops);
				x = Math.max(0, Math.min(1, x + random.nextGaussian() * Math.sqrt(1e-4 * x + 1e-7)));
				double code = 255 * (x <= 0.0031308 ? 12.92 * x : 1.055 * Math.pow(x, 1 / 2.4) - 0.055);
				pixels[i] = pixels[i] << 8 | (int) Math.round(code);
			}
		return new ImagePlus("photograph", new ColorProcessor(width, height, pixels));
	}
}

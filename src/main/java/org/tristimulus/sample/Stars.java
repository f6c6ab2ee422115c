package org.tristimulus.sample;

import net.imglib2.img.array.ArrayImgs;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.ResultMetadata;

/**
 * A star field in linear 16 bits: point sources with a Gaussian image, as many above a brightness as its power
 * -{@link #SLOPE}, on a sky with faint nebulosity; photon noise at one electron a unit, read noise, camera offset.
 */
final class Stars {

	static final int WIDTH = 1024, HEIGHT = 768, COUNT = 2200;

	/** Exponent of the cumulative counts. */
	static final double SLOPE = 0.9;

	/** Peak light of the faintest and the brightest star, in stored units. */
	static final double FAINTEST = 45, BRIGHTEST = 52000;

	/** The image of a star, in pixels. */
	static final double SIGMA = 1.3;

	/** Camera offset and light of the sky, in stored units; read noise in stored units. */
	static final double OFFSET = 200, SKY = 120, READ_NOISE = 7;

	private static final double[][] CLOUDS = { { 300, 300, 170, 110 }, { 420, 360, 90, 120 }, { 520, 440, 130, 90 }, { 690, 480, 100, 100 }, { 600, 300, 60, 50 }, { 800, 560, 150, 55 } };

	private Stars() {}

	/** { x, y, peak } of each star. */
	static double[][] catalogue() {
		Noise noise = new Noise(2);
		double[][] stars = new double[COUNT][];
		for (int i = 0; i < COUNT; i++)
			stars[i] = new double[] { noise.uniform(0, WIDTH), noise.uniform(0, HEIGHT), peak(noise.uniform()) };
		return stars;
	}

	/** The power law between the faintest and the brightest. @param u the share of stars that are brighter */
	private static double peak(double u) {
		double end = StrictMath.pow(BRIGHTEST / FAINTEST, -SLOPE);
		return FAINTEST * StrictMath.pow(end + u * (1 - end), -1 / SLOPE);
	}

	static ImgStore make() {
		Light light = new Light(WIDTH, HEIGHT);
		light.add(SKY);
		for (double[] c : CLOUDS)
			light.addSpot(c[0], c[1], c[2], c[3]);
		for (double[] s : catalogue())
			light.addSpot(s[0], s[1], SIGMA, s[2]);
		Noise noise = new Noise(3);
		short[] pixels = new short[WIDTH * HEIGHT];
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = Light.toCode(OFFSET + noise.photons(light.values[i]) + READ_NOISE * noise.gaussian());
		ResultMetadata look = ResultMetadata.PLAIN.encoding(new Encoding(Decode.LINEAR, 65535, 0)).ranges(new double[] { 280, 1400 }).info(
			"A synthetic star field, linear, 16 bits: " + COUNT + " stars at random places, the number above a brightness falling with its power -" + SLOPE + ",\n"
				+ "peaks from " + (int) FAINTEST + " to " + (int) BRIGHTEST + "; Gaussian image with a sigma of " + SIGMA + " pixels; sky of " + (int) SKY + " and faint clouds.\n"
				+ "Photon noise (Poisson, one electron a unit), read noise " + (int) READ_NOISE + ", camera offset " + (int) OFFSET + ": use black=" + (int) OFFSET + ".\n");
		return new ImgStore("Star field", ArrayImgs.unsignedShorts(pixels, WIDTH, HEIGHT), ImgStore.NO_CHANNELS, look);
	}
}

package org.tristimulus.sample;

import net.imglib2.img.array.ArrayImgs;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.ResultMetadata;

/**
 * The stained section of {@link Brightfield} under a lamp that is not centred, in linear 16 bits, and the picture of the empty field that puts it right: light =
 * section · field, with the field falling off from a point beside the middle.
 */
final class Shaded {

	static final int WIDTH = Brightfield.WIDTH, HEIGHT = Brightfield.HEIGHT;

	/** The brightest place of the field, as shares of width and height. */
	private static final double X = 0.40, Y = 0.56;

	private static final double PEAK = 0.88, FULL_WELL = 20_000, FRAMES = 64;

	private static final double[] LAMP = Brightfield.lamp();

	private Shaded() {}

	/** The field at a pixel, 1 at its brightest. */
	static double field(int x, int y) {
		double u = (x + 0.5) / WIDTH - X, v = ((y + 0.5) / HEIGHT - Y) * HEIGHT / WIDTH, r2 = u * u + v * v;
		return 1 / ((1 + 2.4 * r2) * (1 + 2.4 * r2));
	}

	/** The section as seen under the field. */
	static ImgStore section() {
		double[][] stains = Brightfield.stains(new Noise(11));
		return make("Shaded", FULL_WELL, new Noise(51), i -> Brightfield.light(LAMP, stains[0][i], stains[1][i]), "A synthetic stained section under an uneven lamp of 3200 K");
	}

	/** The empty field: the mean of many frames. */
	static ImgStore flat() {
		return make("Shaded flat", FULL_WELL * FRAMES, new Noise(52), i -> LAMP, "The empty field of the synthetic sample Shaded, a mean of " + (int) FRAMES + " frames");
	}

	private interface Scene {

		double[] light(int i);
	}

	private static ImgStore make(String title, double electrons, Noise noise, Scene scene, String what) {
		int n = WIDTH * HEIGHT;
		short[] pixels = new short[3 * n];
		for (int i = 0; i < n; i++) {
			double[] light = scene.light(i);
			double field = PEAK / Brightfield.RED * field(i % WIDTH, i / WIDTH);
			for (int c = 0; c < 3; c++)
				pixels[c * n + i] = Light.toCode(65535 / electrons * noise.photons(electrons * field * light[c]));
		}
		double corner = -StrictMath.log(field(WIDTH - 1, 0)) / StrictMath.log(2);
		ResultMetadata look = ResultMetadata.PLAIN.colors(0xff0000, 0xff00, 0xff).ranges(new double[] { 0, 65535 }).encoding(new Encoding(Decode.LINEAR, 65535, 0)).info(
			what + ", linear, 16 bits, white 65535, no offset.\n"
				+ "The field falls off as (1 + 2.4 r^2)^-2, r in widths from 40 % of the width and 56 % of the height: " + StrictMath.rint(corner * 100) / 100 + " stops at the upper right corner.\n"
				+ "At its brightest the empty field has R = " + PEAK + " of white. Photon noise of " + (int) FULL_WELL + " electrons at white in a frame.\n"
				+ "Correct Flat Field: image=Shaded flat=[Shaded flat] level=97 maxgain=40.\n");
		return new ImgStore(title, ArrayImgs.unsignedShorts(pixels, WIDTH, HEIGHT, 3), 2, look);
	}
}

package org.tristimulus.sample;

import java.util.ArrayList;
import java.util.List;

import net.imglib2.img.array.ArrayImgs;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.TransferFunction;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.ResultMetadata;
import org.tristimulus.light.temperature.Locus;

/**
 * A section stained with haematoxylin and eosin, as a microscope camera balanced for daylight records it under a lamp
 * of 3200 K: in each channel, light = lamp · 10^-(h H + e E), with the optical densities H and E that Ruifrok and
 * Johnston (2001) measured for the stains. Shapes and amounts of stain are invented. 24-bit sRGB.
 */
final class Brightfield {

	static final int WIDTH = 640, HEIGHT = 480;

	/** Optical density of red, green and blue, of unit length (Ruifrok and Johnston 2001, Anal. Quant. Cytol. Histol. 23, 291 to 299). */
	static final double[] HAEMATOXYLIN = { 0.65, 0.70, 0.29 }, EOSIN = { 0.07, 0.99, 0.11 };

	/** Temperature of the lamp, a black body, in kelvin. */
	static final double KELVIN = 3200;

	/** The red channel where there is no tissue. */
	static final double RED = 0.92;

	private static final double FULL_WELL = 20_000;

	private Brightfield() {}

	/** An ellipse of tissue: a gland or a nucleus. */
	private static final class Ellipse {

		final double x, y, a, b, cos, sin;

		Ellipse(double x, double y, double a, double b, double angle) {
			this.x = x;
			this.y = y;
			this.a = a;
			this.b = b;
			cos = StrictMath.cos(angle);
			sin = StrictMath.sin(angle);
		}

		/** 0 in the middle, 1 on the edge. */
		double distance(double u, double v) {
			double s = ((u - x) * cos + (v - y) * sin) / a, t = ((v - y) * cos - (u - x) * sin) / b;
			return StrictMath.sqrt(s * s + t * t);
		}

		/** The place at an angle, as many radii away as said. */
		double[] at(double angle, double radii) {
			double s = radii * a * StrictMath.cos(angle), t = radii * b * StrictMath.sin(angle);
			return new double[] { x + s * cos - t * sin, y + s * sin + t * cos };
		}
	}

	/** Linear sRGB of the lamp without tissue. */
	static double[] lamp() {
		double[] rgb = RgbSpace.SRGB.fromXyz().times(Locus.PLANCKIAN.at(KELVIN).xyz());
		double scale = RED / rgb[0];
		for (int c = 0; c < 3; c++)
			rgb[c] *= scale;
		return rgb;
	}

	/** What a camera records of amounts of stain: linear sRGB. */
	static double[] light(double haematoxylin, double eosin) {
		return light(lamp(), haematoxylin, eosin);
	}

	/** The same of a lamp. */
	static double[] light(double[] lamp, double haematoxylin, double eosin) {
		double[] rgb = lamp.clone();
		for (int c = 0; c < 3; c++)
			rgb[c] *= StrictMath.pow(10, -(haematoxylin * HAEMATOXYLIN[c] + eosin * EOSIN[c]));
		return rgb;
	}

	/** Whether a place lies outside the tissue: the lower left corner. */
	static boolean isEmpty(int x, int y) {
		return y - HEIGHT + 120 - 0.28 * x + 14 * StrictMath.sin(x / 31.0) + 6 * StrictMath.sin(x / 9.0 + 1) > 0;
	}

	static ImgStore make() {
		Noise noise = new Noise(11);
		double[][] stains = stains(noise);
		double[] h = stains[0], e = stains[1];
		int[] pixels = new int[WIDTH * HEIGHT];
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = code(light(h[i], e[i]), noise);
		ResultMetadata look = ResultMetadata.PLAIN.encoding(new Encoding(Decode.SRGB, 255, 0)).info(
			"A synthetic section stained with haematoxylin and eosin under a 3200 K lamp, as a camera balanced for daylight records it.\n"
				+ "Light = lamp x 10^-(amounts of stain x optical densities) in each channel of linear sRGB (Beer-Lambert);\n"
				+ "densities: Ruifrok and Johnston 2001 (haematoxylin 0.65 0.70 0.29, eosin 0.07 0.99 0.11). The lamp is a black body.\n"
				+ "Shapes and amounts are invented; photon noise of " + (int) FULL_WELL + " electrons at white. The lower left corner is empty.\n");
		return new ImgStore("Brightfield", ArrayImgs.argbs(pixels, WIDTH, HEIGHT), ImgStore.NO_CHANNELS, look);
	}

	/** Amounts of haematoxylin and of eosin at each pixel. */
	static double[][] stains(Noise noise) {
		List<Ellipse> glands = glands(noise);
		double[] h = new double[WIDTH * HEIGHT], e = new double[WIDTH * HEIGHT];
		stainTissue(h, e, glands, noise);
		for (Ellipse nucleus : nuclei(glands, noise))
			stainNucleus(h, e, nucleus, noise);
		return new double[][] { h, e };
	}

	private static int code(double[] light, Noise noise) {
		int code = 0xff;
		for (double x : light) {
			double recorded = Math.max(0, Math.min(1, noise.photons(FULL_WELL * x) / FULL_WELL));
			code = code << 8 | (int) Math.floor(255 * TransferFunction.SRGB.encode(recorded) + 0.5);
		}
		return code;
	}

	private static List<Ellipse> glands(Noise noise) {
		List<Ellipse> glands = new ArrayList<>();
		for (int trial = 0; trial < 4000 && glands.size() < 9; trial++) {
			double x = noise.uniform(0, WIDTH), y = noise.uniform(0, HEIGHT), a = noise.uniform(38, 72), b = a * noise.uniform(0.55, 0.9);
			boolean free = !isEmpty((int) x, Math.min(HEIGHT - 1, (int) (y + a + 20))) && glands.stream().allMatch(g -> (g.x - x) * (g.x - x) + (g.y - y) * (g.y - y) > (g.a + a + 18) * (g.a + a + 18));
			if (free) glands.add(new Ellipse(x, y, a, b, noise.uniform(0, Math.PI)));
		}
		return glands;
	}

	/** Collagen in wavy bundles; around each gland's empty middle a ring of cells. */
	private static void stainTissue(double[] h, double[] e, List<Ellipse> glands, Noise noise) {
		Texture warp = new Texture(noise, 32), grain = new Texture(noise, 64);
		for (int y = 0; y < HEIGHT; y++)
			for (int x = 0; x < WIDTH; x++) {
				if (isEmpty(x, y)) continue;
				int i = y * WIDTH + x;
				double swirl = warp.at(x / 110.0, y / 110.0), fine = grain.at(x / 7.0, y / 7.0);
				double bundle = StrictMath.sin(0.16 * (y + 0.5 * x) + 16 * swirl + 2 * grain.at(x / 40.0 + 9, y / 40.0));
				e[i] = 0.24 + 0.13 * bundle + 0.2 * swirl + 0.14 * (fine - 0.5);
				h[i] = 0.03 + 0.03 * fine;
				double ragged = 0.10 * (warp.at(x / 28.0, y / 28.0) - 0.5);
				for (Ellipse g : glands)
					stainGland(h, e, i, g.distance(x, y) + ragged, fine);
				e[i] = Math.max(0, e[i]);
			}
	}

	private static void stainGland(double[] h, double[] e, int i, double d, double fine) {
		if (d > 1.12) return;
		double rim = soft((1.05 - d) * 22), middle = soft((0.50 - d) * 26);
		e[i] = (1 - rim) * e[i] * soft((d - 1.0) * 30) + rim * (1 - middle) * (0.30 + 0.12 * fine);
		h[i] = (1 - rim) * h[i] + rim * (1 - middle) * (0.16 + 0.1 * fine);
	}

	/** From 0 to 1, a half at 0. */
	private static double soft(double x) {
		return 1 / (1 + StrictMath.exp(-x));
	}

	private static List<Ellipse> nuclei(List<Ellipse> glands, Noise noise) {
		List<Ellipse> nuclei = new ArrayList<>();
		for (Ellipse g : glands) {
			int n = (int) (2 * Math.PI * (g.a + g.b) / 2 * 0.86 / 13);
			for (int k = 0; k < n; k++) {
				double angle = 2 * Math.PI * (k + noise.uniform(-0.2, 0.2)) / n;
				double[] p = g.at(angle, noise.uniform(0.78, 0.92));
				double along = StrictMath.atan2(p[1] - g.y, p[0] - g.x);
				nuclei.add(new Ellipse(p[0], p[1], noise.uniform(6.5, 8.8), noise.uniform(4.4, 5.6), along + noise.uniform(-0.25, 0.25)));
			}
		}
		for (int k = 0; k < 240; k++) {
			double x = noise.uniform(0, WIDTH), y = noise.uniform(0, HEIGHT), angle = noise.uniform(-1.2, 0.2), a = noise.uniform(5, 9), b = noise.uniform(2.2, 3.8);
			boolean stroma = !isEmpty((int) x, Math.min(HEIGHT - 1, (int) y + 10)) && glands.stream().allMatch(g -> g.distance(x, y) > 1.18);
			if (stroma) nuclei.add(new Ellipse(x, y, a, b, angle));
		}
		return nuclei;
	}

	private static void stainNucleus(double[] h, double[] e, Ellipse n, Noise noise) {
		double amount = noise.uniform(0.95, 1.45), r = n.a + 4;
		for (int y = Math.max(0, (int) (n.y - r)); y < Math.min(HEIGHT, n.y + r); y++)
			for (int x = Math.max(0, (int) (n.x - r)); x < Math.min(WIDTH, n.x + r); x++) {
				double d = n.distance(x, y), inside = soft((1 - d) * 9), membrane = StrictMath.exp(-30 * (d - 0.9) * (d - 0.9));
				int i = y * WIDTH + x;
				h[i] += inside * (amount * (0.72 + 0.3 * membrane + noise.uniform(-0.14, 0.14)) - 0.5 * h[i]);
				e[i] *= 1 - 0.7 * inside;
			}
	}
}

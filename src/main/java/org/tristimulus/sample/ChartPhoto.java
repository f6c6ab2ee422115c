package org.tristimulus.sample;

import java.util.Locale;

import net.imglib2.img.array.ArrayImgs;
import org.tristimulus.color.TransferFunction;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.ResultMetadata;
import org.tristimulus.light.spectrum.Illuminant;
import org.tristimulus.light.spectrum.Reflectance;
import org.tristimulus.light.spectrum.Spectrum;
import org.tristimulus.measure.chart.ChartGrid;
import org.tristimulus.measure.chart.ChartLayout;
import org.tristimulus.measure.chart.IccLab;
import org.tristimulus.measure.chart.ReferenceChart;
import org.tristimulus.measure.chart.ReferencePatch;

/**
 * A photograph of the 24-patch chart: tilted, one stop too dark, with the colours of a camera under illuminant A. Each patch has the smoothest reflectance with the
 * published L*a*b* under D50; the camera has three Gaussian sensitivities; 24-bit sRGB.
 */
final class ChartPhoto {

	static final String REFERENCE = "colorchecker-after-nov-2014";

	/** The centres of the corner patches, from dark skin clockwise, in pixels. */
	static final double[][] CORNERS = { { 134, 96 }, { 486, 66 }, { 530, 322 }, { 96, 296 } };

	/** Stops that bring the perfect diffuser to white. */
	static final double STOPS = 1;

	static final int WIDTH = 640, HEIGHT = 420;

	/** Peak and standard deviation in nm of the sensitivity of red, green and blue. */
	private static final double[][] SENSITIVITY = { { 600, 38 }, { 537, 40 }, { 458, 30 } };

	/** How the camera sets its channels: red, green and blue of the perfect diffuser before exposure. */
	private static final double[] BALANCE = { 1.5, 1, 0.62 };

	private static final Spectrum LAMP = Illuminant.of("a");

	private static final double CARD = 0.014, TABLE = 0.22, FULL_WELL = 30_000, PATCH = 0.84, EDGE = 1.24;

	/** Pixels are means of so many squared, so that edges are smooth. */
	private static final int FINE = 3;

	private ChartPhoto() {}

	/** Linear light of a reflectance under illuminant A as the camera records it, from 380 to 780 nm at 5 nm. */
	private static double[] camera(Reflectance r) {
		double[] sum = new double[3], white = new double[3];
		for (int i = 0; i <= 80; i++) {
			double nm = 380 + 5 * i, light = LAMP.at(nm);
			for (int c = 0; c < 3; c++) {
				double d = (nm - SENSITIVITY[c][0]) / SENSITIVITY[c][1], s = light * StrictMath.exp(-d * d / 2);
				sum[c] += s * r.at(i);
				white[c] += s;
			}
		}
		double y = 0.2126 * BALANCE[0] + 0.7152 * BALANCE[1] + 0.0722 * BALANCE[2], scale = StrictMath.pow(2, -STOPS) / y;
		for (int c = 0; c < 3; c++)
			sum[c] *= BALANCE[c] * scale / white[c];
		return sum;
	}

	/** What the camera records of a patch, from 0. */
	static double[] light(int patch) {
		ReferencePatch p = ReferenceChart.of(REFERENCE).patches().get(patch);
		return camera(Reflectance.smoothest("d50", underD50(p.lab())));
	}

	/** X, Y, Z for the perfect diffuser of {@link Reflectance}, whose D50 is a sum at 5 nm. */
	private static double[] underD50(double[] lab) {
		double[] neutral = IccLab.toXyz(100, 0, 0), xyz = IccLab.toXyz(lab), white = Reflectance.flat(1).under("d50");
		for (int c = 0; c < 3; c++)
			xyz[c] *= white[c] / neutral[c];
		return xyz;
	}

	static ImgStore make() {
		int w = WIDTH * FINE, h = HEIGHT * FINE;
		double[][] fine = new double[w * h][];
		Texture wood = new Texture(new Noise(31), 64);
		double[] table = camera(Reflectance.flat(TABLE)), card = camera(Reflectance.flat(CARD));
		for (int y = 0; y < h; y++)
			for (int x = 0; x < w; x++) {
				double grain = 0.75 + 0.4 * wood.at(x / 260.0, y / 14.0);
				fine[y * w + x] = new double[] { table[0] * grain, table[1] * grain * 0.8, table[2] * grain * 0.55 };
			}
		double[][] corners = new double[4][];
		for (int i = 0; i < 4; i++)
			corners[i] = new double[] { CORNERS[i][0] * FINE, CORNERS[i][1] * FINE };
		ChartGrid grid = ChartLayout.fixed(corners, 6, 4).grid();
		for (int cell = 0; cell < 24; cell++)
			grid.pixels(cell, EDGE, w, h, (x, y) -> fine[y * w + x] = card);
		for (int cell = 0; cell < 24; cell++) {
			double[] patch = light(cell);
			grid.pixels(cell, PATCH, w, h, (x, y) -> fine[y * w + x] = patch);
		}
		return new ImgStore("Chart photo", ArrayImgs.argbs(pixels(fine, w), WIDTH, HEIGHT), ImgStore.NO_CHANNELS, ResultMetadata.PLAIN.encoding(new Encoding(Decode.SRGB, 255, 0)).info(info()));
	}

	private static int[] pixels(double[][] fine, int w) {
		Noise noise = new Noise(32);
		int[] pixels = new int[WIDTH * HEIGHT];
		for (int y = 0; y < HEIGHT; y++)
			for (int x = 0; x < WIDTH; x++) {
				int code = 0xff;
				for (int c = 0; c < 3; c++) {
					double sum = 0;
					for (int k = 0; k < FINE * FINE; k++)
						sum += fine[(y * FINE + k / FINE) * w + x * FINE + k % FINE][c];
					double light = Math.min(1, noise.photons(FULL_WELL * sum / (FINE * FINE)) / FULL_WELL);
					code = code << 8 | (int) Math.floor(255 * TransferFunction.SRGB.encode(light) + 0.5);
				}
				pixels[y * WIDTH + x] = code;
			}
		return pixels;
	}

	private static String info() {
		StringBuilder corners = new StringBuilder();
		for (double[] p : CORNERS)
			corners.append(corners.length() == 0 ? "" : ";").append(String.format(Locale.ROOT, "%.0f,%.0f", p[0], p[1]));
		return "A synthetic photograph of a 24-patch colour chart under CIE illuminant A, tilted, " + STOPS + " stop too dark, 24-bit sRGB.\n"
			+ "The centres of the corner patches are at " + corners + ": Calibrate Colors with corners=" + corners + ".\n"
			+ "Reflectances: the smoothest (Burns 2020, LHTSS) with the L*a*b* of " + REFERENCE + " under D50.\n"
			+ "Camera: Gaussian sensitivities, peak/standard deviation 600/38, 537/40 and 458/30 nm; the perfect diffuser has\n"
			+ "R : G : B = 1.5 : 1 : 0.62 and Y = 0.5. Photon noise of " + (int) FULL_WELL + " electrons at white.\n";
	}
}

package org.tristimulus.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import net.imglib2.img.array.ArrayImgs;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.ResultMetadata;

/**
 * Five frames of a room with a lamp and a window, two stops apart, as a linear 14-bit camera records them: black 256, white 16383, photon and read noise. No single
 * frame holds the scene, whose light spans more than 16 stops.
 */
final class Bracket {

	static final int WIDTH = 360, HEIGHT = 240, FRAMES = 5, CHANNELS = 3;

	static final double BLACK = 256, WHITE = 16383, FULL_WELL = 20_000, READ = 0.0005;

	/** Stops of the first frame, and between frames. */
	static final double FIRST = -8, STEP = 2;

	private Bracket() {}

	static double stops(int frame) {
		return FIRST + STEP * frame;
	}

	/** Linear light of the scene at a pixel, 1 = white of the frame at 0 stops. */
	static double[] scene(int x, int y) {
		double u = x / (double) WIDTH, v = y / (double) HEIGHT;
		double lampX = 0.74, lampY = 0.40, d = StrictMath.sqrt((u - lampX) * (u - lampX) * 2.25 + (v - lampY) * (v - lampY));
		double glow = 0.022 / (0.01 + d * d), daylight = 0.14 * StrictMath.exp(-4 * Math.abs(u - 0.31)) + 0.006;
		double wall = 0.05 + 0.07 * glow, board = v > 0.78 ? 0.5 + 0.25 * StrictMath.sin(60 * u + 3 * StrictMath.sin(9 * v)) : 1;
		double[] c = { (wall * 1.25 + daylight * 0.8) * board, (wall + daylight) * board, (wall * 0.55 + daylight * 1.3) * board };
		if (v > 0.78) c = new double[] { c[0] * 0.6, c[1] * 0.4, c[2] * 0.25 };
		window(c, u, v);
		ball(c, u, v, 0.62, 0.84, 0.085, 0.75, 0.12, 0.10);
		ball(c, u, v, 0.86, 0.86, 0.075, 0.10, 0.35, 0.60);
		ball(c, u, v, 0.12, 0.88, 0.07, 0.55, 0.50, 0.08);
		if (d < 0.045) return new double[] { 190, 150, 88 };
		if (d < 0.09 && v > lampY) return new double[] { 0.9 + 6 * (0.09 - d), 0.6, 0.3 };
		return c;
	}

	/** A window with sky, clouds and a sill. */
	private static void window(double[] c, double u, double v) {
		if (u < 0.14 || u > 0.48 || v < 0.14 || v > 0.62) return;
		boolean frame = u < 0.15 || u > 0.47 || v < 0.155 || v > 0.605 || Math.abs(u - 0.31) < 0.006 || Math.abs(v - 0.38) < 0.009;
		double cloud = 0.5 + 0.5 * StrictMath.sin(14 * u + 4 * StrictMath.sin(11 * v)) * StrictMath.sin(17 * v + 2), hill = 0.50 + 0.03 * StrictMath.sin(20 * u);
		double[] sky = v > hill ? new double[] { 7, 12, 4 } : new double[] { 26 + 44 * cloud * cloud, 38 + 34 * cloud * cloud, 62 + 12 * cloud };
		for (int k = 0; k < 3; k++)
			c[k] = frame ? 0.03 : sky[k];
	}

	/** A matt ball lit by the lamp from the right or the window from the left. */
	private static void ball(double[] c, double u, double v, double x, double y, double r, double red, double green, double blue) {
		double dx = (u - x) * 1.5 / r, dy = (v - y) / r, d2 = dx * dx + dy * dy;
		if (d2 > 1) return;
		double z = StrictMath.sqrt(1 - d2), toLamp = 0.74 > x ? 1 : -1;
		double lit = 0.012 + 0.5 * Math.max(0, 0.5 * toLamp * dx - 0.75 * dy + 0.35 * z) * (x > 0.5 ? 1 : 0.15);
		c[0] = red * lit * 1.25;
		c[1] = green * lit;
		c[2] = blue * lit * 0.7;
	}

	static ImgStore make() {
		int n = WIDTH * HEIGHT;
		short[] pixels = new short[n * CHANNELS * FRAMES];
		Noise noise = new Noise(25);
		List<String> labels = new ArrayList<>();
		for (int f = 0; f < FRAMES; f++) {
			double exposure = StrictMath.pow(2, stops(f));
			labels.addAll(Collections.nCopies(CHANNELS, "1/" + Math.round(StrictMath.pow(2, 2 - stops(f))) + " s"));
			for (int i = 0; i < n; i++) {
				double[] light = scene(i % WIDTH, i / WIDTH);
				for (int c = 0; c < CHANNELS; c++) {
					double recorded = noise.photons(FULL_WELL * exposure * light[c]) / FULL_WELL + READ * noise.gaussian();
					pixels[(f * CHANNELS + c) * n + i] = (short) Math.max(0, Math.min(WHITE, Math.floor(BLACK + (WHITE - BLACK) * recorded + 0.5)));
				}
			}
		}
		ResultMetadata look = ResultMetadata.PLAIN.frames(FRAMES).labels(labels).colors(0xff0000, 0xff00, 0xff).ranges(new double[] { BLACK, WHITE }).encoding(new Encoding(Decode.LINEAR, WHITE, BLACK)).info(
			"A synthetic bracket of a room with a lamp and a window: " + FRAMES + " frames at -8, -6, -4, -2 and 0 stops, linear, 14 bits in 16.\n"
				+ "Black is " + (int) BLACK + ", white " + (int) WHITE + " (declared). Photon noise of " + (int) FULL_WELL + " electrons at white, read noise 0.05 % of white.\n"
				+ "Slice labels are exposure times: 1/1024 s to 1/4 s. Merge Exposures with stops=-8,-6,-4,-2,0 or stops=estimate.\n"
				+ "The lamp (R 190, G 150, B 88 times the white of the last frame) is below saturation in the first frame alone.\n");
		return new ImgStore("Bracket", ArrayImgs.unsignedShorts(pixels, WIDTH, HEIGHT, CHANNELS, FRAMES), 2, look);
	}
}

package org.tristimulus.sample;

import java.util.Arrays;
import java.util.Locale;

import net.imglib2.img.array.ArrayImgs;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.TransferFunction;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.ResultMetadata;
import org.tristimulus.light.spectrum.Reflectance;

/**
 * The 24 patches of the colour rendition chart of McCamy, Marcus and Davidson (1976), as a camera balanced for daylight
 * records them: reflectance times illuminant times the CIE 1931 functions, to linear sRGB without adaptation, clipped,
 * 24-bit sRGB. The reflectances are not measured: each is the smoothest that has the published chromaticity and
 * luminance factor of its patch under illuminant C. The perfect diffuser has Y = {@link #WHITE} under every illuminant,
 * so that under illuminant A no patch exceeds white.
 */
public final class ColorChart {

	public static final int COLUMNS = 6, ROWS = 4, PATCHES = COLUMNS * ROWS;

	/** Luminance of the perfect diffuser, relative to R = G = B = 1. */
	public static final double WHITE = 0.55;

	private static final int SIZE = 64, GAP = 6, BORDER = 20;
	private static final int WIDTH = 2 * BORDER + COLUMNS * (SIZE + GAP) - GAP, HEIGHT = 2 * BORDER + ROWS * (SIZE + GAP) - GAP;

	/** x, y and the luminance factor in percent under illuminant C, row by row (McCamy, Marcus and Davidson 1976, J. Applied Photographic Engineering 2, 95 to 99, table). */
	private static final double[][] XYY = {
		{ 0.4002, 0.3504, 10.05 }, { 0.3773, 0.3446, 35.82 }, { 0.2470, 0.2514, 19.33 }, { 0.3372, 0.4220, 13.29 }, { 0.2651, 0.2400, 24.27 }, { 0.2608, 0.3430, 43.06 },
		{ 0.5060, 0.4070, 30.05 }, { 0.2110, 0.1750, 12.00 }, { 0.4533, 0.3058, 19.77 }, { 0.2845, 0.2020, 6.56 }, { 0.3800, 0.4887, 44.29 }, { 0.4729, 0.4375, 43.06 },
		{ 0.1866, 0.1285, 6.11 }, { 0.3046, 0.4782, 23.39 }, { 0.5385, 0.3129, 12.00 }, { 0.4480, 0.4703, 59.10 }, { 0.3635, 0.2325, 19.77 }, { 0.1958, 0.2519, 19.77 },
		{ 0.3101, 0.3163, 90.01 }, { 0.3101, 0.3163, 59.10 }, { 0.3101, 0.3163, 36.20 }, { 0.3101, 0.3163, 19.77 }, { 0.3101, 0.3163, 9.00 }, { 0.3101, 0.3163, 3.13 } };

	/** The reflectance of the card around the patches. */
	private static final Reflectance CARD = Reflectance.flat(0.012);

	private static final Reflectance[] REFLECTANCES = Arrays.stream(XYY).map(ColorChart::reflectance).toArray(Reflectance[]::new);

	private ColorChart() {}

	/** The neutral row, 18 to 23, comes out flat: its printed chromaticity is that of illuminant C, whose own is exact. */
	private static Reflectance reflectance(double[] xyY) {
		double[] c = Reflectance.flat(1).under("c"), printed = XYY[18];
		double Y = xyY[2] / 100, X = Y * xyY[0] / xyY[1], Z = Y * (1 - xyY[0] - xyY[1]) / xyY[1];
		double whiteX = printed[0] / printed[1], whiteZ = (1 - printed[0] - printed[1]) / printed[1];
		return Reflectance.smoothest("c", X * c[0] / whiteX, Y, Z * c[2] / whiteZ);
	}

	/** The reflectance of a patch, counted from 0, row by row. */
	public static Reflectance reflectance(int patch) {
		return REFLECTANCES[patch];
	}

	/** Linear sRGB of a patch, not clipped. @param illuminant a, c, d50, d55, d65 or d75 */
	public static double[] light(int patch, String illuminant) {
		return light(REFLECTANCES[patch], illuminant);
	}

	private static double[] light(Reflectance r, String illuminant) {
		double[] xyz = r.under(illuminant);
		for (int c = 0; c < 3; c++)
			xyz[c] *= WHITE;
		return RgbSpace.SRGB.fromXyz().times(xyz);
	}

	/** { x, y, width, height } of a patch in pixels. */
	public static int[] bounds(int patch) {
		return new int[] { BORDER + patch % COLUMNS * (SIZE + GAP), BORDER + patch / COLUMNS * (SIZE + GAP), SIZE, SIZE };
	}

	/** The chart under an illuminant: a, c, d50, d55, d65 or d75. */
	public static ImgStore under(String illuminant) {
		int[] pixels = new int[WIDTH * HEIGHT];
		Arrays.fill(pixels, code(light(CARD, illuminant)));
		for (int p = 0; p < PATCHES; p++) {
			int code = code(light(p, illuminant)), b[] = bounds(p);
			for (int y = b[1]; y < b[1] + b[3]; y++)
				Arrays.fill(pixels, y * WIDTH + b[0], y * WIDTH + b[0] + b[2], code);
		}
		ResultMetadata look = ResultMetadata.PLAIN.encoding(new Encoding(Decode.SRGB, 255, 0)).info(info(illuminant));
		return new ImgStore("Colour chart (illuminant " + illuminant.toUpperCase(Locale.ROOT) + ")", ArrayImgs.argbs(pixels, WIDTH, HEIGHT), ImgStore.NO_CHANNELS, look);
	}

	private static int code(double[] light) {
		int code = 0xff;
		for (double x : light)
			code = code << 8 | (int) Math.floor(255 * TransferFunction.SRGB.encode(Math.max(0, Math.min(1, x))) + 0.5);
		return code;
	}

	private static String info(String illuminant) {
		return "A synthetic 24-patch colour chart under CIE illuminant " + illuminant.toUpperCase(Locale.ROOT) + ", as a camera balanced for daylight records it.\n"
			+ "Reflectances: not measured. Each is the smoothest (Burns 2020, LHTSS) that has the x, y, Y under illuminant C\n"
			+ "which McCamy, Marcus and Davidson (1976) printed for the patch; the six greys are flat.\n"
			+ "Light: reflectance x illuminant x CIE 1931 2-degree functions, 380 to 780 nm at 5 nm, to linear sRGB without adaptation;\n"
			+ "the perfect diffuser has Y = " + WHITE + "; components below 0 are clipped (sRGB holds no stronger orange and yellow); sRGB codes.\n";
	}
}

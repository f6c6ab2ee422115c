package org.tristimulus.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import net.imglib2.img.planar.PlanarImg;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.ResultMetadata;
import org.tristimulus.relight.Directions;

/** A struck coin under 36 lamps, and its truth: rendered from {@link ReliefSurface}, which is known exactly. */
final class Relief {

	/** Lamps in rings of twelve. */
	static final int RING = 12;
	static final double[] ELEVATIONS = { 25, 45, 65 };

	private static final int SIZE = ReliefSurface.SIZE;
	/** Codes of light 1; electrons there; the share of gloss; the angular radius of a lamp in degrees; how far lamps differ; nothing but the ball is as high. */
	private static final double FULL = 52_000, ELECTRONS = 30_000, GLOSS = 0.25, LAMP = 2.5, UNEVEN = 0.01, HIGHEST = 24;

	private static final String INFO = "A synthetic coin on a table, rendered from a height field of 400 x 400 pixels that is known exactly. Axes: x right, y up, z to the viewer.\n";

	private Relief() {}

	/** The lamps, unit vectors. */
	static List<double[]> lamps() {
		List<double[]> lamps = new ArrayList<>();
		for (int ring = 0; ring < ELEVATIONS.length; ring++)
			for (int k = 0; k < RING; k++)
				lamps.add(Directions.vector(360.0 * k / RING + 10 * ring, ELEVATIONS[ring]));
		return lamps;
	}

	/** The photographs. */
	static ImgStore make() {
		ReliefSurface surface = new ReliefSurface();
		Noise noise = new Noise(36);
		List<double[]> lamps = lamps();
		double[][] normals = new double[SIZE * SIZE][];
		double[] albedo = new double[SIZE * SIZE];
		float[] heights = new float[SIZE * SIZE];
		for (int i = 0; i < heights.length; i++) {
			double x = i % SIZE + 0.5, y = i / SIZE + 0.5;
			normals[i] = surface.normal(x, y);
			albedo[i] = surface.albedo(x, y);
			heights[i] = (float) surface.height(x, y);
		}
		PlanarImg<?, ?> img = PixelType.GREY16.newImg(SIZE, SIZE, lamps.size());
		ImgStore store = new ImgStore("Relief", img, ImgStore.NO_CHANNELS);
		List<String> labels = new ArrayList<>();
		for (int k = 0; k < lamps.size(); k++) {
			double[] l = lamps.get(k);
			double gain = FULL * (1 + noise.uniform(-UNEVEN, UNEVEN));
			short[] codes = (short[]) store.read(k).array(0);
			for (int i = 0; i < codes.length; i++)
				codes[i] = Light.toCode(noise.photons(ELECTRONS / FULL * gain * light(i, l, normals[i], albedo[i], heights)) * FULL / ELECTRONS);
			labels.add(String.format(Locale.ROOT, "lamp %02d %.6f %.6f %.6f", k + 1, l[0], l[1], l[2]));
		}
		ResultMetadata look = ResultMetadata.PLAIN.labels(labels).encoding(new Encoding(Decode.LINEAR, FULL, 0)).ranges(new double[] { 0, FULL }).info(INFO +
			"36 lamps, in rings of twelve at elevations of 25, 45 and 65 degrees; each slice's label ends in x y z of its lamp.\n" +
			"Light = gain (albedo n.l + 0.25 (n.h)^40), none in attached and cast shadow; gains within 1 %; 16-bit linear codes, white 52000; photon noise of 30000 electrons there.\n" +
			"A glossy black ball at 352, 352 (pixels from the upper left corner), radius 40, mirrors lamps of 2.5 degrees: makeOval(312, 312, 80, 80).\n" +
			"Its normals and albedo are the samples relief-normals and relief-albedo.\n");
		return new ImgStore("Relief", img, ImgStore.NO_CHANNELS, look);
	}

	private static double light(int i, double[] l, double[] n, double albedo, float[] heights) {
		double x = i % SIZE + 0.5, y = i / SIZE + 0.5, cosine = n[0] * l[0] + n[1] * l[1] + n[2] * l[2];
		if (ReliefSurface.isBall(x, y)) return Math.max(0, cosine) * albedo + mirror(n, l);
		if (cosine <= 0 || isShadowed(x, y, heights, i, l)) return 0;
		double hz = l[2] + 1, length = StrictMath.sqrt(l[0] * l[0] + l[1] * l[1] + hz * hz), h = (n[0] * l[0] + n[1] * l[1] + n[2] * hz) / length;
		return albedo * cosine + GLOSS * gloss(Math.max(0, h));
	}

	/** h^40. */
	private static double gloss(double h) {
		double h2 = h * h, h4 = h2 * h2, h8 = h4 * h4, h16 = h8 * h8;
		return h16 * h16 * h8;
	}

	/** The image of the lamp on the ball, with a soft edge. */
	private static double mirror(double[] n, double[] l) {
		double[] r = { 2 * n[2] * n[0], 2 * n[2] * n[1], 2 * n[2] * n[2] - 1 };
		double near = r[0] * l[0] + r[1] * l[1] + r[2] * l[2];
		if (near < 0.9) return 0;
		double degrees = Math.toDegrees(StrictMath.acos(Math.min(1, near)));
		return 1.1 / (1 + StrictMath.exp((degrees - LAMP) * 4));
	}

	/** Goes from a place towards the lamp until nothing is as high. */
	private static boolean isShadowed(double x, double y, float[] heights, int i, double[] l) {
		double across = StrictMath.sqrt(l[0] * l[0] + l[1] * l[1]);
		if (across < 1e-9) return false;
		double dx = l[0] / across, dy = -l[1] / across, rise = l[2] / across, h = heights[i] + 0.02, bx = ReliefSurface.BALL_X - x, by = ReliefSurface.BALL_Y - y;
		boolean passesBall = Math.abs(bx * dy - by * dx) < ReliefSurface.BALL_R + 1 && bx * dx + by * dy > 0;
		double end = passesBall ? 2 * ReliefSurface.BALL_R : HIGHEST;
		for (int step = 1; ; step++) {
			double u = x + dx * step - 0.5, v = y + dy * step - 0.5, ray = h + rise * step;
			if (ray > end || u < 0 || v < 0 || u > SIZE - 1.001 || v > SIZE - 1.001) return false;
			int a = (int) u, b = (int) v, p = b * SIZE + a;
			double s = u - a, t = v - b;
			if ((1 - t) * ((1 - s) * heights[p] + s * heights[p + 1]) + t * ((1 - s) * heights[p + SIZE] + s * heights[p + SIZE + 1]) > ray) return true;
		}
	}

	/** x, y and z as channels, 32 bit. */
	static ImgStore normals() {
		ReliefSurface surface = new ReliefSurface();
		PlanarImg<?, ?> img = PixelType.FLOAT32.newImg(SIZE, SIZE, 3, 1);
		ResultMetadata look = ResultMetadata.PLAIN.labels(java.util.Arrays.asList("x", "y", "z")).colors(0xff0000, 0x00ff00, 0x0000ff).ranges(new double[] { -1, 1 })
			.info(INFO + "Its normals, of unit length: x, y and z as channels.\n");
		ImgStore store = new ImgStore("Relief normals", img, 2, look);
		for (int i = 0; i < SIZE * SIZE; i++) {
			double[] n = surface.normal(i % SIZE + 0.5, i / SIZE + 0.5);
			for (int c = 0; c < 3; c++)
				((float[]) store.read(0).array(c))[i] = (float) n[c];
		}
		return store;
	}

	/** The share of light that the matt part reflects, 32 bit. */
	static ImgStore albedo() {
		ReliefSurface surface = new ReliefSurface();
		PlanarImg<?, ?> img = PixelType.FLOAT32.newImg(SIZE, SIZE);
		ResultMetadata look = ResultMetadata.PLAIN.ranges(new double[] { 0, 1 }).encoding(new Encoding(Decode.LINEAR, 1, 0)).info(INFO + "Its albedo: the share of light that the matt part of the surface reflects.\n");
		ImgStore store = new ImgStore("Relief albedo", img, ImgStore.NO_CHANNELS, look);
		float[] pixels = (float[]) store.read(0).array(0);
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = (float) surface.albedo(i % SIZE + 0.5, i / SIZE + 0.5);
		return store;
	}
}

package org.tristimulus.sample;

import net.imglib2.img.planar.PlanarImg;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.ResultMetadata;
import org.tristimulus.relight.panorama.Layout;
import org.tristimulus.relight.panorama.Panorama;
import org.tristimulus.relight.panorama.UpAxis;

/** A room with a window and two lamps, seen all around from its middle: rays into a box whose matt walls are lit by the window, the lamps and a constant. */
final class Interior {

	static final int WIDTH = 512, HEIGHT = 256;

	/** The box in metres, from the eye: x right, y up, z towards the viewer. */
	private static final double[] LOW = { -2.4, -1.5, -3.0 }, HIGH = { 2.6, 1.4, 2.8 };
	/** The window in the wall at the left: y and z from and to. */
	private static final double[] WINDOW = { -0.5, 1.1, -1.6, 0.8 };
	/** Spheres: centre and radius. */
	private static final double[][] LAMPS = { { 1.5, 0.9, -1.8, 0.12 }, { 0.6, -0.4, 2.0, 0.10 } };
	private static final double[] SKY = { 9.0, 11.0, 14.0 }, BULB = { 90, 60, 28 }, AMBIENT = { 0.16, 0.15, 0.14 };
	private static final double[] WALL = { 0.72, 0.70, 0.66 }, FLOOR = { 0.42, 0.27, 0.16 }, CEILING = { 0.85, 0.85, 0.85 };
	/** Points of the window, each way, that light is taken from. */
	private static final int PANES = 8;

	private Interior() {}

	static ImgStore make() {
		PlanarImg<?, ?> img = PixelType.FLOAT32.newImg(WIDTH, HEIGHT, 3, 1);
		ResultMetadata look = ResultMetadata.PLAIN.colors(0xff0000, 0x00ff00, 0x0000ff).ranges(new double[] { 0, 1 }).encoding(new Encoding(Decode.LINEAR, 1, 0)).info(
			"A synthetic room of 5 x 2.9 x 5.8 m with a window on the left (2.4 x 1.6 m, radiance 9 11 14) and two spherical lamps (radius 12 and 10 cm, radiance 90 60 28), seen all around from its middle.\n" +
				"Latitude and longitude, y up, the middle looks along -z. Walls are matt: albedo/pi x (irradiance of window and lamps, without shadows) + a constant. Linear sRGB, 32 bit, with light far above 1.\n");
		ImgStore store = new ImgStore("Environment", img, 2, look);
		Panorama map = new Panorama(Layout.LATLONG, UpAxis.Y, false, WIDTH, HEIGHT);
		double[] d = new double[3];
		for (int y = 0; y < HEIGHT; y++)
			for (int x = 0; x < WIDTH; x++) {
				map.direction(x, y, d);
				double[] light = radiance(d);
				for (int c = 0; c < 3; c++)
					((float[]) store.read(0).array(c))[y * WIDTH + x] = (float) light[c];
			}
		return store;
	}

	/** What is seen along a direction from the eye. */
	private static double[] radiance(double[] d) {
		double nearest = Double.POSITIVE_INFINITY;
		int axis = 0;
		for (int a = 0; a < 3; a++) {
			double t = d[a] > 0 ? HIGH[a] / d[a] : d[a] < 0 ? LOW[a] / d[a] : Double.POSITIVE_INFINITY;
			if (t < nearest) {
				nearest = t;
				axis = a;
			}
		}
		for (double[] lamp : LAMPS) {
			double along = d[0] * lamp[0] + d[1] * lamp[1] + d[2] * lamp[2], off = lamp[0] * lamp[0] + lamp[1] * lamp[1] + lamp[2] * lamp[2] - along * along;
			if (along > 0 && along < nearest && off < lamp[3] * lamp[3]) return BULB.clone();
		}
		double[] p = { nearest * d[0], nearest * d[1], nearest * d[2] }, n = new double[3];
		n[axis] = d[axis] > 0 ? -1 : 1;
		boolean window = axis == 0 && d[0] < 0 && p[1] > WINDOW[0] && p[1] < WINDOW[1] && p[2] > WINDOW[2] && p[2] < WINDOW[3];
		if (window) return isFrame(p) ? new double[] { 0.3, 0.3, 0.3 } : SKY.clone();
		return matt(p, n, axis == 1 ? d[1] > 0 ? CEILING : FLOOR : WALL);
	}

	/** The bars between four panes. */
	private static boolean isFrame(double[] p) {
		return Math.abs(p[1] - (WINDOW[0] + WINDOW[1]) / 2) < 0.04 || Math.abs(p[2] - (WINDOW[2] + WINDOW[3]) / 2) < 0.04;
	}

	private static double[] matt(double[] p, double[] n, double[] albedo) {
		double sky = 0, bulb = 0, area = (WINDOW[1] - WINDOW[0]) * (WINDOW[3] - WINDOW[2]) / (PANES * PANES);
		for (int i = 0; i < PANES * PANES; i++) {
			double y = WINDOW[0] + (i % PANES + 0.5) / PANES * (WINDOW[1] - WINDOW[0]) - p[1], z = WINDOW[2] + (i / PANES + 0.5) / PANES * (WINDOW[3] - WINDOW[2]) - p[2], x = LOW[0] - p[0], r2 = x * x + y * y + z * z;
			double here = n[0] * x + n[1] * y + n[2] * z, there = -x;
			if (here > 0 && there > 0) sky += area * here * there / (r2 * r2);
		}
		for (double[] lamp : LAMPS) {
			double x = lamp[0] - p[0], y = lamp[1] - p[1], z = lamp[2] - p[2], r2 = x * x + y * y + z * z, r = StrictMath.sqrt(r2);
			bulb += Math.PI * lamp[3] * lamp[3] / r2 * Math.max(0, (n[0] * x + n[1] * y + n[2] * z) / r);
		}
		double[] light = new double[3];
		for (int c = 0; c < 3; c++)
			light[c] = albedo[c] * (AMBIENT[c] + (sky * SKY[c] + bulb * BULB[c]) / Math.PI);
		return light;
	}
}

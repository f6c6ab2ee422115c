package org.tristimulus.sample;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.ResultMetadata;

/** Patterns that eyes see otherwise than light meters do, in linear light; pixel centres lie at halves. */
final class VisionPattern {

	private static final int WIDTH = 512, HEIGHT = 256;

	private VisionPattern() {}

	/** Light at a point, white 1. */
	private interface Scene {

		double at(double x, double y);
	}

	static ImgStore machBands() {
		return still("Mach bands", WIDTH, HEIGHT, (x, y) -> y < 128 ? 0.2 + 0.4 * Math.max(0, Math.min(1, (x - 176) / 160)) : 0.2 + 0.4 * Math.floor(x / 64) / 7,
			"Above, a ramp of light from 0.2 at x = 176 to 0.6 at x = 336, flat on either side; below, eight equal steps of 64 pixels.\n"
				+ "Look for a dark band at the foot of the ramp and a bright one at its top, which are not in the light.\n"
				+ "Retina Model shows where they come from: the OFF cells answer at the foot, the ON cells at the top.\n");
	}

	static ImgStore hermannGrid() {
		return still("Hermann grid", WIDTH, WIDTH, (x, y) -> x % 64 < 16 || y % 64 < 16 ? 0.9 : 0.02,
			"Bright streets of 16 pixels every 64, light 0.9, between dark blocks, light 0.02.\n"
				+ "Look for grey spots at the crossings that one does not look at.\n"
				+ "Retina Model with horizontalk=12: the ON cells answer less at crossings than in the streets.\n");
	}

	static ImgStore cornsweet() {
		return still("Cornsweet", WIDTH, HEIGHT, (x, y) -> 0.5 + (x < 256 ? 0.15 : -0.15) * StrictMath.exp(-Math.abs(x - 256) / 24),
			"Two halves of the same light, 0.5, that differ only by a cusp at the edge between them: 0.15 exp(-|x - 256| / 24), more on the left.\n"
				+ "Look for a left half that seems brighter than the right one. Cover the edge with a pencil, and they are alike.\n");
	}

	static ImgStore contrast() {
		return still("Contrast", WIDTH, HEIGHT, (x, y) -> Math.abs(y - 128) < 32 && Math.abs(x % 256 - 128) < 32 ? 0.3 : x < 256 ? 0.05 : 0.8,
			"Two squares of 64 pixels and of the same light, 0.3, one on a dark ground of 0.05, one on a bright ground of 0.8.\n"
				+ "Look for a square that seems brighter on the dark ground. Photoreceptors and horizontal cells of Retina Model tell them apart, too.\n");
	}

	/** 32-bit light without a white. */
	static ImgStore hdrRamp() {
		float[] pixels = new float[WIDTH * HEIGHT];
		for (int i = 0; i < pixels.length; i++) {
			double x = i % WIDTH + 0.5, y = i / WIDTH + 0.5;
			pixels[i] = (float) (StrictMath.pow(10, -2 + 4 * x / 512) * (1 + (y % 16 < 8 ? 0.25 : -0.25)));
		}
		ResultMetadata look = ResultMetadata.PLAIN.ranges(new double[] { 0, 100 }).info("A synthetic pattern: four decades of light from left to right, 0.01 to 100, with stripes of 25 % more and less, 8 rows each; 32 bits, no white.\n"
			+ "Look for the stripes at the dark end: no display range shows them at both ends. Retinal Tone Mapping does.\n");
		return new ImgStore("HDR ramp", ArrayImgs.floats(pixels, WIDTH, HEIGHT), ImgStore.NO_CHANNELS, look);
	}

	static ImgStore movingDisc() {
		int size = 128, frames = 64, n = size * size;
		short[] pixels = new short[frames * n];
		for (int t = 0; t < frames; t++)
			for (int i = 0; i < n; i++)
				pixels[t * n + i] = Light.toCode(65535 * (0.2 + 0.6 * covered(i % size - (16 + 1.5 * Math.min(t, 32)), i / size - 64)));
		return new ImgStore("Moving disc", ArrayImgs.unsignedShorts(pixels, size, size, frames), ImgStore.NO_CHANNELS, look().frames(frames).info("A synthetic movie: a disc of radius 10 and light 0.8 on 0.2, which moves 1.5 pixels a frame to the right up to frame 32 and then rests; 64 frames.\n"
			+ "Look at what Retina Model gives for outputs=magno: cells that answer to what changes see the disc while it moves, and no longer when it rests.\n"));
	}

	/** The share of a pixel, of 4 × 4 points, within 10 pixels of a centre. @param x and y the pixel's corner, from the centre */
	private static double covered(double x, double y) {
		int inside = 0;
		for (int v = 0; v < 4; v++)
			for (int u = 0; u < 4; u++) {
				double dx = x + (u + 0.5) / 4, dy = y + (v + 0.5) / 4;
				if (dx * dx + dy * dy <= 100) inside++;
			}
		return inside / 16.0;
	}

	private static ImgStore still(String title, int width, int height, Scene light, String info) {
		short[] pixels = new short[width * height];
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = Light.toCode(65535 * light.at(i % width + 0.5, i / width + 0.5));
		RandomAccessibleInterval<?> image = ArrayImgs.unsignedShorts(pixels, width, height);
		return new ImgStore(title, image, ImgStore.NO_CHANNELS, look().info("A synthetic pattern, light in 16 bits, linear, white 65535. " + info));
	}

	private static ResultMetadata look() {
		return ResultMetadata.PLAIN.encoding(new Encoding(Decode.LINEAR, 65535, 0)).ranges(new double[] { 0, 65535 });
	}
}

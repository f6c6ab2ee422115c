package org.tristimulus.image.relight;

import java.util.Arrays;

import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.Progress;

/** Normals smoothed by a Gaussian: the mean over what lies inside the object, at the edge of the picture too. */
final class NormalBlur {

	/** The kernel ends here, in radii. */
	private static final double REACH = 4;
	private static final int ROWS = 8;

	private final int width, height;
	private final float[][] smooth = new float[3][];

	/** @param radius the standard deviation in pixels, above 0 */
	NormalBlur(LampSurface surface, double radius, Progress progress) {
		width = surface.store().width();
		height = surface.store().height();
		float[][] across = new float[4][width * height];
		float[] kernel = kernel(radius);
		ParallelPieces pieces = new ParallelPieces(progress);
		int parts = (height + ROWS - 1) / ROWS;
		pieces.run(parts, part -> {
			LampSurface.Reader reader = surface.reader();
			float[][] block = new float[3][PixelLoop.BLOCK], row = new float[4][width];
			for (int y = part * ROWS; y < Math.min(height, (part + 1) * ROWS); y++) {
				read(reader, y, block, row);
				for (int c = 0; c < 4; c++)
					across(row[c], kernel, across[c], y * width);
			}
		});
		for (int c = 0; c < 3; c++)
			smooth[c] = new float[width * height];
		pieces.run(parts, part -> {
			float[][] sum = new float[4][width];
			for (int y = part * ROWS; y < Math.min(height, (part + 1) * ROWS); y++) {
				for (int c = 0; c < 4; c++)
					down(across[c], kernel, y, sum[c]);
				for (int x = 0; x < width; x++)
					for (int c = 0; c < 3; c++)
						smooth[c][y * width + x] = sum[3][x] > 0 ? sum[c][x] / sum[3][x] : 0;
			}
		});
	}

	private static float[] kernel(double radius) {
		int reach = (int) Math.ceil(REACH * radius);
		float[] half = new float[reach + 1];
		for (int i = 0; i <= reach; i++)
			half[i] = (float) StrictMath.exp(-0.5 * i * i / (radius * radius));
		return half;
	}

	/** A row of normals, and of 1 where there is one. */
	private void read(LampSurface.Reader reader, int y, float[][] block, float[][] row) {
		for (int x = 0; x < width; x += PixelLoop.BLOCK) {
			int n = Math.min(PixelLoop.BLOCK, width - x);
			reader.normals(y * width + x, n, block);
			for (int c = 0; c < 3; c++)
				System.arraycopy(block[c], 0, row[c], x, n);
		}
		for (int x = 0; x < width; x++)
			row[3][x] = row[0][x] == 0 && row[1][x] == 0 && row[2][x] == 0 ? 0 : 1;
	}

	private void across(float[] row, float[] kernel, float[] out, int at) {
		for (int k = -kernel.length + 1; k < kernel.length; k++)
			add(row, Math.max(0, k), kernel[Math.abs(k)], out, at + Math.max(0, -k), width - Math.abs(k));
	}

	private void down(float[] plane, float[] kernel, int y, float[] sum) {
		Arrays.fill(sum, 0);
		for (int v = Math.max(0, y - kernel.length + 1); v <= Math.min(height - 1, y + kernel.length - 1); v++)
			add(plane, v * width, kernel[Math.abs(v - y)], sum, 0, width);
	}

	private static void add(float[] from, int start, float factor, float[] to, int at, int n) {
		for (int i = 0; i < n; i++)
			to[at + i] += factor * from[start + i];
	}

	/** n + k (n - G n), normalised, of pixels from a linear index, in place; what is outside stays 0 0 0. */
	void sharpen(int start, int n, float k, float[][] normals) {
		for (int i = 0; i < n; i++) {
			float x = normals[0][i], y = normals[1][i], z = normals[2][i];
			if (x == 0 && y == 0 && z == 0) continue;
			x += k * (x - smooth[0][start + i]);
			y += k * (y - smooth[1][start + i]);
			z += k * (z - smooth[2][start + i]);
			float f = (float) (1 / Math.sqrt((double) x * x + (double) y * y + (double) z * z));
			normals[0][i] = f * x;
			normals[1][i] = f * y;
			normals[2][i] = f * z;
		}
	}
}

package org.tristimulus.film;

/** Another size, in linear light: averages over areas where a picture becomes smaller, and bilinear where it becomes larger. */
final class Resampling {

	private final LightCodes codes;

	Resampling(LightCodes codes) {
		this.codes = codes;
	}

	/** The weights of the samples of one axis: for each result where they begin, and what they are; none outside the picture. */
	private static final class Axis {

		final int[] first;
		final float[][] weights;

		/** @param step samples for one of the result; both axes have the same middle */
		Axis(int size, int toSize, double step) {
			first = new int[toSize];
			weights = new float[toSize][];
			for (int i = 0; i < toSize; i++) {
				double middle = size / 2.0 + (i + 0.5 - toSize / 2.0) * step, half = Math.max(1, step) / 2;
				boolean isOutside = middle < 0 || middle > size;
				int from = (int) Math.max(0, Math.floor(middle - half)), to = (int) Math.min(size, Math.ceil(middle + half));
				first[i] = from;
				weights[i] = new float[isOutside ? 0 : Math.max(0, to - from)];
				double sum = 0;
				for (int k = 0; k < weights[i].length; k++) {
					double a = from + k, covered = Math.max(0, Math.min(a + 1, middle + half) - Math.max(a, middle - half));
					weights[i][k] = (float) covered;
					sum += weights[i][k];
				}
				for (int k = 0; k < weights[i].length; k++)
					weights[i][k] /= (float) sum;
			}
		}
	}

	/** The codes of a picture in another size; black where it does not reach. */
	int[] to(int[] pixels, int width, int height, int toWidth, int toHeight, Fit fit) {
		if (width == toWidth && height == toHeight) return pixels;
		double[] step = fit.step(width, height, toWidth, toHeight);
		Axis across = new Axis(width, toWidth, step[0]), down = new Axis(height, toHeight, step[1]);
		int[] result = new int[toWidth * toHeight];
		float[] light = codes.light();
		Rows.run(toHeight, (from, to) -> {
			float[][] sum = new float[3][toWidth];
			for (int y = from; y < to; y++) {
				for (float[] channel : sum)
					java.util.Arrays.fill(channel, 0);
				for (int k = 0; k < down.weights[y].length; k++)
					addRow(pixels, (down.first[y] + k) * width, down.weights[y][k], across, light, sum);
				for (int x = 0; x < toWidth; x++)
					result[y * toWidth + x] = codes.pack(sum[0][x], sum[1][x], sum[2][x]);
			}
		});
		return result;
	}

	private static void addRow(int[] pixels, int start, float weight, Axis across, float[] light, float[][] sum) {
		for (int x = 0; x < across.first.length; x++) {
			float r = 0, g = 0, b = 0;
			for (int k = 0; k < across.weights[x].length; k++) {
				int p = pixels[start + across.first[x] + k];
				float w = across.weights[x][k];
				r += w * light[p >> 16 & 255];
				g += w * light[p >> 8 & 255];
				b += w * light[p & 255];
			}
			sum[0][x] += weight * r;
			sum[1][x] += weight * g;
			sum[2][x] += weight * b;
		}
	}
}

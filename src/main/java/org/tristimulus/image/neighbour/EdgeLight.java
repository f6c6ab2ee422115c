package org.tristimulus.image.neighbour;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.tristimulus.image.pixel.Progress;
import org.tristimulus.light.balance.GreyEdge;
import org.tristimulus.light.balance.LightSample;

/**
 * The colour of the light from the edges of a picture: {@link GreyEdge}, whose gradients are found here, window after window. Besides the pixels that the
 * sample leaves out, those do not count whose gradient a saturated pixel has a part in, and those less than 3 pixels from the border.
 */
public final class EdgeLight {

	private static final Separable ACROSS = new Separable(Kernel.gaussian(GreyEdge.SIGMA, GreyEdge.REACH), Kernel.gaussianSlope(GreyEdge.SIGMA, GreyEdge.REACH));
	private static final Separable DOWN = new Separable(Kernel.gaussianSlope(GreyEdge.SIGMA, GreyEdge.REACH), Kernel.gaussian(GreyEdge.SIGMA, GreyEdge.REACH));
	private static final Separable NEAR = Separable.both(Kernel.sum(GreyEdge.REACH));

	private final float limit;
	private final Progress progress;
	private final GreyEdge edges = new GreyEdge();

	private EdgeLight(float limit, Progress progress) {
		this.limit = limit;
		this.progress = progress;
	}

	/** Linear R, G, B of something neutral, of a sample of a whole image. @throws IllegalArgumentException if too few pixels can be measured, or there are no edges */
	public static double[] of(LightSample sample, int width, int height, Progress progress) {
		EdgeLight light = new EdgeLight(sample.limit(), progress);
		RowWindows windows = new RowWindows(width, height, 3, GreyEdge.REACH, Border.REPEATED, light::window);
		sample.readAll(windows::add);
		return light.edges.light();
	}

	private void window(Window window) {
		int[] used = used(window);
		float[][] magnitudes = new float[3][used.length];
		boolean[] finite = new boolean[used.length];
		Arrays.fill(finite, true);
		float[] across = new float[window.size()], down = new float[window.size()];
		for (int c = 0; c < 3; c++) {
			ACROSS.apply(window.channel(c), window.first, window.end, across, progress);
			DOWN.apply(window.channel(c), window.first, window.end, down, progress);
			for (int k = 0; k < used.length; k++) {
				double x = across[used[k]], y = down[used[k]];
				float m = magnitudes[c][k] = (float) Math.sqrt(x * x + y * y);
				finite[k] &= m < Float.POSITIVE_INFINITY;
			}
		}
		edges.add(magnitudes, kept(magnitudes, finite));
	}

	/** Moves the finite ones to the front. @return how many they are */
	private static int kept(float[][] magnitudes, boolean[] finite) {
		int n = 0;
		for (int k = 0; k < finite.length; k++) {
			for (float[] row : magnitudes)
				row[n] = row[k];
			if (finite[k]) n++;
		}
		return n;
	}

	/** Indices, among the window's middle rows, of the pixels whose gradient counts. */
	private int[] used(Window window) {
		Rows r = window.channel(0), g = window.channel(1), b = window.channel(2);
		float[] saturated = new float[r.array.length], near = new float[window.size()];
		for (int i = 0; i < saturated.length; i++)
			saturated[i] = r.array[i] >= limit || g.array[i] >= limit || b.array[i] >= limit ? 1 : 0;
		NEAR.apply(new Rows(saturated, r.width, r.height, r.first, r.end, Border.REPEATED), window.first, window.end, near, progress);
		int width = r.width, height = r.height, top = (window.first - r.first) * width, border = GreyEdge.BORDER;
		return IntStream.range(0, window.size()).filter(i -> {
			int x = i % width, y = window.first + i / width;
			return x >= border && y >= border && x < width - border && y < height - border && near[i] == 0
				&& LightSample.isUsable(r.array[top + i], g.array[top + i], b.array[top + i], limit);
		}).toArray();
	}
}

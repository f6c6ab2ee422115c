package org.tristimulus.image.neighbour;

import org.tristimulus.image.pixel.Progress;

/**
 * The Gaussian of a plane, borders mirrored. Up to σ = 10 pixels it is the sampled one, cut off where asked for; above, it is computed on a coarser
 * grid, which costs the same for every σ and stays within 1e-6 of the largest value of the Gaussian that is cut off nowhere. Immutable.
 */
public final class Gaussian implements WindowFilter {

	/** σ in pixels above which the sampled kernel is longer than the grid's way is. */
	private static final double LARGEST_SAMPLED = 10;

	private final double sigma;
	private final int radius;

	private Gaussian(double sigma, int radius) {
		this.sigma = sigma;
		this.radius = radius;
	}

	/** Cut off at 4 σ, rounded up. @param sigma in pixels, 0 or more */
	public static Gaussian of(double sigma) {
		return new Gaussian(sigma, (int) Math.ceil(4 * sigma));
	}

	/** Cut off at 6 σ, rounded up, which meets the Gaussian's own gain within 1e-6 from σ = 1.5 on. */
	public static Gaussian precise(double sigma) {
		return new Gaussian(sigma, (int) Math.ceil(6 * sigma));
	}

	@Override
	public int reach() {
		return sigma == 0 ? 0 : sigma <= LARGEST_SAMPLED ? radius : WHOLE;
	}

	@Override
	public void apply(Window in, float[][] out, Progress progress) {
		if (sigma == 0) for (int c = 0; c < in.channels(); c++)
			System.arraycopy(in.channel(c).array, (in.first - in.channel(c).first) * in.width(), out[c], 0, in.size());
		else if (sigma <= LARGEST_SAMPLED) Separable.both(Kernel.gaussian(sigma, radius)).apply(in, out, progress);
		else for (int c = 0; c < in.channels(); c++)
			wide(in.channel(c), in.first, in.end, out[c], progress);
	}

	private void wide(Rows in, int from, int end, float[] out, Progress progress) {
		if (end - from == in.height) new CoarseGaussian(sigma).apply(in.array, out, in.width, in.height, progress);
		else {
			float[] all = new float[in.width * in.height];
			new CoarseGaussian(sigma).apply(in.array, all, in.width, in.height, progress);
			System.arraycopy(all, from * in.width, out, 0, (end - from) * in.width);
		}
	}

	/** Rewrites a whole plane. @param out another array than in */
	public void apply(float[] in, float[] out, int width, int height, Progress progress) {
		apply(Window.whole(width, height, in), new float[][] { out }, progress);
	}
}

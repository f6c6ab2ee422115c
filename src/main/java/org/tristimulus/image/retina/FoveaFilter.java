package org.tristimulus.image.retina;

import org.tristimulus.image.neighbour.Gaussian;
import org.tristimulus.image.neighbour.Lanes;
import org.tristimulus.image.neighbour.Rows;
import org.tristimulus.image.neighbour.Window;
import org.tristimulus.image.neighbour.WindowFilter;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.retina.Fixations;
import org.tristimulus.retina.Foveation;

/**
 * Blurs each pixel by the Gaussian that its distance from the nearest fixation asks for: linear in σ between images blurred at 0, 0.35, 0.35 √2, … pixels,
 * which is within 0.03 of white and 0.004 RMS of the Gaussian itself. Pixels whose σ is 0 stay to the bit.
 */
public final class FoveaFilter implements WindowFilter {

	private static final double FIRST = 0.35;

	private final Fixations fixations;
	private final Foveation foveation;

	/** @param fixations in pixels; a pixel lies at whole numbers */
	public FoveaFilter(Fixations fixations, Foveation foveation) {
		this.fixations = fixations;
		this.foveation = foveation;
	}

	/** σ of the blurred images, by number from 0. */
	private static double sigma(int level) {
		return level == 0 ? 0 : FIRST * StrictMath.pow(2, (level - 1) / 2.0);
	}

	@Override
	public int reach() {
		return WHOLE;
	}

	@Override
	public void apply(Window in, float[][] out, Progress progress) {
		int width = in.width(), size = in.size();
		float[] sigmas = new float[size];
		Lanes.run(size, 1 << 12, progress, () -> (from, to) -> {
			for (int i = from; i < to; i++)
				sigmas[i] = (float) foveation.blurAt(fixations.squaredDistance(i % width, in.first + i / width));
		});
		float largest = 0;
		for (float s : sigmas)
			largest = Math.max(largest, s);
		for (int c = 0; c < in.channels(); c++)
			channel(in, c, sigmas, largest, out[c], progress);
	}

	private void channel(Window in, int c, float[] sigmas, float largest, float[] out, Progress progress) {
		float[] low = new float[in.size()], high = new float[in.size()];
		blur(in, c, 0, low, progress);
		System.arraycopy(low, 0, out, 0, low.length);
		for (int level = 1; sigma(level - 1) < largest; level++) {
			blur(in, c, sigma(level), high, progress);
			between(sigmas, (float) sigma(level - 1), (float) sigma(level), low, high, out, progress);
			float[] spare = low;
			low = high;
			high = spare;
		}
	}

	private static void blur(Window in, int c, double sigma, float[] out, Progress progress) {
		Rows rows = in.channel(c);
		Gaussian.of(sigma).apply(new Window(in.first, in.end, rows), new float[][] { out }, progress);
	}

	/** Pixels whose σ lies above the one and up to the other. */
	private static void between(float[] sigmas, float from, float to, float[] low, float[] high, float[] out, Progress progress) {
		Lanes.run(out.length, 1 << 14, progress, () -> (first, end) -> {
			for (int i = first; i < end; i++) {
				float s = sigmas[i];
				if (s > from && s <= to) out[i] = low[i] + (s - from) / (to - from) * (high[i] - low[i]);
			}
		});
	}
}

package org.tristimulus.image.neighbour;

import java.util.ArrayList;
import java.util.List;

import org.tristimulus.image.pixel.Progress;

/**
 * A filter whose pixels depend on their neighbours. It is given rows with a margin as wide as it reaches, so that it runs on whole planes and on parts of
 * planes larger than memory, and filters chain: what lies beyond the image's border is mirrored for each.
 */
public interface WindowFilter {

	/** The reach of a filter that needs all of a plane. */
	int WHOLE = Integer.MAX_VALUE;

	/** Rows above and below that a row depends on, or {@link #WHOLE}. */
	int reach();

	/**
	 * Computes the rows between the margins.
	 *
	 * @param out a row-major array a channel, of {@link Window#size()} samples or more; another than what the window holds
	 */
	void apply(Window in, float[][] out, Progress progress);

	/** Whether scaling the light scales the result. Such a filter needs no white. */
	default boolean isHomogeneous() {
		return true;
	}

	/** This filter, then the next. */
	default WindowFilter then(WindowFilter next) {
		WindowFilter before = this;
		return new WindowFilter() {

			@Override
			public int reach() {
				return before.reach() == WHOLE || next.reach() == WHOLE ? WHOLE : before.reach() + next.reach();
			}

			@Override
			public void apply(Window in, float[][] out, Progress progress) {
				int height = in.height(), margin = next.reach();
				int from = Math.max(0, margin == WHOLE ? 0 : in.first - margin), to = margin == WHOLE ? height : (int) Math.min(height, (long) in.end + margin);
				float[][] between = new float[in.channels()][(to - from) * in.width()];
				before.apply(in.rows(from, to), between, progress);
				List<Rows> rows = new ArrayList<>();
				for (float[] channel : between)
					rows.add(new Rows(channel, in.width(), height, from, to));
				next.apply(new Window(in.first, in.end, rows), out, progress);
			}

			@Override
			public boolean isHomogeneous() {
				return before.isHomogeneous() && next.isHomogeneous();
			}
		};
	}
}

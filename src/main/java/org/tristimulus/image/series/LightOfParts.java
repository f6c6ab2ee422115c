package org.tristimulus.image.series;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.tristimulus.color.Tally;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.image.store.PartWork;
import org.tristimulus.image.store.PixelStore;

/** Takes the light of many planes to one tally: in each part of an image, planes together as far as they may be held, the pixels in parallel. */
public final class LightOfParts<T extends Tally<T>> implements PartWork<T> {

	private static final long serialVersionUID = 1L;

	private final int[] positions;
	private final Region region;
	private final Encoding encoding;
	private final boolean isColor;
	private final T tally;
	/** Of this program alone. */
	private final transient Progress progress;

	/**
	 * @param region of each position
	 * @param isColor whether light is red, green and blue, and not a row for each channel
	 * @param tally one that has seen nothing
	 * @param progress may cancel it
	 */
	public LightOfParts(int[] positions, Region region, Encoding encoding, boolean isColor, T tally, Progress progress) {
		this.positions = positions.clone();
		this.region = region;
		this.encoding = encoding;
		this.isColor = isColor;
		this.tally = tally;
		this.progress = progress;
	}

	@Override
	public T none() {
		return tally.empty();
	}

	@Override
	public T merge(T a, T b) {
		a.merge(b);
		return a;
	}

	@Override
	public T on(PixelStore part) {
		T all = none();
		Region within = part.part(region);
		if (within.rows() == 0 || within.columns() == 0) return all;
		Progress silent = progress == null ? Progress.NONE : progress.silent();
		for (int i = 0; i < positions.length;) {
			PlaneSeries series = new PlaneSeries(silent);
			while (i < positions.length && !series.isFull())
				series.add(part, positions[i++], isColor, encoding);
			List<T> each = Collections.synchronizedList(new ArrayList<>());
			series.run(within, 0, 1, () -> {
				T mine = none();
				each.add(mine);
				return (start, n, light) -> {
					for (float[][] plane : light)
						mine.add(plane, n);
				};
			});
			each.forEach(all::merge);
		}
		return all;
	}
}

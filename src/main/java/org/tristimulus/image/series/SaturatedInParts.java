package org.tristimulus.image.series;

import java.util.concurrent.atomic.LongAdder;

import org.tristimulus.image.encoding.SaturatedPixels;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.image.store.PartWork;
import org.tristimulus.image.store.PixelStore;

/** How many pixels of a plane have a sample at white or above. */
public final class SaturatedInParts implements PartWork<Long> {

	private static final long serialVersionUID = 1L;

	private final int position;
	private final Region region;
	private final boolean isColor;
	private final double white;
	/** Of this program alone. */
	private final transient Progress progress;

	/** @param isColor whether only the first three channels count @param white a stored value */
	public SaturatedInParts(int position, Region region, boolean isColor, double white, Progress progress) {
		this.position = position;
		this.region = region;
		this.isColor = isColor;
		this.white = white;
		this.progress = progress;
	}

	@Override
	public Long none() {
		return 0L;
	}

	@Override
	public Long merge(Long a, Long b) {
		return a + b;
	}

	@Override
	public Long on(PixelStore part) {
		Region within = part.part(region);
		if (within.rows() == 0 || within.columns() == 0) return 0L;
		Plane plane = part.read(position);
		LongAdder count = new LongAdder();
		PixelLoop.run(within, progress == null ? Progress.NONE : progress.silent(), 0, 1, () -> {
			SaturatedPixels mine = new SaturatedPixels(plane, isColor, white);
			return (start, n) -> {
				long before = mine.count();
				mine.run(start, n);
				count.add(mine.count() - before);
			};
		});
		return count.sum();
	}
}

package org.tristimulus.image.series;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.image.store.PartWork;
import org.tristimulus.image.store.PixelStore;

/** Takes the light of a plane and of another one, pixel by pixel, to a tally: part by part, the pixels in parallel. */
public final class PairsOfParts<T extends PairTally<T>> implements PartWork<T> {

	private static final long serialVersionUID = 1L;

	private final LightPlane first, second;
	private final PixelStore other;
	private final Region region;
	private final T tally;
	/** Of this program alone. */
	private final transient Progress progress;

	/**
	 * @param other the image of the second plane, whose parts lie as those of the first
	 * @param region of both
	 * @param tally one that has seen nothing
	 * @param progress may cancel it
	 */
	public PairsOfParts(LightPlane first, LightPlane second, PixelStore other, Region region, T tally, Progress progress) {
		this.first = first;
		this.second = second;
		this.other = other;
		this.region = region;
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
		PlaneSeries series = new PlaneSeries(progress == null ? Progress.NONE : progress.silent());
		first.addTo(series, part);
		second.addTo(series, partner(part));
		List<T> each = Collections.synchronizedList(new ArrayList<>());
		series.run(within, 0, 1, () -> {
			T mine = none();
			each.add(mine);
			return (start, n, light) -> mine.add(light[0], light[1], n);
		});
		each.forEach(all::merge);
		return all;
	}

	/** What of the other image lies where a part does. */
	private PixelStore partner(PixelStore part) {
		for (PixelStore p : other.parts())
			if (p.left() == part.left() && p.top() == part.top() && p.width() == part.width() && p.height() == part.height()) return p;
		return other;
	}

	/** Whether the parts of two images lie alike. */
	public static boolean areAlike(PixelStore image, PixelStore other) {
		List<PixelStore> parts = image.parts(), others = other.parts();
		boolean alike = parts.size() == others.size();
		for (int i = 0; alike && i < parts.size(); i++) {
			PixelStore a = parts.get(i), b = others.get(i);
			alike = a.left() == b.left() && a.top() == b.top() && a.width() == b.width() && a.height() == b.height();
		}
		return alike;
	}
}

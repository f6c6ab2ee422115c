package org.tristimulus.image.series;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

import org.tristimulus.color.Tally;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.image.store.PartWork;
import org.tristimulus.image.store.PixelStore;

/** Takes light of a region to one tally: part by part, the pixels of each in parallel. */
abstract class TalliedParts<T extends Tally<T>> implements PartWork<T> {

	private static final long serialVersionUID = 1L;

	private final Region region;
	private final T tally;
	/** Of this program alone. */
	private final transient Progress progress;

	/** @param tally one that has seen nothing @param progress may cancel it */
	TalliedParts(Region region, T tally, Progress progress) {
		this.region = region;
		this.tally = tally;
		this.progress = progress;
	}

	@Override
	public final T none() {
		return tally.empty();
	}

	@Override
	public final T merge(T a, T b) {
		a.merge(b);
		return a;
	}

	@Override
	public final T on(PixelStore part) {
		T all = none();
		Region within = part.part(region);
		if (within.rows() > 0 && within.columns() > 0) measure(part, within, all);
		return all;
	}

	/** Adds what lies in a region of a part. */
	abstract void measure(PixelStore part, Region within, T all);

	/** A series to which planes of a part are added. */
	PlaneSeries newSeries() {
		return new PlaneSeries(progress == null ? Progress.NONE : progress.silent());
	}

	/** Adds the light of a series, each thread to a tally of its own. */
	void add(PlaneSeries series, Region within, T all, Function<T, PlaneSeries.Work> work) {
		List<T> each = Collections.synchronizedList(new ArrayList<>());
		series.run(within, 0, 1, () -> {
			T mine = none();
			each.add(mine);
			return work.apply(mine);
		});
		each.forEach(all::merge);
	}
}

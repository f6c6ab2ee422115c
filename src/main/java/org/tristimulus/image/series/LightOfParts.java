package org.tristimulus.image.series;

import org.tristimulus.color.Tally;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.image.store.PixelStore;

/** The light of many planes: as many of them together as may be held. */
public final class LightOfParts<T extends Tally<T>> extends TalliedParts<T> {

	private static final long serialVersionUID = 1L;

	private final int[] positions;
	private final Encoding encoding;
	private final boolean isColor;

	/**
	 * @param region of each position
	 * @param isColor whether light is red, green and blue, and not a row for each channel
	 * @param tally one that has seen nothing
	 * @param progress may cancel it
	 */
	public LightOfParts(int[] positions, Region region, Encoding encoding, boolean isColor, T tally, Progress progress) {
		super(region, tally, progress);
		this.positions = positions.clone();
		this.encoding = encoding;
		this.isColor = isColor;
	}

	@Override
	void measure(PixelStore part, Region within, T all) {
		for (int i = 0; i < positions.length;) {
			PlaneSeries series = newSeries();
			while (i < positions.length && !series.isFull())
				series.add(part, positions[i++], isColor, encoding);
			add(series, within, all, mine -> (start, n, light) -> {
				for (float[][] plane : light)
					mine.add(plane, n);
			});
		}
	}
}

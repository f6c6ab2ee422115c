package org.tristimulus.image.series;

import java.util.List;

import org.tristimulus.color.Tally;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.image.store.PixelStore;

/** The light of a plane and of another one, pixel by pixel: the rows of the first, then those of the second. */
public final class PairsOfParts<T extends Tally<T>> extends TalliedParts<T> {

	private static final long serialVersionUID = 1L;

	private final LightPlane first, second;
	private final PixelStore other;

	/**
	 * @param other the image of the second plane, whose parts lie as those of the first
	 * @param region of both
	 * @param tally one that has seen nothing
	 * @param progress may cancel it
	 */
	public PairsOfParts(LightPlane first, LightPlane second, PixelStore other, Region region, T tally, Progress progress) {
		super(region, tally, progress);
		this.first = first;
		this.second = second;
		this.other = other;
	}

	@Override
	void measure(PixelStore part, Region within, T all) {
		PlaneSeries series = newSeries();
		first.addTo(series, part);
		second.addTo(series, partner(part));
		add(series, within, all, mine -> {
			float[][][] rows = new float[1][][];
			return (start, n, light) -> {
				if (rows[0] == null) rows[0] = new float[light[0].length + light[1].length][];
				System.arraycopy(light[0], 0, rows[0], 0, light[0].length);
				System.arraycopy(light[1], 0, rows[0], light[0].length, light[1].length);
				mine.add(rows[0], n);
			};
		});
	}

	/** What of the other image lies where a part does. */
	private PixelStore partner(PixelStore part) {
		for (PixelStore p : other.parts())
			if (isAt(p, part)) return p;
		return other;
	}

	private static boolean isAt(PixelStore a, PixelStore b) {
		return a.left() == b.left() && a.top() == b.top() && a.width() == b.width() && a.height() == b.height();
	}

	/** Whether the parts of two images lie alike. */
	public static boolean areAlike(PixelStore image, PixelStore other) {
		List<PixelStore> parts = image.parts(), others = other.parts();
		boolean alike = parts.size() == others.size();
		for (int i = 0; alike && i < parts.size(); i++)
			alike = isAt(parts.get(i), others.get(i));
		return alike;
	}
}

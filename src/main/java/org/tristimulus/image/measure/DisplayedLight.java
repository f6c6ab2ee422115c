package org.tristimulus.image.measure;

import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.light.StopsHistogram;

/** The samples of a plane as they are shown between two stored values: how far below white, and how many at white. Of a plane of more than a megapixel, rows that are spread evenly. */
public final class DisplayedLight {

	private static final double MOST = 1 << 20;

	private final StopsHistogram stops = new StopsHistogram();

	/** @param position of the plane @param black, white stored values that are shown as black and white */
	public DisplayedLight(ColorImage image, int position, double black, double white) {
		int width = image.source().width(), height = image.source().height(), step = (int) Math.ceil(width * (double) height / MOST);
		Encoding shown = new Encoding(Decode.LINEAR, white, black);
		for (int y = 0; y < height; y += step)
			image.read(position, Region.of(width, height, 0, y, width, 1, null), shown, (light, n) -> {
				for (float[] row : light)
					for (int i = 0; i < n; i++)
						add(row[i]);
			});
	}

	private void add(float light) {
		stops.add(light);
		stops.note(!(light > 0), light >= 0.99999f);
	}

	/** Where half of the samples lie below, in stops from white on show. */
	public double median() {
		return stops.median();
	}

	/** The share of samples at white on show or above, in percent. */
	public double whitePercent() {
		return stops.clippedPercent();
	}
}

package org.tristimulus.image.series;

import java.io.Serializable;

import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.store.PixelStore;

/** Which plane of an image is read, and what its samples mean. Immutable. */
public final class LightPlane implements Serializable {

	private static final long serialVersionUID = 1L;

	private final int position;
	private final boolean isColor;
	private final Encoding encoding;

	/** @param isColor whether light is red, green and blue, and not a row for each channel */
	public LightPlane(int position, boolean isColor, Encoding encoding) {
		this.position = position;
		this.isColor = isColor;
		this.encoding = encoding;
	}

	void addTo(PlaneSeries series, PixelStore image) {
		series.add(image, position, isColor, encoding);
	}
}

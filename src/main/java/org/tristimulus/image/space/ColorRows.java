package org.tristimulus.image.space;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.space.ColorSpace;
import org.tristimulus.color.space.Spaces;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Decoder;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.encoding.Model;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.SampleRows;
import org.tristimulus.image.store.Interpretation;
import org.tristimulus.image.store.PixelStore;

/**
 * The colours of an image as rows, and the way from there to a colour space. The rows hold light of an encoded image
 * (grey as three equal rows), or the components that a 32-bit image holds.
 */
final class ColorRows {

	private final Decoder decoder;
	private final ColorSpace own;
	private final Encoding encoding;
	private final boolean grey;

	/**
	 * @param scaleFree whether what is done next only scales or mixes light
	 * @throws IllegalArgumentException for an image whose channels are neither a colour nor grey
	 */
	ColorRows(ColorImage image, boolean scaleFree) {
		Interpretation i = image.interpretation();
		PixelStore source = image.source();
		boolean components = i.holdsComponents();
		boolean rgb = components || i.model() == Model.RGB;
		grey = !rgb;
		if (!rgb && source.channels() > 1) throw new IllegalArgumentException("The channels of \"" + source.title() + "\" are separate numbers, and this needs colours; show three of them in red, green and blue, or use Merge Channels as Light");
		encoding = components ? new Encoding(Decode.LINEAR, 1, 0) : image.encoding(scaleFree);
		own = components ? i.space() : Spaces.linear(rgb ? encoding.primaries() : RgbSpace.SRGB);
		decoder = new Decoder(source.type(), encoding);
	}

	/** The space that the rows are in. */
	ColorSpace space() {
		return own;
	}

	/** From the rows to a space. */
	ColorTransform to(ColorSpace space) {
		return own.to(space);
	}

	/** A transform of the rows of integers, as {@link Encoding#ofIntegers} has it. */
	ColorTransform ofIntegers(ColorTransform transform) {
		return encoding.ofIntegers(transform);
	}

	/** The same rows in double: of 32-bit samples nothing is rounded. */
	void read(Plane plane, int start, int n, double[][] rows) {
		for (int c = 0; c < (grey ? 1 : 3); c++) {
			SampleRows.read(plane.array(c), start, n, rows[c]);
			for (int i = 0; i < n; i++)
				rows[c][i] = encoding.toLight(rows[c][i]);
		}
		for (int c = 1; c < 3 && grey; c++)
			System.arraycopy(rows[0], 0, rows[c], 0, n);
	}

	void read(Plane plane, int start, int n, float[][] rows) {
		if (!grey) {
			decoder.colors(plane.arrays(), start, n, rows);
			return;
		}
		decoder.channel(plane.array(0), start, n, rows[0]);
		System.arraycopy(rows[0], 0, rows[1], 0, n);
		System.arraycopy(rows[0], 0, rows[2], 0, n);
	}
}

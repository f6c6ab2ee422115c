package org.tristimulus.image;

import java.util.function.IntFunction;

import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Decoder;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.encoding.FloatToByteTable;
import org.tristimulus.image.encoding.LightRows;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.pixel.Region;

/**
 * The positions of an image as packed 8-bit sRGB codes, read when they are asked for: decoded to light, clipped, encoded. Pixels that are
 * such codes are taken as they are. It goes on when the image is closed. For many threads.
 */
public final class SrgbPlanes {

	private static final Encoding CODES = new Encoding(Decode.SRGB, 255, 0);

	private final IntFunction<Plane> reader;
	private final int width, height, count;
	private final boolean isDirect, isColor;
	private final Encoding encoding;
	private final Decoder decoder;
	private final int[] table;

	/** @throws IllegalArgumentException for an image of separate channels, or one whose white is needed and not known */
	public SrgbPlanes(ColorImage image) {
		isColor = image.isColor();
		if (!isColor && image.source().channels() > 1) image.needColors();
		encoding = image.encoding(false);
		isDirect = image.source().type() == PixelType.RGB24 && encoding.means(CODES);
		reader = image.source().reader();
		width = image.source().width();
		height = image.source().height();
		count = image.endPosition();
		decoder = isDirect ? null : new Decoder(image.source().type(), encoding);
		table = FloatToByteTable.table(CODES);
	}

	/** How many positions there are. */
	public int count() {
		return count;
	}

	/** Pixels across. */
	public int width() {
		return width;
	}

	/** Pixels down. */
	public int height() {
		return height;
	}

	/** The codes of a position, from 0, row after row; not to be changed. */
	public int[] get(int position) {
		Plane plane = reader.apply(position);
		if (isDirect) return (int[]) plane.array(0);
		int[] codes = new int[width * height];
		PixelLoop.run(Region.all(width, height), Progress.NONE, 0, 1, () -> {
			LightRows light = new LightRows(plane, decoder, isColor, encoding.primaries());
			return (start, n) -> pack(light.read(start, n), codes, start, n);
		});
		return codes;
	}

	/** A single channel is grey. */
	private void pack(float[][] rows, int[] codes, int start, int n) {
		float[] r = rows[0], g = rows[rows.length > 2 ? 1 : 0], b = rows[rows.length > 2 ? 2 : 0];
		for (int i = 0; i < n; i++)
			codes[start + i] = 0xff000000 | FloatToByteTable.code(table, r[i]) << 16 | FloatToByteTable.code(table, g[i]) << 8 | FloatToByteTable.code(table, b[i]);
	}
}

package org.tristimulus.image.point;

import org.tristimulus.color.ChannelTransform;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.PerChannel;
import org.tristimulus.image.encoding.Encoder;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.ClippingCount;
import org.tristimulus.image.pixel.IntegerRows;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;

/**
 * A change of integer channels each on its own, whose result is mapped into range as a colour: by tables where the three
 * channels fit and stay as they are, else by the definition in double.
 */
final class LutWithFallback implements PointOperation {

	private final Encoder encoder;
	private final ColorTransform mapping;
	private final ClippingCount tally;
	/** Of red, green and blue: the code of each code, marked where it is newly out of range; and its light. */
	private final int[][] codes = new int[3][];
	private final double[][] light = new double[3][];
	private final double limit;

	/**
	 * @param transform of channels alone: one for all, or one for each
	 * @param limit up to which light, from 0, the mapping leaves colours as they are
	 */
	LutWithFallback(PixelType type, Encoding encoding, ColorTransform transform, ColorTransform mapping, double limit, ClippingCount tally) {
		encoder = new Encoder(PixelType.FLOAT32, encoding);
		this.mapping = mapping;
		this.limit = limit;
		this.tally = tally;
		for (int c = 0; c < 3; c++) {
			boolean known = c > 0 && !(transform instanceof PerChannel);
			ChannelTransform alone = PerChannel.channel(transform, c);
			codes[c] = known ? codes[0] : new ChannelTable(type, encoding, alone, ColorTransform.IDENTITY).codes();
			light[c] = known ? light[0] : light(encoding, alone, codes[c].length);
		}
	}

	private static double[] light(Encoding encoding, ChannelTransform transform, int n) {
		double[] light = new double[n];
		PixelLoop.inParts(n, (from, to) -> {
			for (int v = from; v < to; v++)
				light[v] = transform.apply(encoding.toLight(v));
		});
		return light;
	}

	@Override
	public PixelLoop.Work begin(Plane in, Plane out) {
		int[][] rows = new int[3][PixelLoop.BLOCK];
		return (start, n) -> {
			IntegerRows.read(in, start, n, rows);
			change(rows, n);
			IntegerRows.write(rows, out, start, n);
		};
	}

	private void change(int[][] rows, int n) {
		double[] color = new double[3];
		long any = 0;
		long[] clipped = new long[3];
		for (int i = 0; i < n; i++) {
			boolean fits = true;
			int left = 0;
			for (int c = 0; c < 3; c++) {
				color[c] = light[c][rows[c][i]];
				fits &= color[c] >= 0 && color[c] <= limit;
				rows[c][i] = codes[c][rows[c][i]];
				int mark = rows[c][i] / ChannelTable.CLIPPED;
				clipped[c] += mark;
				left |= mark;
			}
			any += left;
			if (fits) continue;
			mapping.apply(color);
			for (int c = 0; c < 3; c++)
				rows[c][i] = encoder.code(color[c]);
		}
		for (int c = 0; c < 3; c++)
			tally.addClipped(c, clipped[c]);
		tally.addAny(any);
	}
}

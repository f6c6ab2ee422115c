package org.tristimulus.image.point;

import org.tristimulus.color.ChannelTransform;
import org.tristimulus.image.encoding.Decoder;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.ClippingCount;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;

/** Gives stored values another meaning: each sample is decoded, transformed, and stored by another encoding. */
public final class Conversion {

	private final Decoder decoder;
	private final ChannelTransform transform;
	private final PixelType type;
	private final Encoding encoding;
	private final ClippingCount tally;

	public Conversion(Decoder decoder, ChannelTransform transform, PixelType type, Encoding encoding, ClippingCount tally) {
		this.decoder = decoder;
		this.transform = transform;
		this.type = type;
		this.encoding = encoding;
		this.tally = tally;
	}

	/** How many samples a pixel has. */
	public int samples(Plane in) {
		return in.type() == PixelType.RGB24 || type == PixelType.RGB24 ? 3 : in.channels();
	}

	public PixelLoop.Work begin(Plane in, Plane out) {
		float[][] rows = new float[samples(in)][PixelLoop.BLOCK];
		return (start, n) -> {
			if (in.type() == PixelType.RGB24) decoder.colors(in.arrays(), start, n, rows);
			else for (int c = 0; c < rows.length; c++)
				decoder.channel(in.array(c), start, n, rows[c]);
			for (float[] row : rows)
				transform.apply(row, n);
			if (type == PixelType.RGB24) pack(rows, (int[]) out.array(0), start, n);
			else for (int c = 0; c < rows.length; c++)
				store(rows[c], out.array(c), start, n);
		};
	}

	private void pack(float[][] rows, int[] out, int start, int n) {
		int[] clipped = new int[1];
		for (int i = 0; i < n; i++)
			out[start + i] = 0xff000000 | code(rows[0][i], clipped) << 16 | code(rows[1][i], clipped) << 8 | code(rows[2][i], clipped);
		count(clipped[0]);
	}

	private void store(float[] row, Object out, int start, int n) {
		int[] clipped = new int[1];
		if (out instanceof byte[]) for (int i = 0; i < n; i++)
			((byte[]) out)[start + i] = (byte) code(row[i], clipped);
		else if (out instanceof short[]) for (int i = 0; i < n; i++)
			((short[]) out)[start + i] = (short) code(row[i], clipped);
		else floats(row, (float[]) out, start, n);
		count(clipped[0]);
	}

	private void floats(float[] row, float[] out, int start, int n) {
		if (encoding.isLinear() && encoding.white == 1) System.arraycopy(row, 0, out, start, n);
		else for (int i = 0; i < n; i++)
			out[start + i] = (float) encoding.toStored(row[i]);
	}

	/** The rounded code within what the type holds, 0 for NaN; what was too large is counted. */
	private int code(float light, int[] clipped) {
		double stored = encoding.toCode(light);
		if (stored > type.max()) clipped[0]++;
		return stored > 0 ? (int) Math.min(stored, type.max()) : 0;
	}

	private void count(int clipped) {
		tally.addClipped(0, clipped);
		tally.addAny(clipped);
	}
}

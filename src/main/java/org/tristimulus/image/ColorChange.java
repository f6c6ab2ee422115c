package org.tristimulus.image;

import org.tristimulus.color.ColorTransform;

/** A change of colours, in rows of float light. */
final class ColorChange implements Change {

	private final Decoder decoder;
	private final ColorTransform transform, mapping;
	private final Range range;
	private final Encoder encoder;
	private final NotFinite kept;
	private final Tally tally;

	/** @param mapping what becomes of light out of range before it is encoded */
	ColorChange(Decoder decoder, ColorTransform transform, Range range, ColorTransform mapping, Encoder encoder, NotFinite kept, Tally tally) {
		this.decoder = decoder;
		this.transform = transform;
		this.range = range;
		this.mapping = mapping;
		this.encoder = encoder;
		this.kept = kept;
		this.tally = tally;
	}

	@Override
	public PixelLoop.Work begin(Plane in, Plane out) {
		float[][] rows = new float[3][PixelLoop.BLOCK], before = new float[3][PixelLoop.BLOCK], stored = new float[3][PixelLoop.BLOCK];
		return (start, n) -> change(in, out, start, n, rows, before, stored);
	}

	private void change(Plane in, Plane out, int start, int n, float[][] rows, float[][] before, float[][] stored) {
		decoder.colors(in.arrays(), start, n, rows);
		boolean keeps = kept.isIn(rows, n, before[0]);
		for (int c = 0; keeps && c < 3; c++)
			System.arraycopy((float[]) in.array(c), start, stored[c], 0, n);
		transform.apply(rows, n);
		if (range.counts() && range.isLeft(rows, n)) {
			decoder.colors(in.arrays(), start, n, before);
			count(rows, before, n);
		}
		mapping.apply(rows, n);
		encoder.colors(rows, out.arrays(), start, n);
		if (keeps) kept.restore(stored, out, start, n);
	}

	private void count(float[][] rows, float[][] before, int n) {
		float[] r = rows[0], g = rows[1], b = rows[2];
		float low = range.low(), high = range.high();
		int any = 0, ofRed = 0, ofGreen = 0, ofBlue = 0;
		for (int i = 0; i < n; i++) {
			if (r[i] >= low && r[i] <= high && g[i] >= low && g[i] <= high && b[i] >= low && b[i] <= high) continue;
			int inRed = range.isNewlyOut(r[i], before[0][i]) ? 1 : 0, inGreen = range.isNewlyOut(g[i], before[1][i]) ? 1 : 0, inBlue = range.isNewlyOut(b[i], before[2][i]) ? 1 : 0;
			ofRed += inRed;
			ofGreen += inGreen;
			ofBlue += inBlue;
			any += inRed | inGreen | inBlue;
		}
		tally.addClipped(0, ofRed);
		tally.addClipped(1, ofGreen);
		tally.addClipped(2, ofBlue);
		tally.addAny(any);
	}
}

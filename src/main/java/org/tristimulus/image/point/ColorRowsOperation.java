package org.tristimulus.image.point;

import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.Plane;

/** A change of colours, in rows of float light. */
final class ColorRowsOperation implements PointOperation {

	private final RowPipeline steps;

	ColorRowsOperation(RowPipeline steps) {
		this.steps = steps;
	}

	@Override
	public PixelLoop.Work begin(Plane in, Plane out) {
		float[][] rows = new float[3][PixelLoop.BLOCK], before = new float[3][PixelLoop.BLOCK], stored = new float[3][PixelLoop.BLOCK];
		return (start, n) -> change(in, out, start, n, rows, before, stored);
	}

	private void change(Plane in, Plane out, int start, int n, float[][] rows, float[][] before, float[][] stored) {
		steps.decoder.colors(in.arrays(), start, n, rows);
		boolean keeps = steps.kept.isIn(rows, n, before[0]);
		for (int c = 0; keeps && c < 3; c++)
			System.arraycopy((float[]) in.array(c), start, stored[c], 0, n);
		steps.transform.apply(rows, n);
		if (steps.range.counts() && steps.range.isLeft(rows, n)) {
			steps.decoder.colors(in.arrays(), start, n, before);
			count(rows, before, n);
		}
		steps.mapping.apply(rows, n);
		steps.encoder.colors(rows, out.arrays(), start, n);
		if (keeps) steps.kept.restore(stored, out, start, n);
	}

	private void count(float[][] rows, float[][] before, int n) {
		float[] r = rows[0], g = rows[1], b = rows[2];
		float low = steps.range.low(), high = steps.range.high();
		int any = 0, ofRed = 0, ofGreen = 0, ofBlue = 0;
		for (int i = 0; i < n; i++) {
			if (r[i] >= low && r[i] <= high && g[i] >= low && g[i] <= high && b[i] >= low && b[i] <= high) continue;
			int inRed = steps.range.isNewlyOut(r[i], before[0][i]) ? 1 : 0, inGreen = steps.range.isNewlyOut(g[i], before[1][i]) ? 1 : 0, inBlue = steps.range.isNewlyOut(b[i], before[2][i]) ? 1 : 0;
			ofRed += inRed;
			ofGreen += inGreen;
			ofBlue += inBlue;
			any += inRed | inGreen | inBlue;
		}
		steps.tally.addClipped(0, ofRed);
		steps.tally.addClipped(1, ofGreen);
		steps.tally.addClipped(2, ofBlue);
		steps.tally.addAny(any);
	}
}

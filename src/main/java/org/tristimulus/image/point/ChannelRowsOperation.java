package org.tristimulus.image.point;

import org.tristimulus.color.ChannelTransform;
import org.tristimulus.color.PerChannel;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.Plane;

/** A change of channels that are each a number of its own, in rows of float light. */
final class ChannelRowsOperation implements PointOperation {

	private final RowPipeline steps;

	ChannelRowsOperation(RowPipeline steps) {
		this.steps = steps;
	}

	@Override
	public PixelLoop.Work begin(Plane in, Plane out) {
		float[] row = new float[PixelLoop.BLOCK], before = new float[PixelLoop.BLOCK], stored = new float[PixelLoop.BLOCK];
		boolean[] marks = new boolean[PixelLoop.BLOCK];
		return (start, n) -> {
			boolean left = false;
			for (int c = 0; c < in.channels(); c++)
				left |= change(c, in.array(c), out.array(c), start, n, row, before, stored, marks);
			if (left) steps.tally.addAny(marks, n);
		};
	}

	/** Whether samples left the range; those that did newly are marked. */
	private boolean change(int c, Object in, Object out, int start, int n, float[] row, float[] before, float[] stored, boolean[] marks) {
		steps.decoder.channel(in, start, n, row);
		boolean keeps = steps.kept.isIn(row, n);
		if (keeps) System.arraycopy(in, start, stored, 0, n);
		PerChannel.channel(steps.transform, c).apply(row, n);
		boolean left = steps.range.counts() && steps.range.isLeft(row, n);
		if (left) {
			steps.decoder.channel(in, start, n, before);
			count(c, row, before, n, marks);
		}
		((ChannelTransform) steps.mapping).apply(row, n);
		steps.encoder.channel(row, out, start, n);
		if (keeps) steps.kept.restore(stored, (float[]) out, start, n);
		return left;
	}

	private void count(int c, float[] row, float[] before, int n, boolean[] marks) {
		int clipped = 0;
		for (int i = 0; i < n; i++)
			if (steps.range.isNewlyOut(row[i], before[i])) {
				clipped++;
				marks[i] = true;
			}
		steps.tally.addClipped(c, clipped);
	}
}

package org.tristimulus.image;

import org.tristimulus.color.ChannelTransform;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.PerChannel;

/** A change of channels that are each a number of its own, in rows of float light. */
final class ChannelChange implements Change {

	private final Decoder decoder;
	private final ColorTransform transform;
	private final ChannelTransform mapping;
	private final Range range;
	private final Encoder encoder;
	private final NotFinite kept;
	private final Tally tally;

	/**
	 * @param transform of channels alone: one for all, or one for each
	 * @param mapping what becomes of light out of range before it is encoded
	 */
	ChannelChange(Decoder decoder, ColorTransform transform, Range range, ChannelTransform mapping, Encoder encoder, NotFinite kept, Tally tally) {
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
		float[] row = new float[PixelLoop.BLOCK], before = new float[PixelLoop.BLOCK], stored = new float[PixelLoop.BLOCK];
		boolean[] marks = new boolean[PixelLoop.BLOCK];
		return (start, n) -> {
			boolean left = false;
			for (int c = 0; c < in.channels(); c++)
				left |= change(c, in.array(c), out.array(c), start, n, row, before, stored, marks);
			if (left) tally.addAny(marks, n);
		};
	}

	/** Whether samples left the range; those that did newly are marked. */
	private boolean change(int c, Object in, Object out, int start, int n, float[] row, float[] before, float[] stored, boolean[] marks) {
		decoder.channel(in, start, n, row);
		boolean keeps = kept.isIn(row, n);
		if (keeps) System.arraycopy(in, start, stored, 0, n);
		PerChannel.channel(transform, c).apply(row, n);
		boolean left = range.counts() && range.isLeft(row, n);
		if (left) {
			decoder.channel(in, start, n, before);
			count(c, row, before, n, marks);
		}
		mapping.apply(row, n);
		encoder.channel(row, out, start, n);
		if (keeps) kept.restore(stored, (float[]) out, start, n);
		return left;
	}

	private void count(int c, float[] row, float[] before, int n, boolean[] marks) {
		int clipped = 0;
		for (int i = 0; i < n; i++)
			if (range.isNewlyOut(row[i], before[i])) {
				clipped++;
				marks[i] = true;
			}
		tally.addClipped(c, clipped);
	}
}

package org.tristimulus.image.point;

import org.tristimulus.color.ChannelTransform;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.PerChannel;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.ClippingCount;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;

/** A change of integer samples each on its own, by tables. */
final class LutOperation implements PointOperation {

	private final boolean packed;
	/** One for all channels, or one for each. */
	private final ChannelTable[] tables;
	private final ClippingCount tally;

	/** @param transform of channels alone: one for all, or one for each */
	LutOperation(PixelType type, Encoding encoding, ColorTransform transform, ChannelTransform mapping, ClippingCount tally) {
		this.tally = tally;
		packed = type == PixelType.RGB24;
		ChannelTable[] each = new ChannelTable[transform instanceof PerChannel ? tally.channels() : 1];
		for (int c = 0; c < each.length; c++)
			each[c] = new ChannelTable(type, encoding, PerChannel.channel(transform, c), mapping);
		tables = packed ? new ChannelTable[] { each[0].packedWith(each[each.length / 2], each[each.length - 1]) } : each;
	}

	@Override
	public PixelLoop.Work begin(Plane in, Plane out) {
		ClippingCount.Part part = tally.part();
		if (packed) {
			int[] from = (int[]) in.array(0), to = (int[]) out.array(0);
			return (start, n) -> tables[0].packed(from, to, start, n, part);
		}
		if (in.channels() == 1) return (start, n) -> only(in.array(0), out.array(0), start, n, part);
		boolean[] marks = new boolean[PixelLoop.BLOCK];
		return (start, n) -> channels(in, out, start, n, marks);
	}

	private void only(Object in, Object out, int start, int n, ClippingCount.Part part) {
		int clipped = tables[0].only(in, out, start, n);
		part.add(clipped, clipped, 0, 0);
	}

	private void channels(Plane in, Plane out, int start, int n, boolean[] marks) {
		int sum = 0;
		for (int c = 0; c < tally.channels(); c++) {
			int clipped = tables[Math.min(c, tables.length - 1)].channel(in.array(c), out.array(c), start, n, marks);
			if (clipped > 0) tally.addClipped(c, clipped);
			sum += clipped;
		}
		if (sum > 0) tally.addAny(marks, n);
	}
}

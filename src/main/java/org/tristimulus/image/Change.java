package org.tristimulus.image;

import java.util.Optional;

import org.tristimulus.color.ChannelTransform;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.Gamut;
import org.tristimulus.color.MatrixBelow;
import org.tristimulus.color.PerChannel;
import org.tristimulus.color.RgbSpace;

/**
 * One change of the colours of a plane: decode, transform, map into range, encode; by a table where that is exact.
 * Holds constants, and is shared by all threads.
 */
final class Change {

	private final boolean packed, rgb, byTable, rangeCounts, keepsNotFinite, isNothing;
	/** One for all channels, or one for each. */
	private final ChannelTable[] tables;
	private final Decoder decoder;
	private final Encoder encoder;
	private final ColorTransform transform, mapping;
	private final float low, high;
	private final boolean encoderClips;
	private final Optional<MatrixTables> matrix;
	private final Tally tally;

	Change(PixelType from, PixelType to, Encoding encoding, Model model, ColorTransform transform, Gamut gamut, double knee, Tally tally) {
		int colors = tally.channels();
		this.tally = tally;
		packed = from == PixelType.RGB24;
		rgb = model == Model.RGB;
		ColorTransform change = rgb ? inPrimaries(transform, encoding.primaries()) : ColorImage.ofChannels(transform);
		boolean alone = change instanceof ChannelTransform || change instanceof PerChannel;
		mapping = rgb ? gamut.mapping(encoding.primaries(), knee) : gamut.channelMapping(knee);
		byTable = !from.isFloat() && from == to && alone && mapping instanceof ChannelTransform;
		this.transform = change;
		boolean scaleFree = gamut == Gamut.NONE && encoding.isLinear() && change.isHomogeneous() && from.isFloat();
		Encoding e = scaleFree ? new Encoding(encoding.decode, 1, 0) : encoding;
		tables = byTable ? tables(from, e, colors) : new ChannelTable[0];
		decoder = byTable ? null : new Decoder(from, e);
		encoder = byTable ? null : new Encoder(to, e);
		isNothing = from.isFloat() && change == ColorTransform.IDENTITY && mapping == ColorTransform.IDENTITY && encoding.black == 0;
		rangeCounts = gamut != Gamut.NONE;
		keepsNotFinite = from.isFloat() && to.isFloat();
		double margin = to.isFloat() ? 1e-6 : 0.5 / e.white;
		high = (float) e.curve().decode(1 + margin);
		low = (float) -e.curve().decode(margin);
		boolean isMatrix = gamut == Gamut.CLIP && packed && to == PixelType.RGB24 && !byTable && change instanceof MatrixBelow && MatrixTables.suits((MatrixBelow) change, e);
		matrix = isMatrix ? Optional.of(new MatrixTables((MatrixBelow) change, e, low, high)) : Optional.empty();
		encoderClips = gamut == Gamut.CLIP && !to.isFloat();
	}

	private ChannelTable[] tables(PixelType type, Encoding e, int colors) {
		ChannelTable[] each = new ChannelTable[transform instanceof PerChannel ? colors : 1];
		for (int c = 0; c < each.length; c++)
			each[c] = new ChannelTable(type, e, alone(c), (ChannelTransform) mapping);
		return packed ? new ChannelTable[] { each[0].packedWith(each[each.length / 2], each[each.length - 1]) } : each;
	}

	/** What is done to a channel alone. */
	private ChannelTransform alone(int c) {
		return transform instanceof PerChannel ? ((PerChannel) transform).channel(c) : (ChannelTransform) transform;
	}

	/** The transform in light of other primaries; what treats channels alone is the same in all. */
	private static ColorTransform inPrimaries(ColorTransform t, RgbSpace space) {
		if (space == RgbSpace.SRGB || t instanceof ChannelTransform) return t;
		return Primaries.toSrgb(space).then(t).then(Primaries.fromSrgb(space));
	}

	PixelLoop.Work begin(Plane in, Plane out) {
		if (isNothing) return (start, n) -> copy(in, out, start, n);
		Tally.Part part = tally.part();
		if (byTable && packed) {
			int[] from = (int[]) in.array(0), to = (int[]) out.array(0);
			return (start, n) -> tables[0].packed(from, to, start, n, part);
		}
		if (byTable && in.channels() == 1) return (start, n) -> tableOfOne(in.array(0), out.array(0), start, n, part);
		if (byTable) {
			boolean[] marks = new boolean[PixelLoop.BLOCK];
			return (start, n) -> tableOfChannels(in, out, start, n, marks);
		}
		if (matrix.isPresent()) return new PackedMatrix(matrix.get(), (int[]) in.array(0), (int[]) out.array(0), part);
		float[][] rows = new float[3][PixelLoop.BLOCK], before = new float[3][PixelLoop.BLOCK];
		if (packed || rgb) return (start, n) -> colors(in, out, start, n, rows, before);
		return (start, n) -> channels(in, out, start, n, new float[][] { rows[0] }, before[0]);
	}

	private static void copy(Plane in, Plane out, int start, int n) {
		for (int c = 0; c < in.channels(); c++)
			System.arraycopy(in.array(c), start, out.array(c), start, n);
	}

	private void tableOfOne(Object in, Object out, int start, int n, Tally.Part part) {
		int clipped = tables[0].only(in, out, start, n);
		part.add(clipped, clipped, 0, 0);
	}

	private void tableOfChannels(Plane in, Plane out, int start, int n, boolean[] marks) {
		int channels = rgb ? 3 : in.channels(), sum = 0;
		for (int c = 0; c < channels; c++) {
			int clipped = tables[Math.min(c, tables.length - 1)].channel(in.array(c), out.array(c), start, n, marks);
			if (clipped > 0) tally.addClipped(c, clipped);
			sum += clipped;
		}
		if (sum == 0) return;
		int any = 0;
		for (int i = 0; i < n; i++) {
			if (marks[i]) any++;
			marks[i] = false;
		}
		tally.addAny(any);
	}

	private void colors(Plane in, Plane out, int start, int n, float[][] rows, float[][] before) {
		decoder.colors(in.arrays(), start, n, rows);
		boolean finite = !keepsNotFinite || areFinite(rows, n, before[0]);
		if (!finite) for (int c = 0; c < 3; c++)
			System.arraycopy((float[]) in.array(c), start, before[c], 0, n);
		transform.apply(rows, n);
		if (rangeCounts && leavesRange(rows, n)) {
			if (finite) decoder.colors(in.arrays(), start, n, before);
			countColors(rows, before, n);
		}
		if (!encoderClips) mapping.apply(rows, n);
		encoder.colors(rows, out.arrays(), start, n);
		if (!finite) restoreColors(before, out, start, n);
	}

	private void channels(Plane in, Plane out, int start, int n, float[][] rows, float[] before) {
		float[] row = rows[0];
		for (int c = 0; c < in.channels(); c++) {
			decoder.channel(in.array(c), start, n, row);
			boolean finite = !keepsNotFinite || areFinite(rows, n);
			if (!finite) System.arraycopy((float[]) in.array(c), start, before, 0, n);
			alone(c).apply(row, n);
			if (rangeCounts && leavesRange(rows, n)) {
				if (finite) decoder.channel(in.array(c), start, n, before);
				int k = 0;
				for (int i = 0; i < n; i++)
					if (isNewlyOut(row[i], before[i])) k++;
				tally.addClipped(c, k);
				tally.addAny(k);
			}
			((ChannelTransform) mapping).apply(row, n);
			encoder.channel(row, out.array(c), start, n);
			if (!finite) restore(before, (float[]) out.array(c), start, n);
		}
	}

	/** Of three rows at once, which is faster: what is not finite is not 0 when it is multiplied by 0. */
	private static boolean areFinite(float[][] rows, int n, float[] sums) {
		float[] r = rows[0], g = rows[1], b = rows[2];
		for (int i = 0; i < n; i++)
			sums[i] = r[i] * 0 + g[i] * 0 + b[i] * 0;
		return areFinite(new float[][] { sums }, n);
	}

	private static boolean areFinite(float[][] rows, int n) {
		return !Range.isLeft(rows, n, -Float.MAX_VALUE, Float.MAX_VALUE);
	}

	private boolean leavesRange(float[][] rows, int n) {
		return Range.isLeft(rows, n, low, high);
	}

	private boolean isNewlyOut(float after, float before) {
		return after > high && before < 1 || after < low && before > 0;
	}

	private void countColors(float[][] rows, float[][] before, int n) {
		float[] r = rows[0], g = rows[1], b = rows[2];
		float lo = low, hi = high;
		int any = 0, ofRed = 0, ofGreen = 0, ofBlue = 0;
		for (int i = 0; i < n; i++) {
			if (r[i] >= lo && r[i] <= hi && g[i] >= lo && g[i] <= hi && b[i] >= lo && b[i] <= hi) continue;
			int inRed = isNewlyOut(r[i], before[0][i]) ? 1 : 0, inGreen = isNewlyOut(g[i], before[1][i]) ? 1 : 0, inBlue = isNewlyOut(b[i], before[2][i]) ? 1 : 0;
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

	/** NaN and infinite samples pass through unchanged; a colour with one passes whole unless channels are alone. */
	private void restoreColors(float[][] before, Plane out, int start, int n) {
		boolean alone = (transform instanceof ChannelTransform || transform instanceof PerChannel) && mapping instanceof ChannelTransform;
		for (int c = 0; alone && c < 3; c++)
			restore(before[c], (float[]) out.array(c), start, n);
		for (int i = 0; !alone && i < n; i++) {
			boolean finite = true;
			for (int c = 0; c < 3; c++)
				finite &= Float.isFinite(before[c][i]);
			if (finite) continue;
			for (int c = 0; c < 3; c++) {
				((float[]) out.array(c))[start + i] = before[c][i];
				if (!Float.isFinite(before[c][i])) tally.addNotFinite(1);
			}
		}
	}

	private void restore(float[] before, float[] out, int start, int n) {
		for (int i = 0; i < n; i++)
			if (!Float.isFinite(before[i])) {
				out[start + i] = before[i];
				tally.addNotFinite(1);
			}
	}
}

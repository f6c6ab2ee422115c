package org.tristimulus.image;

import org.tristimulus.color.ChannelTransform;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.Gamut;
import org.tristimulus.color.MatrixBelow;
import org.tristimulus.color.PerChannel;

/** One change of the colours of planes: decode, transform, map into range, encode. Holds constants, and is shared by all threads. */
interface Change {

	/** The work of one thread; in and out may be the same plane. */
	PixelLoop.Work begin(Plane in, Plane out);

	/** By a table where that is exact, and as far as it is; by tables of a matrix where it is one of packed pixels, else by rows of float light. */
	static Change of(PixelType from, PixelType to, Encoding encoding, Model model, ColorTransform transform, Gamut gamut, double knee, Tally tally) {
		boolean rgb = model == Model.RGB, packed = from == PixelType.RGB24;
		ColorTransform change = rgb ? Primaries.of(encoding.primaries(), transform) : ColorImage.ofChannels(transform);
		ColorTransform mapping = rgb ? gamut.mapping(encoding.primaries(), knee) : gamut.channelMapping(knee);
		boolean byChannel = change instanceof ChannelTransform || change instanceof PerChannel, alone = byChannel && mapping instanceof ChannelTransform;
		if (from.isFloat() && change == ColorTransform.IDENTITY && mapping == ColorTransform.IDENTITY && encoding.black == 0) return (in, out) -> (start, n) -> in.copy(start, n, out);
		if (!from.isFloat() && from == to && alone) return new TableChange(from, encoding, change, (ChannelTransform) mapping, tally);
		if (!from.isFloat() && from == to && byChannel) return new FittingChange(from, encoding, change, mapping, gamut.limit(knee), tally);
		boolean scaleFree = gamut == Gamut.NONE && encoding.isLinear() && change.isHomogeneous() && from.isFloat();
		Encoding e = scaleFree ? new Encoding(encoding.decode, 1, 0) : encoding;
		if (gamut == Gamut.CLIP && packed && to == PixelType.RGB24 && change instanceof MatrixBelow && MatrixTables.suits((MatrixBelow) change, e)) {
			MatrixTables matrix = new MatrixTables((MatrixBelow) change, e, new Range(to, e, gamut));
			return (in, out) -> new PackedMatrix(matrix, (int[]) in.array(0), (int[]) out.array(0), tally.part());
		}
		RowSteps steps = new RowSteps(from, to, e, gamut, change, mapping, alone, tally);
		return packed || rgb ? new ColorChange(steps) : new ChannelChange(steps);
	}
}

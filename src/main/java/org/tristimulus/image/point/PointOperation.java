package org.tristimulus.image.point;

import org.tristimulus.color.ChannelTransform;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.MatrixExceptHighlights;
import org.tristimulus.color.PerChannel;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.encoding.Model;
import org.tristimulus.image.encoding.OutputRange;
import org.tristimulus.image.encoding.Primaries;
import org.tristimulus.image.pixel.ClippingCount;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;

/** One change of the colours of planes: decode, transform, map into range, encode. Holds constants, and is shared by all threads. */
public interface PointOperation {

	/** The work of one thread; in and out may be the same plane. */
	PixelLoop.Work begin(Plane in, Plane out);

	/** By a table where that is exact, and as far as it is; by tables of a matrix where it is one of packed pixels, else by rows of float light. */
	static PointOperation of(PixelType from, PixelType to, Encoding encoding, Model model, ColorTransform transform, Gamut gamut, double knee, ClippingCount tally) {
		boolean rgb = model == Model.RGB, packed = from == PixelType.RGB24;
		ColorTransform change = rgb ? Primaries.of(encoding.primaries(), transform) : Model.ofChannels(transform);
		ColorTransform mapping = rgb ? gamut.mapping(encoding.primaries(), knee) : gamut.channelMapping(knee);
		boolean byChannel = change instanceof ChannelTransform || change instanceof PerChannel, alone = byChannel && mapping instanceof ChannelTransform;
		if (from.isFloat() && change == ColorTransform.IDENTITY && mapping == ColorTransform.IDENTITY && encoding.black == 0) return (in, out) -> (start, n) -> in.copy(start, n, out);
		if (!from.isFloat() && from == to && alone) return new LutOperation(from, encoding, change, (ChannelTransform) mapping, tally);
		if (!from.isFloat() && from == to && byChannel) return new LutWithFallback(from, encoding, change, mapping, gamut.limit(knee), tally);
		boolean scaleFree = gamut == Gamut.NONE && encoding.isLinear() && change.isHomogeneous() && from.isFloat();
		Encoding e = scaleFree ? new Encoding(encoding.decode, 1, 0) : encoding;
		if (gamut == Gamut.CLIP && packed && to == PixelType.RGB24 && change instanceof MatrixExceptHighlights && MatrixTables.suits((MatrixExceptHighlights) change, e)) {
			MatrixTables matrix = new MatrixTables((MatrixExceptHighlights) change, e, new OutputRange(to, e, gamut));
			return (in, out) -> new PackedMatrix(matrix, (int[]) in.array(0), (int[]) out.array(0), tally.part());
		}
		RowPipeline steps = new RowPipeline(from, to, e, gamut, change, mapping, alone, tally);
		return packed || rgb ? new ColorRowsOperation(steps) : new ChannelRowsOperation(steps);
	}
}

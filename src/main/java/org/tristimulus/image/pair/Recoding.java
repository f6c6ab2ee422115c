package org.tristimulus.image.pair;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.SampleRows;

/** Stores the light of one image in the form of another. */
final class Recoding {

	private final LayerCodec from, to;
	private final ColorTransform mapping;

	Recoding(LayerCodec from, LayerCodec to) {
		this.from = from;
		this.to = to;
		mapping = to.type.isFloat() ? ColorTransform.IDENTITY : Gamut.CLIP.channelMapping(0);
	}

	PixelLoop.Work begin(Plane in, Plane out) {
		if (from.storesAs(to)) return (start, n) -> {
			for (int c = 0; c < out.channels(); c++)
				System.arraycopy(in.array(c), start, out.array(c), start, n);
		};
		double[][] stored = from.newRows(), recoded = to.newRows();
		double[] px = new double[4];
		return (start, n) -> {
			SampleRows.read(in, start, n, stored);
			SampleRows.read(out, start, n, recoded);
			for (int i = 0; i < n && to.isRgb; i++) {
				from.pixel(stored, i, px);
				to.toOwnPrimaries(px);
				to.store(px, mapping, recoded, i);
			}
			for (int c = to.isRgb ? 3 : 0; c < Math.min(to.rows, from.rows) && !to.hasAlpha(); c++)
				for (int i = 0; i < n; i++)
					recoded[c][i] = to.fit(to.encoding.toStored(from.light(stored[c][i])));
			SampleRows.write(recoded, out, start, n);
		};
	}
}

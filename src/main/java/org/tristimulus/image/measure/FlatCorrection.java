package org.tristimulus.image.measure;

import java.util.concurrent.atomic.LongAdder;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decoder;
import org.tristimulus.image.encoding.Encoder;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.encoding.Model;
import org.tristimulus.image.encoding.OutputRange;
import org.tristimulus.image.pixel.BlockCount;
import org.tristimulus.image.pixel.ClippingCount;
import org.tristimulus.image.pixel.OutputPlane;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.image.store.PixelStore;
import org.tristimulus.light.balance.NeutralHighlights;
import org.tristimulus.measure.flat.FlatField;

/** Divides every position of an image by a flat field, in linear light of its own primaries: less the dark frame, times a gain for each pixel and channel. */
public final class FlatCorrection {

	/** What of white a separate channel is from which it stays as it is. */
	private static final double CLIPPED = 0.98;

	private final ColorImage image;
	private final Encoding encoding;
	private final float[][] gains;
	private final MeanLight dark;
	private final double limited;
	private final boolean color;

	/**
	 * @param encoding what stored values of the image mean
	 * @param flat less its own dark frame, of the size and channels of the image
	 * @param dark what is subtracted from the image; null for nothing
	 */
	public FlatCorrection(ColorImage image, Encoding encoding, FlatField field, MeanLight flat, MeanLight dark) {
		this.image = image;
		this.encoding = encoding;
		this.dark = dark;
		color = image.isColor();
		int n = flat.width() * flat.height();
		gains = new float[flat.channels()][n];
		LongAdder count = new LongAdder();
		PixelLoop.inParts(n, (from, to) -> {
			for (int i = from; i < to; i++) {
				boolean any = false;
				for (int c = 0; c < gains.length; c++) {
					float f = flat.plane(c)[i];
					any |= field.isLimited(c, f);
					gains[c][i] = (float) field.gain(c, f);
				}
				if (any) count.increment();
			}
		});
		limited = (double) count.sum() / n;
	}

	/** The share of pixels, 0 to 1, whose gain is the largest that is allowed. */
	public double limited() {
		return limited;
	}

	/** Changes the selected pixels of the positions that the image is set to. */
	public void apply(Gamut gamut) {
		Gamut resolved = image.resolve(gamut);
		PixelStore source = image.source();
		PixelType out = image.resultType();
		ClippingCount count = new ClippingCount(gains.length);
		ColorTransform mapping = color ? resolved.mapping(encoding.primaries(), ColorImage.KNEE) : resolved.channelMapping(ColorImage.KNEE);
		Decoder decoder = new Decoder(source.type(), encoding);
		Encoder encoder = new Encoder(out, encoding);
		OutputRange range = new OutputRange(out, encoding, resolved);
		PixelStore.Target target = source.target(image.settings().output, encoding);
		int first = image.firstPosition(), end = image.endPosition();
		image.finished(target.after(() -> {
			for (int p = first; p < end; p++) {
				Plane in = source.read(p);
				OutputPlane draft = target.draft(p);
				Plane plane = draft.plane();
				Region region = source.region(p);
				PixelLoop.run(region, image.progress(), (double) (p - first) / (end - first), (p + 1.0 - first) / (end - first), draft, () -> work(in, plane, decoder, encoder, range, mapping, count));
				target.store(p, plane);
				count.addPixels(region.size());
			}
		}), count);
		image.took(encoding, color ? Model.RGB : Model.CHANNELS);
	}

	private PixelLoop.Work work(Plane in, Plane out, Decoder decoder, Encoder encoder, OutputRange range, ColorTransform mapping, ClippingCount count) {
		float[][] rows = new float[gains.length][PixelLoop.BLOCK], before = new float[gains.length][PixelLoop.BLOCK];
		boolean integers = !in.type().isFloat();
		return (start, n) -> {
			if (color) decoder.colors(in.arrays(), start, n, rows);
			else for (int c = 0; c < rows.length; c++)
				decoder.channel(in.array(c), start, n, rows[c]);
			for (int c = 0; c < rows.length; c++) {
				System.arraycopy(rows[c], 0, before[c], 0, n);
				if (dark != null) subtract(rows[c], dark.plane(c), start, n);
				multiply(rows[c], gains[c], start, n);
			}
			if (integers) keepHighlights(before, rows, n);
			if (range.counts() && range.isLeft(rows, n)) count(rows, before, n, range, count);
			if (color) mapping.apply(rows, n);
			else for (float[] row : rows)
				mapping.apply(new float[][] { row, new float[n], new float[n] }, n);
			if (color) encoder.colors(rows, out.arrays(), start, n);
			else for (int c = 0; c < rows.length; c++)
				encoder.channel(rows[c], out.array(c), start, n);
		};
	}

	private static void subtract(float[] row, float[] dark, int start, int n) {
		for (int i = 0; i < n; i++)
			row[i] -= dark[start + i];
	}

	private static void multiply(float[] row, float[] gain, int start, int n) {
		for (int i = 0; i < n; i++)
			row[i] *= gain[start + i];
	}

	/** What was clipped stays white; a channel of a colour that was clipped is raised as in a white balance. */
	private void keepHighlights(float[][] before, float[][] rows, int n) {
		if (color) NeutralHighlights.keep(before, rows, n);
		else for (int c = 0; c < rows.length; c++)
			for (int i = 0; i < n; i++) {
				if (!(before[c][i] > CLIPPED)) continue;
				double t = Math.min(1, (before[c][i] - CLIPPED) / (1 - CLIPPED)), w = t * t * (3 - 2 * t);
				rows[c][i] += (float) (w * (before[c][i] - rows[c][i]));
			}
	}

	private static void count(float[][] rows, float[][] before, int n, OutputRange range, ClippingCount count) {
		BlockCount block = new BlockCount(rows.length);
		for (int i = 0; i < n; i++) {
			boolean any = false;
			for (int c = 0; c < rows.length; c++)
				if (range.isNewlyOut(rows[c][i], before[c][i])) {
					block.clipped[c]++;
					any = true;
				}
			if (any) block.any++;
		}
		block.addTo(count);
	}
}

package org.tristimulus.image.neighbour;

import java.util.concurrent.atomic.LongAdder;

import org.tristimulus.color.RgbSpace;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decoder;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.encoding.LightRows;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.Plane;

/**
 * The light of whole planes as one number a pixel: the luminance Y of colours, or a channel. What is NaN or infinite is 0, and so is negative light where asked
 * for; both are counted.
 */
public final class LightPlanes {

	/** Samples that a thread takes at a time. */
	private static final int PART = 1 << 14;

	private final ColorImage image;
	private final Encoding encoding;
	private final Decoder decoder;
	private final boolean keepsNegative;
	private final float scale;
	private final LongAdder notFinite = new LongAdder(), negative = new LongAdder();

	/**
	 * @param encoding how stored values are read
	 * @param scale that light is multiplied by
	 */
	public LightPlanes(ColorImage image, Encoding encoding, double scale, boolean keepsNegative) {
		this.image = image;
		this.encoding = encoding;
		this.scale = (float) scale;
		this.keepsNegative = keepsNegative;
		decoder = new Decoder(image.source().type(), encoding);
	}

	/** Numbers of a pixel: 1 of a colour, else one a channel. */
	public int components() {
		return image.isColor() ? 1 : image.source().channels();
	}

	/** Fills a plane of floats. @param component 0 for the luminance of colours, else a channel */
	public void read(Plane plane, int component, float[] out) {
		Lanes.run(out.length, PART, image.progress(), () -> {
			Reader reader = new Reader(plane, component);
			return (from, to) -> {
				for (int i = from; i < to; i += PixelLoop.BLOCK)
					reader.block(i, Math.min(PixelLoop.BLOCK, to - i), out);
			};
		});
	}

	/** Sets what was not finite in a plane to NaN. @param component as in {@link #read} */
	public void mark(Plane plane, int component, float[] out) {
		if (!plane.type().isFloat()) return;
		int first = image.isColor() ? 0 : component, last = image.isColor() ? 2 : component;
		for (int c = first; c <= last; c++) {
			float[] stored = (float[]) plane.array(c);
			Lanes.run(out.length, PART, image.progress(), () -> (from, to) -> {
				for (int i = from; i < to; i++)
					if (!(Math.abs(stored[i]) <= Float.MAX_VALUE)) out[i] = Float.NaN;
			});
		}
	}

	/** Pixels, or samples of channels, that were NaN or infinite. */
	public long notFinite() {
		return notFinite.sum();
	}

	/** Those whose light was below 0 and taken for 0. */
	public long negative() {
		return negative.sum();
	}

	/** Says both in one sentence, where there is something to say. */
	public void remark() {
		String bad = notFinite() == 0 ? "" : notFinite() + " samples are NaN or infinite and were taken as no light";
		String below = negative() == 0 ? "" : negative() + " samples are below 0 and were taken as no light";
		if (!bad.isEmpty() || !below.isEmpty()) image.remark(bad.isEmpty() ? below : below.isEmpty() ? bad : bad + "; " + below);
	}

	/** Blocks of one plane, for one thread. */
	private final class Reader {

		private final Plane plane;
		private final int component;
		private final LightRows colors;
		private final float[] row = new float[PixelLoop.BLOCK];

		Reader(Plane plane, int component) {
			this.plane = plane;
			this.component = component;
			colors = new LightRows(plane, decoder, image.isColor(), encoding.primaries());
		}

		void block(int start, int n, float[] out) {
			if (image.isColor()) luminance(colors.read(start, n), row, n);
			else decoder.channel(plane.array(component), start, n, row);
			int bad = 0, below = 0;
			for (int i = 0; i < n; i++) {
				float v = row[i] * scale;
				if (!(Math.abs(v) <= Float.MAX_VALUE)) {
					v = 0;
					bad++;
				}
				if (v < 0 && !keepsNegative) {
					v = 0;
					below++;
				}
				out[start + i] = v;
			}
			if (bad > 0) notFinite.add(bad);
			if (below > 0) negative.add(below);
		}
	}

	private static void luminance(float[][] rgb, float[] y, int n) {
		float r = (float) RgbSpace.SRGB.luminance(0), g = (float) RgbSpace.SRGB.luminance(1), b = (float) RgbSpace.SRGB.luminance(2);
		float[] red = rgb[0], green = rgb[1], blue = rgb[2];
		for (int i = 0; i < n; i++)
			y[i] = r * red[i] + g * green[i] + b * blue[i];
	}
}

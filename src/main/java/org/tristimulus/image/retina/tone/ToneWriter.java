package org.tristimulus.image.retina.tone;

import org.tristimulus.color.ChannelTransform;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.image.encoding.Encoder;
import org.tristimulus.image.encoding.LightRows;
import org.tristimulus.image.encoding.OutputRange;
import org.tristimulus.image.pixel.ClippingCount;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.Plane;

/** Gives the pixels of a plane their mapped luminance, colours kept, and encodes them. */
final class ToneWriter {

	/** What a picture without contrast becomes, in light: mid-grey. */
	static final double MIDDLE = 0.18;

	/** What is done to the mapped luminance and to the colours that it gets. */
	static final class Steps {

		final float low, scale, saturation;
		final ColorTransform toTarget, mapping;
		final OutputRange range;
		final Encoder encoder;

		/** @param low becomes 0, then scale multiplies */
		Steps(double low, double scale, double saturation, ColorTransform toTarget, ColorTransform mapping, OutputRange range, Encoder encoder) {
			this.low = (float) low;
			this.scale = (float) scale;
			this.saturation = (float) saturation;
			this.toTarget = toTarget;
			this.mapping = mapping;
			this.range = range;
			this.encoder = encoder;
		}
	}

	private final Steps steps;
	private final ToneMappedPlane mapped;
	private final Plane in, out;
	private final boolean isColor;
	private final int component;
	private final ClippingCount count;

	/** @param component the channel, where pixels are not colours */
	ToneWriter(Steps steps, ToneMappedPlane mapped, Plane in, Plane out, boolean isColor, int component, ClippingCount count) {
		this.steps = steps;
		this.mapped = mapped;
		this.in = in;
		this.out = out;
		this.isColor = isColor;
		this.component = component;
		this.count = count;
	}

	/** The work of one thread. @param colors of the plane in, where pixels are colours */
	PixelLoop.Work begin(LightRows colors) {
		float[][] rows = new float[isColor ? 3 : 1][PixelLoop.BLOCK];
		float[] ratio = new float[PixelLoop.BLOCK], grey = new float[PixelLoop.BLOCK];
		return (start, n) -> {
			if (isColor) {
				ratios(start, n, ratio, grey);
				float[][] light = colors.read(start, n);
				for (int c = 0; c < 3; c++)
					color(light[c], ratio, grey, rows[c], n);
				steps.toTarget.apply(rows, n);
			}
			else luminance(mapped.result(), start, n, steps.low, steps.scale, rows[0]);
			if (steps.range.counts()) steps.range.count(rows, n, isColor ? 0 : component, count);
			if (isColor) {
				steps.mapping.apply(rows, n);
				steps.encoder.colors(rows, out.arrays(), start, n);
			}
			else {
				((ChannelTransform) steps.mapping).apply(rows[0], n);
				steps.encoder.channel(rows[0], out.array(component), start, n);
			}
			mark(start, n);
		};
	}

	private static void luminance(float[] result, int start, int n, float low, float scale, float[] row) {
		for (int i = 0; i < n; i++)
			row[i] = (result[start + i] - low) * scale;
	}

	/** What a component is multiplied by, and what is added to it: mapped · s / Y and mapped · (1 - s); both 0 where Y is. */
	private void ratios(int start, int n, float[] ratio, float[] grey) {
		float[] y = mapped.light, result = mapped.result();
		float s = steps.saturation, low = steps.low, scale = steps.scale;
		for (int i = 0; i < n; i++) {
			float m = (result[start + i] - low) * scale, light = y[start + i];
			boolean lit = light > 0;
			ratio[i] = lit ? m * s / light : 0;
			grey[i] = lit ? m * (1 - s) : 0;
		}
	}

	private static void color(float[] light, float[] ratio, float[] grey, float[] row, int n) {
		for (int i = 0; i < n; i++)
			row[i] = light[i] * ratio[i] + grey[i];
	}

	/** In 32 bit, what was not finite is NaN. */
	private void mark(int start, int n) {
		if (mapped.marks == mapped.light || !out.type().isFloat()) return;
		for (int c = isColor ? 0 : component; c <= (isColor ? 2 : component); c++) {
			float[] to = (float[]) out.array(c);
			for (int i = start; i < start + n; i++)
				if (mapped.marks[i] != mapped.marks[i]) to[i] = Float.NaN;
		}
	}
}

package org.tristimulus.image.measure;

import java.util.ArrayList;
import java.util.List;

import net.imglib2.img.planar.PlanarImgs;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Decoder;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.PixelStore;
import org.tristimulus.image.store.ResultMetadata;
import org.tristimulus.measure.exposure.StopColors;

/** An image in false colours: each stop below white has its own, by luminance or by the largest channel; red where a channel is saturated. */
public final class ExposureMap {

	private final ColorImage image;
	private final Encoding encoding;
	private final double exclude;
	private final boolean byLargest;
	private final StopColors colors = new StopColors();

	/** @param byLargest by the largest channel, not by luminance; separate channels are always taken so */
	public ExposureMap(ColorImage image, Encoding encoding, double exclude, boolean byLargest) {
		this.image = image;
		this.encoding = FullScale.of(encoding);
		this.exclude = exclude;
		this.byLargest = byLargest;
	}

	/** A new 24-bit image of the positions that the image is set to. @param legend whether it is shown with what its colours stand for */
	public ColorImage make(boolean legend) {
		PixelStore source = image.source();
		int first = image.firstPosition(), end = image.endPosition(), n = end - first;
		ResultMetadata look = ResultMetadata.PLAIN.frames(n == source.positions() ? source.frames() : 1).encoding(new Encoding(Decode.SRGB, 255, 0));
		if (legend) look = look.legend(words(), wordColors());
		ImgStore map = new ImgStore(source.title(), PlanarImgs.argbs(source.width(), source.height(), n), ImgStore.NO_CHANNELS, look);
		Decoder decoder = new Decoder(source.type(), encoding);
		for (int p = first; p < end; p++) {
			Plane in = source.read(p);
			int[] out = (int[]) map.read(p - first).array(0);
			PixelLoop.run(source.whole(), image.progress(), (double) (p - first) / n, (p + 1.0 - first) / n, () -> work(in, out, decoder));
		}
		return ColorImage.of(map);
	}

	private PixelLoop.Work work(Plane in, int[] pixels, Decoder decoder) {
		int channels = image.isColor() ? 3 : image.source().channels();
		float[][] rows = new float[channels][PixelLoop.BLOCK];
		float[] most = new float[PixelLoop.BLOCK], value = new float[PixelLoop.BLOCK];
		RgbSpace rgb = encoding.primaries();
		return (start, n) -> {
			if (image.isColor()) decoder.colors(in.arrays(), start, n, rows);
			else for (int c = 0; c < channels; c++)
				decoder.channel(in.array(c), start, n, rows[c]);
			for (int i = 0; i < n; i++) {
				float m = rows[0][i];
				for (int c = 1; c < channels; c++)
					m = Math.max(m, rows[c][i]);
				most[i] = m;
				value[i] = byLargest || !image.isColor() ? m : (float) (rgb.luminance(0) * rows[0][i] + rgb.luminance(1) * rows[1][i] + rgb.luminance(2) * rows[2][i]);
			}
			for (int i = 0; i < n; i++)
				pixels[start + i] = 0xff000000 | color(most[i], value[i]);
		};
	}

	private int color(float most, float value) {
		if (most >= exclude) return StopColors.SATURATED;
		return value > 0 ? colors.color(StopColors.band(value)) : StopColors.BLACK;
	}

	/** What the colours stand for, from the brightest: a phrase each. */
	private static List<String> words() {
		List<String> words = new ArrayList<>();
		words.add("saturated");
		for (int k = 1; k <= StopColors.BANDS; k++)
			words.add((1 - k) + " to " + -k);
		words.add("black");
		return words;
	}

	/** 0xrrggbb of the phrases. */
	private int[] wordColors() {
		int[] each = new int[StopColors.BANDS + 2];
		each[0] = StopColors.SATURATED;
		for (int k = 1; k <= StopColors.BANDS; k++)
			each[k] = colors.color(k);
		each[each.length - 1] = StopColors.BLACK;
		return each;
	}
}

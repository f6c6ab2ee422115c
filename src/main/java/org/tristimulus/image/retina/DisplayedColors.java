package org.tristimulus.image.retina;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Decoder;
import org.tristimulus.image.encoding.Encoder;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.encoding.OutputRange;
import org.tristimulus.image.pixel.ClippingCount;
import org.tristimulus.image.pixel.OutputPlane;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.image.store.ChannelDisplay;
import org.tristimulus.image.store.ImageSpec;
import org.tristimulus.image.store.PixelStore;

/** The colours of channels as they are displayed: the sum of their look-up tables' codes, up to 255, as ImageJ shows a composite. They become a new 24-bit RGB image. */
public final class DisplayedColors {

	private static final Encoding SRGB = new Encoding(Decode.SRGB, 255, 0);

	private DisplayedColors() {}

	/** Whether any channel is shown in colours. */
	public static boolean has(PixelStore source) {
		for (int c = 0; c < source.channels(); c++)
			for (int color : source.display(c).colors())
				if ((color >> 16 & 255) != (color & 255) || (color >> 8 & 255) != (color & 255)) return true;
		return false;
	}

	/** A new image of the selected positions, changed by a transform of linear sRGB where the selection is. */
	public static void apply(ColorImage image, ColorTransform transform, Gamut gamut) {
		PixelStore source = image.source();
		int first = image.firstPosition(), end = image.endPosition();
		boolean all = end - first == source.positions();
		ClippingCount count = new ClippingCount(3);
		PixelStore.Target target = source.make(new ImageSpec(PixelType.RGB24, 1, true, all ? source.positions() / source.frames() : 1, all ? source.frames() : 1, SRGB));
		ColorTransform mapping = gamut.mapping(RgbSpace.SRGB, ColorImage.KNEE);
		Decoder decoder = new Decoder(PixelType.RGB24, SRGB);
		Encoder encoder = new Encoder(PixelType.RGB24, SRGB);
		OutputRange range = new OutputRange(PixelType.RGB24, SRGB, gamut);
		for (int p = first; p < end; p++) {
			Plane in = source.read(p);
			OutputPlane draft = target.draft(p - first);
			int[] out = (int[]) draft.plane().array(0);
			PixelLoop.run(source.whole(), image.progress(), (double) (p - first) / (end - first), (p + 1.0 - first) / (end - first), draft, () -> colors(source, in, out));
			Region region = source.region(p);
			if (transform != ColorTransform.IDENTITY) PixelLoop.run(region, image.progress(), 0, 0, () -> {
				float[][] rows = new float[3][PixelLoop.BLOCK];
				return (start, n) -> {
					decoder.colors(draft.plane().arrays(), start, n, rows);
					transform.apply(rows, n);
					range.count(rows, n, 0, count);
					mapping.apply(rows, n);
					encoder.colors(rows, draft.plane().arrays(), start, n);
				};
			});
			target.store(p - first, draft.plane());
			count.addPixels(region.size());
		}
		image.finished(target.finish(), count);
	}

	/** Codes as they are shown. */
	private static PixelLoop.Work colors(PixelStore source, Plane in, int[] out) {
		int channels = source.channels();
		ChannelDisplay[] displays = new ChannelDisplay[channels];
		byte[][] indices = new byte[channels][];
		for (int c = 0; c < channels; c++) {
			displays[c] = source.display(c);
			indices[c] = source.type().isFloat() ? new byte[0] : displays[c].indices(source.type());
		}
		return (start, n) -> {
			for (int i = start; i < start + n; i++) {
				int r = 0, g = 0, b = 0;
				for (int c = 0; c < channels; c++) {
					if (!source.isShown(c)) continue;
					int color = displays[c].color(index(in.array(c), i, displays[c], indices[c]));
					r += color >> 16 & 255;
					g += color >> 8 & 255;
					b += color & 255;
				}
				out[i] = 0xff000000 | Math.min(255, r) << 16 | Math.min(255, g) << 8 | Math.min(255, b);
			}
		};
	}

	private static int index(Object array, int i, ChannelDisplay display, byte[] indices) {
		if (array instanceof byte[]) return indices[((byte[]) array)[i] & 255] & 255;
		if (array instanceof short[]) return indices[((short[]) array)[i] & 0xffff] & 255;
		return display.index(((float[]) array)[i]);
	}
}

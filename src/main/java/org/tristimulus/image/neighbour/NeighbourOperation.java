package org.tristimulus.image.neighbour;

import java.util.ArrayList;
import java.util.List;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Decoder;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.encoding.Model;
import org.tristimulus.image.encoding.Primaries;
import org.tristimulus.image.pixel.ClippingCount;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.image.store.PixelStore;

/**
 * Rewrites the selected pixels of an image by a filter that sees the whole image: decode, filter, transform, map into range, encode, window after window.
 * What the filter leaves to the bit keeps its stored value. Planes that are not arrays pass through in parts.
 */
public final class NeighbourOperation {

	private final ColorImage image;
	private final WindowFilter filter;
	private final Gamut gamut;
	private final boolean isColor;
	private final int channels;
	/** What the stored values mean, and how they are read where no white is needed. */
	private final Encoding meaning, encoding;
	private final ColorTransform after, mapping;
	private final ClippingCount count;

	private NeighbourOperation(ColorImage image, WindowFilter filter, ColorTransform after, Gamut gamut) {
		this.image = image;
		this.filter = filter;
		this.gamut = image.resolve(gamut);
		PixelStore source = image.source();
		isColor = image.isColor();
		channels = isColor ? 3 : source.channels();
		boolean homogeneous = this.gamut == Gamut.NONE && filter.isHomogeneous() && after.isHomogeneous();
		Encoding own = image.encoding(homogeneous);
		encoding = homogeneous && own.isLinear() && source.type().isFloat() ? new Encoding(Decode.LINEAR, 1, 0) : own;
		this.after = isColor ? Primaries.of(own.primaries(), after) : Model.ofChannels(after);
		mapping = isColor ? this.gamut.mapping(own.primaries(), ColorImage.KNEE) : this.gamut.channelMapping(ColorImage.KNEE);
		count = new ClippingCount(channels);
		meaning = own;
	}

	/** Rewrites the selected pixels by a filter. Each channel of light by itself, or as the filter has it. */
	public static void apply(ColorImage image, WindowFilter filter, Gamut gamut) {
		apply(image, filter, ColorTransform.IDENTITY, gamut);
	}

	/**
	 * The same, and then by a transform.
	 *
	 * @param after takes linear light with sRGB primaries; one of channels takes the image's own linear light
	 * @throws IllegalArgumentException if the image, its model or its white do not go with it
	 */
	public static void apply(ColorImage image, WindowFilter filter, ColorTransform after, Gamut gamut) {
		ColorImage.needPixels(image.source());
		new NeighbourOperation(image, filter, after, gamut).run();
	}

	private void run() {
		PixelStore source = image.source();
		List<PixelStore> parts = source.parts();
		List<PixelStore.Target> targets = new ArrayList<>();
		for (PixelStore part : parts)
			targets.add(part.target(image.settings().output, meaning));
		PixelStore made = targets.get(0).after(() -> {
			for (int p = image.firstPosition(); p < image.endPosition(); p++)
				position(parts, targets, p);
		});
		for (int i = 1; i < targets.size(); i++)
			targets.get(i).finish();
		image.finished(parts.size() == 1 ? made : source, count);
	}

	private void position(List<PixelStore> parts, List<PixelStore.Target> targets, int position) {
		int height = 0, steps = image.endPosition() - image.firstPosition();
		for (PixelStore part : parts)
			height += part.height();
		PartsOfPlane open = new PartsOfPlane(parts, targets, position);
		LightWindows windows = new LightWindows(open, new Decoder(parts.get(0).type(), encoding), isColor, parts.get(0).width(), height, channels, image.progress());
		int rows = height;
		windows.each(filter.reach(), window -> {
			float[][] out = new float[channels][window.size()];
			filter.apply(window, out, image.progress());
			for (int y = window.first; y < window.end;) {
				PartsOfPlane.Open part = open.writing(y);
				int end = Math.min(window.end, part.top + part.rows);
				write(window, out, part, y, end);
				if (end == part.top + part.rows) open.close(part);
				y = end;
			}
			image.progress().done((position - image.firstPosition() + (double) window.end / rows) / steps);
		});
		count.addNotFinite(windows.notFinite());
	}

	/** Encodes rows from y to end - 1 of a window into the part of the plane that holds them. */
	private void write(Window window, float[][] out, PartsOfPlane.Open part, int y, int end) {
		int width = window.width();
		WindowWriter writer = new WindowWriter(part.in, part.out(), encoding, gamut, after, mapping, isColor, count);
		Lanes.run(end - y, Math.max(1, (1 << 14) / width), image.progress(), () -> {
			WindowWriter.Work work = writer.begin(channels);
			return (from, to) -> {
				Region rows = part.region.within(0, y + from - part.top, width, to - from);
				rows.runs(0, rows.rows(), (start, n) -> work.run(window, out, start, n, part.top * width));
				count.addPixels(rows.size());
			};
		});
	}
}

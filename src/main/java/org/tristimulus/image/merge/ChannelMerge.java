package org.tristimulus.image.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoder;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.encoding.OutputRange;
import org.tristimulus.image.pixel.ClippingCount;
import org.tristimulus.image.pixel.OutputPlane;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.image.store.ChannelDisplay;
import org.tristimulus.image.store.ImageSpec;
import org.tristimulus.image.store.PixelSettings;
import org.tristimulus.image.store.PixelStore;

/**
 * The channels of an image merged as light into 24-bit sRGB, for display. A sum beyond white is brought back into gamut
 * once, after all channels; a channel alone looks as it is shown.
 */
public final class ChannelMerge {

	private static final Encoding SRGB = new Encoding(Decode.SRGB, 255, 0);

	private final ColorImage image;
	private final List<ChannelDisplay> displays;

	/**
	 * @param displays one a channel; see {@link DisplaySettings}
	 * @throws IllegalArgumentException for an image of another number of channels, or packed colours
	 */
	public ChannelMerge(ColorImage image, List<ChannelDisplay> displays) {
		this.image = image;
		this.displays = new ArrayList<>(displays);
		if (image.source().channels() != displays.size()) throw new IllegalArgumentException(displays.size() + " display ranges for " + image.source().channels() + " channels");
	}

	/** A new image of the selected positions. @throws IllegalArgumentException for dyes of displayed colours */
	public ColorImage apply(MergeMode mode, MergeFrom from, Gamut gamut) {
		mode.check(from);
		PixelStore source = image.source();
		List<ChannelLight> lights = new ArrayList<>();
		for (ChannelDisplay d : displays)
			lights.add(new ChannelLight(source.type(), d, mode, from));
		ColorTransform mapping = gamut.mapping(RgbSpace.SRGB, ColorImage.KNEE);
		OutputRange range = new OutputRange(PixelType.RGB24, SRGB, gamut);
		ClippingCount tally = new ClippingCount(3);
		LongAdder undefined = new LongAdder();
		int first = image.firstPosition(), end = image.endPosition(), slices = source.positions() / source.frames();
		boolean all = end - first == source.positions();
		PixelStore.Target target = source.make(new ImageSpec(PixelType.RGB24, 1, true, all ? slices : 1, all ? source.frames() : 1, SRGB));
		Encoder encoder = new Encoder(PixelType.RGB24, SRGB);
		for (int p = first; p < end; p++) {
			Plane in = source.read(p);
			OutputPlane draft = target.draft(p - first);
			Plane out = draft.plane();
			Region whole = source.whole();
			Supplier<PixelLoop.Work> work = () -> work(lights, mode, mapping, range, encoder, in, out, tally, undefined);
			PixelLoop.run(whole, image.progress(), (double) (p - first) / (end - first), (p + 1.0 - first) / (end - first), draft, work);
			target.store(p - first, out);
			tally.addPixels(whole.size());
		}
		image.finished(source, tally);
		if (undefined.sum() > 0) image.remark(String.format(Locale.ROOT, "%d samples, %.3g %% of all, are NaN and were taken as no %s", undefined.sum(), 100.0 * undefined.sum() / lights.size() / tally.pixels(), mode == MergeMode.ABSORB ? "dye" : "light"));
		for (int c = 0; c < lights.size(); c++)
			if (!source.isShown(c)) image.remark("channel " + (c + 1) + " is switched off in the display, and was merged like the others");
		image.remark("a merge is for display: measure the channels, not the merge");
		return new ColorImage(target.finish(), PixelSettings.AUTO, Progress.NONE);
	}

	private static PixelLoop.Work work(List<ChannelLight> lights, MergeMode mode, ColorTransform mapping, OutputRange range, Encoder encoder, Plane in, Plane out, ClippingCount tally, LongAdder undefined) {
		float[][] rows = new float[3][PixelLoop.BLOCK];
		int[] places = new int[PixelLoop.BLOCK];
		float[] parts = new float[PixelLoop.BLOCK];
		return (start, n) -> {
			for (float[] row : rows)
				java.util.Arrays.fill(row, 0, n, mode.empty);
			for (int k = 0; k < lights.size(); k++) {
				ChannelLight light = lights.get(k);
				light.read(in.array(k), start, n, places, parts);
				if (in.array(k) instanceof float[]) countUndefined((float[]) in.array(k), start, n, undefined);
				for (int c = 0; c < 3; c++)
					if (!mode.disregardsDark() || !light.isDark(c)) light.merge(mode, c, places, parts, rows[c], n);
			}
			range.count(rows, n, 0, tally);
			mapping.apply(rows, n);
			encoder.colors(rows, out.arrays(), start, n);
		};
	}

	private static void countUndefined(float[] a, int start, int n, LongAdder undefined) {
		int k = 0;
		for (int i = start; i < start + n; i++)
			k += a[i] != a[i] ? 1 : 0;
		if (k > 0) undefined.add(k);
	}
}

package org.tristimulus.image;

import java.util.function.IntFunction;

import org.tristimulus.color.ChannelTransform;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.Gamut;

/**
 * An image as colours: its pixels are decoded to linear light, changed by a {@link ColorTransform}, and encoded, in
 * parallel, into the image itself or a new one. Between decoding and encoding light may exceed 1 or fall below 0.
 */
public final class ColorImage {

	/** Where highlights begin to roll off, in light. */
	public static final double KNEE = 0.8;

	private final ImageSource source;
	private final PixelSettings settings;
	private final Progress progress;
	private final Interpretation interpretation;

	private ImageSource result;
	private Tally tally = new Tally(0);
	private double whiteUsed = Double.NaN;

	public ColorImage(ImageSource source, PixelSettings settings, Progress progress) {
		this.source = source;
		this.settings = settings;
		this.progress = progress;
		interpretation = new Interpretation(source, settings);
		result = source;
	}

	/** An image that was made, with nothing left to say about its pixels. */
	public static ColorImage of(ImgSource made) {
		return new ColorImage(made, PixelSettings.AUTO, Progress.NONE);
	}

	/** The same image, read and written otherwise. */
	public ColorImage with(PixelSettings other) {
		return new ColorImage(source, other, progress);
	}

	/** How the pixels are read, as asked for. */
	public PixelSettings settings() {
		return settings;
	}

	/** What the pixels are taken for: the settings with nothing left automatic. */
	public Interpretation interpretation() {
		return interpretation;
	}

	public ImageSource source() {
		return source;
	}

	/** Where the last result went: the image itself, or the new one. */
	public ImageSource result() {
		return result;
	}

	/** The white that the last change went by; NaN before it. */
	public double whiteUsed() {
		return whiteUsed;
	}

	/** What the last change did to pixels. */
	public Tally tally() {
		return tally;
	}

	/** The type of a result's samples. */
	public PixelType resultType() {
		return settings.output == Output.NEW_32BIT ? PixelType.FLOAT32 : source.type();
	}

	/** What becomes of values out of range, with nothing left automatic: clip into integers, nothing into 32 bit. */
	public Gamut resolve(Gamut gamut) {
		boolean isFloat = resultType().isFloat();
		if (gamut == Gamut.AUTO) return isFloat ? Gamut.NONE : Gamut.CLIP;
		if (gamut == Gamut.NONE && !isFloat)
			throw new IllegalArgumentException("gamut=none: only 32-bit images hold values out of range; use gamut=clip or output=new-32bit");
		return gamut;
	}

	/** Changes all selected pixels; highlights roll off, where asked for, from {@link #KNEE}. */
	public void apply(ColorTransform transform, Gamut gamut) {
		apply(transform, gamut, KNEE);
	}

	/** Changes all selected pixels. */
	public void apply(ColorTransform transform, Gamut gamut, double knee) {
		apply(position -> transform, gamut, knee);
	}

	/**
	 * Changes all selected pixels, each position by a transform of its own.
	 *
	 * @param transforms takes linear light with sRGB primaries; one of channels takes the image's own linear light
	 * @param knee where highlights roll off, 0 to 0.99
	 * @throws IllegalArgumentException if the image, its model or its white do not go with the transform
	 */
	public void apply(IntFunction<? extends ColorTransform> transforms, Gamut gamut, double knee) {
		Gamut resolved = resolve(gamut);
		boolean all = settings.slices == Slices.ALL;
		int first = all ? 0 : source.current(), end = all ? source.positions() : first + 1;
		if (source.positions() == 0) throw new IllegalArgumentException("\"" + source.title() + "\" has no slices");
		if (source.region(first).size() == 0) throw new IllegalArgumentException("The selection of \"" + source.title() + "\" lies outside the image");
		boolean homogeneous = resolved == Gamut.NONE;
		for (int p = first; p < end && homogeneous; p++)
			homogeneous = transforms.apply(p).isHomogeneous();
		Encoding encoding = interpretation.encoding(homogeneous);
		whiteUsed = encoding.white;
		int colors = interpretation.model() == Model.RGB || source.type() == PixelType.RGB24 ? 3 : source.channels();
		Tally count = new Tally(colors);
		ImageSource.Target target = source.target(settings.output, encoding);
		for (int p = first; p < end; p++) {
			Change change = new Change(source.type(), resultType(), encoding, interpretation.model(), transforms.apply(p), resolved, knee, count);
			Region region = source.region(p);
			Plane in = source.read(p), out = target.plane(p);
			double from = (double) (p - first) / (end - first), to = (double) (p + 1 - first) / (end - first);
			PixelLoop.run(region, progress, from, to, () -> change.begin(in, out));
			target.store(p, out);
			count.addPixels(region.size());
		}
		result = target.finish();
		tally = count;
	}

	/** Refuses what treats the channels together where they are not one colour. */
	static ChannelTransform ofChannels(ColorTransform transform) {
		if (transform instanceof ChannelTransform) return (ChannelTransform) transform;
		throw new IllegalArgumentException("model=channels: this needs colours, and the channels of the image are separate numbers; use model=rgb if channels 1 to 3 are red, green and blue, or Merge Channels as Light");
	}
}

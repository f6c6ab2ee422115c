package org.tristimulus.image.pair;

import java.util.Optional;
import java.util.function.IntFunction;

import net.imglib2.RandomAccessibleInterval;
import org.tristimulus.color.PairTransform;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.ClippingCount;
import org.tristimulus.image.pixel.OutputPlane;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.image.store.ImageSpec;
import org.tristimulus.image.store.Output;
import org.tristimulus.image.store.PixelSettings;
import org.tristimulus.image.store.PixelStore;
import org.tristimulus.image.store.Slices;

/**
 * Two images that become one. The result has the deeper type, colour if either has, and a fourth channel if either has
 * alpha; its values are stored as in the image that it takes these from. A grey image counts as a neutral colour, and a
 * single position, slice or frame for all of the other image.
 */
public final class ImagePair {

	private final ColorImage first, second;
	private final PairLayout pairing;
	private final int x, y;
	private final boolean isMovable;
	private final Optional<ColorImage> mask;

	/** @throws IllegalArgumentException if the two are one image, or their channels or stacks do not go together */
	public ImagePair(ColorImage first, ColorImage second, Alpha alpha) {
		this(first, second, new PairLayout(first, second, alpha), 0, 0, false, Optional.empty());
	}

	private ImagePair(ColorImage first, ColorImage second, PairLayout pairing, int x, int y, boolean isMovable, Optional<ColorImage> mask) {
		this.first = first;
		this.second = second;
		this.pairing = pairing;
		this.x = x;
		this.y = y;
		this.isMovable = isMovable;
		this.mask = mask;
	}

	/** Two ImgLib2 images, as {@link ColorImage#of(RandomAccessibleInterval)} takes them, the first of which is changed. */
	public static ImagePair of(RandomAccessibleInterval<?> first, RandomAccessibleInterval<?> second) {
		return new ImagePair(ColorImage.of(first), ColorImage.of(second), Alpha.IGNORE);
	}

	/** An image as it is read in the company of another: undeclared 8-bit grey beside 24-bit RGB is sRGB. */
	public static ColorImage beside(ColorImage other, ColorImage image) {
		PixelSettings s = image.settings();
		boolean isLikeRgb = image.source().type() == PixelType.GREY8 && other.source().type() == PixelType.RGB24 && image.interpretation().isDecodeGuessed() && image.source().space().isEmpty();
		return isLikeRgb ? image.with(s.decode(Decode.SRGB)) : image;
	}

	/** With the second image moved, in pixels to the right and down. Outside it the first stays. */
	public ImagePair moved(int right, int down) {
		return new ImagePair(first, second, pairing, right, down, true, mask);
	}

	/** Under a mask of one channel: 0 keeps the first image, the largest value of the type (32-bit: 1) lets the second count fully. */
	public ImagePair under(ColorImage grey) {
		if (grey.source().type() == PixelType.RGB24 || grey.source().channels() != 1) throw new IllegalArgumentException("mask: \"" + grey.source().title() + "\" is not a grey image of one channel");
		requireSize(grey, "mask: ");
		return new ImagePair(first, second, pairing, x, y, isMovable, Optional.of(grey));
	}

	/** What becomes of values out of range, with nothing left automatic. @throws IllegalArgumentException if the sizes differ and nothing was moved */
	public Gamut resolve(Gamut gamut) {
		if (x == 0 && y == 0) requireSize(second, isMovable ? "without an offset (x or y): " : "");
		return pairing.resolve(gamut);
	}

	/** Combines the images into the first or into a new one, as the first is set: its {@link ColorImage#result()}. */
	public void apply(PairTransform transform, Gamut gamut) {
		PixelStore a = first.source();
		ColorImage.needPixels(a);
		Gamut resolved = resolve(gamut);
		pairing.open(transform, resolved);
		ClippingCount tally = pairing.newTally();
		boolean inPlaceForm = pairing.keepsFirst(), all = first.settings().slices == Slices.ALL;
		PixelStore.Target target = inPlaceForm ? a.target(first.settings().output, pairing.form().encoding) : (all ? pairing.template() : a).make(pairing.form());
		PairOperation combination = pairing.combination(transform, resolved, mask.isPresent(), tally);
		int from = all ? 0 : a.current(), end = all ? pairing.form().positions() : from + 1;
		finish(target.after(() -> {
			for (int p = from; p < end; p++) {
				Plane in = a.read(pairing.position(a, p)), with = aligned(second.source().read(pairing.position(second.source(), p)));
				Weights weights = weights(p);
				OutputPlane draft = target.draft(p);
				Plane out = draft.plane();
				Region selected = a.region(pairing.position(a, p)), whole = first.whole(), region = selected.within(x, y, second.source().width(), second.source().height());
				double done = (double) (p - from) / (end - from), next = (double) (p + 1 - from) / (end - from);
				if (!inPlaceForm) PixelLoop.run(whole, first.progress(), done, done, draft, () -> pairing.recoding(pairing.first()).begin(in, out));
				OutputPlane rest = inPlaceForm ? draft : new OutputPlane(out);
				PixelLoop.run(region, first.progress(), done, next, rest, () -> combination.begin(in, with, weights, out));
				target.store(p, out);
				tally.addPixels(selected.size());
			}
		}), tally);
	}

	private Weights weights(int position) {
		if (!mask.isPresent()) return Weights.ONE;
		PixelStore m = mask.get().source();
		return Weights.of(m.read(pairing.position(m, position)));
	}

	/**
	 * A new image with one more axis, time, along which the first image goes over into the second. The first and the last
	 * frame are the images themselves.
	 *
	 * @param steps the mixture at each frame from 1 to frames - 2
	 */
	public ColorImage fade(IntFunction<? extends PairTransform> steps, int frames, Gamut gamut) {
		PixelStore a = first.source(), b = second.source();
		if (a.frames() > 1 || b.frames() > 1) throw new IllegalArgumentException("\"" + (a.frames() > 1 ? a : b).title() + "\" has a time axis already; duplicate one frame of it first");
		if (first.settings().output == Output.SAME) throw new IllegalArgumentException("output=same: the frames are a new image; use output=new");
		Gamut resolved = resolve(gamut);
		pairing.open(steps.apply(1), resolved);
		ImageSpec form = pairing.form().positions(pairing.form().slices, frames);
		Fade fade = new Fade(pairing, a, b, steps, frames, resolved);
		if (form.bytes(a.width(), a.height()) > Runtime.getRuntime().maxMemory() / 4) return computed(form, fade);
		PixelStore.Target target = pairing.template().make(form);
		for (int p = 0; p < form.positions(); p++) {
			OutputPlane draft = target.draft(p);
			fade.write(p, draft, first.whole(), first.progress(), (double) p / form.positions(), (p + 1.0) / form.positions());
			target.store(p, draft.plane());
		}
		PixelStore made = target.finish();
		finish(a, fade.tally());
		return new ColorImage(made, PixelSettings.AUTO, Progress.NONE);
	}

	/** Frames that would take more than a quarter of the heap are computed when they are asked for. */
	private ColorImage computed(ImageSpec form, Fade fade) {
		Region whole = first.whole();
		int width = first.source().width(), height = first.source().height();
		PixelStore made = pairing.template().computed(form, p -> {
			OutputPlane draft = OutputPlane.blank(Plane.make(form.type, form.channels, width, height));
			fade.write(p, draft, whole, Progress.NONE, 0, 1);
			return draft.plane();
		});
		finish(first.source(), pairing.newTally());
		first.remark("the " + form.frames + " frames would need " + (form.bytes(width, height) >> 20) + " MB, more than a quarter of what there is; they are computed when they are shown (a virtual stack)");
		return new ColorImage(made, PixelSettings.AUTO, Progress.NONE);
	}

	private void finish(PixelStore result, ClippingCount tally) {
		first.took(pairing.first().encoding, pairing.model());
		second.took(pairing.second().encoding, pairing.model());
		first.finished(result, tally);
		if (!pairing.keepsFirst()) first.remark("the result is " + pairing.form() + ", stored as in \"" + pairing.giver().source().title() + "\": " +
			pairing.form().encoding.decode + ", white " + Encoding.number(pairing.form().encoding.white));
	}

	private void requireSize(ColorImage other, String what) {
		PixelStore a = first.source(), b = other.source();
		if (a.width() == b.width() && a.height() == b.height()) return;
		throw new IllegalArgumentException("\"" + a.title() + "\" is " + a.width() + " x " + a.height() + " pixels and \"" + b.title() + "\" is " + b.width() + " x " + b.height() + "; " + what + "the sizes must be equal");
	}

	/** The second image's plane in the frame of the first. */
	private Plane aligned(Plane plane) {
		PixelStore a = first.source(), b = second.source();
		if (x == 0 && y == 0) return plane;
		int w = a.width(), h = a.height(), x0 = Math.max(0, x), x1 = Math.min(w, x + b.width());
		Plane moved = Plane.make(plane.type(), plane.channels(), w, h);
		for (int c = 0; c < plane.channels(); c++)
			for (int row = Math.max(0, y); row < Math.min(h, y + b.height()) && x1 > x0; row++)
				System.arraycopy(plane.array(c), (row - y) * b.width() + x0 - x, moved.array(c), row * w + x0, x1 - x0);
		return moved;
	}
}

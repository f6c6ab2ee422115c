package org.tristimulus.image.pair;

import org.tristimulus.color.PairTransform;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.encoding.Model;
import org.tristimulus.image.pixel.ClippingCount;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.store.ImageSpec;
import org.tristimulus.image.store.Interpretation;
import org.tristimulus.image.store.Output;
import org.tristimulus.image.store.PixelSettings;
import org.tristimulus.image.store.PixelStore;

/** What two images are taken for together, and what their result is like. */
final class PairLayout {

	private final ColorImage first, second;
	private final boolean firstIsRgb, secondIsRgb, alpha;
	private final int slices, frames;
	private LayerCodec firstLayer, secondLayer, resultLayer;
	private ImageSpec form;

	PairLayout(ColorImage a, ColorImage b, Alpha fourth) {
		if (a.source() == b.source()) throw new IllegalArgumentException("\"" + a.source().title() + "\" stands for both images; two are needed");
		first = beside(b, a, fourth);
		second = beside(a, b, fourth);
		firstIsRgb = isRgb(first);
		secondIsRgb = isRgb(second);
		alpha = fourth == Alpha.FOURTH_CHANNEL && (hasAlpha(first) || hasAlpha(second));
		if (fourth == Alpha.FOURTH_CHANNEL && !alpha) throw new IllegalArgumentException("alpha=fourth-channel: neither image is a composite of red, green, blue and a fourth channel; use alpha=ignore, or, if channels 1 to 3 are red, green and blue, show them so");
		requireChannels();
		boolean pairwise = a.source().positions() == b.source().positions();
		slices = pairwise ? slices(first) : common(slices(first), slices(second), "slices");
		frames = pairwise ? first.source().frames() : common(first.source().frames(), second.source().frames(), "frames");
	}

	private static ColorImage beside(ColorImage other, ColorImage image, Alpha fourth) {
		PixelSettings s = image.settings().alpha(fourth == Alpha.FOURTH_CHANNEL);
		boolean isGrey = s.model == Model.RGB && image.source().channels() == 1;
		return ImagePair.beside(other, image.with(isGrey ? s.model(Model.AUTO) : s));
	}

	private static boolean isRgb(ColorImage image) {
		return image.interpretation().model() == Model.RGB || image.source().type() == PixelType.RGB24;
	}

	private static boolean hasAlpha(ColorImage image) {
		return image.source().channels() == 4 && image.interpretation().model() == Model.RGB;
	}

	private static int slices(ColorImage image) {
		return image.source().positions() / image.source().frames();
	}

	private void requireChannels() {
		int a = first.source().channels(), b = second.source().channels();
		boolean same = firstIsRgb && secondIsRgb || firstIsRgb && b == 1 || secondIsRgb && a == 1 || !firstIsRgb && !secondIsRgb && (a == b || b == 1);
		if (same) return;
		boolean firstIsOdd = !firstIsRgb && (secondIsRgb || a > b);
		PixelStore odd = (firstIsOdd ? first : second).source(), other = (firstIsOdd ? second : first).source();
		throw new IllegalArgumentException("\"" + odd.title() + "\" has " + odd.channels() + " separate channels, which do not go with \"" + other.title() + "\" (" +
			(firstIsOdd && secondIsRgb || !firstIsOdd && firstIsRgb ? "colour" : other.channels() == 1 ? "1 channel" : other.channels() + " channels") +
			"); a colour image or one channel is needed: use Merge Channels as Light first, or, if channels 1 to 3 are red, green and blue, show them so or use model=rgb where there is that key");
	}

	private int common(int a, int b, String what) {
		if (a == b || b == 1) return a;
		if (a == 1) return b;
		throw new IllegalArgumentException("\"" + first.source().title() + "\" has " + a + " " + what + " and \"" + second.source().title() + "\" has " + b + "; the numbers must be equal, or one of them 1");
	}

	/** Whether channels are numbers of their own. */
	private boolean isSeparate() {
		boolean asked = first.settings().model == Model.CHANNELS || second.settings().model == Model.CHANNELS;
		return asked || !firstIsRgb && !secondIsRgb && first.source().channels() > 1;
	}

	private static int depth(ColorImage image) {
		PixelType type = image.source().type();
		return type.isFloat() ? 32 : type == PixelType.GREY16 ? 16 : 8;
	}

	/** The image that the result takes its type from: the deeper, else the one with colour, else the first. */
	ColorImage giver() {
		int a = depth(first), b = depth(second);
		return b > a || b == a && secondIsRgb && !firstIsRgb ? second : first;
	}

	PixelType resultType() {
		boolean rgb = firstIsRgb || secondIsRgb, is32 = first.settings().output == Output.NEW_32BIT;
		PixelType type = is32 ? PixelType.FLOAT32 : giver().source().type();
		if (type == PixelType.RGB24) return alpha ? PixelType.GREY8 : type;
		return type;
	}

	private int resultChannels() {
		if (resultType() == PixelType.RGB24) return 1;
		if (!firstIsRgb && !secondIsRgb) return first.source().channels();
		return alpha ? 4 : Math.max(3, firstIsRgb ? first.source().channels() : 3);
	}

	Gamut resolve(Gamut gamut) {
		boolean isFloat = resultType().isFloat();
		if (gamut == Gamut.AUTO) return isFloat ? Gamut.NONE : Gamut.CLIP;
		if (gamut == Gamut.NONE && !isFloat) throw new IllegalArgumentException("gamut=none: only 32-bit images hold values out of range; use gamut=clip or output=new-32bit");
		if (gamut == Gamut.ROLLOFF) throw new IllegalArgumentException("gamut=rolloff is for exposures; use one of auto clip scale desaturate oklch none");
		return gamut;
	}

	/** Weighs what stored values mean, which may depend on what is done. */
	void open(PairTransform transform, Gamut gamut) {
		if (isSeparate()) requireSeparable(transform, gamut);
		boolean free = transform.isHomogeneous() && gamut == Gamut.NONE && hasNoWhite(first) && hasNoWhite(second);
		Encoding a = first.encoding(free), b = second.encoding(free), given = giver() == first ? a : b;
		boolean rgb = firstIsRgb || secondIsRgb;
		form = new ImageSpec(resultType(), resultChannels(), rgb, slices, frames, given.black == 0 ? given : new Encoding(given.decode, given.white, 0));
		requireOutput();
		firstLayer = layer(first.source(), firstIsRgb, a);
		secondLayer = layer(second.source(), secondIsRgb, b);
		int colors = rgb ? 3 : form.channels;
		resultLayer = keepsFirst() && !(a.black > 0) ? firstLayer : new LayerCodec(form.type, form.channels, colors, rgb, alpha ? 3 : -1, form.encoding);
	}

	private static void requireSeparable(PairTransform transform, Gamut gamut) {
		if (!transform.isSeparable()) Model.ofChannels(c -> c[0] = 0);
		gamut.channelMapping(ColorImage.KNEE);
	}

	private static boolean hasNoWhite(ColorImage image) {
		Interpretation i = image.interpretation();
		return image.source().type().isFloat() && i.decode() == Decode.LINEAR && i.isWhiteGuessed();
	}

	private void requireOutput() {
		PixelStore a = first.source();
		if (first.settings().output != Output.SAME || keepsFirst()) return;
		if (form.positions() != a.positions()) throw new IllegalArgumentException("output=same: \"" + a.title() + "\" has one slice and the result has " + form.positions() + "; use output=new");
		throw new IllegalArgumentException("output=same: \"" + a.title() + "\" is " + ImageSpec.of(a, firstIsRgb, form.encoding) + " and the result is " + form + "; use output=new");
	}

	private LayerCodec layer(PixelStore image, boolean isRgb, Encoding encoding) {
		return new LayerCodec(image.type(), image.channels(), isRgb ? 3 : image.channels(), isRgb, alpha && isRgb && image.channels() == 4 ? 3 : -1, encoding);
	}

	/** Whether the result has the form of the first image, and so its samples where nothing is changed. */
	boolean keepsFirst() {
		return form.type == first.source().type() && form.channels == first.source().channels() && form.positions() == first.source().positions();
	}

	PairOperation combination(PairTransform transform, Gamut gamut, boolean masked, ClippingCount tally) {
		return PairOperation.of(firstLayer, secondLayer, resultLayer, transform, gamut, masked, tally);
	}

	Recoding recoding(LayerCodec from) {
		return new Recoding(from, resultLayer);
	}

	ClippingCount newTally() {
		return new ClippingCount(resultLayer.colors);
	}

	Model model() {
		return firstIsRgb || secondIsRgb ? Model.RGB : Model.CHANNELS;
	}

	ImageSpec form() {
		return form;
	}

	LayerCodec first() {
		return firstLayer;
	}

	LayerCodec second() {
		return secondLayer;
	}

	/** The image whose looks a new result takes over. */
	PixelStore template() {
		return second.source().positions() > first.source().positions() ? second.source() : first.source();
	}

	/** The position of an image that belongs to a position of the result. */
	int position(PixelStore image, int p) {
		int n = image.positions(), f = image.frames(), z = n / f;
		if (n == form.positions()) return p;
		if (n != 1 && (z != 1 && z != form.slices || f != 1 && f != form.frames)) throw new IllegalArgumentException("\"" + image.title() + "\" has " + n + " slices, and the result has " + form.positions() + "; the numbers must be equal, or one of them 1");
		return (f == 1 ? 0 : p / form.slices) * z + (z == 1 ? 0 : p % form.slices);
	}
}

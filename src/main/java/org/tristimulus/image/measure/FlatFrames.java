package org.tristimulus.image.measure;

import java.util.Locale;

import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Encoding;

/** The picture of an empty field and the dark frames, read and checked: light of each pixel, stacks averaged. */
public final class FlatFrames {

	/** Shares of the flat that are noted, and refused. */
	private static final double NOTED = 0.01, REFUSED = 0.05;

	private final MeanLight field, dark;
	private final Encoding encoding;
	private final double saturated, atBlack;

	/**
	 * @param dark of the image, null for none @param flatDark of the flat, null for none
	 * @param exclude the light from which on a channel is saturated
	 * @param sigma of a Gaussian on the flat in pixels
	 * @throws IllegalArgumentException for another size, channels that do not go together, or a flat that is saturated or black
	 */
	public FlatFrames(ColorImage image, ColorImage flat, ColorImage dark, ColorImage flatDark, double exclude, double sigma) {
		needAlike(image, flat, "flat");
		if (dark != null) needAlike(image, dark, "dark");
		if (flatDark != null) needAlike(image, flatDark, "flatdark");
		encoding = encoding(image, dark != null);
		Encoding ofFlat = encoding(flat, flatDark != null);
		MeanLight mean = MeanLight.mean(flat, ofFlat), ofDark = dark == null ? null : MeanLight.mean(dark, withoutBlack(dark.encoding(false)));
		MeanLight less = flatDark == null ? mean : mean.less(flatDark == dark ? ofDark : MeanLight.mean(flatDark, withoutBlack(flatDark.encoding(false))));
		saturated = mean.shareFrom(flat.hasWhite() ? exclude : Double.POSITIVE_INFINITY);
		atBlack = less.shareWithoutLight();
		String title = "flat: \"" + flat.source().title() + "\"";
		if (saturated > REFUSED) throw new IllegalArgumentException(String.format(Locale.ROOT, "%s is saturated in %.3g %% of its pixels: take it with less exposure", title, 100 * saturated));
		if (atBlack > REFUSED) throw new IllegalArgumentException(String.format(Locale.ROOT, "%s has no light above %s in %.3g %% of its pixels", title, flatDark == null ? "black" : "its dark frame", 100 * atBlack));
		field = less.smooth(sigma, image.progress());
		this.dark = ofDark;
	}

	/** With a dark frame the declared black does not count: the frame holds it. */
	private static Encoding encoding(ColorImage image, boolean hasDark) {
		Encoding encoding = image.encoding(false);
		return hasDark ? withoutBlack(encoding) : encoding;
	}

	private static Encoding withoutBlack(Encoding encoding) {
		return encoding.black == 0 ? encoding : new Encoding(encoding.decode, encoding.white, 0);
	}

	private static void needAlike(ColorImage image, ColorImage other, String key) {
		boolean size = image.source().width() == other.source().width() && image.source().height() == other.source().height();
		String titles = key + ": \"" + other.source().title() + "\" is " + words(other) + ", and \"" + image.source().title() + "\" " + words(image);
		if (!size) throw new IllegalArgumentException(titles + "; both have to be of one size");
		if (image.isColor() != other.isColor() || !image.isColor() && image.source().channels() != other.source().channels()) throw new IllegalArgumentException(titles + "; both have to have the same channels");
	}

	private static String words(ColorImage image) {
		return image.source().width() + " x " + image.source().height() + " pixels, " + (image.isColor() ? "colours" : image.source().channels() == 1 ? "grey" : image.source().channels() + " channels");
	}

	/** What stored values of the image mean. */
	public Encoding encoding() {
		return encoding;
	}

	/** The flat less its dark frame, smoothed. */
	public MeanLight field() {
		return field;
	}

	/** The dark frame of the image; null for none. */
	public MeanLight dark() {
		return dark;
	}

	/** The mean of the field by channel. */
	public double[] means() {
		return field.means();
	}

	/** The share of the flat, 0 to 1, with a saturated channel. */
	public double saturated() {
		return saturated;
	}

	/** The share of the flat, 0 to 1, with a channel without light. */
	public double atBlack() {
		return atBlack;
	}

	/** Whether so much of the flat is saturated, or has no light, that it should be said. */
	public boolean isDoubtful() {
		return saturated > NOTED || atBlack > NOTED;
	}
}

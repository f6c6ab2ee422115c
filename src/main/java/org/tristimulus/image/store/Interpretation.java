package org.tristimulus.image.store;

import org.tristimulus.color.space.ColorSpace;
import org.tristimulus.color.space.Spaces;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.encoding.Model;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;

/** What an image's pixels are taken for, once its settings, declarations and type are weighed: nothing is automatic. */
public final class Interpretation {

	private static final String ALL_THE_SAME = " (decode=linear takes the values for light all the same)";

	private final PixelStore source;
	private final PixelSettings settings;

	public Interpretation(PixelStore source, PixelSettings settings) {
		this.source = source;
		this.settings = settings;
	}

	/** The curve: as set; else as declared; else sRGB for 24-bit RGB and linear for the rest; automatic where the channels are not light. */
	public Decode decode() {
		if (settings.decode != Decode.AUTO) return settings.decode;
		if (holdsComponents()) return Decode.AUTO;
		boolean isPicture = source.type() == PixelType.RGB24 && source.space().equals(PixelStore.EXPOSURE);
		if (source.declaredDecode() != Decode.AUTO && !isPicture) return source.declaredDecode();
		return source.type() == PixelType.RGB24 ? Decode.SRGB : Decode.LINEAR;
	}

	/** Whether the curve is a guess from the image's type. */
	public boolean isDecodeGuessed() {
		return isUnsaid() && !holdsComponents();
	}

	/** Whether neither settings nor a declaration name a curve. */
	private boolean isUnsaid() {
		return settings.decode == Decode.AUTO && source.declaredDecode() == Decode.AUTO;
	}

	/** Whether white is a guess from the image's type. */
	public boolean isWhiteGuessed() {
		return Double.isNaN(settings.white) && Double.isNaN(source.declaredWhite());
	}

	/** Whether the channels hold the components of a space, which are not encoded light, as was declared. */
	public boolean holdsComponents() {
		return isUnsaid() && source.type().isFloat() && source.channels() == 3 && Spaces.find(source.space()).isPresent();
	}

	/** Whether the values are exposures, as was declared, and are not to be taken for light all the same. */
	private boolean holdsExposures() {
		return source.space().equals(PixelStore.EXPOSURE) && settings.decode == Decode.AUTO && source.type() != PixelType.RGB24;
	}

	/** Whether the channels are only some components of a perceptual space, or were converted to another type. */
	private boolean isPartOfComponents() {
		return isDecodeGuessed() && source.type() != PixelType.RGB24 && Spaces.find(source.space()).filter(s -> !s.to(Spaces.LINEAR_SRGB).isHomogeneous()).isPresent();
	}

	/** The space whose components the channels hold. @throws IllegalArgumentException if the token is unknown */
	public ColorSpace space() {
		return Spaces.of(source.space());
	}

	/** What the channels mean. @throws IllegalArgumentException for model=rgb without three channels */
	public Model model() {
		boolean packed = source.type() == PixelType.RGB24;
		if (settings.model == Model.AUTO) {
			boolean three = source.channels() == 3 || settings.alpha && source.channels() == 4;
			return packed || three && source.hasRgbChannels() ? Model.RGB : Model.CHANNELS;
		}
		if (settings.model == Model.RGB && !packed && source.channels() < 3)
			throw new IllegalArgumentException("model=rgb: \"" + source.title() + "\" has " + source.channels() + (source.channels() == 1 ? " channel" : " channels") + ", and a colour needs three; allowed here: model=channels");
		return settings.model;
	}

	/** The stored value that means no light. @throws IllegalArgumentException for one that pixels of the image's type cannot have */
	public double black() {
		double declared = source.declaredBlack();
		if (Double.isNaN(settings.black) && Double.isInfinite(declared)) throw misdeclared("black");
		double black = !Double.isNaN(settings.black) ? settings.black : Double.isNaN(declared) ? 0 : declared;
		requireBlack(source.type(), black);
		return black;
	}

	private IllegalArgumentException misdeclared(String what) {
		return new IllegalArgumentException("\"" + source.title() + "\" says that its " + what + " is what no pixel can be; Declare Encoding says it anew");
	}

	/** @throws IllegalArgumentException for a white that pixels of a type cannot have */
	public static void requireWhite(PixelType type, double white) {
		if (!type.canHoldWhite(white)) throw new IllegalArgumentException("white=" + Encoding.number(white) + ": " + type.label() + " pixels have no such white; allowed: auto, or " + type.whites());
	}

	/** @throws IllegalArgumentException for a black that pixels of a type cannot have */
	public static void requireBlack(PixelType type, double black) {
		if (!type.canHoldBlack(black)) throw new IllegalArgumentException("black=" + Encoding.number(black) + ": " + type.label() + " pixels have no such black; allowed: a number below white");
	}

	/**
	 * The stored value that means 1.0: as set; else as declared; else the largest that the type holds. A 32-bit image
	 * has none: there it is 1 if no finite value exceeds 1.
	 *
	 * @throws IllegalArgumentException for a 32-bit image with larger values, and for a white that its pixels cannot have
	 */
	public double white() {
		if (!Double.isNaN(settings.white)) {
			requireWhite(source.type(), settings.white);
			return settings.white;
		}
		double declared = source.declaredWhite();
		if (Double.isInfinite(declared)) throw misdeclared("white");
		if (!Double.isNaN(declared)) return declared;
		if (!source.type().isFloat()) return source.type().max();
		double max = largest(source, settings.slices);
		if (max > 1) throw new IllegalArgumentException("white=auto: the 32-bit image \"" + source.title() + "\" holds values up to " + max +
			" and does not say which is white; use for example white=4095, or white=1 if it is scene light above white");
		return 1;
	}

	/**
	 * @param scaleFree whether the operation only scales or mixes light, so that linear values need no white
	 */
	public Encoding encoding(boolean scaleFree) {
		if (holdsExposures()) throw new IllegalArgumentException("\"" + source.title() + (source.type().isFloat() ? "\" holds exposures, which are not light; turn it back first with Exposure to Intensity" : "\" was made of exposures, which are not light") + ALL_THE_SAME);
		if (isPartOfComponents()) throw new IllegalArgumentException("\"" + source.title() + "\" was made of " + space().label() + " components, which are not light" + ALL_THE_SAME);
		return meaning(scaleFree);
	}

	/** The same, and where the values are exposures, what stored light meant in the image that they were made from. */
	public Encoding meaning(boolean scaleFree) {
		if (isDecodeGuessed() && !source.mayBeGuessed()) throw new IllegalArgumentException("decode=auto: \"" + source.title() + "\" has three channels of " + (source.type() == PixelType.GREY8 ? 8 : 16) +
			" bits, and nothing says what their values are; use decode=srgb (a picture) or decode=linear (counts of light), in scripts image.with(image.settings().decode(Decode.SRGB))");
		if (holdsComponents()) throw new IllegalArgumentException("\"" + source.title() + "\" holds " + space().label() + " components, which are not light; turn it back first with Convert Color Space, to=linear or to=srgb");
		boolean free = scaleFree && decode() == Decode.LINEAR && source.type().isFloat() && isWhiteGuessed();
		return new Encoding(decode(), free ? Math.max(1, 2 * Math.abs(black())) : white(), black());
	}

	/** The largest finite stored value of the selected positions. */
	public static double largest(PixelStore source, Slices slices) {
		int first = slices == Slices.ALL ? 0 : source.current(), end = slices == Slices.ALL ? source.positions() : first + 1;
		return source.overParts(new LargestInParts(first, end));
	}
}

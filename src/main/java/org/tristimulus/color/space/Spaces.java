package org.tristimulus.color.space;

import static org.tristimulus.color.Chromaticity.D50;
import static org.tristimulus.color.Chromaticity.D65;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tristimulus.color.Matrix3;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.TransferFunction;

/** The catalogue of colour spaces. All hang on {@link #XYZ}. */
public final class Spaces {

	/** CIE XYZ relative to D65, Y = 1 at white: the root. */
	public static final ColorSpace XYZ = new Xyz();

	private static final Map<RgbSpace, ColorSpace> LINEAR = new EnumMap<>(RgbSpace.class), ENCODED = new EnumMap<>(RgbSpace.class);

	static {
		for (RgbSpace rgb : RgbSpace.values()) {
			boolean srgb = rgb == RgbSpace.SRGB, noCurve = rgb.curve() == TransferFunction.LINEAR;
			ColorSpace linear = new LinearRgb(srgb ? "linear" : noCurve ? rgb.toString() : "linear-" + rgb, noCurve ? rgb.label() : "linear " + rgb.label(), rgb, XYZ);
			LINEAR.put(rgb, linear);
			ENCODED.put(rgb, noCurve ? linear : new EncodedRgb(rgb, linear));
		}
	}

	/** Light with the primaries of ITU-R BT.709 and white D65, 1 at white. */
	public static final ColorSpace LINEAR_SRGB = linear(RgbSpace.SRGB);
	/** IEC 61966-2-1, encoded, 1 at white. */
	public static final ColorSpace SRGB = encoded(RgbSpace.SRGB);
	/** x, y and luminance Y. */
	public static final ColorSpace XYY = new Xyy(XYZ);
	/** CIE L*a*b* relative to D50, as ICC and CSS Color 4 have it. */
	public static final ColorSpace LAB = new Lab("lab", "D50", D50, XYZ);
	/** CIE L*a*b* relative to D65, as ImageJ and colour differences have it. */
	public static final ColorSpace LAB_D65 = new Lab("lab-d65", "D65", D65, XYZ);
	/** The polar form of {@link #LAB}. */
	public static final ColorSpace LCH = new Polar("lch", "CIE LCh (D50)", LAB, 100, 4e-5, 4e-5,
		new Component("L* (D50)", 0, 100), new Component("C* (D50)", 0, 150), new Component("h (D50)", 0, 360));
	/** CIE L*u*v* relative to D65. */
	public static final ColorSpace LUV = new Luv(XYZ);
	/** Oklab. */
	public static final ColorSpace OKLAB = new Oklab(XYZ);
	/** The polar form of {@link #OKLAB}. */
	public static final ColorSpace OKLCH = new Polar("oklch", "Oklch", OKLAB, 1, 6e-8, 2.5e-7,
		new Component("L (Oklch)", 0, 1), new Component("C (Oklch)", 0, 0.4), new Component("h (Oklch)", 0, 360));
	/** Hue, saturation, value of sRGB codes. */
	public static final ColorSpace HSV = new Hsv(SRGB);
	/** Hue, saturation, lightness of sRGB codes. */
	public static final ColorSpace HSL = new Hsl(SRGB);
	/** Hue, whiteness, blackness of sRGB codes. */
	public static final ColorSpace HWB = new Hwb(HSV);

	private static final List<ColorSpace> ALL = catalogue();

	private Spaces() {}

	private static List<ColorSpace> catalogue() {
		List<ColorSpace> all = new ArrayList<>(Arrays.asList(LINEAR_SRGB, XYZ, XYY, LAB, LAB_D65, LCH, LUV, OKLAB, OKLCH, HSV, HSL, HWB));
		for (RgbSpace rgb : RgbSpace.values())
			if (rgb != RgbSpace.SRGB) all.add(encoded(rgb));
		all.add(SRGB);
		return Collections.unmodifiableList(all);
	}

	/** Every space that has a token in macros, in the order of the menus. */
	public static List<ColorSpace> all() {
		return ALL;
	}

	/** The space of a token, in any case. */
	public static ColorSpace of(String token) {
		return find(token).orElseThrow(() -> new IllegalArgumentException("No colour space " + token + "; there are " + ALL));
	}

	/** The space of a token, in any case, if there is one. */
	public static Optional<ColorSpace> find(String token) {
		return ALL.stream().filter(s -> s.toString().equalsIgnoreCase(token)).findFirst();
	}

	/** The linear light of an RGB space; to another one it is a single {@link Matrix3}. */
	public static ColorSpace linear(RgbSpace rgb) {
		return LINEAR.get(rgb);
	}

	/** An RGB space with its curve, 1 at white; without a curve it is {@link #linear(RgbSpace)}. */
	public static ColorSpace encoded(RgbSpace rgb) {
		return ENCODED.get(rgb);
	}
}

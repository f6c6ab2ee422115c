package org.tristimulus.blend;

import static org.tristimulus.blend.Family.ARITHMETIC;
import static org.tristimulus.blend.Family.EXTREME;
import static org.tristimulus.blend.Family.EXTREME_COLOR;
import static org.tristimulus.blend.Family.INTERPOLATION;
import static org.tristimulus.blend.Family.OKLCH_PARTS;
import static org.tristimulus.blend.Family.SCREEN_LIKE;
import static org.tristimulus.blend.Family.W3C_COLOR;
import static org.tristimulus.blend.OkColor.chroma;
import static org.tristimulus.blend.W3cColor.lum;
import static org.tristimulus.blend.W3cColor.sat;
import static org.tristimulus.blend.W3cColor.setLum;
import static org.tristimulus.blend.W3cColor.setSat;

import java.util.List;

import org.tristimulus.color.Token;

/**
 * Blend modes: B(b, s) of a backdrop b and a source s. Separable modes take components one by one, 0 at black and 1 at
 * white; the others take colours. Those that W3C Compositing and Blending Level 1 names are as there in 10.1 and 10.2.
 * Nothing is clamped here but what a formula clamps itself.
 */
public enum BlendMode implements Token {

	NORMAL("Normal: mix by opacity", INTERPOLATION),
	AVERAGE("Average", INTERPOLATION),
	MULTIPLY("Multiply", ARITHMETIC),
	SCREEN("Screen", SCREEN_LIKE),
	OVERLAY("Overlay", SCREEN_LIKE),
	DARKEN("Darken", EXTREME),
	LIGHTEN("Lighten", EXTREME),
	COLOR_DODGE("Color dodge", SCREEN_LIKE),
	COLOR_BURN("Color burn", SCREEN_LIKE),
	HARD_LIGHT("Hard light", SCREEN_LIKE),
	/** The soft light of W3C; {@link SoftLight} has the variants. */
	SOFT_LIGHT("Soft light", SCREEN_LIKE),
	DIFFERENCE("Difference", SCREEN_LIKE),
	EXCLUSION("Exclusion", SCREEN_LIKE),

	HUE("Hue", W3C_COLOR),
	SATURATION("Saturation", W3C_COLOR),
	COLOR("Color", W3C_COLOR),
	LUMINOSITY("Luminosity", W3C_COLOR),

	ADD("Add", ARITHMETIC),
	SUBTRACT("Subtract", ARITHMETIC),
	/** By zero of either sign: +Infinity, and NaN for 0 / 0. */
	DIVIDE("Divide", ARITHMETIC),
	/** NaN where the product is negative. */
	GEOMETRIC("Geometric mean", ARITHMETIC),
	LINEAR_BURN("Linear burn", SCREEN_LIKE),
	LINEAR_LIGHT("Linear light", SCREEN_LIKE),
	VIVID_LIGHT("Vivid light", SCREEN_LIKE),
	PIN_LIGHT("Pin light", SCREEN_LIKE),
	HARD_MIX("Hard mix", SCREEN_LIKE),
	GRAIN_EXTRACT("Grain extract", SCREEN_LIKE),
	GRAIN_MERGE("Grain merge", SCREEN_LIKE),

	/** Of equally dark colours, the backdrop. */
	DARKER_COLOR("Darker color", EXTREME_COLOR),
	/** Of equally light colours, the backdrop. */
	LIGHTER_COLOR("Lighter color", EXTREME_COLOR),

	OK_HUE("Hue (Oklch)", OKLCH_PARTS),
	OK_CHROMA("Chroma (Oklch)", OKLCH_PARTS),
	OK_COLOR("Color (Oklch)", OKLCH_PARTS),
	OK_LIGHTNESS("Lightness (Oklch)", OKLCH_PARTS);

	private final String label;
	private final Family family;

	BlendMode(String label, Family family) {
		this.label = label;
		this.family = family;
	}

	private static double hardLight(double b, double s) {
		return s <= 0.5 ? MULTIPLY.mix(b, 2 * s) : SCREEN.mix(b, 2 * s - 1);
	}

	/** Whether the mode takes components one by one. */
	public boolean isSeparable() {
		return !family.takesColors();
	}

	/**
	 * B(b, s) of one component.
	 *
	 * @throws UnsupportedOperationException if the mode is not separable
	 */
	public double mix(double b, double s) {
		switch (this) {
			case NORMAL: return s;
			case AVERAGE: return (b + s) / 2;
			case MULTIPLY: return b * s;
			case SCREEN: return b + s - b * s;
			case OVERLAY: return hardLight(s, b);
			case DARKEN: return Math.min(b, s);
			case LIGHTEN: return Math.max(b, s);
			case COLOR_DODGE: return b == 0 ? 0 : s >= 1 ? 1 : Math.min(1, b / (1 - s));
			case COLOR_BURN: return b >= 1 ? 1 : s <= 0 ? 0 : 1 - Math.min(1, (1 - b) / s);
			case HARD_LIGHT: return hardLight(b, s);
			case SOFT_LIGHT: return SoftLight.W3C.mix(b, s);
			case DIFFERENCE: return Math.abs(b - s);
			case EXCLUSION: return b + s - 2 * b * s;
			case ADD: return b + s;
			case SUBTRACT: return b - s;
			case DIVIDE: return b / (s == 0 ? 0.0 : s);
			case GEOMETRIC: return Math.sqrt(b * s);
			case LINEAR_BURN: return b + s - 1;
			case LINEAR_LIGHT: return b + 2 * s - 1;
			case VIVID_LIGHT: return s <= 0.5 ? COLOR_BURN.mix(b, 2 * s) : COLOR_DODGE.mix(b, 2 * s - 1);
			case PIN_LIGHT: return s <= 0.5 ? DARKEN.mix(b, 2 * s) : LIGHTEN.mix(b, 2 * s - 1);
			case HARD_MIX: return b + s < 1 ? 0 : 1;
			case GRAIN_EXTRACT: return b - s + 0.5;
			case GRAIN_MERGE: return b + s - 0.5;
			default: throw new UnsupportedOperationException("Blend mode " + this + " takes colours, not single components");
		}
	}

	/** B(b, s) of two colours in components of the space; the arguments stay as they are, and one of them may be the result. */
	public double[] mix(double[] b, double[] s, BlendSpace space) {
		switch (this) {
			case HUE: return setLum(setSat(s, sat(b)), lum(b));
			case SATURATION: return setLum(setSat(b, sat(s)), lum(b));
			case COLOR: return setLum(s, lum(b));
			case LUMINOSITY: return setLum(b, lum(s));
			case DARKER_COLOR: return space.brightness(s) < space.brightness(b) ? s : b;
			case LIGHTER_COLOR: return space.brightness(s) > space.brightness(b) ? s : b;
			case OK_HUE: return OkColor.of(b[0], chroma(b), s, b);
			case OK_CHROMA: return OkColor.of(b[0], chroma(s), b, s);
			case OK_COLOR: return OkColor.of(b[0], chroma(s), s, b);
			case OK_LIGHTNESS: return OkColor.of(s[0], chroma(b), b, s);
			default: return new double[] { mix(b[0], s[0]), mix(b[1], s[1]), mix(b[2], s[2]) };
		}
	}

	/** Whether B is defined for values from 0 to 1 alone: screen and its kin, and the non-separable modes of W3C. */
	public boolean assumesUnitRange() {
		return family.assumesUnitRange();
	}

	/** Whether scaling both arguments scales B, in a space where that means anything. */
	boolean isHomogeneous() {
		return family.isHomogeneous() && this != MULTIPLY && this != DIVIDE;
	}

	/** The spaces that this mode goes with; the first is what {@link BlendSpace#AUTO} means. */
	public List<BlendSpace> spaces() {
		return family.spaces;
	}

	/**
	 * The space itself, or for {@link BlendSpace#AUTO} the one that suits this mode.
	 *
	 * @throws IllegalArgumentException if the mode does not go with the space, naming those that do
	 */
	public BlendSpace resolve(BlendSpace space) {
		if (space == BlendSpace.AUTO) return family.spaces.get(0);
		if (family.spaces.contains(space)) return space;
		throw new IllegalArgumentException("Mode " + this + " does not go with space " + space + "; it goes with auto or one of " + family.spaces);
	}

	@Override
	public String label() {
		return label;
	}

	@Override
	public String toString() {
		return Token.of(this);
	}
}

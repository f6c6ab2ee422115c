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
import java.util.function.DoubleBinaryOperator;

import org.tristimulus.color.Token;

/**
 * Blend modes: B(b, s) of a backdrop b and a source s. Separable modes take components one by one, 0 at black and 1 at
 * white; the others take colours. Those that W3C Compositing and Blending Level 1 names are as there in 10.1 and 10.2.
 * Nothing is clamped here but what a formula clamps itself.
 */
public enum BlendMode implements Token {

	NORMAL("Normal: mix by opacity", INTERPOLATION, (b, s) -> s),
	AVERAGE("Average", INTERPOLATION, (b, s) -> (b + s) / 2),
	MULTIPLY("Multiply", ARITHMETIC, (b, s) -> b * s),
	SCREEN("Screen", SCREEN_LIKE, (b, s) -> b + s - b * s),
	/** Hard light with the layers exchanged. */
	OVERLAY("Overlay", SCREEN_LIKE, (b, s) -> hardLight(s, b)),
	DARKEN("Darken", EXTREME, Math::min),
	LIGHTEN("Lighten", EXTREME, Math::max),
	COLOR_DODGE("Color dodge", SCREEN_LIKE, (b, s) -> b == 0 ? 0 : s >= 1 ? 1 : Math.min(1, b / (1 - s))),
	COLOR_BURN("Color burn", SCREEN_LIKE, (b, s) -> b >= 1 ? 1 : s <= 0 ? 0 : 1 - Math.min(1, (1 - b) / s)),
	HARD_LIGHT("Hard light", SCREEN_LIKE, BlendMode::hardLight),
	/** The soft light of W3C; {@link SoftLight} has the variants. */
	SOFT_LIGHT("Soft light", SCREEN_LIKE, (b, s) -> SoftLight.W3C.mix(b, s)),
	DIFFERENCE("Difference", SCREEN_LIKE, (b, s) -> Math.abs(b - s)),
	EXCLUSION("Exclusion", SCREEN_LIKE, (b, s) -> b + s - 2 * b * s),

	HUE("Hue", W3C_COLOR, (b, s, space) -> setLum(setSat(s, sat(b)), lum(b))),
	SATURATION("Saturation", W3C_COLOR, (b, s, space) -> setLum(setSat(b, sat(s)), lum(b))),
	COLOR("Color", W3C_COLOR, (b, s, space) -> setLum(s, lum(b))),
	LUMINOSITY("Luminosity", W3C_COLOR, (b, s, space) -> setLum(b, lum(s))),

	ADD("Add", ARITHMETIC, (b, s) -> b + s),
	SUBTRACT("Subtract", ARITHMETIC, (b, s) -> b - s),
	/** Division by zero of either sign: +Infinity, and NaN for 0 / 0. */
	DIVIDE("Divide", ARITHMETIC, (b, s) -> b / (s == 0 ? 0.0 : s)),
	/** NaN where the product is negative. */
	GEOMETRIC("Geometric mean", ARITHMETIC, (b, s) -> Math.sqrt(b * s)),
	LINEAR_BURN("Linear burn", SCREEN_LIKE, (b, s) -> b + s - 1),
	LINEAR_LIGHT("Linear light", SCREEN_LIKE, (b, s) -> b + 2 * s - 1),
	VIVID_LIGHT("Vivid light", SCREEN_LIKE, (b, s) -> s <= 0.5 ? COLOR_BURN.mix(b, 2 * s) : COLOR_DODGE.mix(b, 2 * s - 1)),
	PIN_LIGHT("Pin light", SCREEN_LIKE, (b, s) -> s <= 0.5 ? DARKEN.mix(b, 2 * s) : LIGHTEN.mix(b, 2 * s - 1)),
	HARD_MIX("Hard mix", SCREEN_LIKE, (b, s) -> b + s < 1 ? 0 : 1),
	GRAIN_EXTRACT("Grain extract", SCREEN_LIKE, (b, s) -> b - s + 0.5),
	GRAIN_MERGE("Grain merge", SCREEN_LIKE, (b, s) -> b + s - 0.5),

	/** Of equally dark colours, the backdrop. */
	DARKER_COLOR("Darker color", EXTREME_COLOR, (b, s, space) -> space.brightness(s) < space.brightness(b) ? s : b),
	/** Of equally light colours, the backdrop. */
	LIGHTER_COLOR("Lighter color", EXTREME_COLOR, (b, s, space) -> space.brightness(s) > space.brightness(b) ? s : b),

	OK_HUE("Hue (Oklch)", OKLCH_PARTS, (b, s, space) -> OkColor.of(b[0], chroma(b), s, b)),
	OK_CHROMA("Chroma (Oklch)", OKLCH_PARTS, (b, s, space) -> OkColor.of(b[0], chroma(s), b, s)),
	OK_COLOR("Color (Oklch)", OKLCH_PARTS, (b, s, space) -> OkColor.of(b[0], chroma(s), s, b)),
	OK_LIGHTNESS("Lightness (Oklch)", OKLCH_PARTS, (b, s, space) -> OkColor.of(s[0], chroma(b), b, s));

	/** B(b, s) of two colours in the components of a space. */
	private interface OfColors {

		double[] mix(double[] b, double[] s, BlendSpace space);
	}

	private final String label;
	private final Family family;
	private final DoubleBinaryOperator ofComponents;
	private final OfColors ofColors;

	/** A separable mode. */
	BlendMode(String label, Family family, DoubleBinaryOperator b) {
		this.label = label;
		this.family = family;
		ofComponents = b;
		ofColors = (cb, cs, space) -> new double[] { b.applyAsDouble(cb[0], cs[0]), b.applyAsDouble(cb[1], cs[1]), b.applyAsDouble(cb[2], cs[2]) };
	}

	/** A mode of whole colours. */
	BlendMode(String label, Family family, OfColors b) {
		this.label = label;
		this.family = family;
		ofComponents = null;
		ofColors = b;
	}

	private static double hardLight(double b, double s) {
		return s <= 0.5 ? MULTIPLY.mix(b, 2 * s) : SCREEN.mix(b, 2 * s - 1);
	}

	/** Whether the mode takes components one by one. */
	public boolean isSeparable() {
		return ofComponents != null;
	}

	/**
	 * B(b, s) of one component.
	 *
	 * @throws UnsupportedOperationException if the mode is not separable
	 */
	public double mix(double b, double s) {
		return components().applyAsDouble(b, s);
	}

	/** {@link #mix(double, double)} as a function, for loops. */
	DoubleBinaryOperator components() {
		if (ofComponents == null) throw new UnsupportedOperationException("Blend mode " + this + " takes colours, not single components");
		return ofComponents;
	}

	/** B(b, s) of two colours in components of the space; the arguments stay as they are, and one of them may be the result. */
	public double[] mix(double[] b, double[] s, BlendSpace space) {
		return ofColors.mix(b, s, space);
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

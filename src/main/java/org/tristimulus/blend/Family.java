package org.tristimulus.blend;

import static org.tristimulus.blend.BlendSpace.LAB;
import static org.tristimulus.blend.BlendSpace.LCH;
import static org.tristimulus.blend.BlendSpace.LINEAR;
import static org.tristimulus.blend.BlendSpace.OKLAB;
import static org.tristimulus.blend.BlendSpace.OKLCH;
import static org.tristimulus.blend.BlendSpace.SRGB;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Blend modes that go with the same spaces: the table of modes and spaces. The first space is what {@code auto} means. */
enum Family {

	/** Normal and average: straight lines between two colours, or arcs round the hue circle. */
	INTERPOLATION(LINEAR, SRGB, OKLAB, OKLCH, LAB, LCH),
	/** Sums, differences, products and quotients of light; they need no white. */
	ARITHMETIC(LINEAR, SRGB),
	/** Screen and its kin assume values from 0 to 1 and mid-grey at 0.5. */
	SCREEN_LIKE(SRGB, LINEAR),
	/** The smaller or the larger of each component. */
	EXTREME(LINEAR, SRGB),
	/** The darker or the lighter of two colours: by luma, luminance Y or Oklab L. */
	EXTREME_COLOR(OKLAB, LINEAR, SRGB),
	/** The non-separable modes of W3C, defined on codes from 0 to 1. */
	W3C_COLOR(SRGB),
	/** Hue, chroma and lightness exchanged in Oklch. */
	OKLCH_PARTS(OKLAB, OKLCH);

	final List<BlendSpace> spaces;

	Family(BlendSpace... spaces) {
		this.spaces = Collections.unmodifiableList(Arrays.asList(spaces));
	}

	/** Whether B of scaled values is B scaled, but for products and quotients. */
	boolean isHomogeneous() {
		return !assumesUnitRange() && this != OKLCH_PARTS;
	}

	/** Whether B takes values in [0, 1] alone. */
	boolean assumesUnitRange() {
		return this == SCREEN_LIKE || this == W3C_COLOR;
	}
}

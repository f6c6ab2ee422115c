package org.tristimulus.image.space;

import org.tristimulus.color.Token;
import org.tristimulus.color.space.ColorSpace;
import org.tristimulus.color.space.Spaces;

/** The spaces that an image is converted to, as a choice: all of {@link Spaces}, one object of each. */
public final class TargetSpace implements Token {

	private static final TargetSpace[] ALL = Spaces.all().stream().map(TargetSpace::new).toArray(TargetSpace[]::new);
	/** Linear light with the primaries of sRGB. */
	public static final TargetSpace LINEAR = of(Spaces.LINEAR_SRGB);

	private final ColorSpace space;

	private TargetSpace(ColorSpace space) {
		this.space = space;
	}

	/** The choice of a space of the catalogue. @throws IllegalArgumentException for any other space */
	public static TargetSpace of(ColorSpace space) {
		for (TargetSpace target : ALL)
			if (target.space == space) return target;
		throw new IllegalArgumentException(space + " is not in the catalogue of spaces");
	}

	/** All choices, in the order of the menus. */
	public static TargetSpace[] values() {
		return ALL.clone();
	}

	/** The space of the components. */
	public ColorSpace space() {
		return space;
	}

	@Override
	public String label() {
		return space.label();
	}

	@Override
	public String toString() {
		return space.toString();
	}
}

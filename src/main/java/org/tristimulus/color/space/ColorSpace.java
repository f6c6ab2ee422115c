package org.tristimulus.color.space;

import java.util.ArrayList;
import java.util.List;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.Token;

/**
 * A colour space: three components, defined by the steps to and from its base. Spaces form a tree rooted at CIE XYZ
 * relative to D65 with Y = 1 at white; {@link #to} walks it. A space knows its base and no other space.
 */
public interface ColorSpace extends Token {

	/** The space that this one is defined by; the root is its own base. */
	ColorSpace base();

	/** From this space to its base. */
	ColorTransform toBase();

	/** From the base to this space. */
	ColorTransform fromBase();

	/** The three components, in order. */
	List<Component> components();

	/** The conversion from this space to another, through their nearest common ancestor. */
	default ColorTransform to(ColorSpace target) {
		List<ColorSpace> down = new ArrayList<>();
		for (ColorSpace s = target;; s = s.base()) {
			down.add(s);
			if (s == s.base()) break;
		}
		ColorTransform path = ColorTransform.IDENTITY;
		ColorSpace s = this;
		for (; !down.contains(s); s = s.base())
			path = path.then(s.toBase());
		for (int i = down.indexOf(s) - 1; i >= 0; i--)
			path = path.then(down.get(i).fromBase());
		return path;
	}
}

/**
 * The tree of colour spaces, rooted at CIE XYZ: each space knows its base and the two steps, and no other space.
 *
 * <p>Imports: color. Start reading: {@link org.tristimulus.color.space.ColorSpace}, then the catalogue {@link org.tristimulus.color.space.Spaces}.
 */
package org.tristimulus.color.space;

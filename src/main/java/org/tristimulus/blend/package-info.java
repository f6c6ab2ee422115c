/**
 * Blend modes, mixing by a fraction, and compositing with alpha, on colours and on rows of colours.
 *
 * <p>Imports: color, color.space. Start reading: {@link org.tristimulus.blend.BlendMode}: a mode is one constant with its formula; then {@link org.tristimulus.blend.Blend}.
 */
package org.tristimulus.blend;

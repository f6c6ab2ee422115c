/**
 * Between stored values and light. Only this package knows 255, 65535 and curves.
 *
 * <p>Imports: color, color.gamut, color.space, image.pixel. Start reading: {@link org.tristimulus.image.encoding.Encoding}, {@link org.tristimulus.image.encoding.Decoder} and {@link org.tristimulus.image.encoding.Encoder}.
 */
package org.tristimulus.image.encoding;

/**
 * Images as components of colour spaces, and maps of colour difference.
 *
 * <p>Imports: color, color.gamut, color.space, image, image.encoding, image.pixel, image.store, report. Start reading: {@link org.tristimulus.image.space.SpaceConversion}.
 */
package org.tristimulus.image.space;

/**
 * Planes of pixels, regions of them, and the one loop that runs over blocks of them in parallel.
 *
 * <p>Imports: color. Start reading: {@link org.tristimulus.image.pixel.PixelLoop} and {@link org.tristimulus.image.pixel.Plane}.
 */
package org.tristimulus.image.pixel;

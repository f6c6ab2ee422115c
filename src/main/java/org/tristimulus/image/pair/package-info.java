/**
 * Operations on pairs of images: blending, cross-fading, matching layouts.
 *
 * <p>Imports: color, color.gamut, image, image.encoding, image.pixel, image.store. Start reading: {@link org.tristimulus.image.pair.ImagePair} and {@link org.tristimulus.image.pair.PairOperation}.
 */
package org.tristimulus.image.pair;

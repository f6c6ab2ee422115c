/**
 * Channels that become one picture, added as light adds.
 *
 * <p>Imports: color, color.gamut, image, image.encoding, image.pixel, image.store. Start reading: {@link org.tristimulus.image.merge.ChannelMerge}.
 */
package org.tristimulus.image.merge;

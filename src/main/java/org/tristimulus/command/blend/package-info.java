/**
 * Commands that combine images or channels.
 *
 * <p>Imports: blend, color, light, image, figure. Start reading: {@link org.tristimulus.command.blend.BlendImages}.
 */
package org.tristimulus.command.blend;

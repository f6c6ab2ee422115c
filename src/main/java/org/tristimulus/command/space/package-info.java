/**
 * Colour spaces: conversions, differences, declarations, and ImageJ commands on light.
 *
 * <p>Imports: color, image, report. Start reading: {@link org.tristimulus.command.space.ConvertColorSpace}.
 */
package org.tristimulus.command.space;

/**
 * Colours as numbers: chromaticities, matrices, transfer functions, RGB spaces, adaptation, and the transforms that everything else is made of.
 *
 * <p>Imports: JDK only. Start reading: {@link org.tristimulus.color.ColorTransform}, then {@link org.tristimulus.color.RgbSpace} and {@link org.tristimulus.color.TransferFunction}, which are data.
 */
package org.tristimulus.color;

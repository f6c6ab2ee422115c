/**
 * The commands of the menu group Relight.
 *
 * <p>Imports: image.relight, image.measure, relight, measure, report. Start reading: {@link org.tristimulus.command.relight.RelightWithSpectrum}.
 */
package org.tristimulus.command.relight;

/**
 * Environments, lamps and surfaces, and pictures under other lamps: menu group Relight.
 *
 * <p>Imports: file, figure.relight, image.*, relight, measure, report. Start reading: {@link org.tristimulus.command.relight.FitReflectance}.
 */
package org.tristimulus.command.relight;

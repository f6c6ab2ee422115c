/**
 * Environments, lamps and surfaces: menu group Relight.
 *
 * <p>Imports: file, figure.relight, image.*, relight, report. Start reading: {@link org.tristimulus.command.relight.FitReflectance}.
 */
package org.tristimulus.command.relight;

/**
 * Reports of lamps and mixtures of LEDs.
 *
 * <p>Imports: light, image, figure, report. Start reading: {@link org.tristimulus.command.lamp.LightSourceReport}.
 */
package org.tristimulus.command.lamp;

/**
 * Colour temperature and white balance.
 *
 * <p>Imports: color, light, image, figure, report, file. Start reading: {@link org.tristimulus.command.balance.ColorTemperature}.
 */
package org.tristimulus.command.balance;

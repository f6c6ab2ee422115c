/**
 * Commands in stops: adjusting, metering, matching, deflickering, keyframes, exposure images.
 *
 * <p>Imports: color, light, image, report. Start reading: {@link org.tristimulus.command.exposure.AdjustExposure}.
 */
package org.tristimulus.command.exposure;

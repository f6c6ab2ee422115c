/**
 * Pixels for measuring: charts in pictures, flat fields, exposures, false colours, brackets, other lamps.
 *
 * <p>Imports: color, light, measure, image. Start reading: {@link org.tristimulus.image.measure.ExposureAudit}.
 */
package org.tristimulus.image.measure;

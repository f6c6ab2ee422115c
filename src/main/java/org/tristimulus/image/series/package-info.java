/**
 * Many planes that become few: read together, by blocks of rows; and what is found out about all pixels of an image, part by part.
 *
 * <p>Imports: color, image.encoding, image.pixel, image.store. Start reading: {@link org.tristimulus.image.series.PlaneSeries}.
 */
package org.tristimulus.image.series;

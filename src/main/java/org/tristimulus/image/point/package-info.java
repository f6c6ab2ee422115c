/**
 * Point operations: a colour becomes a colour. Tables where a table is exact, rows of light where it is not.
 *
 * <p>Imports: color, color.gamut, image.encoding, image.pixel. Start reading: {@link org.tristimulus.image.point.PointOperation#of}: which operation does what.
 */
package org.tristimulus.image.point;

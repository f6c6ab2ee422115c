/**
 * How ImageJ shows values: look-up tables, scales and legends of colours.
 *
 * <p>Imports: color, image.encoding, ImageJ. Start reading: {@link org.tristimulus.imagej.look.LookUpTables}.
 */
package org.tristimulus.imagej.look;

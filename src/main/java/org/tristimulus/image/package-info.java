/**
 * An image as commands see it. Loops over pixels live in the packages below.
 *
 * <p>Imports: color, report, image.*. Start reading: {@link org.tristimulus.image.ColorImage}: settings, {@code apply}, results.
 */
package org.tristimulus.image;

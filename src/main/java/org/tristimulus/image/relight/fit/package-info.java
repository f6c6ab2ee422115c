/**
 * Photographs under many lamps: the lamps by a glossy ball, and the surface by a fit.
 *
 * <p>Imports: color, image.*, relight. Start reading: {@link org.tristimulus.image.relight.fit.ReflectanceFit}.
 */
package org.tristimulus.image.relight.fit;

/**
 * What an eye does with light, as numbers: the low-pass element of the retina's networks, laws of adaptation, receptive
 * fields, acuity, night vision and deficient colour vision. All in double; the loops over pixels are in {@code image.retina}.
 * Imports the JDK, {@code color} and {@code light}. Start with {@link org.tristimulus.retina.LowPass} and
 * {@link org.tristimulus.retina.NakaRushton}, of which the retina model is made.
 */
package org.tristimulus.retina;

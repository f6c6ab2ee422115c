/**
 * Layouts of panoramas, and their projection on harmonics.
 *
 * <p>Imports: relight. Start reading: {@code Layout}.
 */
package org.tristimulus.relight.panorama;

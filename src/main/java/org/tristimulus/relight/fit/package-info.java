/**
 * Fits over photographs under many lamps, and of the light of a place, as numbers.
 *
 * <p>Imports: relight. Start reading: {@code LambertFit}.
 */
package org.tristimulus.relight.fit;

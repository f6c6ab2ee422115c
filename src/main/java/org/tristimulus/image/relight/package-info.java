/**
 * Pixels under light: environments and surfaces under them, or under a lamp.
 *
 * <p>Imports: color, image.*, relight. Start reading: {@link org.tristimulus.image.relight.EnvironmentRelighting}.
 */
package org.tristimulus.image.relight;

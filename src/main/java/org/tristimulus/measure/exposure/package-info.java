/**
 * Where exposures lie: stops, codes and their steps, colours of a map.
 *
 * <p>Imports: color, light. Start reading: {@code Codes}.
 */
package org.tristimulus.measure.exposure;

/**
 * What the rooms of light share: the colour matching functions and the tables that are read from resources.
 *
 * <p>Imports: color. Start reading: {@link org.tristimulus.light.Table}.
 */
package org.tristimulus.light;

/**
 * Sample images made by code from published data. Their Show Info says how.
 *
 * <p>Imports: color, light, image. Start reading: {@link org.tristimulus.sample.Sample}.
 */
package org.tristimulus.sample;

/**
 * Retinal tone mapping of planes. Imports {@code retina}, {@code color}, {@code light}, {@code report} and {@code image}. Start with
 * {@link org.tristimulus.image.retina.tone.ToneMapping}.
 */
package org.tristimulus.image.retina.tone;

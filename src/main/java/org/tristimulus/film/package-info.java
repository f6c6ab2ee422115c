/**
 * Films from key pictures, sound and lyrics: cues, transitions, pulses, frames. Every frame depends on its number alone. Imports
 * {@code sound}, {@code words}, {@code blend}, {@code color}, {@code light} and {@code image}. Begin with
 * {@link org.tristimulus.film.Film}; files are written in {@code film.file}, built-in pictures drawn in {@code film.picture}, and
 * picture servers asked in {@code film.server}.
 */
package org.tristimulus.film;

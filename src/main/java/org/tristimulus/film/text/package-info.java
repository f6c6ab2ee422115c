/** Lyrics drawn on the frames of a film. Begin with {@link org.tristimulus.film.text.LyricPainter}. */
package org.tristimulus.film.text;

/**
 * Commands of the menu group Film: from a song and its lyrics to a film. Begin with {@link org.tristimulus.command.film.MusicVideo}, which
 * runs what the six others are made of.
 */
package org.tristimulus.command.film;

/**
 * What the commands of films share: a song with its beats, its lyrics, the beats of a table, pictures, the look, the stack of frames, the
 * file. Begin with {@link org.tristimulus.command.film.shared.Song}.
 */
package org.tristimulus.command.film.shared;

/**
 * Files of films: QuickTime and AVI by writers of our own, MP4 through the user's own ffmpeg. Frames are JPEG of full colour
 * resolution, or PNG; sound is 16-bit PCM as it was decoded. Begin with {@link org.tristimulus.film.file.FilmWriter}.
 */
package org.tristimulus.film.file;

package org.tristimulus.film.file;

import java.io.Closeable;
import java.io.IOException;

/** A film that is being written, frame after frame. */
interface FilmFile extends Closeable {

	/** Adds a frame, which is a JPEG or PNG. @throws IOException if it cannot be written */
	void add(byte[] frame) throws IOException;

	/** Writes what comes after the last frame: without it the file is not whole. */
	void finish() throws IOException;
}

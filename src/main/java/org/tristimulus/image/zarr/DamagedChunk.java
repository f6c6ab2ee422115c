package org.tristimulus.image.zarr;

import java.nio.file.Path;

/** A chunk that is there and cannot be read; the message names its file. */
public final class DamagedChunk extends RuntimeException {

	private static final long serialVersionUID = 1L;

	DamagedChunk(Path file, Throwable cause) {
		super(file + " is damaged: " + cause.getMessage(), cause);
	}
}

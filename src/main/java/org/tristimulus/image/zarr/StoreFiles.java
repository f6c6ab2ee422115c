package org.tristimulus.image.zarr;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Files of a store, which are whole from the moment that they are there. */
final class StoreFiles {

	private StoreFiles() {}

	/** Writes a file under a passing name of its own, and renames it; two that write the same do not meet. */
	static void write(Path file, byte[] bytes) throws IOException {
		Path part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ZarrArray.PART);
		try {
			Files.write(part, bytes);
			try {
				Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
			}
			catch (AtomicMoveNotSupportedException e) {
				Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
			}
		}
		finally {
			Files.deleteIfExists(part);
		}
	}
}

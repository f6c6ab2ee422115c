package org.tristimulus.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;

/**
 * A file that is being written. Until {@link #commit} it has another name in the same folder; if it is closed without, that
 * is deleted and what was there before stays.
 *
 * <pre>{@code
 * try (OutputFile out = files.begin("save", file, FILM)) {
 *     … write to out.path(), in any order …
 *     out.commit();
 * }
 * }</pre>
 */
public final class OutputFile implements AutoCloseable {

	private static final String PREFIX = ".tristimulus-", SUFFIX = ".part";

	private final Target target;
	private final Runnable check;
	private final Path part;

	/** @param check what must hold of the target when the file is renamed to it */
	OutputFile(Target target, Runnable check) {
		this.target = target;
		this.check = check;
		part = target.folder().resolve(PREFIX + UUID.randomUUID() + SUFFIX);
		try {
			Files.createFile(part);
		}
		catch (IOException e) {
			throw target.failed(e);
		}
	}

	/** Whether a file is one that was not finished: a run that was killed leaves it behind. */
	public static boolean isPart(Path file) {
		String name = String.valueOf(file.getFileName());
		return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
	}

	/** The name under which it is written, for writers that go back and forth in a file; it exists and is empty at first. */
	public Path path() {
		return part;
	}

	/**
	 * Writes it from the beginning.
	 *
	 * @throws CancellationException if the thread was interrupted
	 * @throws java.io.UncheckedIOException if it cannot be written
	 */
	public void write(OutputFiles.Content content) {
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
			content.writeTo(out);
		}
		catch (ClosedByInterruptException e) {
			throw new CancellationException();
		}
		catch (IOException e) {
			throw target.failed(e);
		}
	}

	/**
	 * Gives it its name, in one step; what was there under that name is replaced.
	 *
	 * @throws IllegalArgumentException if something else has taken the name meanwhile
	 * @throws java.io.UncheckedIOException if it cannot be renamed
	 */
	public void commit() {
		check.run();
		try {
			try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
				channel.force(true);
			}
			keepPermissions();
			Files.move(part, target.path(), StandardCopyOption.ATOMIC_MOVE);
		}
		catch (ClosedByInterruptException e) {
			throw new CancellationException();
		}
		catch (IOException e) {
			throw target.failed(e);
		}
	}

	/** Those of the file that is replaced. */
	private void keepPermissions() throws IOException {
		PosixFileAttributeView to = Files.getFileAttributeView(part, PosixFileAttributeView.class);
		if (to == null || !Files.exists(target.path())) return;
		Set<PosixFilePermission> old = Files.getPosixFilePermissions(target.path());
		if (!to.readAttributes().permissions().equals(old)) to.setPermissions(old);
	}

	/** Deletes what was not committed. */
	@Override
	public void close() {
		try {
			Files.deleteIfExists(part);
		}
		catch (IOException e) {
			throw target.failed(e);
		}
	}
}

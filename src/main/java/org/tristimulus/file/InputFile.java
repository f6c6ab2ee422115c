package org.tristimulus.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Reads whole files of texts and numbers that users name. Only regular files are read, and none that is too large. */
public final class InputFile {

	/** The largest file that is read, in bytes: 64 MB. */
	public static final int LARGEST = 1 << 26;

	private static final int BLOCK = 1 << 16;

	private InputFile() {}

	/**
	 * The content of a file of at most {@link #LARGEST} bytes.
	 *
	 * @param isCanceled asked while it is read
	 * @throws IOException naming the path and saying what is wrong: nothing there, a folder, a pipe or a device, too large, or not to be read
	 * @throws CancellationException if it was cancelled, or the thread was interrupted
	 */
	public static byte[] read(Path path, BooleanSupplier isCanceled) throws IOException {
		return read(path, LARGEST, isCanceled);
	}

	/** The same of at most so many bytes. */
	public static byte[] read(Path path, int largest, BooleanSupplier isCanceled) throws IOException {
		BasicFileAttributes there = attributes(path);
		if (there.isDirectory()) throw new IOException(path + " is a folder; name its files");
		if (!there.isRegularFile()) throw new IOException(path + " is a pipe, a socket or a device, not a file");
		if (there.size() > largest) throw tooLarge(path, largest);
		ByteArrayOutputStream all = new ByteArrayOutputStream((int) there.size() + 1);
		byte[] block = new byte[BLOCK];
		try (InputStream in = Files.newInputStream(path)) {
			for (int n; (n = in.read(block)) >= 0;) {
				check(isCanceled);
				if (all.size() + n > largest) throw tooLarge(path, largest);
				all.write(block, 0, n);
			}
		}
		catch (ClosedByInterruptException e) {
			throw new CancellationException();
		}
		return all.toByteArray();
	}

	/** @throws CancellationException if it was cancelled, or the thread was interrupted */
	public static void check(BooleanSupplier isCanceled) {
		if (isCanceled.getAsBoolean() || Thread.currentThread().isInterrupted()) throw new CancellationException();
	}

	private static BasicFileAttributes attributes(Path path) throws IOException {
		try {
			return Files.readAttributes(path, BasicFileAttributes.class);
		}
		catch (NoSuchFileException e) {
			throw new IOException("There is no file " + path, e);
		}
	}

	private static IOException tooLarge(Path path, int largest) {
		return new IOException(path + " is larger than the " + largest + " bytes that are read");
	}
}

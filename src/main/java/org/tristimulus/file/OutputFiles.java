package org.tristimulus.file;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;

/**
 * The one way in which commands write files. A file is written under another name in the same folder and renamed when it is
 * whole, so that a failure leaves an old file as it was. Only a regular file, or a name that is not taken, is written to:
 * not a folder, a pipe, a device, a symbolic link, or the file of an open image. An existing file is replaced only by one of
 * its own kind, or where it is empty; any other only after the user agreed.
 */
public final class OutputFiles {

	/** Knows of no open images and asks nobody. */
	public static final OutputFiles STRICT = new OutputFiles(path -> Optional.empty());

	/** What has been opened as an image. */
	public interface OpenImages {

		/** The title of an open image that was read from this file. */
		Optional<String> titleOf(Path file);
	}

	/** What is written into a file. */
	public interface Content {

		/** Writes all of it; the stream is buffered and closed by the caller. */
		void writeTo(OutputStream out) throws IOException;
	}

	private final OpenImages images;
	private final Optional<Predicate<String>> question;

	/** Refuses to replace a file of another kind. */
	public OutputFiles(OpenImages images) {
		this(images, Optional.empty());
	}

	private OutputFiles(OpenImages images, Optional<Predicate<String>> question) {
		this.images = images;
		this.question = question;
	}

	/** The same, but a file of another kind is replaced where the user says yes to a question. */
	public OutputFiles asking(Predicate<String> user) {
		return new OutputFiles(images, Optional.of(user));
	}

	/**
	 * Whether a file may be written, before any work is done. Nothing is asked: what the user may agree to passes.
	 *
	 * @param key the macro key, for messages
	 * @throws IllegalArgumentException naming key and file, and saying why not
	 * @throws UncheckedIOException if there is no folder for it
	 */
	public void check(String key, File file, FileKind kind) {
		Target target = target(key, file);
		target.requireWritable(images);
		if (!question.isPresent()) target.requireKind(kind);
	}

	/**
	 * Begins a file, to be committed when it is whole; asks where that is needed.
	 *
	 * @throws IllegalArgumentException naming key and file, and saying why it is not written
	 * @throws CancellationException if the user was asked and said no
	 * @throws UncheckedIOException if it cannot be made
	 */
	public OutputFile begin(String key, File file, FileKind kind) {
		Target target = target(key, file);
		target.requireWritable(images);
		boolean isAgreed = question.isPresent() && !target.isFreeFor(kind);
		if (isAgreed && !question.get().test(target.question(kind))) throw new CancellationException(key + "=" + file + " was not replaced");
		if (!isAgreed) target.requireKind(kind);
		return new OutputFile(target, () -> {
			target.requireWritable(images);
			if (!isAgreed) target.requireKind(kind);
		});
	}

	/** Writes a file; the same exceptions as {@link #begin}, and {@link UncheckedIOException} if writing fails. */
	public void write(String key, File file, FileKind kind, Content content) {
		try (OutputFile out = begin(key, file, kind)) {
			out.write(content);
			out.commit();
		}
	}

	/** Writes a text in UTF-8. */
	public void write(String key, File file, FileKind kind, String text) {
		write(key, file, kind, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
	}

	private static Target target(String key, File file) {
		try {
			if (file.getPath().isEmpty()) throw new IllegalArgumentException(key + "= names no file");
			return new Target(key, file.toPath());
		}
		catch (InvalidPathException e) {
			throw new IllegalArgumentException(key + "=" + file + " is not a file name: " + e.getReason(), e);
		}
	}
}

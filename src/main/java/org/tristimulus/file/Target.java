package org.tristimulus.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;

/** The name of a file that is to be written, under its macro key, and what is there. */
final class Target {

	private final String key;
	private final Path path;

	Target(String key, Path path) {
		this.key = key;
		this.path = path;
	}

	Path path() {
		return path;
	}

	Path folder() {
		return path.toAbsolutePath().getParent();
	}

	/** @throws IllegalArgumentException if something is there that no answer of the user makes a file to replace */
	void requireWritable(OutputFiles.OpenImages images) {
		if (path.getFileName() == null) throw refused("is a folder; name a file");
		if (!Files.isDirectory(folder())) throw failed(new NoSuchFileException("there is no folder " + folder()));
		Optional<BasicFileAttributes> there = attributes();
		if (!there.isPresent()) return;
		if (there.get().isSymbolicLink()) throw refused("is a symbolic link" + destination() + "; name the file itself");
		if (there.get().isDirectory()) throw refused("is a folder; name a file");
		if (!there.get().isRegularFile()) throw refused("is a pipe, a socket or a device, not a file");
		images.titleOf(path).ifPresent(title -> {
			throw refused("is the file of the open image \"" + title + "\"; choose another name");
		});
		if (!Files.isWritable(path)) throw refused("is there already and may not be written to");
	}

	/** @throws IllegalArgumentException if a file of another kind is there */
	void requireKind(FileKind kind) {
		if (!isFreeFor(kind)) throw refused("is there already and is not " + kind.label() + ": it was not replaced. Choose another name, or delete it first");
	}

	String question(FileKind kind) {
		return "\"" + path + "\" is there already and is not " + kind.label() + ". Replace it?";
	}

	/** Whether nothing is there, an empty file, or one of this kind. */
	boolean isFreeFor(FileKind kind) {
		Optional<BasicFileAttributes> there = attributes();
		if (!there.isPresent()) return true;
		try {
			return there.get().isRegularFile() && (there.get().size() == 0 || kind.isKindOf(head()));
		}
		catch (IOException e) {
			throw failed(e);
		}
	}

	private byte[] head() throws IOException {
		byte[] head = new byte[FileKind.HEAD];
		int n = 0;
		try (InputStream in = Files.newInputStream(path)) {
			for (int read; n < head.length && (read = in.read(head, n, head.length - n)) > 0;)
				n += read;
		}
		return Arrays.copyOf(head, n);
	}

	private Optional<BasicFileAttributes> attributes() {
		try {
			return Optional.of(Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
		}
		catch (NoSuchFileException e) {
			return Optional.empty();
		}
		catch (IOException e) {
			throw failed(e);
		}
	}

	private String destination() {
		try {
			return " to " + Files.readSymbolicLink(path);
		}
		catch (IOException e) {
			return "";
		}
	}

	private IllegalArgumentException refused(String why) {
		return new IllegalArgumentException(key + "=" + path + " " + why);
	}

	/** What the system says of a failure, without repeating the path. */
	UncheckedIOException failed(IOException e) {
		String reason = e instanceof FileSystemException ? ((FileSystemException) e).getReason() : null;
		String why = e instanceof AccessDeniedException ? "permission denied" : reason == null ? e.getMessage() : reason;
		return new UncheckedIOException(key + "=" + path + " cannot be written: " + why, e);
	}
}

package org.tristimulus.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is lost by writing: real files, links, folders and pipes. */
class OutputFilesTest {

	private static final FileKind TABLE = FileKind.firstLine("a table of x and y", "x,y");
	private static final OutputFiles FILES = OutputFiles.STRICT;

	@TempDir
	Path folder;

	private Path file;

	@BeforeEach
	void name() {
		file = folder.resolve("out.csv");
	}

	private void write(OutputFiles files, String text) {
		files.write("save", file.toFile(), TABLE, text);
	}

	private void refuses(String why) {
		refuses(FILES, why);
	}

	/** By what is checked before, and by what writes. */
	private void refuses(OutputFiles files, String why) {
		for (Runnable work : List.<Runnable>of(() -> files.check("save", file.toFile(), TABLE), () -> write(files, "x,y\n3,4\n"))) {
			String message = assertThrows(IllegalArgumentException.class, work::run).getMessage();
			assertTrue(message.startsWith("save=" + file + " ") && message.contains(why), message);
		}
		assertNoParts();
	}

	private void assertNoParts() {
		try (Stream<Path> all = Files.list(folder)) {
			assertEquals(0, all.filter(OutputFile::isPart).count());
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Test
	void aNewFileAndTheSameAgain() throws IOException {
		write(FILES, "x,y\n1,2\n");
		assertEquals("x,y\n1,2\n", Files.readString(file));
		FILES.check("save", file.toFile(), TABLE);
		write(FILES, "x,y\n3,4,5\n");
		assertEquals("x,y\n3,4,5\n", Files.readString(file));
		write(FILES, "x,y\n");
		assertEquals("x,y\n", Files.readString(file));
		assertNoParts();
	}

	@Test
	void whatIsOfAnotherKindStays() throws IOException {
		for (String other : List.of("x,y,z\n1,2,3\n", "\n", " x,y\n", "x", "GIF89a")) {
			Files.writeString(file, other);
			refuses("is there already and is not a table of x and y");
			assertEquals(other, Files.readString(file));
		}
		Files.writeString(file, "");
		write(FILES, "x,y\n");
		Files.writeString(file, "\uFEFFx,y\r\n1,2\r\n");
		write(FILES, "x,y\n");
		assertEquals("x,y\n", Files.readString(file));
	}

	@Test
	void theUserIsAskedOnce() throws IOException {
		List<String> asked = new ArrayList<>();
		Files.writeString(file, "notes");
		OutputFiles no = FILES.asking(question -> asked.add(question) && false), yes = FILES.asking(asked::add);
		no.check("save", file.toFile(), TABLE);
		assertEquals(List.of(), asked);
		assertThrows(CancellationException.class, () -> write(no, "x,y\n"));
		assertEquals("notes", Files.readString(file));
		assertEquals(List.of("\"" + file + "\" is there already and is not a table of x and y. Replace it?"), asked);
		write(yes, "x,y\n");
		assertEquals("x,y\n", Files.readString(file));
		assertEquals(2, asked.size());
		write(yes, "x,y\n1,2\n");
		assertEquals(2, asked.size(), "its own kind is not asked for");
	}

	@Test
	void aFailureLeavesTheOldFile() throws IOException {
		write(FILES, "x,y\nold\n");
		List<RuntimeException> failures = List.of(new IllegalStateException(), new CancellationException());
		for (RuntimeException failure : failures)
			assertEquals(failure, assertThrows(RuntimeException.class, () -> FILES.write("save", file.toFile(), TABLE, out -> {
				out.write(new byte[1 << 20]);
				throw failure;
			})));
		String message = assertThrows(UncheckedIOException.class, () -> FILES.write("save", file.toFile(), TABLE, out -> {
			throw new IOException("No space left on device");
		})).getMessage();
		assertEquals("save=" + file + " cannot be written: No space left on device", message);
		assertThrows(OutOfMemoryError.class, () -> FILES.write("save", file.toFile(), TABLE, out -> {
			throw new OutOfMemoryError();
		}));
		assertEquals("x,y\nold\n", Files.readString(file));
		assertNoParts();
	}

	@Test
	void anInterruptIsACancel() throws IOException {
		write(FILES, "x,y\nold\n");
		Thread.currentThread().interrupt();
		assertThrows(CancellationException.class, () -> write(FILES, "x,y\n"));
		assertTrue(Thread.interrupted());
		assertEquals("x,y\nold\n", Files.readString(file));
		assertNoParts();
	}

	@Test
	void neverThroughALink() throws IOException {
		Path target = folder.resolve("target");
		Files.createSymbolicLink(file, target);
		refuses("is a symbolic link to " + target);
		assertFalse(Files.exists(target));
		Files.writeString(target, "x,y\n");
		refuses("is a symbolic link to " + target);
		assertEquals("x,y\n", Files.readString(target));
		assertTrue(Files.isSymbolicLink(file));
		Files.delete(file);
		Files.createLink(file, target);
		write(FILES, "x,y\nnew\n");
		assertEquals("x,y\n", Files.readString(target), "a second name of the old file keeps it");
	}

	@Test
	void neverOntoAnOpenImage() throws IOException {
		Files.writeString(file, "x,y\n");
		OutputFiles files = new OutputFiles(path -> path.equals(file) ? Optional.of("cells") : Optional.empty());
		refuses(files, "is the file of the open image \"cells\"");
		refuses(files.asking(question -> true), "is the file of the open image \"cells\"");
	}

	@Test
	void foldersPipesAndDevices() throws Exception {
		Files.createDirectory(file);
		refuses("is a folder; name a file");
		Files.delete(file);
		assumeTrue(new ProcessBuilder("mkfifo", file.toString()).start().waitFor() == 0);
		refuses(FILES.asking(question -> true), "is a pipe, a socket or a device");
		for (String device : List.of("/dev/null", "/dev/full", "/dev/zero"))
			assertThrows(IllegalArgumentException.class, () -> FILES.write("save", new File(device), TABLE, "x,y\n"));
		for (String other : List.of("", "/", ".", "..", folder + "/..", "a\0b"))
			assertTrue(assertThrows(IllegalArgumentException.class, () -> FILES.write("save", new File(other), TABLE, "x,y\n")).getMessage().startsWith("save=" + other));
		for (Path none : List.of(folder.resolve("none/out.csv"), Files.createFile(folder.resolve("plain")).resolve("out.csv"))) {
			String message = "save=" + none + " cannot be written: there is no folder " + none.getParent();
			assertEquals(message, assertThrows(UncheckedIOException.class, () -> FILES.check("save", none.toFile(), TABLE)).getMessage());
			assertEquals(message, assertThrows(UncheckedIOException.class, () -> FILES.write("save", none.toFile(), TABLE, "x,y\n")).getMessage());
		}
		assertNoParts();
	}

	/** What takes the name while a file is being written is not replaced either. */
	@Test
	void whatComesMeanwhileStays() throws IOException {
		try (OutputFile out = FILES.begin("save", file.toFile(), TABLE)) {
			out.write(o -> o.write('x'));
			Files.writeString(file, "theirs");
			assertThrows(IllegalArgumentException.class, out::commit);
		}
		assertEquals("theirs", Files.readString(file));
		assertNoParts();
	}

	@Test
	void writersMayGoBackAndForth() throws IOException {
		try (OutputFile out = FILES.begin("save", file.toFile(), TABLE)) {
			assertEquals(folder, out.path().getParent());
			assertTrue(OutputFile.isPart(out.path()));
			Files.writeString(out.path(), "x,y\n");
			assertFalse(Files.exists(file));
			out.commit();
		}
		assertEquals("x,y\n", Files.readString(file));
		assertNoParts();
	}

	/** A new file has those that the system gives, and a replaced one keeps its own. */
	@Test
	void permissions() throws IOException {
		assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
		Path plain = Files.createFile(folder.resolve("plain"));
		write(FILES, "x,y\n");
		assertEquals(Files.getPosixFilePermissions(plain), Files.getPosixFilePermissions(file));
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
		write(FILES, "x,y\n1,2\n");
		assertEquals("rw-rw-r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
	}

	@Test
	void longNames() throws IOException {
		file = folder.resolve("n".repeat(250) + ".csv");
		write(FILES, "x,y\n");
		assertTrue(Files.exists(file));
		file = folder.resolve("n".repeat(300) + ".csv");
		assertThrows(UncheckedIOException.class, () -> write(FILES, "x,y\n"));
		assertNoParts();
	}

	@Test
	void kindsByTheirContent() {
		FileKind avi = FileKind.signature("a film", 8, "AVI "), mov = FileKind.signature("a film", 4, "ftypqt"), film = avi.or(mov);
		assertTrue(film.isKindOf("RIFF....AVI LIST".getBytes()) && film.isKindOf("....ftypqt  ".getBytes()));
		assertFalse(film.isKindOf("RIFF....WAVEfmt ".getBytes()) || film.isKindOf(new byte[0]) || film.isKindOf("ftypqt".getBytes()));
		assertEquals("a film", film.label());
	}
}

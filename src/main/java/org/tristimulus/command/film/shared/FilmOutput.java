package org.tristimulus.command.film.shared;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

import org.tristimulus.file.FileKind;
import org.tristimulus.file.OutputFile;
import org.tristimulus.file.OutputFiles;
import org.tristimulus.film.file.FilmForm;
import org.tristimulus.film.file.FilmKind;
import org.tristimulus.film.file.FilmWriter;
import org.tristimulus.film.file.Frames;
import org.tristimulus.image.pixel.Progress;

/** A film on its way into a file: what can be wrong is said before the first frame. */
public final class FilmOutput {

	private static final FileKind FILM = FileKind.signature("a film", 8, "AVI ").or(FileKind.signature("a film", 4, "ftyp"));

	private final File save, ffmpeg;
	private final FilmKind kind;
	private final OutputFiles files;

	/** @param audio must not be the same file; an empty path for none */
	public FilmOutput(File save, File audio, File ffmpeg, int width, int height, OutputFiles files) {
		if (save.getPath().isEmpty()) throw new IllegalArgumentException("No file is named for the film; save= takes .mov, .avi or .mp4");
		this.save = save.getAbsoluteFile();
		this.ffmpeg = ffmpeg;
		this.files = files;
		kind = FilmKind.of(save);
		kind.check(width, height, ffmpeg);
		if (!audio.getPath().isEmpty() && isSame(this.save, audio.getAbsoluteFile())) throw new IllegalArgumentException("save=" + save + " is the song itself; name another file");
		File folder = this.save.getParentFile();
		if (folder == null || !folder.isDirectory()) throw new IllegalArgumentException("save=" + save + ": there is no folder " + folder);
		files.check("save", this.save, FILM);
	}

	private static boolean isSame(File a, File b) {
		try {
			return a.getCanonicalFile().equals(b.getCanonicalFile()) || a.exists() && b.exists() && Files.isSameFile(a.toPath(), b.toPath());
		}
		catch (IOException e) {
			return a.equals(b);
		}
	}

	public File file() {
		return save;
	}

	public FilmKind kind() {
		return kind;
	}

	/** Writes the film; one that was half written is removed. @return its size in MB */
	public double write(FilmForm form, Frames frames, Progress progress) {
		requireRoom(form);
		try (OutputFile out = files.begin("save", save, FILM)) {
			new FilmWriter(kind, form, ffmpeg).write(out.path(), frames, progress);
			out.commit();
		}
		return save.length() / 1e6;
	}

	/** The sound alone must have room on the disk; what the frames will need is not known before they are encoded. */
	private void requireRoom(FilmForm form) {
		long free = save.getParentFile().getUsableSpace(), sound = form.sound().map(s -> 2L * s.channels() * s.frames()).orElse(0L);
		if (free > 0 && free < sound) throw new IllegalArgumentException("save=" + save + ": the disk has " + free / 1_000_000 + " MB of room, and the sound alone needs " + (sound / 1_000_000 + 1) + " MB");
	}

	/** What is told of the sound. */
	public static String soundNote(Optional<org.tristimulus.sound.Sound> sound, FilmForm form) {
		boolean isCut = sound.isPresent() && form.sound().get().frames() < sound.get().frames();
		return Notes.join(sound.isPresent() ? sound.get().note() : "", isCut ? "the sound was cut where the film ends" : "");
	}
}

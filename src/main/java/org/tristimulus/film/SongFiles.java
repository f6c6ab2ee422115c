package org.tristimulus.film;

import java.io.File;
import java.util.Optional;

/** The files around a song: itself, or the one of the demonstration, lyrics beside it, and paths that are taken from its folder. */
public final class SongFiles {

	private static final String FORMATS = "WAV, AIFF, AU, FLAC, Ogg Vorbis or MP3";
	private static final String[] LYRICS = { ".lrc", ".srt", ".vtt", ".txt" };

	private SongFiles() {}

	/** @throws IllegalArgumentException if no song is named, or there is none of that name */
	public static void check(File audio) {
		if (audio.getPath().isEmpty()) throw new IllegalArgumentException("No song is named; audio= takes " + FORMATS + ", or demo");
		if (!DemoFiles.isDemo(audio) && !audio.exists()) throw new IllegalArgumentException(audio + " was not found; a song is wanted: " + FORMATS + ", or demo");
	}

	/** @throws IllegalArgumentException if no lyrics are named */
	public static void checkLyrics(File lyrics) {
		if (lyrics.getPath().isEmpty()) throw new IllegalArgumentException("No lyrics are named; lyrics= takes LRC, SRT, VTT or plain text");
	}

	/** The file of a song, absolute; {@code demo} is written to the temporary folder. @throws IllegalArgumentException if none is named */
	public static File song(File audio) {
		check(audio);
		if (DemoFiles.isDemo(audio)) return DemoFiles.write();
		return audio.getAbsoluteFile();
	}

	/** A path that may be relative to the folder of a song; an empty one stays so. */
	public static File beside(File song, File path) {
		if (path.getPath().isEmpty() || path.isAbsolute() || song.getPath().isEmpty()) return path;
		return new File(song.getAbsoluteFile().getParentFile(), path.getPath());
	}

	/** The lyrics of the song's name beside it. */
	public static Optional<File> lyrics(File song) {
		for (String end : LYRICS) {
			File file = new File(song.getAbsoluteFile().getParentFile(), name(song) + end);
			if (file.isFile()) return Optional.of(file);
		}
		return Optional.empty();
	}

	/** The name of a file without its ending. */
	public static String name(File file) {
		String name = file.getName();
		int dot = name.lastIndexOf('.');
		return dot > 0 ? name.substring(0, dot) : name;
	}

	/** A file of a song's name with an ending, that is not there yet: {@code -2}, {@code -3}, … where it is. */
	public static File free(File song, String ending) {
		File folder = song.getAbsoluteFile().getParentFile();
		File file = new File(folder, name(song) + ending);
		for (int n = 2; file.exists(); n++)
			file = new File(folder, name(song) + "-" + n + ending);
		return file;
	}
}

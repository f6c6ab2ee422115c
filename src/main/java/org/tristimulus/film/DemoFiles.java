package org.tristimulus.film;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.tristimulus.sound.DemoSong;
import org.tristimulus.sound.WaveWriter;

/** The song of the demonstration with its eight lines, as files in the temporary folder. */
public final class DemoFiles {

	/** What {@code audio} says for it. */
	public static final String NAME = "demo";

	private static final String[] LINES = { "Golden morning over the sea", "Red sails are leaving in the wind", "We are dancing in the summer rain", "Green hills will call my name again",
		"City lights begin to glow", "Violet night and a silver moon", "Fire on the mountain, stars on snow", "Love will find us, love comes soon" };

	private DemoFiles() {}

	/** Whether a key names the demonstration. */
	public static boolean isDemo(File audio) {
		return audio.getPath().equals(NAME) && !audio.exists();
	}

	/** The WAV; the lyrics lie beside it, as .lrc. Written anew each time, in a folder of its own. */
	public static File write() {
		try {
			Path folder = Files.createTempDirectory("tristimulus-demo-"), song = folder.resolve("demo.wav");
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(song))) {
				WaveWriter.write(DemoSong.make(), out);
			}
			StringBuilder lyrics = new StringBuilder("[ti:Demo]\n");
			for (int i = 0; i < LINES.length; i++)
				lyrics.append(String.format(Locale.ROOT, "[00:%05.2f]%s\n", i * 240 / DemoSong.BPM, LINES[i]));
			Files.write(folder.resolve("demo.lrc"), lyrics.toString().getBytes(StandardCharsets.UTF_8));
			return song.toFile();
		}
		catch (IOException e) {
			throw new UncheckedIOException("The demonstration cannot be written to the temporary folder", e);
		}
	}
}

package org.tristimulus.command.film.shared;

import java.io.File;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;

import org.tristimulus.film.SongFiles;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.sound.Beats;
import org.tristimulus.sound.Sound;
import org.tristimulus.sound.SoundFile;

/** A song, decoded once, with its beats. Immutable. */
public final class Song {

	private static final double SLOWEST = 30;

	public final File file;
	public final Sound sound;
	public final Beats beats;
	/** Where the part that was analysed begins, in seconds. */
	public final double start;

	private Song(File file, Sound sound, Beats beats, double start) {
		this.file = file;
		this.sound = sound;
		this.beats = beats;
		this.start = start;
	}

	public static void needTempo(double tempo) {
		if (tempo != 0 && !(tempo >= SLOWEST)) throw new IllegalArgumentException("tempo=" + tempo + " is out of range; allowed: 0, or 30 to 300");
	}

	/** The whole song, its tempo found. */
	public static Song read(File audio, double tempo, Progress progress) {
		return read(audio, tempo, 4, 0, 0, progress);
	}

	/** @param audio a file, or demo @param end 0: to the end */
	public static Song read(File audio, double tempo, int meter, double start, double end, Progress progress) {
		File file = SongFiles.song(audio);
		Sound sound = SoundFile.read(file, progress::isCanceled);
		if (end > 0 && end <= start) throw new IllegalArgumentException("end=" + end + " is not after start=" + start);
		Sound part = start == 0 && end == 0 ? sound : sound.part(start, end == 0 ? sound.seconds() : end);
		Beats beats = Beats.of(part, tempo == 0 ? OptionalDouble.empty() : OptionalDouble.of(tempo), meter, done -> {
			progress.done(done);
			return !progress.isCanceled();
		});
		return new Song(file, part, beats, start);
	}

	/** Only decoded. @throws CancellationException if it was cancelled */
	public static Sound sound(File audio, Progress progress) {
		return SoundFile.read(SongFiles.song(audio), progress::isCanceled);
	}
}

package org.tristimulus.command.film.shared;

import java.io.File;

import org.tristimulus.film.SongFiles;
import org.tristimulus.words.Lyrics;

/** The lyrics of a song, and what has to be said about how they were read. Immutable. */
public final class SongText {

	private final Lyrics lyrics;
	private final String note;

	private SongText(Lyrics lyrics, String note) {
		this.lyrics = lyrics;
		this.note = note;
	}

	public static SongText read(File file) {
		SongFiles.checkLyrics(file);
		return of(Lyrics.read(file));
	}

	public static SongText of(Lyrics lyrics) {
		return new SongText(lyrics, lyrics.note());
	}

	public Lyrics lyrics() {
		return lyrics;
	}

	public String note() {
		return note;
	}

	/** With times, guessed where there are none. */
	public SongText spread(Song song) {
		double[] beats = song.beats.times();
		boolean hasBeats = beats.length > 1;
		return spread(hasBeats ? beats[0] : 0, hasBeats ? beats[beats.length - 1] : song.sound.seconds(), beats);
	}

	public SongText spread(double from, double to, double... beats) {
		if (lyrics.isTimed()) return this;
		return new SongText(lyrics.spread(from, to, beats), Notes.join(note, "the text has no times: they were spread over the song, and are guesses"));
	}

	public SongText shifted(double seconds) {
		return new SongText(lyrics.shifted(seconds), note);
	}

	/** Without the lines that begin after the song, which are counted. */
	public SongText within(double seconds) {
		Lyrics kept = lyrics.before(seconds);
		int left = lyrics.lines().size() - kept.lines().size();
		return left == 0 ? this : new SongText(kept, Notes.join(note, left + (left == 1 ? " line begins" : " lines begin") + " after the end of the song and was left out".replace("was", left == 1 ? "was" : "were")));
	}
}

package org.tristimulus.film;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.tristimulus.words.LyricLine;
import org.tristimulus.words.Lyrics;

/** What is shown when: a shot for each line of a song, more where nothing is sung for long, and where there are no lyrics one every few beats. Immutable. */
public final class Storyboard {

	/** A picture and its time. Immutable. */
	public static final class Shot {

		/** When it comes, in seconds. */
		public final double time;
		/** The words that it is made of. */
		public final String text;
		/** The same words with another seed make another picture. */
		public final int seed;

		/** @param time NaN where it is not known */
		public Shot(double time, String text, int seed) {
			this.time = time;
			this.text = text;
			this.seed = seed;
		}
	}

	private final double[] beats;
	private final double step, end;
	private final List<Shot> shots = new ArrayList<>();

	private Storyboard(double[] beats, int every, double end) {
		this.beats = beats;
		this.end = end;
		step = beats.length < 2 ? Cues.WITHOUT_BEATS : every * (beats[beats.length - 1] - beats[0]) / (beats.length - 1);
	}

	/**
	 * @param lyrics with times
	 * @param beats in seconds, in rising order; may be empty
	 * @param snap whether shots move to beats that are near
	 * @param every beats between pictures where nothing is sung
	 * @param end of the song, in seconds
	 * @param title what pictures before the first line are made of
	 */
	public static Storyboard of(Lyrics lyrics, double[] beats, boolean snap, int every, double end, String title, int seed) {
		Storyboard board = new Storyboard(beats, every, end);
		double[] grid = snap ? beats : new double[0];
		List<LyricLine> lines = lyrics.lines();
		if (!lines.isEmpty()) board.fill(0, lines.get(0).start(), title, seed);
		for (int i = 0; i < lines.size(); i++) {
			LyricLine line = lines.get(i);
			board.shots.add(new Shot(Beat.snapped(line.start(), grid), line.text(), seed));
			double next = i + 1 < lines.size() ? lines.get(i + 1).start() : end;
			if (!Double.isNaN(line.end())) board.fill(line.end(), next, line.text(), seed + 1);
		}
		return board;
	}

	/** A shot at the beginning and every few beats, all of the same words. */
	public static Storyboard of(String title, double[] beats, int every, double end, int seed) {
		Storyboard board = new Storyboard(beats, every, end);
		for (Cue cue : Cues.onBeats(beats, every, Integer.MAX_VALUE, end))
			board.shots.add(new Shot(cue.time(), title, seed + board.shots.size()));
		return board;
	}

	/** Further shots in a gap of more than twice the usual distance. */
	private void fill(double from, double to, String text, int seed) {
		if (!(to - from > 2 * step)) return;
		int n = seed;
		for (double t = from; t < to - step / 2; t += step)
			shots.add(new Shot(Beat.snapped(t, beats), text, n++));
	}

	/** In order of time. */
	public List<Shot> shots() {
		return Collections.unmodifiableList(shots);
	}

	/** A cue for each shot; shot i shows picture i. */
	public List<Cue> cues() {
		List<Cue> cues = new ArrayList<>();
		for (int i = 0; i < shots.size(); i++)
			if (shots.get(i).time < end) cues.add(new Cue(Math.max(0, shots.get(i).time), i));
		cues.sort((a, b) -> Double.compare(a.time(), b.time()));
		return cues;
	}
}

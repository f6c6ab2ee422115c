package org.tristimulus.command.film.shared;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

import org.tristimulus.film.Cues;
import org.tristimulus.report.NumberTable;
import org.tristimulus.report.Tables;

/** The beats that a film goes by: of a song that was analysed, or of the open table. Immutable. */
public final class BeatGrid {

	/** In seconds, in rising order; and 0 to 1 for each. */
	public final double[] times, strengths;
	/** The rank of the loudness at a time, 0 to 1. */
	public final DoubleUnaryOperator loudness;
	/** How long the film is, in seconds. */
	public final double seconds;
	/** What was left out; empty for nothing. */
	public final String note;

	private BeatGrid(double[] times, double[] strengths, DoubleUnaryOperator loudness, double seconds, String note) {
		this.times = times;
		this.strengths = strengths;
		this.loudness = loudness;
		this.seconds = seconds;
		this.note = note;
	}

	public static BeatGrid of(Song song) {
		double[] strengths = new double[song.beats.count()];
		for (int i = 0; i < strengths.length; i++)
			strengths[i] = song.beats.strength(i);
		return new BeatGrid(song.beats.times(), strengths, song.beats.loudness()::rank, song.sound.seconds(), "");
	}

	/** The open table of beats: rows in any order; those without a time, or before 0, are left out. It ends an interval after the last. */
	public static BeatGrid of(Tables tables) {
		NumberTable table = tables.named(SongReport.BEATS).orElseThrow(() -> new IllegalArgumentException("beats=table: no table \"Beats\" is open; run Analyze Audio first, or name a song with audio="));
		double[] times = column(table, "Time_s"), strengths = column(table, "Strength"), decibels = column(table, "Loudness_dB");
		if (times.length == 0) throw new IllegalArgumentException("beats=table: the table \"" + table.title() + "\" has no column Time_s");
		double[][] rows = new double[times.length][];
		for (int i = 0; i < rows.length; i++)
			rows[i] = new double[] { times[i], strengths.length > 0 && strengths[i] >= 0 ? Math.min(1, strengths[i]) : 1, decibels.length > 0 ? decibels[i] : Double.NaN };
		double[][] good = Arrays.stream(rows).filter(r -> r[0] >= 0 && r[0] < Double.POSITIVE_INFINITY).sorted((a, b) -> Double.compare(a[0], b[0])).toArray(double[][]::new);
		double[] t = Arrays.stream(good).mapToDouble(r -> r[0]).toArray();
		if (t.length == 0) throw new IllegalArgumentException("beats=table: the table \"" + table.title() + "\" has no time in its column Time_s");
		double step = t.length > 1 ? (t[t.length - 1] - t[0]) / (t.length - 1) : Cues.WITHOUT_BEATS;
		int left = rows.length - good.length;
		return new BeatGrid(t, Arrays.stream(good).mapToDouble(r -> r[1]).toArray(), rank(t, Arrays.stream(good).mapToDouble(r -> r[2]).toArray()), t[t.length - 1] + step, left == 0 ? "" : left + " rows of the table of beats have no time and were left out");
	}

	/** The same beats with the length of a song. */
	public BeatGrid lasting(double length) {
		return new BeatGrid(times, strengths, loudness, length, note);
	}

	private static double[] column(NumberTable table, String name) {
		int i = table.names().indexOf(name);
		return i < 0 ? new double[0] : table.column(i);
	}

	/** The rank of the loudness of the last beat; a half where none is known. */
	private static DoubleUnaryOperator rank(double[] times, double[] decibels) {
		double[] sorted = Arrays.stream(decibels).filter(d -> !Double.isNaN(d)).sorted().toArray();
		if (sorted.length == 0) return t -> 0.5;
		return t -> {
			int i = Arrays.binarySearch(times, t);
			double d = decibels[Math.max(0, i < 0 ? -i - 2 : i)];
			long below = Arrays.stream(sorted).filter(x -> x < d).count(), equal = Arrays.stream(sorted).filter(x -> x == d).count();
			return Double.isNaN(d) ? 0.5 : (below + equal / 2.0) / sorted.length;
		};
	}

	/** Beats a minute, the mean; NaN with fewer than two beats. */
	public double bpm() {
		return times.length < 2 ? Double.NaN : 60 * (times.length - 1) / (times[times.length - 1] - times[0]);
	}

	/** Seconds from beat to beat; where nothing beats, so long that a picture comes every 2 s. */
	public double interval(int every) {
		return times.length < 2 ? Cues.WITHOUT_BEATS / every : 60 / bpm();
	}
}

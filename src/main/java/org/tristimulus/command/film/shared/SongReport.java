package org.tristimulus.command.film.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.tristimulus.report.Chart;
import org.tristimulus.report.Report;
import org.tristimulus.sound.Beats;

/** What was found in a song, as tables and plots. */
public final class SongReport {

	/** The title of the table of beats. */
	public static final String BEATS = "Beats";

	private static final double UNCERTAIN = 0.3;
	private static final int BLUE = 0x2060c0, RED = 0xd03030;

	private SongReport() {}

	public static Report beats(Song song) {
		Beats b = song.beats;
		Report table = Report.titled(BEATS, "Beat", "Time_s", "Strength", "Bar", "Position", "Loudness_dB", "Brightness_Hz", "Section").forCommands();
		double[] times = b.times();
		for (int k = 0; k < times.length; k++)
			table.row().set("Beat", k + 1).set("Time_s", song.start + times[k]).set("Strength", b.strength(k)).set("Bar", b.bar(k)).set("Position", b.position(k))
				.set("Loudness_dB", b.loudness().at(times[k])).set("Brightness_Hz", b.brightness(k)).set("Section", b.section(k));
		return table;
	}

	public static Report row(Song song) {
		Beats b = song.beats;
		return new Report("Audio", "Seconds", "Rate_Hz", "Channels", "Tempo_bpm", "Tempo_confidence", "Beats", "Peak_dB", "Note").row()
			.set("Audio", song.file.getName()).set("Seconds", song.sound.seconds()).set("Rate_Hz", song.sound.rate()).set("Channels", song.sound.channels())
			.set("Tempo_bpm", b.bpm()).set("Tempo_confidence", b.confidence()).set("Beats", b.count()).set("Peak_dB", song.sound.peakDecibels()).set("Note", note(song));
	}

	/** What has to be said about the sound and its tempo. */
	public static String note(Song song) {
		Beats b = song.beats;
		String uncertain = b.count() > 0 && b.confidence() < UNCERTAIN && b.otherBpm() > 0 ? String.format(Locale.ROOT, "tempo uncertain: %.1f fits nearly as well; try tempo=%.1f", b.otherBpm(), b.otherBpm()) : "";
		return Notes.join(song.sound.note(), b.reason(), uncertain, b.count() > 0 ? "Position is an estimate" : "");
	}

	public static List<Chart> plots(Song song) {
		Beats b = song.beats;
		double[] times = b.times(), strengths = new double[times.length], onsetTimes = b.onsetTimes(), onsets = b.onsets();
		for (int k = 0; k < times.length; k++) {
			int nearest = Arrays.binarySearch(onsetTimes, times[k]);
			strengths[k] = onsets[Math.max(0, Math.min(onsets.length - 1, nearest < 0 ? -nearest - 1 : nearest))];
		}
		String name = song.file.getName();
		float[] decibels = b.loudness().decibels();
		double[] steps = new double[decibels.length], levels = new double[decibels.length];
		for (int i = 0; i < steps.length; i++) {
			steps[i] = song.start + i * b.loudness().step();
			levels[i] = decibels[i];
		}
		return Arrays.asList(new Chart("Onset strength of " + name, "Time (s)", "Onset strength (standard deviations)").add("Onset strength", Chart.Style.LINE, BLUE, shifted(onsetTimes, song.start), onsets).add("Beats", Chart.Style.CIRCLES, RED, shifted(times, song.start), strengths),
			new Chart("Loudness of " + name, "Time (s)", "Loudness (dB below full scale)").add("Loudness", Chart.Style.LINE, BLUE, steps, levels));
	}

	private static double[] shifted(double[] times, double by) {
		return Arrays.stream(times).map(t -> t + by).toArray();
	}
}

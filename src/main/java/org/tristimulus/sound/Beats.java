package org.tristimulus.sound;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;

/**
 * The beats of a recording and what is heard at each: strength, place in the bar, loudness, brightness, section. Times in
 * seconds from the beginning of the recording. Immutable.
 */
public final class Beats {

	private static final double TIGHT = 300;
	private static final double SHORTEST_SONG = 2;

	private final double[] times, strengths, brightness, onsetTimes, onsets;
	private final int firstOfBar, meter;
	private final char[] sections;
	private final double confidence, other;
	private final Loudness loudness;
	private final String reason;

	/**
	 * @param bpm the tempo, where it is known: then only the phase is found
	 * @param meter beats of a bar, 1 or more
	 * @param progress gets the fraction that is done and says whether to go on
	 * @throws CancellationException if it said no
	 */
	public static Beats of(Sound sound, OptionalDouble bpm, int meter, DoublePredicate progress) {
		return new Beats(sound, bpm, meter, progress);
	}

	private Beats(Sound sound, OptionalDouble bpm, int meter, DoublePredicate progress) {
		this.meter = meter;
		loudness = new Loudness(sound);
		Spectrogram spectrum = new Spectrogram(sound, progress);
		Onsets found = new Onsets(spectrum);
		double[] o = found.strength();
		onsets = o;
		onsetTimes = new double[o.length];
		for (int i = 0; i < o.length; i++)
			onsetTimes[i] = spectrum.onsetTime(i);
		boolean isFlat = Arrays.stream(o).allMatch(x -> x == 0), isShort = sound.seconds() < SHORTEST_SONG;
		Tempo tempo = isFlat || isShort || bpm.isPresent() ? new Tempo(new double[0], spectrum.frameRate()) : new Tempo(o, spectrum.frameRate());
		int[] frames = {};
		if (!isFlat && !isShort && (bpm.isPresent() || tempo.isFound())) {
			double period = bpm.isPresent() ? 60 * spectrum.frameRate() / bpm.getAsDouble() : tempo.period();
			frames = onBass(found, BeatPath.through(o, period, TIGHT), period);
			frames = withoutWeakEnds(o, frames);
		}
		reason = frames.length > 0 ? "" : isShort ? "shorter than 2 s: no beats" : isFlat ? "nothing ever begins in it: no beats" : "no tempo fits: no beats";
		confidence = frames.length == 0 ? 0 : bpm.isPresent() ? 1 : tempo.confidence();
		other = tempo.isFound() ? tempo.otherBpm() : Double.NaN;
		int n = frames.length;
		times = new double[n];
		strengths = new double[n];
		brightness = new double[n];
		double loud = percentile95(o);
		for (int k = 0; k < n; k++) {
			int b = frames[k];
			times[k] = spectrum.onsetTime(top(o, b));
			strengths[k] = loud > 0 ? Math.min(1, o[b] / loud) : 0;
			brightness[k] = spectrum.brightness((int) Math.floor(spectrum.frameAt(times[k]) + 0.5));
		}
		firstOfBar = firstOfBar(found.bass(), frames, meter);
		sections = Sections.of(spectrum, frames);
	}

	/** Beats that lie between the strokes of the bass are searched again, with more weight on those. */
	private static int[] onBass(Onsets onsets, int[] beats, double period) {
		double[] bass = onsets.bass(), o = onsets.strength();
		if (bass.length == 0) return beats;
		double on = 0, between = 0;
		for (int k = 0; k < beats.length; k++) {
			on += near(bass, beats[k]);
			if (k > 0) between += near(bass, (beats[k - 1] + beats[k] + 1) / 2);
		}
		if (!(between > 1.5 * on)) return beats;
		double square = 0;
		for (double x : bass)
			square += x * x;
		double rms = Math.sqrt(square / bass.length);
		double[] low = new double[o.length];
		for (int i = 0; i < low.length; i++)
			low[i] = 0.25 * o[i] + bass[i] / rms;
		return BeatPath.through(low, period, TIGHT);
	}

	/** Where the onset at a frame is strongest, by a parabola; where the grid of frames makes it rise on, at the next frame. */
	private static double top(double[] o, int frame) {
		int b = frame;
		if (b > 0 && b < o.length - 1 && (o[b - 1] > o[b] || o[b + 1] > o[b])) b += o[b + 1] > o[b - 1] ? 1 : -1;
		return b > 0 && b < o.length - 1 ? b + Tempo.peak(o[b - 1], o[b], o[b + 1]) : b;
	}

	/** The largest value within 3 frames. */
	private static double near(double[] x, int frame) {
		double most = 0;
		for (int i = Math.max(0, frame - 3); i <= Math.min(x.length - 1, frame + 3); i++)
			most = Math.max(most, x[i]);
		return most;
	}

	/** Without the beats at both ends whose strength, smoothed from beat to beat, is below half of its root mean square. */
	private static int[] withoutWeakEnds(double[] o, int[] beats) {
		int n = beats.length;
		double[] smooth = new double[n];
		double square = 0;
		for (int k = 0; k < n; k++) {
			smooth[k] = 0.5 * o[beats[k]] + 0.25 * (k > 0 ? o[beats[k - 1]] : 0) + 0.25 * (k < n - 1 ? o[beats[k + 1]] : 0);
			square += smooth[k] * smooth[k];
		}
		double least = 0.5 * Math.sqrt(square / Math.max(1, n));
		int from = 0, to = n;
		while (from < to && smooth[from] < least)
			from++;
		while (to > from && smooth[to - 1] < least)
			to--;
		return Arrays.copyOfRange(beats, from, to);
	}

	private static double percentile95(double[] x) {
		if (x.length == 0) return 0;
		double[] sorted = x.clone();
		Arrays.sort(sorted);
		double at = 0.95 * (sorted.length - 1);
		int i = (int) at;
		return sorted[i] + (at - i) * (sorted[Math.min(i + 1, sorted.length - 1)] - sorted[i]);
	}

	/** The phase of the bar in which the bass is strongest. */
	private static int firstOfBar(double[] bass, int[] beats, int meter) {
		int best = 0;
		double most = -1;
		for (int phase = 0; phase < meter && bass.length > 0; phase++) {
			double sum = 0;
			int count = 0;
			for (int k = phase; k < beats.length; k += meter, count++)
				sum += near(bass, beats[k]);
			if (count > 0 && sum / count > most) {
				most = sum / count;
				best = phase;
			}
		}
		return best;
	}

	/** How many. */
	public int count() {
		return times.length;
	}

	/** In seconds, in rising order. */
	public double[] times() {
		return times.clone();
	}

	/** The onset strength over its 95th percentile, at most 1. */
	public double strength(int beat) {
		return strengths[beat];
	}

	/** The place in the bar, 1 to the meter; an estimate. */
	public int position(int beat) {
		return Math.floorMod(beat - firstOfBar, meter) + 1;
	}

	/** The bar, from 1; the first may not be whole. */
	public int bar(int beat) {
		return Math.floorDiv(beat - firstOfBar, meter) + (firstOfBar > 0 ? 2 : 1);
	}

	/** The spectral centroid, in Hz. */
	public double brightness(int beat) {
		return brightness[beat];
	}

	/** A letter: A, B, … in order; equal letters claim nothing. */
	public String section(int beat) {
		return String.valueOf(sections[beat]);
	}

	/** The mean tempo from the first beat to the last, in beats a minute; NaN with fewer than two. */
	public double bpm() {
		return count() < 2 ? Double.NaN : 60 * (count() - 1) / (times[count() - 1] - times[0]);
	}

	/** How much better the tempo fits than another, 0 to 1; it says nothing on half or double. 1 where the tempo was given, 0 without beats. */
	public double confidence() {
		return confidence;
	}

	/** The other tempo that fits best, in beats a minute; NaN where there is none. */
	public double otherBpm() {
		return other;
	}

	/** Why there are no beats; empty where there are. */
	public String reason() {
		return reason;
	}

	/** The level over time. */
	public Loudness loudness() {
		return loudness;
	}

	/** The times in seconds of the frames of {@link #onsets()}. */
	public double[] onsetTimes() {
		return onsetTimes.clone();
	}

	/** The onset strength over time, in units of its standard deviation. */
	public double[] onsets() {
		return onsets.clone();
	}
}

package org.tristimulus.sound;

/**
 * A song of 20 s made by code: eight bars at 96 beats a minute, four chords twice, a kick on each beat, a hat between, a bass, a
 * tune that joins in half-way. The same samples everywhere.
 */
public final class DemoSong {

	/** Beats a minute. */
	public static final double BPM = 96;

	private static final int RATE = 44_100, BARS = 8, BEATS = 4;
	/** Semitones above A2 of the three tones of A minor, F, C, G. */
	private static final int[][] CHORDS = { { 0, 3, 7 }, { -4, 0, 3 }, { 3, 7, 10 }, { -2, 2, 5 } };
	private static final int[] TUNE = { 24, 22, 19, 24, 27, 24, 22, 19, 31, 27, 26, 24, 26, 22, 19, 22 };

	private final double[] left = new double[(int) (RATE * 60 / BPM * BARS * BEATS)], right = new double[left.length];
	private final double beat = 60 / BPM;
	private int noise = 1;

	private DemoSong() {
		for (int k = 0; k < BARS * BEATS; k++) {
			int bar = k / BEATS;
			boolean isSecondHalf = bar >= BARS / 2;
			int[] chord = CHORDS[bar % CHORDS.length];
			double at = k * beat;
			kick(at);
			hat(at + beat / 2, isSecondHalf ? 0.16 : 0.10);
			if (isSecondHalf) hat(at + beat * 3 / 4, 0.06);
			if (k % 4 == 1 || k % 4 == 3) snare(at);
			tone(at, beat * 0.9, chord[0] - 12, 0.20, 0, 0.25);
			if (k % BEATS == 0)
				for (int i = 0; i < 3; i++)
					tone(at, beat * BEATS, chord[i] + 12, 0.075, i - 1, 1.2);
			if (isSecondHalf) tone(at, beat * 0.8, TUNE[k % TUNE.length], 0.085, (k & 1) - 0.5, 0.3);
		}
	}

	/** The song, in stereo at 44.1 kHz. */
	public static Sound make() {
		DemoSong song = new DemoSong();
		SampleStore store = new SampleStore(RATE, 2);
		for (int i = 0; i < song.left.length; i++) {
			double fade = Math.min(1, (song.left.length - i) / (0.4 * RATE));
			store.add(soft(song.left[i]) * fade);
			store.add(soft(song.right[i]) * fade);
		}
		return store.finish("");
	}

	/** Keeps sums of tones within full scale. */
	private static double soft(double x) {
		return 0.95 * x / (1 + 0.35 * Math.abs(x));
	}

	private void add(double seconds, int i, double value, double pan) {
		int at = (int) Math.round(seconds * RATE) + i;
		if (at >= left.length) return;
		left[at] += value * (1 - 0.5 * pan);
		right[at] += value * (1 + 0.5 * pan);
	}

	private void kick(double at) {
		double phase = 0;
		for (int i = 0; i < 0.3 * RATE; i++) {
			double t = (double) i / RATE;
			phase += 2 * Math.PI * (48 + 90 * StrictMath.exp(-t / 0.03)) / RATE;
			add(at, i, 0.75 * StrictMath.sin(phase) * StrictMath.exp(-t / 0.09), 0);
		}
	}

	private void hat(double at, double level) {
		double before = 0;
		for (int i = 0; i < 0.08 * RATE; i++) {
			double white = white();
			add(at, i, level * (white - before) * StrictMath.exp(-i / (0.018 * RATE)), 0.4);
			before = white;
		}
	}

	private void snare(double at) {
		for (int i = 0; i < 0.2 * RATE; i++) {
			double t = (double) i / RATE;
			add(at, i, 0.16 * white() * StrictMath.exp(-t / 0.05) + 0.14 * StrictMath.sin(2 * Math.PI * 190 * t) * StrictMath.exp(-t / 0.06), -0.2);
		}
	}

	/** Six harmonics that fall off and fade. @param semitone above A2 @param decay in seconds */
	private void tone(double at, double length, int semitone, double level, double pan, double decay) {
		double f = 110 * StrictMath.pow(2, semitone / 12.0);
		for (int i = 0; i < length * RATE; i++) {
			double t = (double) i / RATE, envelope = Math.min(1, t / 0.008) * Math.min(1, (length - t) / 0.03) * StrictMath.exp(-t / decay), sum = 0;
			for (int h = 1; h <= 6; h++)
				sum += StrictMath.sin(2 * Math.PI * f * h * t) / (h * h) * StrictMath.exp(-t * (h - 1) / decay);
			add(at, i, level * envelope * sum, pan);
		}
	}

	private double white() {
		noise = noise * 1664525 + 1013904223;
		return noise / 0x1p31;
	}
}

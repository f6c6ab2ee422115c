package org.tristimulus.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BeatsTest {

	static Stream<ClickTrack> tracks() throws IOException {
		return ClickTrack.all().stream();
	}

	private static Beats beats(Sound sound) {
		return Beats.of(sound, OptionalDouble.empty(), 4, x -> true);
	}

	@ParameterizedTest
	@MethodSource("tracks")
	void beatsAreWhereTheyAre(ClickTrack track, @TempDir Path folder) throws IOException {
		Beats beats = beats(SoundFile.read(track.wav(folder).toFile(), () -> false));
		BeatScore score = new BeatScore(track.beats, beats.times());
		assertTrue((track.isAmbiguous() ? score.halfDouble : score.f) >= 0.95, "F " + score.f);
		assertEquals(0, score.offset, 0.005);
		if (!track.hasTempo()) return;
		double ratio = beats.bpm() / track.bpm;
		if (track.isAmbiguous()) ratio *= ratio > 1.5 ? 0.5 : ratio < 0.75 ? 2 : 1;
		assertEquals(1, ratio, 0.01);
	}

	@ParameterizedTest
	@MethodSource("tracks")
	void neitherLevelNorSilenceBeforeMatters(ClickTrack track) {
		double[] usual = beats(track.sound(1, 0)).times();
		for (double gain : new double[] { 0.1, 0.01 }) {
			double[] softer = beats(track.sound(gain, 0)).times();
			assertEquals(usual.length, softer.length);
			for (int i = 0; i < usual.length; i++)
				assertEquals(usual[i], softer[i], 0.002, "gain " + gain);
		}
		double[] later = beats(track.sound(1, 3)).times();
		assertEquals(usual.length, later.length);
		for (int i = 0; i < usual.length; i++)
			assertEquals(usual[i] + 3, later[i], 0.005, "silence");
	}

	@Test
	void twiceTheMonoIsTheSameAsMono() throws IOException {
		ClickTrack track = ClickTrack.all().get(6);
		Sound mono = track.sound(1, 0);
		short[] twice = new short[(int) mono.frames() * 2];
		for (int i = 0; i < twice.length; i++)
			twice[i] = mono.sample(i / 2, 0);
		org.junit.jupiter.api.Assertions.assertArrayEquals(beats(mono).times(), beats(Sound.of(twice, mono.rate(), 2)).times(), 0);
	}

	@Test
	void aTempoThatIsGivenIsTaken() throws IOException {
		Sound sound = ClickTrack.all().get(6).sound(1, 0);
		assertEquals(60, Beats.of(sound, OptionalDouble.of(60), 4, x -> true).bpm(), 0.5);
		assertEquals(120, Beats.of(sound, OptionalDouble.of(120), 4, x -> true).bpm(), 0.5);
	}

	@Test
	void whatHasNoBeatsSaysWhy() {
		assertEquals("shorter than 2 s: no beats", beats(Sound.of(new short[44100], 44100, 1)).reason());
		assertEquals("nothing ever begins in it: no beats", beats(Sound.of(new short[5 * 44100], 44100, 1)).reason());
		short[] dc = new short[5 * 44100];
		java.util.Arrays.fill(dc, (short) 12000);
		assertEquals(0, beats(Sound.of(dc, 44100, 1)).count());
	}

	/** The rms of a full-scale square wave is 0 dB; a sine is 3.01 dB below (20 log10 sqrt 2). */
	@Test
	void loudnessIsRootMeanSquare() {
		short[] sine = new short[44100 * 2];
		for (int i = 0; i < sine.length; i++)
			sine[i] = (short) Math.rint(32767 * Math.sin(2 * Math.PI * 441 * i / 44100.0));
		assertEquals(-3.0103, beats(Sound.of(sine, 44100, 1)).loudness().at(1), 0.005);
	}
}

package org.tristimulus.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tristimulus.light.exposure.Ease;

class FilmNumbersTest {

	private static Stream<String[]> rows(String name) throws IOException {
		return new String(FilmNumbersTest.class.getResourceAsStream(name).readAllBytes(), StandardCharsets.UTF_8).lines().filter(l -> !l.startsWith("#")).skip(1).map(l -> l.split(","));
	}

	static Stream<String[]> times() throws IOException {
		return rows("frame_times.csv");
	}

	@ParameterizedTest
	@MethodSource("times")
	void eventsFallOnTheirFrames(String fps, double time, long frame, double frameTime) {
		assertEquals(frame, FrameRate.of(fps).frameAt(time));
		assertEquals(frameTime, FrameRate.of(fps).time(frame), 1e-9);
	}

	static Stream<String[]> lengths() throws IOException {
		return rows("film_lengths.csv");
	}

	@ParameterizedTest
	@MethodSource("lengths")
	void filmsAreAsLongAsTheirSound(long samples, int rate, String fps, long frames) {
		assertEquals(frames, FrameRate.of(fps).frames(samples, rate));
	}

	static Stream<String[]> transitions() throws IOException {
		return rows("transitions.csv");
	}

	@ParameterizedTest
	@MethodSource("transitions")
	void picturesGoOver(double t, double cue, double length, String align, String ease, double fraction) {
		Transition transition = new Transition(length, Align.valueOf(align.toUpperCase(Locale.ROOT)), Ease.valueOf(ease.toUpperCase(Locale.ROOT)));
		assertEquals(fraction, transition.fraction(t, cue, Double.POSITIVE_INFINITY), 1e-9);
	}

	static Stream<String[]> pulses() throws IOException {
		return rows("pulses.csv");
	}

	@ParameterizedTest
	@MethodSource("pulses")
	void beatsPulse(double t, double stops) {
		assertEquals(stops, new Pulse(new double[] { 1, 1.5, 2 }, new double[] { 1, 0.5, 0.8 }, 0.3, 0.15).stops(t), 1e-9);
	}

	@Test
	void tenHoursDoNotDrift() {
		FrameRate rate = FrameRate.of("23.976");
		// 36000 × 24000 / 1001 = 863136.86
		assertEquals(863137, rate.frameAt(36000));
		assertEquals(863136, rate.frameAt(35999.98));
	}

	@Test
	void moreThanThreeFlashesASecondAreDangerous() {
		double[] fast = { 0, 0.25, 0.5, 0.75, 1 }, strong = { 1, 1, 1, 1, 1 };
		assertTrue(new Pulse(fast, strong, 1.5, 0.1).flashes());
		assertTrue(!new Pulse(fast, strong, 0.9, 0.1).flashes());
		assertTrue(!new Pulse(new double[] { 0, 0.5, 1, 1.5, 2 }, strong, 3, 0.1).flashes());
	}

	@Test
	void cuesComeOnEveryEighthBeat() {
		double[] beats = new double[40];
		for (int i = 0; i < 40; i++)
			beats[i] = 0.5 + 0.5 * i;
		List<Cue> cues = Cues.onBeats(beats, 8, 3, 20.25);
		assertEquals(Arrays.asList(0.0, 4.5, 8.5, 12.5, 16.5), Arrays.asList(cues.stream().map(Cue::time).toArray()));
		assertEquals(Arrays.asList(0, 1, 2, 0, 1), Arrays.asList(cues.stream().map(Cue::picture).toArray()));
		assertEquals(Arrays.asList(0.0, 2.0, 4.0), Arrays.asList(Cues.onBeats(new double[0], 8, 3, 5).stream().map(Cue::time).toArray()));
	}

	@Test
	void linesAreSnappedToBeatsThatAreNear() {
		double[] beats = { 1, 2, 3 };
		List<Cue> cues = Cues.at(new double[] { 0.8, 2.4, 9 }, beats, 3, 20);
		assertEquals(Arrays.asList(1.0, 2.0, 9.0), Arrays.asList(cues.stream().map(Cue::time).toArray()));
	}

	@Test
	void ofCuesOnOneFrameTheLastIsSeen() {
		List<Cue> cues = Cues.visible(Arrays.asList(new Cue(0.5, 0), new Cue(1, 1), new Cue(1.01, 2)), FrameRate.of("24"));
		assertEquals(2, cues.size());
		assertEquals(0, cues.get(0).time(), 0);
		assertEquals(2, cues.get(1).picture());
	}

	@Test
	void listsAreParsedAndRefused() {
		assertEquals(2, Cues.parse("0:1,3.5:2", 2).size());
		for (String wrong : new String[] { "", "1", "a:1", "0:3", "0:0", "-1:1" })
			assertThrows(IllegalArgumentException.class, () -> Cues.parse(wrong, 2), wrong);
	}
}

package org.tristimulus.light.mixture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.light.Rows;
import org.tristimulus.light.rendering.LampReport;
import org.tristimulus.light.spectrum.Illuminant;
import org.tristimulus.light.spectrum.LightSource;
import org.tristimulus.light.spectrum.Spectrum;
import org.tristimulus.light.temperature.ColorTemperature;

class LedMixerTest {

	private static final String FIVE = "455/20;490/25;525/30;590/15;630/18", SIX = FIVE + ";led-b3";

	static List<Rows> rgb() {
		return Rows.read("led_rgb.csv");
	}

	private static List<LightSource> channels(String words) {
		List<LightSource> channels = new ArrayList<>();
		try {
			for (String word : words.split(";"))
				channels.add(LightSource.named(word));
		}
		catch (IOException e) {
			throw new AssertionError(e);
		}
		return channels;
	}

	private static LedMixture mix(String words, double kelvin, double duv, MixGoal goal, double minRa) {
		return LedMixer.of(channels(words)).mix(ColorTemperature.ofKelvin(kelvin, duv), goal, minRa);
	}

	private static LampReport report(LedMixture mixture) {
		return LampReport.of(LightSource.of("mixture", mixture.spectrum()));
	}

	/**
	 * Three channels leave no choice. The oracle takes its target on 380 to 780 nm at 5 nm: for "6500 K" that is a light of
	 * 6498.6 K, and so it is asked for here.
	 */
	@ParameterizedTest
	@MethodSource("rgb")
	void theUniqueMixtureOfThree(Rows row) {
		ColorTemperature target = Spectrum.of(380, 780, 5, Illuminant.planckian(row.number("target_K"))).colorTemperature();
		assertEquals(1, target.kelvin() / row.number("CCT_K"), 2e-4);
		LedMixture m = LedMixer.of(channels(LedPreset.RGB.channels())).mix(target, MixGoal.RA, 0);
		double[] expected = { row.number("w_B"), row.number("w_G"), row.number("w_R") }, w = m.weights();
		for (int i = 0; i < 3; i++)
			assertEquals(1, w[i] / expected[i], 1e-4, row + " K, channel " + (i + 1));
		LampReport r = report(m);
		assertEquals(row.number("Ra"), r.rendering().get().ra(), 0.3);
		assertEquals(row.number("R9"), r.rendering().get().r(9), 0.4);
		assertEquals(row.number("Rf"), r.fidelity().get().rf(), 0.3);
		assertEquals(row.number("Rg"), r.fidelity().get().rg(), 0.3);
		assertEquals(1, r.photometry().efficacy() / row.number("LER_380_780"), 2e-3);
	}

	@ParameterizedTest
	@CsvSource({ "2700, 0, ra, 0", "4000, 0.003, ra, 0", "6500, -0.002, rf, 0", "4000, 0, efficacy, 0", "4000, 0, efficacy, 80", "3000, 0, rf, 85", "6500, 0.0032, efficacy, 90", "15000, 0, ra, 0" })
	void reachesTheTargetAndHoldsTheFloor(double kelvin, double duv, String goal, double minRa) {
		MixGoal maximise = MixGoal.valueOf(goal.toUpperCase());
		for (String words : new String[] { LedPreset.RGBW.channels(), FIVE, SIX }) {
			LedMixture m = mix(words, kelvin, duv, maximise, minRa);
			assertTrue(m.isTargetReached(), words);
			LampReport r = report(m);
			assertEquals(kelvin, r.colorTemperature().kelvin(), 1);
			assertEquals(duv, r.colorTemperature().duv(), 5e-5);
			assertEquals(m.ra(), r.rendering().get().ra(), 1e-3);
			assertEquals(m.efficacy(), r.photometry().efficacy(), 1e-6);
			assertEquals(1, Arrays.stream(m.weights()).max().getAsDouble());
			assertTrue(Arrays.stream(m.weights()).allMatch(w -> w >= 0));
			if (m.isFloorHeld()) assertTrue(r.rendering().get().ra() >= minRa - 1e-3, words);
			else assertEquals(mix(words, kelvin, duv, MixGoal.RA, 0).ra(), m.ra(), 1e-9);
		}
	}

	/** Nothing of 1000 random mixtures that reach the target and hold the floor is better. */
	@ParameterizedTest
	@EnumSource(MixGoal.class)
	void noRandomMixtureIsBetter(MixGoal goal) {
		Random random = new Random(5);
		for (String words : new String[] { FIVE, SIX })
			for (double minRa : new double[] { 0, 75 }) {
				ColorTemperature target = ColorTemperature.ofKelvin(4000, 0);
				MixtureModel model = MixtureModel.of(channels(words)).at(4000);
				MixturePolytope space = new MixturePolytope(model.points(), new double[] { target.chromaticity().x, target.chromaticity().y });
				LampReport best = report(LedMixer.of(channels(words)).mix(target, goal, minRa));
				double score = goal == MixGoal.RA ? best.rendering().get().ra() : goal == MixGoal.RF ? best.fidelity().get().rf() : best.photometry().efficacy();
				assertTrue(best.rendering().get().ra() >= minRa - 1e-3);
				for (int i = 0; i < 1000; i++) {
					double[] shares = random(space, random);
					if (model.ra(shares) >= minRa) assertTrue(goal.score(model, shares) <= score + 2e-3, () -> goal + ": " + Arrays.toString(shares));
				}
			}
	}

	private static double[] random(MixturePolytope space, Random random) {
		double[] w = space.corners().stream().mapToDouble(c -> Math.pow(random.nextDouble(), 3)).toArray();
		double sum = Arrays.stream(w).sum();
		double[] shares = new double[space.centre().length];
		for (int k = 0; k < w.length; k++)
			for (int i = 0; i < shares.length; i++)
				shares[i] += w[k] / sum * space.corners().get(k)[i];
		return shares;
	}

	/** Without a floor the most efficacious mixture is a corner: at most three channels. */
	@Test
	void efficacyTakesThreeChannels() {
		double[] w = mix(SIX, 4000, 0, MixGoal.EFFICACY, 0).weights();
		assertTrue(Arrays.stream(w).filter(x -> x > 1e-6).count() <= 3, () -> Arrays.toString(w));
	}

	@Test
	void aTargetOutOfReachGivesTheNearest() {
		LedMixture m = mix("led-b1;led-b5", 4000, 0.01, MixGoal.RA, 0);
		assertFalse(m.isTargetReached());
		assertTrue(m.notes().get(0).startsWith("target out of reach: 4000 K, Duv 0.0100"), m.notes()::toString);
		double[] p = ColorTemperature.ofKelvin(4000, 0.01).chromaticity().uv();
		double least = Double.POSITIVE_INFINITY;
		Spectrum warm = Illuminant.of("led-b1"), cool = Illuminant.of("led-b5");
		for (double t = 0; t <= 1; t += 1e-4) {
			double[] q = warm.times(t).plus(cool.times(1 - t)).chromaticity().uv();
			least = Math.min(least, Math.hypot(p[0] - q[0], p[1] - q[1]));
		}
		double[] q = report(m).chromaticity().uv();
		assertEquals(least, Math.hypot(p[0] - q[0], p[1] - q[1]), 1e-6);
		assertArrayEquals(new double[] { 1, 0 }, mix("led-b1;led-b5", 1500, 0, MixGoal.RA, 0).weights(), 1e-9);
		LedMixture greenish = mix("520/20;540/20", 4000, 0, MixGoal.RA, 0);
		assertTrue(Double.isNaN(greenish.ra()));
		assertTrue(greenish.notes().get(0).contains("a light without CCT"), greenish.notes()::toString);
		assertFalse(mix("440/20;460/20", 4000, 0, MixGoal.RA, 80).isFloorHeld(), "an Ra that is not known holds no floor");
	}

	@Test
	void aFloorOutOfReachGivesTheHighestRa() {
		LedMixture m = mix(LedPreset.RGB.channels(), 4000, 0, MixGoal.EFFICACY, 90);
		assertFalse(m.isFloorHeld());
		assertTrue(m.notes().get(0).startsWith("Ra of at least 90.0 is out of reach: the highest is 11.9"), m.notes()::toString);
	}

	/** No floor is held by any Ra, also below 0. */
	@Test
	void noFloor() {
		LedMixture m = mix("445/10;580/5;640/5", 2200, 0, MixGoal.EFFICACY, 0);
		assertTrue(m.ra() < 0 && m.isFloorHeld());
		assertEquals(List.of(), m.notes());
	}

	@Test
	void theTradeOffFalls() {
		List<LedMixture> curve = LedMixer.of(channels(FIVE)).tradeOff(ColorTemperature.ofKelvin(4000, 0), 12);
		assertTrue(curve.size() > 9 && curve.size() <= 12);
		for (int i = 1; i < curve.size(); i++) {
			assertTrue(curve.get(i).ra() > curve.get(i - 1).ra());
			assertTrue(curve.get(i).efficacy() < curve.get(i - 1).efficacy());
		}
		assertEquals(1, LedMixer.of(channels(LedPreset.RGB.channels())).tradeOff(ColorTemperature.ofKelvin(4000, 0), 12).size());
	}

	/** Twice the same channel, or a channel at the target itself, is no obstacle. */
	@ParameterizedTest
	@ValueSource(strings = { "455/20;525/30;630/18;630/18", "blackbody:4000;455/20;525/30;630/18", "blackbody:4000;blackbody:4000", "455/20;455/20;525/30;525/30;630/18;630/18" })
	void degenerateChannels(String words) {
		LedMixture m = mix(words, 4000, 0, MixGoal.RA, 0);
		assertTrue(m.isTargetReached());
		assertEquals(4000, report(m).colorTemperature().kelvin(), 1);
		if (words.contains("black")) assertEquals(100, m.ra(), 0.01);
	}

	@ParameterizedTest
	@EnumSource(LedPreset.class)
	void presetsMix(LedPreset preset) {
		if (preset == LedPreset.NONE) return;
		assertFalse(mix(preset.channels(), 4000, 0, MixGoal.RA, 0).notes().size() > 1);
	}

	@Test
	void refusesWhatItCannotMix() {
		assertThrows(IllegalArgumentException.class, () -> LedMixer.of(channels("d65")));
		assertThrows(IllegalArgumentException.class, () -> mix(FIVE, 4000, 0, MixGoal.RA, 101));
		assertThrows(IllegalArgumentException.class, () -> LedMixer.of(List.of(LightSource.of("a", Spectrum.of(840, 900, 1, l -> 1)), LightSource.of("b", Illuminant.of("a")))));
	}
}

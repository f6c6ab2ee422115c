package org.tristimulus.light.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tristimulus.light.Rows;
import org.tristimulus.light.spectrum.Illuminant;
import org.tristimulus.light.spectrum.LightSource;
import org.tristimulus.light.spectrum.SpectralStep;
import org.tristimulus.light.spectrum.Spectrum;

class LampReportTest {

	static List<Rows> metrics() {
		return Rows.read("light_metrics.csv");
	}

	private static LampReport report(Spectrum s) {
		return LampReport.of(LightSource.of("lamp", s));
	}

	private static String notes(Spectrum s) {
		return String.join("; ", report(s).notes());
	}

	/** The figures are those of the parts, under the names of the Results columns. */
	@ParameterizedTest
	@MethodSource("metrics")
	void agreesWithTheReference(Rows row) {
		Map<String, Double> f = report(Rows.spectrum(row.toString())).figures();
		assertEquals(row.number("start_nm"), f.get("Start_nm"));
		assertEquals(row.number("end_nm"), f.get("End_nm"));
		assertEquals(row.number("step_nm"), f.get("Step_nm"));
		assertEquals(row.number("x"), f.get("x"), 1e-9);
		assertEquals(1, f.get("CCT_K") / row.number("cct_k"), 5e-4);
		assertEquals(row.number("duv"), f.get("Duv"), 2e-5);
		assertEquals(row.number("tm30_rf"), f.get("Rf"), 0.02);
		assertEquals(row.number("tm30_rg"), f.get("Rg"), 0.02);
		assertEquals(row.number("r9_luxpy"), f.get("R9"), 0.4);
		assertEquals(row.number("ler_lm_per_w_380_780"), f.get("LER_lm_per_W"), 0.05);
		assertEquals(row.number("ler_lm_per_w_full"), f.get("LER_full_lm_per_W"), 0.05);
		assertEquals("[CCT_K, Duv, Ra, Rf, Rg, LER_lm_per_W, Lumens, Efficacy_lm_per_W, R1, R2, R3, R4, R5, R6, R7, R8, R9, R10, R11, R12, R13, R14, R15, "
			+ "x, y, u_prime, v_prime, Peak_nm, Dominant_nm, Purity, LER_full_lm_per_W, Start_nm, End_nm, Step_nm]", f.keySet().toString(), "in the order of interest");
	}

	@Test
	void wattsAreNeverGuessed() {
		LightSource lamp = LightSource.of("lamp", Illuminant.of("led-b3"));
		Map<String, Double> relative = LampReport.of(lamp).figures(), drawn = LampReport.of(lamp, SpectralStep.FILE, 10, 0).figures();
		assertTrue(relative.get("Lumens").isNaN() && relative.get("Efficacy_lm_per_W").isNaN() && drawn.get("Efficacy_lm_per_W").isNaN());
		assertTrue(LampReport.of(lamp, SpectralStep.FILE, 10, 0).notes().contains("no lumens: they need the radiant watts"));
		Map<String, Double> both = LampReport.of(lamp, SpectralStep.FILE, 10, 4).figures();
		assertEquals(4 * both.get("LER_full_lm_per_W"), both.get("Lumens"), 1e-9);
		assertEquals(both.get("Lumens") / 10, both.get("Efficacy_lm_per_W"), 1e-12);
		assertTrue(LampReport.of(lamp, SpectralStep.FILE, 1, 4).notes().contains("more watts radiated than drawn"));
		assertThrows(IllegalArgumentException.class, () -> LampReport.of(lamp, SpectralStep.FILE, -1, 0));
	}

	@Test
	void steps() {
		LightSource lamp = LightSource.of("lamp", Illuminant.of("fl4"));
		assertEquals(1, LampReport.of(lamp, SpectralStep.ONE, 0, 0).figures().get("Step_nm"));
		assertEquals(5, LampReport.of(lamp, SpectralStep.FILE, 0, 0).figures().get("Step_nm"));
		Spectrum uneven = Spectrum.of(new double[] { 380, 400, 500, 781 }, new double[] { 1, 2, 3, 4 });
		assertEquals(5, LampReport.of(LightSource.of("lamp", uneven), SpectralStep.FIVE, 0, 0).figures().get("Step_nm"));
		assertTrue(notes(uneven).contains("interpolated linearly to 1 nm"));
		assertTrue(notes(Illuminant.of("fl4").resample(10)).contains("step 10 nm"));
	}

	@Test
	void missingRangesAreNamed() {
		String notes = notes(Spectrum.of(300, 500, 5, l -> 1));
		assertTrue(notes.contains("no values from 500 to 780 nm"), notes);
		assertTrue(notes.contains("CCT undefined"), notes);
		assertTrue(notes(Spectrum.of(400, 700, 5, Illuminant.of("a")::at)).contains("no values from 380 to 400 nm"));
		assertTrue(report(Spectrum.of(300, 500, 5, l -> 1)).rendering().isEmpty());
	}

	@Test
	void lightsWithoutReference() {
		Map<String, Double> green = report(Spectrum.gaussian(525, 20)).figures();
		assertTrue(green.get("CCT_K").isNaN() && green.get("Ra").isNaN() && green.get("R15").isNaN() && green.get("Rf").isNaN());
		assertEquals(525, green.get("Peak_nm"));
		String blue = notes(Illuminant.blackbody(40_000)), greenish = notes(Illuminant.of("e").plus(Spectrum.gaussian(530, 30).times(200)));
		assertTrue(blue.contains("no reference illuminant beyond 25000 K"), blue);
		assertTrue(greenish.contains("Ra not meaningful"), greenish);
		String message = assertThrows(IllegalArgumentException.class, () -> report(Spectrum.of(840, 900, 5, l -> 1))).getMessage();
		assertTrue(message.startsWith("lamp: "), message);
	}

	@Test
	void scaleMakesNoDifference() {
		Map<String, Double> f = report(Illuminant.of("fl11")).figures();
		for (double scale : new double[] { 1e-9, 1e9 })
			report(Illuminant.of("fl11").times(scale)).figures().forEach((column, value) -> assertEquals(f.get(column), value, f.get(column).isNaN() ? 0 : Math.abs(f.get(column)) * 1e-9 + 1e-12, column));
	}

	@Test
	void sourcesByName(@TempDir Path folder) throws IOException {
		assertEquals(525, Photometry.of(LightSource.named("525/30").spectrum()).peak());
		assertEquals("D65", LightSource.named(" D65 ").name());
		Path file = Files.writeString(folder.resolve("lamp.csv"), "400,-1\n500,1\n600,1\n");
		LightSource lamp = LightSource.named(file.toString());
		assertEquals("lamp.csv", lamp.name());
		assertTrue(String.join(";", LampReport.of(lamp).notes()).contains("1 of 3 values are negative"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> LightSource.named("d66")).getMessage().contains("d65"));
		assertThrows(IllegalArgumentException.class, () -> LightSource.named(""));
	}

	@Test
	void aMillionValues() {
		LampReport r = report(Spectrum.of(300, 1299.999, 0.001, Illuminant.planckian(3000)));
		assertEquals(100, r.figures().get("Ra"), 0.01);
		assertEquals(100, r.figures().get("Rf"), 0.01);
		assertTrue(r.notes().contains("Ra: CIE 13.3, 360 to 780 nm at 0.001 nm, Planckian reference"), r.notes()::toString);
		String cut = notes(Spectrum.of(380, 779.9996, 0.0004, Illuminant.planckian(3000)));
		assertTrue(cut.contains("no values from 779.9996 to 780 nm"), cut);
	}
}

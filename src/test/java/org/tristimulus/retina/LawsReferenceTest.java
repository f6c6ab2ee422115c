package org.tristimulus.retina;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tristimulus.color.Reference;

/** The laws of the retina against figures from outside. */
class LawsReferenceTest {

	private static List<Reference> rows(String name) {
		return Reference.rows("/org/tristimulus/retina/" + name + ".csv");
	}

	static List<Reference> coefficients() {
		return rows("lp_coefficients");
	}

	@ParameterizedTest
	@MethodSource("coefficients")
	void lowPassCoefficients(Reference row) {
		LowPass element = new LowPass(row.number("beta"), row.number("tau"), row.number("k"));
		assertEquals(row.number("a"), element.a, 1e-12);
		assertEquals(row.number("gain"), element.gain, 1e-12);
		assertEquals(row.number("dc_steady_state"), element.steadyState(), 1e-12);
	}

	static List<Reference> frequencies() {
		return rows("lp_frequency_response");
	}

	@ParameterizedTest
	@MethodSource("frequencies")
	void lowPassGain(Reference row) {
		LowPass element = new LowPass(row.number("beta"), 0, row.number("k"));
		assertEquals(row.number("H_1D_unit_dc"), element.gainPerAxis(row.number("cycles_per_pixel")), 1e-12);
		assertEquals(row.number("H_2D_along_axis"), element.gain(row.number("cycles_per_pixel")), 1e-12);
	}

	static List<Reference> steps() {
		return rows("lp_temporal_step");
	}

	@ParameterizedTest
	@MethodSource("steps")
	void lowPassStep(Reference row) {
		assertEquals(row.number("response"), new LowPass(row.number("beta"), row.number("tau"), 7).step((int) row.number("frame")), 1e-12);
	}

	static List<Reference> adaptation() {
		return rows("benoit_local_adaptation");
	}

	@ParameterizedTest
	@MethodSource("adaptation")
	void localAdaptation(Reference row) {
		double x0 = NakaRushton.x0(row.number("v0"), row.number("local_luminance"));
		assertEquals(row.number("X0"), x0, 1e-9);
		assertEquals(row.number("output"), NakaRushton.adapt(row.number("input"), x0), 1e-9);
	}

	static List<Reference> responses() {
		return rows("naka_rushton");
	}

	@ParameterizedTest
	@MethodSource("responses")
	void nakaRushton(Reference row) {
		assertEquals(row.number("R_over_Rmax"), NakaRushton.response(row.number("I"), row.number("sigma"), row.number("n")), 1e-9);
	}

	static List<Reference> fields() {
		return rows("dog_frequency_response");
	}

	@ParameterizedTest
	@MethodSource("fields")
	void receptiveField(Reference row) {
		ReceptiveField field = new ReceptiveField(row.number("sigma_c_px"), row.number("sigma_s_px"), row.number("Kc"), row.number("Ks"));
		assertEquals(row.number("analytic"), field.gain(row.number("cycles_per_pixel")), 1e-12);
	}

	/** The peak by definition: no frequency near it has a larger gain. */
	@Test
	void theReceptiveFieldIsBestAtItsPeak() {
		ReceptiveField field = new ReceptiveField(1.5, 4.5, 1, 0.9);
		double peak = field.peak();
		assertTrue(peak > 0.01 && field.gain(peak) > field.gain(0.99 * peak) && field.gain(peak) > field.gain(1.01 * peak));
		assertEquals(0, new ReceptiveField(1.5, 4.5, 1, 0.01).peak());
		assertEquals(0, new ReceptiveField(1.5, 4.5, 0, 1).peak());
		assertEquals(0.1, field.dcGain(), 1e-15);
		assertThrows(IllegalArgumentException.class, () -> new ReceptiveField(2, 2, 1, 1));
	}

	static List<Reference> cutoffs() {
		return rows("foveation_cutoff");
	}

	@ParameterizedTest
	@MethodSource("cutoffs")
	void foveation(Reference row) {
		assertEquals(row.number("cutoff_cycles_per_degree"), new Foveation(2.3, 0.106, 1 / 64.0, 30).cutoff(row.number("eccentricity_deg")), 1e-9);
	}

	/** Golden values as DEFINITIONS of the retina print them: three decimals. */
	@Test
	void blurAwayFromTheFixation() {
		Foveation f = new Foveation(2.3, 0.106, 1 / 64.0, 30);
		double[] degrees = { 0, 5, 10, 20 }, pixels = { 0, 0.631, 1.637, 3.277 };
		for (int i = 0; i < degrees.length; i++) {
			assertEquals(pixels[i], f.blur(degrees[i]), 5e-4);
			assertEquals(f.blur(degrees[i]), f.blurAt(degrees[i] * degrees[i] * 900), 1e-12);
		}
		assertEquals(12.362, f.cutoff(5), 5e-4);
	}

	/** A stage keeps a constant and the largest value, and scales with the light; colours keep their luminance whatever the saturation. */
	@Test
	void toneMappingKeepsWhatItMust() {
		assertEquals(0.3, LocalToneMapping.stage(0.3, 0.3, 0.3, 0.3), 1e-15);
		assertEquals(7, LocalToneMapping.stage(7, 2, 1, 7), 1e-15);
		assertEquals(0, LocalToneMapping.stage(0, 0, 0, 0));
		assertEquals(0, LocalToneMapping.stage(-1, 2, 1, 7));
		assertEquals(8 * LocalToneMapping.stage(0.1, 0.2, 0.3, 0.9), LocalToneMapping.stage(0.8, 1.6, 2.4, 7.2), 1e-15);
		double[] c = { 0.9, 0.2, 0.1 };
		for (double s : new double[] { 0, 0.5, 1, 2 }) {
			double y = 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2], sum = 0;
			double[] weight = { 0.2126, 0.7152, 0.0722 };
			for (int i = 0; i < 3; i++)
				sum += weight[i] * LocalToneMapping.color(c[i], y, 0.5, s);
			assertEquals(0.5, sum, 1e-15);
		}
		assertEquals(0, LocalToneMapping.color(0.3, 0, 0.5, 1));
		assertEquals(10.2, LocalToneMapping.horizontal(2048), 1e-12);
		assertEquals(3, LocalToneMapping.horizontal(100));
	}

	/** The uniform field of 128 with a leak of 0.1: photoreceptors 184.4935, bipolar ON 16.7721, as DEFINITIONS print them. */
	@Test
	void theModelOfAUniformField() {
		RetinaParameters p = RetinaParameters.DEFAULTS.horizontal(7, 0.5, 0.1).still();
		double photoreceptors = NakaRushton.adapt(128, NakaRushton.x0(p.photoV0, 128));
		assertEquals(184.4935, photoreceptors, 5e-5);
		assertEquals(16.7721, photoreceptors - photoreceptors * p.horizontal().steadyState(), 5e-5);
		assertEquals(photoreceptors - photoreceptors * p.horizontal().steadyState(), photoreceptors * p.gains(0)[2], 1e-12);
	}

	@Test
	void parametersOutOfRangeAreNamed() {
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> RetinaParameters.DEFAULTS.photoreceptors(1, 1, 1));
		assertTrue(e.getMessage().contains("photov0=1.0"), e.getMessage());
		assertThrows(IllegalArgumentException.class, () -> RetinaParameters.DEFAULTS.horizontal(Double.NaN, 0, 0));
	}
}

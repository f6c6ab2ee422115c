package org.tristimulus.measure.bracket;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.color.Reference;

class ExposureMergeTest {

	private static final double EXCLUDE = 0.98;

	private final MergeCount[] counted = new MergeCount[1];
	private float[][] error;

	private float[][] merge(Frames frames, double[] stops, double photons, double read, float[][][] light) {
		ExposureMerge merge = new ExposureMerge(stops, new NoiseModel(photons, read), EXCLUDE, false);
		float[][] out = new float[light[0].length][frames.size];
		error = new float[out.length][frames.size];
		counted[0] = new MergeCount(stops.length);
		merge.merge(light, frames.size, out, error, new ExposureMerge.Rows(stops.length, frames.size), counted[0]);
		return out;
	}

	@ParameterizedTest
	@ValueSource(strings = { "three", "five-grey", "nominal", "compressed" })
	void mergedAsTheIndependentProgramDoes(String name) {
		Frames frames = new Frames(name, 256, 16383);
		float[][] out = merge(frames, frames.stops(), 20000, 0.0005, frames.copy()), expected = Frames.picture(name + "_merged");
		for (int c = 0; c < out.length; c++)
			for (int i = 0; i < frames.size; i++)
				assertEquals(expected[c][i], out[c][i], 1e-5 * Math.abs(expected[c][i]) + 1e-7, c + " " + i);
		for (int f = 0; f < frames.light.length; f++) {
			Reference row = frames.rows.get(f);
			assertEquals(row.number("used_%"), 100 * counted[0].used(f), 0.05);
			assertEquals(row.number("saturated_%"), 100 * counted[0].saturated(), 1e-6);
			assertEquals(row.number("disagree_%"), 100 * counted[0].disagreeing(), 0.1);
		}
	}

	/** rms of stops over pixels whose true light is below 85 % of white in the shortest frame and above 1 % in the longest, in every channel. */
	private static double rms(Frames frames, float[][] out, double[] stops) {
		float[][] truth = Frames.picture(frames.name + "_radiance");
		double shortest = 0, longest = 0, sum = 0;
		for (double s : stops) {
			shortest = Math.min(shortest, s);
			longest = Math.max(longest, s);
		}
		int n = 0;
		for (int i = 0; i < frames.size; i++) {
			boolean in = true;
			for (float[] row : truth)
				in &= row[i] * Math.pow(2, shortest) < 0.85 && row[i] * Math.pow(2, longest) > 0.01;
			for (int c = 0; c < truth.length && in; c++) {
				double d = Math.log(out[c][i] / truth[c][i]) / Math.log(2);
				sum += d * d;
				n++;
			}
		}
		return Math.sqrt(sum / n);
	}

	@ParameterizedTest
	@ValueSource(strings = { "three", "five-grey", "nominal" })
	void nearerToTheTruthThanOthers(String name) {
		Frames frames = new Frames(name, 256, 16383);
		double rms = rms(frames, merge(frames, frames.stops(), 20000, 0.0005, frames.copy()), frames.stops());
		assertTrue(rms <= 1.02 * frames.rows.get(0).number("rms_stops_to_radiance"), name + " " + rms);
		for (Reference peer : Reference.rows("/org/tristimulus/measure/hdr/peers_colour_hdri.csv"))
			if (peer.text("file").equals(name)) assertTrue(rms < peer.number("rms_stops"), name + " " + rms);
		float[][][] bytes = frames.copy();
		for (float[][] frame : bytes)
			for (float[] row : frame)
				for (int i = 0; i < row.length; i++)
					row[i] = Math.min(255, Math.max(0, (float) Math.floor(255 * row[i] + 0.5))) / 255f;
		double ofBytes = rms(frames, merge(frames, frames.stops(), 20000, 0.00114, bytes), frames.stops());
		for (Reference peer : Reference.rows("/org/tristimulus/measure/hdr/peers.csv"))
			if (peer.text("file").equals(name)) assertTrue(ofBytes <= 1.02 * peer.number("OpenCV_MergeRobertson_8bit_linear_response"), name + " " + ofBytes);
	}

	/** (x - radiance) / σ has a standard deviation of 1 where the shortest frame is below 85 % of white. */
	@ParameterizedTest
	@ValueSource(strings = { "three", "five-grey", "nominal" })
	void theErrorIsRight(String name) {
		Frames frames = new Frames(name, 256, 16383);
		double[] stops = frames.stops();
		float[][] out = merge(frames, stops, 20000, 0.0005, frames.copy()), truth = Frames.picture(name + "_radiance");
		double shortest = Math.pow(2, java.util.Arrays.stream(stops).min().getAsDouble()), sum = 0, squares = 0;
		int n = 0;
		for (int c = 0; c < out.length; c++)
			for (int i = 0; i < frames.size; i++) {
				if (!(truth[c][i] * shortest < 0.85) || Float.isNaN(error[c][i])) continue;
				double sigma = error[c][i] * out[c][i] * Math.log(2), z = (out[c][i] - truth[c][i]) / sigma;
				sum += z;
				squares += z * z;
				n++;
			}
		double deviation = Math.sqrt(squares / n - sum / n * (sum / n));
		assertTrue(deviation > 0.97 && deviation < 1.03, name + " " + deviation);
	}

	@ParameterizedTest
	@ValueSource(strings = { "three", "five-grey", "nominal", "compressed" })
	void stopsAndLinearityFromFramesAlone(String name) {
		Frames frames = new Frames(name, 256, 16383);
		MeasuredStops measured = MeasuredStops.of(frames.light, EXCLUDE);
		double[] stops = measured.stops();
		for (int f = 1; f < stops.length; f++) {
			Reference row = frames.rows.get(f), before = frames.rows.get(f - 1);
			double step = row.number("estimated_stops") - before.number("estimated_stops");
			assertEquals(step, stops[f] - stops[f - 1], 0.002);
			if (!name.equals("compressed")) assertEquals(row.number("stops") - before.number("stops"), stops[f] - stops[f - 1], 0.005);
			assertEquals(row.number("spread_stops"), measured.pair(f).spread(), 0.002);
			assertEquals(row.number("linearity_stops"), measured.pair(f).linearity(), 0.002);
		}
		assertEquals(0, stops[stops.length - 1], 0);
	}

	/** DEFINITIONS: three frames at -4, -2, 0 stops. */
	@Test
	void goldenValues() {
		double[][] v = { { .01, .042, .158 }, { .05, .21, .93 }, { .2, .78, 1 } }, shares = { { .0338, .1801, .7861 }, { .0704, .3003, .6293 }, { .1970, .8030, 0 } };
		double[] expected = { .159869, .893818, 3.135760 };
		ExposureMerge merge = new ExposureMerge(new double[] { -4, -2, 0 }, new NoiseModel(20000, 0.0005), EXCLUDE, false);
		for (int k = 0; k < 3; k++) {
			float[][][] light = { { { (float) v[k][0] } }, { { (float) v[k][1] } }, { { (float) v[k][2] } } };
			float[][] out = new float[1][1];
			MergeCount count = new MergeCount(3);
			merge.merge(light, 1, out, null, new ExposureMerge.Rows(3, 1), count);
			assertEquals(expected[k], out[0][0], 1e-6);
			assertArrayEquals(shares[k], new double[] { count.used(0), count.used(1), count.used(2) }, 5e-5);
		}
	}

	@Test
	void allSaturatedTakesTheShortestAndNotANumberIsTakenOut() {
		ExposureMerge merge = new ExposureMerge(new double[] { 0, -2 }, new NoiseModel(20000, 0.0005), EXCLUDE, false);
		float[][][] light = { { { 1, Float.NaN, 0 } }, { { 1, 0.25f, 0 } } };
		float[][] out = new float[1][3], error = new float[1][3];
		MergeCount count = new MergeCount(2);
		merge.merge(light, 3, out, error, new ExposureMerge.Rows(2, 3), count);
		assertArrayEquals(new float[] { 4, 1, 0 }, out[0], 1e-6f);
		assertTrue(Float.isNaN(error[0][0]) && error[0][1] > 0 && Float.isNaN(error[0][2]));
		assertEquals(1 / 3.0, count.saturated(), 1e-12);
	}

	@Test
	void aPairWithoutCommonSamplesIsNamed() {
		float[][][] frames = { { new float[400] }, { new float[400] }, { new float[400] } };
		for (int i = 0; i < 400; i++) {
			frames[0][0][i] = 0.1f + i * 1e-4f;
			frames[1][0][i] = 2 * frames[0][0][i];
			frames[2][0][i] = 1;
		}
		assertTrue(assertThrows(IllegalArgumentException.class, () -> MeasuredStops.of(frames, EXCLUDE)).getMessage().startsWith("Frames 2 and 3"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "srgb", "camera" })
	void curveOfACamera(String name) {
		Frames frames = new Frames("curve-" + name, 0, 255);
		double[] stops = { -4, -2, 0, 2 };
		for (int c = 0; c < 3; c++) {
			int[][] codes = new int[4][];
			for (int f = 0; f < 4; f++)
				codes[f] = frames.codes[f][c];
			ResponseCurve curve = ResponseCurve.of(codes, stops);
			double squares = 0, most = 0, n = 0;
			for (Reference row : Reference.rows("/org/tristimulus/measure/hdr/curves.csv")) {
				int z = (int) row.number("code");
				if (!row.text("curve").equals(name) || z < 20 || z > 240) continue;
				double d = Math.log(curve.light(z) / row.number("light")) / Math.log(2);
				squares += d * d;
				most = Math.max(most, Math.abs(d));
				n++;
			}
			assertTrue(Math.sqrt(squares / n) <= 0.02 && most <= 0.06, name + " " + c + " rms " + Math.sqrt(squares / n) + " most " + most);
		}
	}
}

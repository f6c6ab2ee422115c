package org.tristimulus.measure.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tristimulus.color.Reference;
import org.tristimulus.light.temperature.ColorTemperature;
import org.tristimulus.measure.fit.ColorFit;
import org.tristimulus.measure.fit.ColorTerms;

class CalibrationTest {

	private final Map<String, MeasuredChart> charts = Cases.charts(1);

	private static ColorTerms terms(Reference row) {
		return ColorTerms.valueOf(row.text("method").toUpperCase().replace('-', '_'));
	}

	private Calibration calibration(Reference row) {
		return Calibration.of(charts.get(row.text("case")), terms(row), row.text("neutral").equals("true"));
	}

	@Test
	void referencesAreThoseOfColourScience() {
		int i = 0;
		for (Reference row : Cases.rows("references.csv")) {
			ReferencePatch patch = ReferenceChart.of(row.text("chart")).patches().get(i++ % 24);
			assertEquals(row.text("name"), patch.name());
			assertArrayEquals(row.numbers("", "L_D50", "a_D50", "b_D50"), patch.lab(), 0);
			assertArrayEquals(row.numbers("", "R_lin", "G_lin", "B_lin"), patch.rgb(), 1e-6, patch.name());
			assertArrayEquals(patch.lab(), IccLab.ofRgb(patch.rgb()), 1e-9);
		}
		assertEquals(72, i);
	}

	@Test
	void coefficientsAndLight() {
		for (Reference row : Cases.rows("fits.csv")) {
			Calibration calibration = calibration(row);
			ColorTerms terms = terms(row);
			int c = "RGB".indexOf(row.text("row"));
			double[] found = calibration.fit().row(c), wanted = new double[terms.count()];
			Arrays.setAll(wanted, t -> row.number("t" + (t + 1)));
			double relative = terms == ColorTerms.ROOT_3 ? 1e-4 : 1e-6;
			for (int t = 0; t < wanted.length; t++)
				assertEquals(wanted[t], found[t], relative * Math.abs(wanted[t]), row + " t" + (t + 1));
			for (MeasuredPatch patch : calibration.chart().patches()) {
				double[] t = terms.of(patch.rgb());
				double light = 0, printed = 0;
				for (int k = 0; k < t.length; k++) {
					light += wanted[k] * t[k];
					printed += Math.abs(wanted[k] * t[k]) * 2e-12;
				}
				assertEquals(light, calibration.fit().of(patch.rgb())[c], 1e-8 + printed, row.toString());
			}
		}
	}

	@Test
	void residuals() {
		for (Reference row : Cases.rows("residuals.csv")) {
			Calibration calibration = calibration(row);
			int i = (int) row.number("patch") - 1;
			String what = row.toString();
			if (!calibration.chart().isUsed(i)) {
				assertTrue(!row.has("DE00_loo"), what);
				continue;
			}
			assertEquals(row.number("DE00_balanced"), calibration.chart().balancedDifferences()[i], 1e-4, what);
			assertEquals(row.number("DE00_after"), calibration.fitDifferences()[i], 1e-4, what);
			assertEquals(row.number("DE00_loo"), calibration.leaveOneOutDifferences()[i], terms(row) == ColorTerms.ROOT_3 ? 1e-2 : 1e-4, what);
		}
	}

	@Test
	void summary() {
		for (Reference row : Cases.rows("summary.csv")) {
			Calibration calibration = calibration(row);
			MeasuredChart chart = calibration.chart();
			assertEquals(row.number("patches"), chart.used());
			assertEquals(row.number("loo_mean"), calibration.leaveOneOut(), 1e-2);
			assertEquals(row.number("loo_max"), MeasuredChart.max(calibration.leaveOneOutDifferences()), 2e-2);
			assertEquals(row.number("balanced_mean"), MeasuredChart.mean(chart.balancedDifferences()), 1e-4);
			assertEquals(row.number("stops"), chart.stops(), 5e-5);
			assertEquals(row.number("x"), chart.light().x, 1e-6);
			assertEquals(row.number("y"), chart.light().y, 1e-6);
			ColorTemperature light = ColorTemperature.of(chart.light());
			if (row.has("CCT_K")) assertEquals(row.number("CCT_K"), light.kelvin(), 1, row.toString());
			if (row.has("Duv")) assertEquals(row.number("Duv"), light.duv(), 5e-5, row.toString());
		}
	}

	@Test
	void automaticChoice() {
		for (Reference row : Cases.rows("auto.csv")) {
			MeasuredChart chart = charts.get(row.text("case"));
			assertEquals(row.text("auto"), CalibrationMethod.AUTO.choose(chart, false, CalibrationMethod.fits(chart, false)).fit().terms().toString());
		}
	}

	@Test
	void aStopBrighterIsTheSameColours() {
		Map<String, MeasuredChart> brighter = Cases.charts(2);
		charts.forEach((name, chart) -> {
			MeasuredChart twice = brighter.get(name);
			assertEquals(chart.stops() - 1, twice.stops(), 1e-12);
			for (ColorTerms terms : ColorTerms.values()) {
				Calibration a = Calibration.of(chart, terms, false), b = Calibration.of(twice, terms, false);
				assertArrayEquals(a.fitDifferences(), b.fitDifferences(), 1e-9);
				assertArrayEquals(a.leaveOneOutDifferences(), b.leaveOneOutDifferences(), 1e-9);
			}
		});
	}

	@Test
	void neutralSendsWhiteToWhite() {
		for (MeasuredChart chart : charts.values())
			for (ColorTerms terms : ColorTerms.values()) {
				if (!terms.isHomogeneous()) continue;
				Calibration calibration = Calibration.of(chart, terms, true);
				assertArrayEquals(new double[] { 1, 1, 1 }, calibration.fit().of(chart.white()), 1e-12);
				double y = chart.whiteLuminance();
				assertArrayEquals(new double[] { y, y, y }, calibration.keepingExposure().of(chart.white()), 1e-12);
			}
		MeasuredChart any = charts.values().iterator().next();
		assertTrue(assertThrows(IllegalArgumentException.class, () -> Calibration.of(any, ColorTerms.AFFINE, true)).getMessage().contains("affine"));
	}

	@Test
	void twiceTheLightIsTwiceTheResultExactly() {
		MeasuredChart chart = charts.values().iterator().next();
		for (ColorTerms terms : ColorTerms.values()) {
			ColorFit fit = Calibration.of(chart, terms, false).fit();
			double[] once = fit.of(0.3, 0.2, 0.07), twice = fit.of(0.6, 0.4, 0.14);
			for (int c = 0; c < 3; c++)
				assertEquals(terms.isHomogeneous(), 2 * once[c] == twice[c], terms.toString());
		}
	}

	/** DEFINITIONS: case nikon5100-d50. */
	@Test
	void goldenMatrix() {
		ColorFit fit = Calibration.of(charts.get("nikon5100-d50"), ColorTerms.MATRIX, false).fit();
		assertArrayEquals(new double[] { 6.06160, -1.46948, -.37821 }, fit.row(0), 5e-6);
		assertArrayEquals(new double[] { -.65710, 3.74186, -1.27788 }, fit.row(1), 5e-6);
		assertArrayEquals(new double[] { .23020, -1.37876, 4.90471 }, fit.row(2), 5e-6);
	}

	@Test
	void tooFewPatches() {
		StringBuilder csv = new StringBuilder("R,G,B\n");
		for (int i = 0; i < 16; i++)
			csv.append(i * 0.05 + 0.01).append(',').append((i * 7 % 16) * 0.05 + 0.01).append(',').append((i * 5 % 16) * 0.05 + 0.01).append('\n');
		ReferenceChart reference = ReferenceChart.parse("own.csv", csv.toString(), 4);
		MeasuredChart chart = new MeasuredChart(reference, reference.patches().stream().map(p -> MeasuredPatch.of(true, p.rgb())).collect(java.util.stream.Collectors.toList()));
		assertEquals(0, Calibration.of(chart, ColorTerms.MATRIX, false).leaveOneOut(), 1e-9);
		String message = assertThrows(IllegalArgumentException.class, () -> CalibrationMethod.ROOT_3.choose(chart, false, CalibrationMethod.fits(chart, false))).getMessage();
		assertTrue(message.contains("root-3") && message.contains("18"), message);
	}
}

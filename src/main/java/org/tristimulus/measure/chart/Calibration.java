package org.tristimulus.measure.chart;

import org.tristimulus.measure.fit.ColorFit;
import org.tristimulus.measure.fit.ColorTerms;

/** A fit to a chart, with its errors: on the patches that it was made from, and on each when it was made without it. Immutable. */
public final class Calibration {

	private final MeasuredChart chart;
	private final boolean neutral;
	private final ColorFit fit;
	private final double[] fitted, leftOut;

	private Calibration(MeasuredChart chart, ColorTerms terms, boolean neutral) {
		this.chart = chart;
		this.neutral = neutral;
		fit = fit(chart, terms, neutral);
		int n = chart.patches().size();
		fitted = new double[n];
		leftOut = new double[n];
		for (int i = 0; i < n; i++) {
			fitted[i] = leftOut[i] = Double.NaN;
			if (!chart.isUsed(i)) continue;
			double[] measured = chart.patches().get(i).rgb();
			fitted[i] = chart.difference(i, fit.of(measured));
			leftOut[i] = chart.difference(i, fit(chart.without(i), terms, neutral).of(measured));
		}
	}

	/**
	 * The least squares fit of terms to a chart.
	 *
	 * @param neutral whether the perfect diffuser becomes (1, 1, 1) exactly
	 * @throws IllegalArgumentException if there are too few patches, or neutral is asked of affine, or of a chart without neutral patches
	 */
	public static Calibration of(MeasuredChart chart, ColorTerms terms, boolean neutral) {
		chart.need(terms);
		if (neutral && !terms.isHomogeneous()) throw new IllegalArgumentException("neutral=true is not for method=affine: an offset has no white that stays white at every exposure");
		if (neutral && !chart.hasWhite()) throw new IllegalArgumentException("neutral=true needs a neutral patch, and " + chart.reference().name() + " has none that could be measured");
		return new Calibration(chart, terms, neutral);
	}

	private static ColorFit fit(MeasuredChart chart, ColorTerms terms, boolean neutral) {
		return neutral && chart.hasWhite() ? neutralFit(chart, terms, 1) : ColorFit.between(terms, chart.measured(), chart.wanted());
	}

	/** With the perfect diffuser at a level of light, all else in proportion. */
	private static ColorFit neutralFit(MeasuredChart chart, ColorTerms terms, double level) {
		double[][] wanted = chart.wanted();
		for (double[] rgb : wanted)
			for (int c = 0; c < 3; c++)
				rgb[c] *= level;
		return ColorFit.between(terms, chart.measured(), wanted, chart.white(), level);
	}

	/** The mean ΔE00 of the plain 3 × 3 fit: how much it looks like this chart. */
	static double likeness(MeasuredChart chart) {
		ColorFit fit = fit(chart, ColorTerms.MATRIX, false);
		double sum = 0;
		for (int i = 0; i < chart.patches().size(); i++)
			if (chart.isUsed(i)) sum += chart.difference(i, fit.of(chart.patches().get(i).rgb()));
		return sum / chart.used();
	}

	/** What it was fitted to. */
	public MeasuredChart chart() {
		return chart;
	}

	/** Whether the perfect diffuser becomes (1, 1, 1) exactly. */
	public boolean isNeutral() {
		return neutral;
	}

	/** Measured light to light of the exposure of the reference. */
	public ColorFit fit() {
		return fit;
	}

	/** The same at the exposure of the picture. @throws IllegalArgumentException for a chart without neutral patches */
	public ColorFit keepingExposure() {
		if (!chart.hasWhite()) throw new IllegalArgumentException("brightness=keep needs a neutral patch, and " + chart.reference().name() + " has none that could be measured");
		return neutral ? neutralFit(chart, fit.terms(), chart.whiteLuminance()) : fit.times(chart.whiteLuminance());
	}

	/** ΔE00 of every patch, NaN for those that are left out. */
	public double[] fitDifferences() {
		return fitted.clone();
	}

	/** ΔE00 of every patch by the fit without it; NaN for those that are left out. */
	public double[] leaveOneOutDifferences() {
		return leftOut.clone();
	}

	/** The figure to quote: the mean of {@link #leaveOneOutDifferences()}. */
	public double leaveOneOut() {
		return MeasuredChart.mean(leftOut);
	}
}

package org.tristimulus.measure.chart;

import java.util.ArrayList;
import java.util.List;

import org.tristimulus.color.Token;
import org.tristimulus.measure.fit.ColorTerms;

/** The terms that a chart is fitted by, or the choice among them. */
public enum CalibrationMethod implements Token {

	/** The least leave-one-out error of matrix, root-2 and root-3; a richer one must be 5 % better. */
	AUTO("Automatic"), MATRIX(ColorTerms.MATRIX), AFFINE(ColorTerms.AFFINE), ROOT_2(ColorTerms.ROOT_2), ROOT_3(ColorTerms.ROOT_3);

	private static final double BETTER = 0.95;

	private final String label;
	private final ColorTerms terms;

	CalibrationMethod(String label) {
		this.label = label;
		terms = null;
	}

	CalibrationMethod(ColorTerms terms) {
		label = terms.label();
		this.terms = terms;
	}

	/** The method with these terms. */
	public static CalibrationMethod of(ColorTerms terms) {
		return valueOf(terms.name());
	}

	/**
	 * Every fit that the chart has patches enough for, from the fewest terms to the most.
	 *
	 * @param neutral whether white becomes (1, 1, 1) exactly; affine is left out then
	 */
	public static List<Calibration> fits(MeasuredChart chart, boolean neutral) {
		List<Calibration> fits = new ArrayList<>();
		for (ColorTerms terms : ColorTerms.values())
			if (chart.allows(terms) && (terms.isHomogeneous() || !neutral)) fits.add(Calibration.of(chart, terms, neutral));
		return fits;
	}

	/**
	 * The fit that it takes of {@link #fits}.
	 *
	 * @throws IllegalArgumentException saying what the chart lacks for it
	 */
	public Calibration choose(MeasuredChart chart, boolean neutral, List<Calibration> fits) {
		if (terms != null) return find(fits, terms, chart, neutral);
		Calibration best = find(fits, ColorTerms.MATRIX, chart, neutral);
		for (Calibration fit : fits)
			if (fit.fit().terms().isHomogeneous() && fit.leaveOneOut() < BETTER * best.leaveOneOut()) best = fit;
		return best;
	}

	private static Calibration find(List<Calibration> fits, ColorTerms terms, MeasuredChart chart, boolean neutral) {
		for (Calibration fit : fits)
			if (fit.fit().terms() == terms) return fit;
		return Calibration.of(chart, terms, neutral);
	}

	@Override
	public String label() {
		return label;
	}

	@Override
	public String toString() {
		return Token.of(this);
	}
}

package org.tristimulus.measure.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.tristimulus.measure.fit.ColorTerms;

/** Which of several ways a chart lies: that whose plain 3 × 3 fit has the least mean ΔE00. Immutable. */
public final class ChartSearch {

	/** Where the next best way is less than so many times worse, the finding is not sure. */
	private static final double SURE = 1.5;

	private final ChartLayout layout;
	private final MeasuredChart chart;
	private final double error, next;

	private ChartSearch(ChartLayout layout, MeasuredChart chart, double error, double next) {
		this.layout = layout;
		this.chart = chart;
		this.error = error;
		this.next = next;
	}

	/** Measures all cells of a grid, in their order. */
	@FunctionalInterface
	public interface Meter {

		List<MeasuredPatch> measure(ChartGrid grid);
	}

	/**
	 * The best of the ways. Each grid is measured once.
	 *
	 * @throws IllegalArgumentException if too few patches can be used in any
	 */
	public static ChartSearch among(List<ChartLayout> layouts, ReferenceChart reference, Meter meter) {
		Map<ChartGrid, List<MeasuredPatch>> cells = new HashMap<>();
		ChartSearch best = null;
		IllegalArgumentException failure = null;
		for (ChartLayout layout : layouts) {
			List<MeasuredPatch> measured = cells.computeIfAbsent(layout.grid(), meter::measure), patches = new ArrayList<>();
			for (int i = 0; i < reference.size(); i++)
				patches.add(measured.get(layout.cell(i)));
			MeasuredChart chart = new MeasuredChart(reference, patches);
			try {
				chart.need(ColorTerms.MATRIX);
				best = better(best, layout, chart, Calibration.likeness(chart));
			}
			catch (IllegalArgumentException e) {
				failure = e;
			}
		}
		if (best == null) throw failure;
		return best;
	}

	private static ChartSearch better(ChartSearch best, ChartLayout layout, MeasuredChart chart, double error) {
		if (best == null) return new ChartSearch(layout, chart, error, Double.POSITIVE_INFINITY);
		if (error < best.error) return new ChartSearch(layout, chart, error, best.error);
		return new ChartSearch(best.layout, best.chart, best.error, Math.min(best.next, error));
	}

	/** This chart. @throws IllegalArgumentException naming the error, where it is so large that it must be another, or none */
	public ChartSearch within(double maxError) {
		if (error >= maxError)
			throw new IllegalArgumentException(String.format(Locale.ROOT, "This is not %s, or the corners are not on it: the best 3 × 3 fit leaves a mean ΔE00 of %.3g, and maxerror is %.3g", chart.reference().name(), error, maxError));
		return this;
	}

	/** How the chart lies. */
	public ChartLayout layout() {
		return layout;
	}

	/** What was measured. */
	public MeasuredChart chart() {
		return chart;
	}

	/** The mean ΔE00 of the plain 3 × 3 fit. */
	public double error() {
		return error;
	}

	/** The same of the next best way; infinite if there is none. */
	public double nextError() {
		return next;
	}

	/** Whether the next best way is at least 1.5 times worse. */
	public boolean isSure() {
		return next >= SURE * error;
	}
}

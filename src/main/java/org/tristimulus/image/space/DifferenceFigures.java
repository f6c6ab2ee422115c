package org.tristimulus.image.space;

import org.tristimulus.color.ExactSum;
import org.tristimulus.color.FloatQuantiles;
import org.tristimulus.color.Tally;

/**
 * How many differences a map holds, their mean, median, 95th percentile and maximum, exactly, whatever the parts and the order
 * that they come in. What is not a finite number is left out. Takes all differences twice.
 */
final class DifferenceFigures implements Tally<DifferenceFigures> {

	private static final long serialVersionUID = 1L;
	private static final double[] QUANTILES = { 0.5, 0.95, 1 };

	private final ExactSum sum = new ExactSum();
	private final FloatQuantiles quantiles;
	private final boolean isSecond;
	private transient float[] finite;

	private DifferenceFigures(FloatQuantiles quantiles, boolean isSecond) {
		this.quantiles = quantiles;
		this.isSecond = isSecond;
	}

	/** For the first reading. */
	DifferenceFigures() {
		this(new FloatQuantiles(), false);
	}

	/** For the second reading. @param first all differences, read */
	static DifferenceFigures second(DifferenceFigures first) {
		first.quantiles.narrow(QUANTILES);
		DifferenceFigures second = new DifferenceFigures(first.quantiles, true);
		second.sum.add(first.sum);
		return second;
	}

	@Override
	public DifferenceFigures empty() {
		return new DifferenceFigures(quantiles.empty(), isSecond);
	}

	@Override
	public void add(float[][] light, int n) {
		if (finite == null || finite.length < n) finite = new float[n];
		int count = 0;
		for (int i = 0; i < n; i++)
			if (Float.isFinite(light[0][i])) finite[count++] = light[0][i];
		if (isSecond) quantiles.second(finite, count);
		else {
			quantiles.first(finite, count);
			for (int i = 0; i < count; i++)
				sum.add(finite[i]);
		}
	}

	@Override
	public void merge(DifferenceFigures other) {
		quantiles.add(other.quantiles);
		sum.add(other.sum);
	}

	long count() {
		return quantiles.size();
	}

	double mean() {
		return sum.value() / count();
	}

	double median() {
		return quantiles.at(0);
	}

	double p95() {
		return quantiles.at(1);
	}

	double max() {
		return quantiles.at(2);
	}
}

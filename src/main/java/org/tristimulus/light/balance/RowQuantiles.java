package org.tristimulus.light.balance;

import org.tristimulus.color.FloatQuantiles;
import org.tristimulus.color.Tally;

/** Order statistics of some of the rows, each by itself; takes all pixels twice. */
final class RowQuantiles implements Tally<RowQuantiles> {

	private static final long serialVersionUID = 1L;

	private final int[] rows;
	private final FloatQuantiles[] each;
	private boolean isSecond;

	private RowQuantiles(int[] rows, FloatQuantiles[] each, boolean isSecond) {
		this.rows = rows;
		this.each = each;
		this.isSecond = isSecond;
	}

	RowQuantiles(int... rows) {
		this(rows, new FloatQuantiles[rows.length], false);
		for (int k = 0; k < rows.length; k++)
			each[k] = new FloatQuantiles();
	}

	@Override
	public RowQuantiles empty() {
		FloatQuantiles[] empty = new FloatQuantiles[each.length];
		for (int k = 0; k < empty.length; k++)
			empty[k] = each[k].empty();
		return new RowQuantiles(rows, empty, isSecond);
	}

	@Override
	public void add(float[][] light, int n) {
		for (int k = 0; k < each.length; k++)
			if (isSecond) each[k].second(light[rows[k]], n);
			else each[k].first(light[rows[k]], n);
	}

	@Override
	public void merge(RowQuantiles other) {
		for (int k = 0; k < each.length; k++)
			each[k].add(other.each[k]);
	}

	/** How many values each row has. */
	long size() {
		return each[0].size();
	}

	/** Between the readings: looks for the q quantile of each row, q in 0..1. */
	void narrow(double q) {
		isSecond = true;
		for (FloatQuantiles f : each)
			f.narrow(q);
	}

	/** Between the readings: looks for the values at ranks, which go up. */
	void narrowToRanks(long... ranks) {
		isSecond = true;
		for (FloatQuantiles f : each)
			f.narrowToRanks(ranks);
	}

	/** The ith that was looked for of the kth of the rows. */
	double at(int k, int i) {
		return each[k].at(i);
	}
}

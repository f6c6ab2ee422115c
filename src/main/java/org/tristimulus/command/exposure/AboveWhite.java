package org.tristimulus.command.exposure;

import org.tristimulus.color.Tally;

/** Whether there is any light above white. */
final class AboveWhite implements Tally<AboveWhite> {

	private static final long serialVersionUID = 1L;

	private boolean isFound;

	boolean isFound() {
		return isFound;
	}

	@Override
	public AboveWhite empty() {
		return new AboveWhite();
	}

	@Override
	public void add(float[][] light, int n) {
		for (float[] row : light)
			for (int i = 0; i < n && !isFound; i++)
				isFound = row[i] > 1;
	}

	@Override
	public void merge(AboveWhite other) {
		isFound |= other.isFound;
	}
}

package org.tristimulus.command.exposure;

import java.util.concurrent.atomic.LongAdder;

import org.tristimulus.color.ChannelTransform;

/** Counts the zeros, the negatives and what is not a number among the samples that another transform is given. Safe for many threads. */
final class SampleCount implements ChannelTransform {

	private final ChannelTransform transform;
	private final LongAdder zeros = new LongAdder(), negatives = new LongAdder(), undefined = new LongAdder();

	SampleCount(ChannelTransform transform) {
		this.transform = transform;
	}

	long zeros() {
		return zeros.sum();
	}

	long negatives() {
		return negatives.sum();
	}

	long undefined() {
		return undefined.sum();
	}

	@Override
	public double apply(double x) {
		return transform.apply(x);
	}

	@Override
	public void apply(float[] row, int n) {
		int zero = 0, positive = 0, negative = 0;
		for (int i = 0; i < n; i++) {
			positive += row[i] > 0 ? 1 : 0;
			zero += row[i] == 0 ? 1 : 0;
			negative += row[i] < 0 ? 1 : 0;
		}
		if (zero > 0) zeros.add(zero);
		if (negative > 0) negatives.add(negative);
		if (positive + zero + negative < n) undefined.add(n - positive - zero - negative);
		transform.apply(row, n);
	}
}

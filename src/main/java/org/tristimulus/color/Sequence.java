package org.tristimulus.color;

/** Two transforms, one after the other. */
final class Sequence implements ColorTransform {

	private final ColorTransform first, second;

	Sequence(ColorTransform first, ColorTransform second) {
		this.first = first;
		this.second = second;
	}

	@Override
	public void apply(double[] c) {
		first.apply(c);
		second.apply(c);
	}

	@Override
	public void apply(float[][] rows, int n) {
		first.apply(rows, n);
		second.apply(rows, n);
	}

	ColorTransform first() {
		return first;
	}

	ColorTransform second() {
		return second;
	}

	/** The transform before, then this; it meets the first of this, with which it may merge. */
	ColorTransform after(ColorTransform before) {
		return before.then(first).then(second);
	}

	@Override
	public boolean isHomogeneous() {
		return first.isHomogeneous() && second.isHomogeneous();
	}

	@Override
	public ColorTransform forBytes() {
		return first.forBytes().then(second.forBytes());
	}

	@Override
	public ColorTransform forIntegers() {
		return first.forIntegers().then(second.forIntegers());
	}

	/** Sequences nest to the right, so that what can merge (two matrices) meets. */
	@Override
	public ColorTransform then(ColorTransform next) {
		return next == IDENTITY ? this : new Sequence(first, second.then(next));
	}
}

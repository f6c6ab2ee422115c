package org.tristimulus.color;

/**
 * A transform that treats each component on its own, and all alike. It is what may be applied to a single channel, and
 * what the image engine turns into a table.
 */
@FunctionalInterface
public interface ChannelTransform extends ColorTransform {

	/** The new value of one component. */
	double apply(double x);

	@Override
	default void apply(double[] c) {
		for (int i = 0; i < c.length; i++)
			c[i] = apply(c[i]);
	}

	@Override
	default void apply(float[][] rows, int n) {
		for (float[] row : rows)
			apply(row, n);
	}

	/** Rewrites the first n values of one row. Override where a row can go faster. */
	default void apply(float[] row, int n) {
		for (int i = 0; i < n; i++)
			row[i] = (float) apply((double) row[i]);
	}

	/** This transform, then the next, which is again one of channels. */
	default ChannelTransform then(ChannelTransform next) {
		ChannelTransform first = this;
		if (next == IDENTITY) return first;
		if (first == IDENTITY) return next;
		return new ChannelTransform() {

			@Override
			public double apply(double x) {
				return next.apply(first.apply(x));
			}

			@Override
			public void apply(float[] row, int n) {
				first.apply(row, n);
				next.apply(row, n);
			}

			@Override
			public boolean isHomogeneous() {
				return first.isHomogeneous() && next.isHomogeneous();
			}
		};
	}
}

package org.tristimulus.image.store;

import org.tristimulus.image.pixel.Plane;

/** The largest finite stored value of some positions of a 32-bit image; -∞ where there is none. */
final class LargestInParts implements PartWork<Double> {

	private static final long serialVersionUID = 1L;

	private final int first, end;

	/** @param end the position after the last */
	LargestInParts(int first, int end) {
		this.first = first;
		this.end = end;
	}

	@Override
	public Double none() {
		return Double.NEGATIVE_INFINITY;
	}

	@Override
	public Double merge(Double a, Double b) {
		return Math.max(a, b);
	}

	@Override
	public Double on(PixelStore part) {
		double max = Double.NEGATIVE_INFINITY;
		for (int p = first; p < end; p++)
			max = Math.max(max, largest(part.read(p)));
		return max;
	}

	private static double largest(Plane plane) {
		double max = Double.NEGATIVE_INFINITY;
		for (int c = 0; c < plane.channels(); c++)
			for (float v : (float[]) plane.array(c))
				if (v > max && v < Float.POSITIVE_INFINITY) max = v;
		return max;
	}
}

package org.tristimulus.retina;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.Matrix3;

/** Two matrices on linear sRGB, one on either side of a plane through black and white. Immutable. */
final class Dichromacy implements ColorTransform {

	private final Matrix3 first, second;
	private final double[] normal;

	/** @param first holds where the product of colour and normal is 0 or more */
	Dichromacy(Matrix3 first, Matrix3 second, double[] normal) {
		this.first = first;
		this.second = second;
		this.normal = normal;
	}

	/** A mixture with the original. @param severity 1 for this one */
	Dichromacy severity(double severity) {
		return severity == 1 ? this : new Dichromacy(mixed(first, severity), mixed(second, severity), normal);
	}

	private static Matrix3 mixed(Matrix3 matrix, double severity) {
		double[] m = new double[9];
		for (int i = 0; i < 9; i++)
			m[i] = (i % 4 == 0 ? 1 - severity : 0) + severity * matrix.get(i / 3, i % 3);
		return Matrix3.of(m);
	}

	@Override
	public void apply(double[] c) {
		(normal[0] * c[0] + normal[1] * c[1] + normal[2] * c[2] >= 0 ? first : second).apply(c);
	}

	@Override
	public boolean isHomogeneous() {
		return true;
	}
}

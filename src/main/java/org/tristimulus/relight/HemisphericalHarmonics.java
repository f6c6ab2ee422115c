package org.tristimulus.relight;

/**
 * Hemispherical harmonics (Gautron and others 2004): K P_l^m(2z - 1) with the azimuth as in {@link SphericalHarmonics}, orthonormal on the
 * hemisphere z ≥ 0, without sign. A direction below it is taken at the horizon. Immutable.
 */
public final class HemisphericalHarmonics {

	private final SphericalHarmonics basis;

	/** @param order the highest band, 0 to {@link SphericalHarmonics#HIGHEST}; there are (order + 1)² functions */
	public HemisphericalHarmonics(int order) {
		basis = new SphericalHarmonics(order);
	}

	/** All functions at a unit vector, in the order of {@link SphericalHarmonics#index}. */
	public void at(double x, double y, double z, double[] values) {
		double height = Math.max(0, z), stretch = 2 * Math.sqrt(height / (1 + height));
		basis.at(stretch * x, stretch * y, 2 * height - 1, values);
		for (int i = 0; i < basis.size(); i++)
			values[i] *= StrictMath.sqrt(2);
	}
}

package org.tristimulus.light;

import org.tristimulus.color.Chromaticity;

/** Temporary. */
final class DaylightXy {

	static Chromaticity at(double t) {
		if (!(t >= 4000 && t <= 25000)) throw new IllegalArgumentException("Daylight from 4000 to 25000 K, not " + t);
		double x = t <= 7000 ? -4.6070e9 / (t * t * t) + 2.9678e6 / (t * t) + 0.09911e3 / t + 0.244063 : -2.0064e9 / (t * t * t) + 1.9018e6 / (t * t) + 0.24748e3 / t + 0.237040;
		return Chromaticity.of(x, -3 * x * x + 2.870 * x - 0.275);
	}
}

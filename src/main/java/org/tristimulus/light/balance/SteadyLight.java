package org.tristimulus.light.balance;

import org.tristimulus.color.Chromaticity;
import org.tristimulus.light.exposure.Deflicker;
import org.tristimulus.light.temperature.ColorTemperature;

/** The light of the frames of a film without its flicker: running median, then running mean, in mired and Duv; in uv where a frame has no temperature. */
public final class SteadyLight {

	/** Frames that are smoothed over. */
	private static final int WINDOW = 15;

	private SteadyLight() {}

	/** Stops of each frame, steadied. */
	public static double[] of(double[] stops) {
		return Deflicker.target(stops, WINDOW);
	}

	/** The light of each frame, steadied. */
	public static Chromaticity[] of(Chromaticity[] lights) {
		double[] mired = new double[lights.length], duv = mired.clone(), u = mired.clone(), v = mired.clone();
		boolean defined = true;
		for (int i = 0; i < lights.length; i++) {
			ColorTemperature t = ColorTemperature.of(lights[i]);
			mired[i] = t.mired();
			duv[i] = t.duv();
			u[i] = lights[i].uv()[0];
			v[i] = lights[i].uv()[1];
			defined &= t.isDefined();
		}
		double[] first = Deflicker.target(defined ? mired : u, WINDOW), second = Deflicker.target(defined ? duv : v, WINDOW);
		Chromaticity[] steady = new Chromaticity[lights.length];
		for (int i = 0; i < steady.length; i++)
			steady[i] = defined ? ColorTemperature.ofKelvin(1e6 / first[i], second[i]).chromaticity() : Chromaticity.ofUv(first[i], second[i]);
		return steady;
	}
}

package org.tristimulus.light.rendering;

import java.util.Arrays;

import org.tristimulus.light.Table;
import org.tristimulus.light.spectrum.Observer;
import org.tristimulus.light.spectrum.Spectrum;
import org.tristimulus.light.spectrum.Sprague;

/**
 * Published test colours as spectral radiance factors: tabulated at 5 nm, interpolated to 1 nm by Sprague's method with
 * the ends held, linear between.
 */
public final class TestColorSamples {

	/** Test colour samples 1 to 14 of CIE 13.3-1995 and 15 of JIS Z 8726. */
	static final TestColorSamples CIE_13 = new TestColorSamples("tcs_cie13_5nm.csv");
	/** The 99 colour evaluation samples of CIE 224:2017 and ANSI/IES TM-30-18. */
	public static final TestColorSamples CES_99 = new TestColorSamples("ces99_cie224_5nm.csv");

	private final int start, count;
	private final double[][] factors;

	private TestColorSamples(String name) {
		Table table = Table.read(name);
		double[] nm = table.column(0);
		start = (int) nm[0];
		count = table.names().size() - 1;
		factors = new double[(int) nm[nm.length - 1] - start + 1][count];
		for (int s = 0; s < count; s++) {
			Sprague sample = Sprague.held(start, nm[1] - start, table.column(s + 1));
			for (int i = 0; i < factors.length; i++)
				factors[i][s] = sample.applyAsDouble(start + i);
		}
	}

	int count() {
		return count;
	}

	/**
	 * Tristimulus values under a light, summed over its own wavelengths in a band and not scaled: row 0 is the light itself
	 * (a perfect white), row i sample i. They are linear in the light.
	 */
	public double[][] xyz(Spectrum light, double from, double to, Observer observer) {
		double[][] xyz = new double[count + 1][3];
		double[] between = new double[count];
		for (int i = 0; i < light.size(); i++) {
			double nm = light.wavelength(i), value = light.value(i);
			if (nm < from - 1e-6 || nm > to + 1e-6) continue;
			double x = value * observer.bar(0, nm), y = value * observer.bar(1, nm), z = value * observer.bar(2, nm);
			add(xyz[0], 1, x, y, z);
			double[] factor = factors(nm, between);
			for (int s = 0; s < count; s++)
				add(xyz[s + 1], factor[s], x, y, z);
		}
		return xyz;
	}

	private static void add(double[] xyz, double factor, double x, double y, double z) {
		xyz[0] += factor * x;
		xyz[1] += factor * y;
		xyz[2] += factor * z;
	}

	private double[] factors(double nm, double[] between) {
		double at = Math.max(0, Math.min(factors.length - 1, nm - start));
		int i = (int) at;
		double t = at - i;
		if (t == 0) return factors[i];
		Arrays.setAll(between, s -> (1 - t) * factors[i][s] + t * factors[i + 1][s]);
		return between;
	}
}

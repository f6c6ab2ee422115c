package org.tristimulus.light.spectrum;

import org.tristimulus.light.Cie1931;
import org.tristimulus.light.Table;

/** The colour matching functions of the two CIE standard observers (ISO/CIE 11664-1), 360 to 830 nm. */
public enum Observer {

	CIE_1931 {

		@Override
		double whole(int component, int nm) {
			return Cie1931.bar(component, nm);
		}
	},
	CIE_1964 {

		private final Table table = Table.read("cmf_cie1964_10deg_1nm.csv");
		private final double[][] bars = { table.column(1), table.column(2), table.column(3) };

		@Override
		double whole(int component, int nm) {
			return bars[component][nm - Cie1931.START];
		}
	};

	abstract double whole(int component, int nm);

	/** x̄, ȳ or z̄ (0, 1, 2) at any wavelength in nm: the table at whole wavelengths, linear between; 0 outside 360 to 830. */
	public double bar(int component, double nm) {
		if (!(nm >= Cie1931.START && nm <= Cie1931.END)) return 0;
		int i = (int) nm;
		double t = nm - i;
		return t == 0 ? whole(component, i) : (1 - t) * whole(component, i) + t * whole(component, i + 1);
	}

	/** Tristimulus values, not scaled: the sum of value times x̄, ȳ, z̄ over the spectrum's own wavelengths. */
	public double[] xyz(Spectrum s) {
		double[] xyz = new double[3];
		for (int i = 0; i < s.size(); i++)
			for (int c = 0; c < 3; c++)
				xyz[c] += s.value(i) * bar(c, s.wavelength(i));
		return xyz;
	}
}

package org.tristimulus.light;

/** The CIE 1931 2° colour matching functions (ISO/CIE 11664-1), 360 to 830 nm at 1 nm. */
public final class Cie1931 {

	public static final int START = 360, END = 830;

	private static final Table TABLE = Table.read("cmf_cie1931_2deg_1nm.csv");

	private static final double[][] BARS = { TABLE.column(1), TABLE.column(2), TABLE.column(3) };

	private Cie1931() {}

	/** x̄, ȳ or z̄ (0, 1, 2) at a whole wavelength from 360 to 830 nm. */
	public static double bar(int component, int nm) {
		return BARS[component][nm - START];
	}
}

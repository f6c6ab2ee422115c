package org.tristimulus.light.spectrum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

import org.tristimulus.color.Chromaticity;
import org.tristimulus.light.Table;
import org.tristimulus.light.temperature.Locus;
import org.tristimulus.light.temperature.Planckian;

/**
 * Light sources by name: the CIE illuminants {@code a c d50 d55 d65 d75 e}, {@code fl1 … fl12}, {@code led-b1 … led-b5
 * led-bh1 led-rgb1 led-v1 led-v2} and {@code hp1 … hp5} as printed, at 5 nm; and {@code blackbody:K} and
 * {@code daylight:K} for a temperature in kelvin. Relative spectral power.
 */
public final class Illuminant {

	private static final String[] TABLES = { "illuminants_a_c_d_e_5nm.csv", "illuminants_fl_5nm.csv", "illuminants_led_5nm.csv", "illuminants_hp_5nm.csv" };

	private static final List<String> NAMES = tabulated();

	private Illuminant() {}

	private static List<String> tabulated() {
		List<String> names = new ArrayList<>();
		for (String table : TABLES) {
			List<String> columns = Table.read(table).names();
			names.addAll(columns.subList(1, columns.size()));
		}
		return Collections.unmodifiableList(names);
	}

	/** The names of the tabulated illuminants. */
	public static List<String> names() {
		return NAMES;
	}

	/** True for what {@link #of} takes, except for a temperature out of range. */
	public static boolean isName(String name) {
		String key = key(name);
		return NAMES.contains(key) || key.matches("(blackbody|daylight):.*");
	}

	/** @throws IllegalArgumentException for a name that is not known, or a temperature that is not a number or out of range */
	public static Spectrum of(String name) {
		String key = key(name);
		if (key.startsWith("blackbody:")) return blackbody(kelvin(name));
		if (key.startsWith("daylight:")) return daylight(kelvin(name));
		for (String table : TABLES) {
			Table t = Table.read(table);
			if (NAMES.contains(key) && t.names().contains(key)) return tabulated(t.column(0), t.column(key));
		}
		throw new IllegalArgumentException("No light source \"" + name + "\": a file, a c d50 d55 d65 d75 e, fl1 to fl12, led-b1 to led-b5, led-bh1 led-rgb1 led-v1 led-v2, hp1 to hp5, blackbody:K or daylight:K");
	}

	/** A black body (Planck's law), 360 to 830 nm at 1 nm, 100 at 560 nm. */
	public static Spectrum blackbody(double kelvin) {
		if (!(kelvin >= 1000 && kelvin <= 100_000)) throw new IllegalArgumentException("A black body from 1000 to 100000 K, not " + kelvin);
		DoubleUnaryOperator m = planckian(kelvin);
		double scale = 100 / m.applyAsDouble(560);
		return Spectrum.of(360, 830, 1, l -> scale * m.applyAsDouble(l));
	}

	/** A phase of CIE daylight (CIE 15), 300 to 830 nm at 5 nm, 100 at 560 nm; 4000 to 25000 K. D65 is 6504 K. */
	public static Spectrum daylight(double kelvin) {
		return Spectrum.of(300, 830, 5, daylightPhase(kelvin));
	}

	/** A black body by wavelength in nm, relative. */
	public static DoubleUnaryOperator planckian(double kelvin) {
		return l -> Planckian.radiance(l, kelvin);
	}

	/** CIE daylight by wavelength in nm, 100 at 560 nm: S0 + M1 S1 + M2 S2, linear between 5 nm; M1 and M2 are not rounded. */
	public static DoubleUnaryOperator daylightPhase(double kelvin) {
		Chromaticity c = Locus.DAYLIGHT.at(kelvin);
		double m = 0.0241 + 0.2562 * c.x - 0.7341 * c.y;
		double m1 = (-1.3515 - 1.7703 * c.x + 5.9114 * c.y) / m, m2 = (0.0300 - 31.4424 * c.x + 30.0717 * c.y) / m;
		double[] sum = Components.S[0].clone();
		Arrays.setAll(sum, i -> sum[i] + m1 * Components.S[1][i] + m2 * Components.S[2][i]);
		Spectrum s = Spectrum.of(Components.NM, sum);
		return s::at;
	}

	/** The daylight components S0, S1, S2 (CIE 15). */
	private static final class Components {

		private static final Table TABLE = Table.read("daylight_components_5nm.csv");
		static final double[] NM = TABLE.column(0);
		static final double[][] S = { TABLE.column(1), TABLE.column(2), TABLE.column(3) };
	}

	private static Spectrum tabulated(double[] nm, double[] values) {
		int from = 0, to = nm.length;
		while (Double.isNaN(values[from])) from++;
		while (Double.isNaN(values[to - 1])) to--;
		return Spectrum.of(Arrays.copyOfRange(nm, from, to), Arrays.copyOfRange(values, from, to));
	}

	private static double kelvin(String name) {
		String number = name.substring(name.indexOf(':') + 1).trim();
		try {
			return Double.parseDouble(number);
		}
		catch (NumberFormatException e) {
			throw new IllegalArgumentException("\"" + name + "\": \"" + number + "\" is not a temperature in kelvin", e);
		}
	}

	private static String key(String name) {
		return name.trim().toLowerCase(Locale.ROOT);
	}
}

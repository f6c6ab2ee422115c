package org.tristimulus.light.spectrum;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

import org.tristimulus.file.InputFile;
import org.tristimulus.light.Cie1931;

/**
 * A spectrum read from a spectrometer's text: CSV, TSV, SPDX (IES TM-27) and their like; wavelength and value in the first
 * two columns, wavelengths rising or falling, in nm (µm and Å are recognised and converted). What was noticed on the way is
 * in {@link #notes()}; what cannot be read is an exception naming file and line.
 */
public final class SpectrumFile {

	/** The longest wavelength in nm; light beyond is not measured in nm. */
	private static final double LONGEST = 100_000;
	/** Words of a heading whose numbers are not wavelengths. */
	private static final Pattern OTHER_QUANTITY = Pattern.compile("thz|frequency|wavenumber|cm-1|cm⁻¹|\\bev\\b|energy");

	private final String name;
	private final Spectrum spectrum;
	private final List<String> notes = new ArrayList<>();

	private SpectrumFile(String name, double[] nm, double[] values, int[] lines, String unit) {
		this.name = name;
		int n = nm.length;
		if (n < 2) throw new IllegalArgumentException(name + ", " + unit + " " + lines[0] + ": one wavelength only (" + nm[0] + ")");
		if (isEven(values) && isVisible(values) && !isEven(nm))
			throw new IllegalArgumentException(name + ", " + unit + " " + lines[0] + ": the second column looks like the wavelengths (" + values[0] + " to " + values[n - 1] + "): swap the two columns");
		boolean falling = nm[1] < nm[0];
		for (int i = 1; i < n; i++)
			if (falling ? !(nm[i] < nm[i - 1]) : !(nm[i] > nm[i - 1]))
				throw new IllegalArgumentException(name + ", " + unit + " " + lines[i] + ": wavelength " + nm[i] + " after " + nm[i - 1] + ", where they " + (falling ? "fall" : "rise"));
		double factor = factor(nm);
		double[] l = new double[n], v = new double[n];
		for (int i = 0; i < n; i++) {
			int from = falling ? n - 1 - i : i;
			if (!(nm[from] > 0)) throw new IllegalArgumentException(name + ", " + unit + " " + lines[from] + ": wavelength " + nm[from] + " is not above 0");
			if (nm[from] * factor > LONGEST) throw new IllegalArgumentException(name + ", " + unit + " " + lines[from] + ": wavelength " + nm[from] + (factor == 1 ? "" : " Å") + " is beyond 100,000 nm");
			l[i] = factor == 1 ? nm[from] : Math.rint(nm[from] * factor * 1e6) / 1e6;
			v[i] = values[from];
		}
		if (l[n - 1] < Cie1931.START || l[0] > Cie1931.END) throw new IllegalArgumentException(name + ": no visible light from " + nm[0] + " to " + nm[n - 1] + (factor == 1 ? " nm" : ""));
		long negative = Arrays.stream(v).filter(x -> x < 0).count();
		if (Arrays.stream(v).noneMatch(x -> x > 0)) throw new IllegalArgumentException(name + ": no value is above 0");
		if (negative > 0) notes.add(negative + " of " + n + " values are negative (noise?) and were kept");
		spectrum = Spectrum.of(l, v);
		if (spectrum.isUniform() && (Cie1931.END - Cie1931.START) / spectrum.step() > Spectrum.MOST_SAMPLES)
			throw new IllegalArgumentException(name + ", " + unit + " " + lines[1] + ": a step of " + spectrum.step() + " nm, of which there are more than " + Spectrum.MOST_SAMPLES + " in visible light");
	}

	/**
	 * @throws IOException if the file cannot be read
	 * @throws IllegalArgumentException if it holds no spectrum, naming file and line
	 */
	public static SpectrumFile read(Path path) throws IOException {
		return read(path, () -> false);
	}

	/**
	 * @param isCanceled asked while it is read
	 * @throws java.util.concurrent.CancellationException if it was cancelled
	 */
	static SpectrumFile read(Path path, BooleanSupplier isCanceled) throws IOException {
		byte[] bytes = InputFile.read(path, isCanceled);
		String name = path.getFileName().toString();
		SpectrumText text = SpectrumText.parse(name, bytes, isCanceled);
		if (OTHER_QUANTITY.matcher(text.heading().toLowerCase(Locale.ROOT)).find())
			throw new IllegalArgumentException(name + ": \"" + SpectrumText.brief(text.heading()) + "\" is not a wavelength: nm, µm or Å");
		double[] first = text.column(0);
		if (first.length < 3 && text.columns() > 2) throw new IllegalArgumentException(name + ", line " + text.lines()[0] + ": " + text.columns() + " columns but " + first.length + " rows: wavelengths go down the first column");
		SpectrumFile file = new SpectrumFile(name, first, text.column(1), text.lines(), "line");
		if (text.columns() > 2) file.notes.add("the second of " + text.columns() + " columns was taken");
		return file;
	}

	/** From two columns of a table: wavelengths and values; the same rules as for a file. */
	public static SpectrumFile of(String name, double[] wavelengths, double[] values) {
		if (wavelengths.length == 0) throw new IllegalArgumentException(name + ": the table is empty");
		int[] rows = new int[wavelengths.length];
		for (int i = 0; i < rows.length; i++) {
			rows[i] = i + 1;
			if (Double.isNaN(wavelengths[i] + values[i]) || Double.isInfinite(wavelengths[i] + values[i]))
				throw new IllegalArgumentException(name + ", row " + rows[i] + ": " + wavelengths[i] + ", " + values[i] + " are not two numbers");
		}
		return new SpectrumFile(name, wavelengths, values, rows, "row");
	}

	/** The file's name. */
	public String name() {
		return name;
	}

	/** Wavelengths in nm, ascending. */
	public Spectrum spectrum() {
		return spectrum;
	}

	/** What a reader of the results should know, a phrase each. */
	public List<String> notes() {
		return Collections.unmodifiableList(notes);
	}

	/** To nm. Visible light is 0.36 to 0.83 µm, 360 to 830 nm, 3600 to 8300 Å, so that the numbers tell the unit. */
	private double factor(double[] l) {
		double low = Math.min(l[0], l[l.length - 1]), high = Math.max(l[0], l[l.length - 1]);
		if (high <= 20) {
			notes.add("wavelengths " + l[0] + " to " + l[l.length - 1] + " were taken for µm");
			return 1000;
		}
		if (low >= 2000) {
			notes.add("wavelengths " + l[0] + " to " + l[l.length - 1] + " were taken for Å");
			return 0.1;
		}
		return 1;
	}

	private static boolean isEven(double[] x) {
		double step = (x[x.length - 1] - x[0]) / (x.length - 1);
		for (int i = 1; i < x.length; i++)
			if (!(Math.abs(x[i] - x[i - 1] - step) <= 0.06 * Math.abs(step))) return false;
		return step != 0 && x.length > 2;
	}

	private static boolean isVisible(double[] x) {
		double low = Math.min(x[0], x[x.length - 1]), high = Math.max(x[0], x[x.length - 1]);
		return low >= 100 && low < 830 && high > 360 && high < 5000;
	}
}

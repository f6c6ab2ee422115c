package org.tristimulus.light.spectrum;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

import org.tristimulus.color.Chromaticity;
import org.tristimulus.light.temperature.ColorTemperature;

/**
 * A spectral power distribution: values at ascending wavelengths in nm. The unit of the values is the caller's, mostly
 * relative; they may be negative (noise). Outside its range a spectrum is taken to be dark. Immutable.
 */
public final class Spectrum {

	/** The most samples that are read or computed. */
	public static final int MOST_SAMPLES = 1_000_000;

	/** Wavelengths this close to an even grid, in nm, are even: files print them rounded. */
	private static final double ROUNDING = 0.0051;

	private final double[] nm, values;
	private final double step;

	private Spectrum(double[] nm, double[] values) {
		this.nm = nm;
		this.values = values;
		step = evenStep(nm);
	}

	/**
	 * From wavelengths and values.
	 *
	 * @param nm at least two, ascending, above 0
	 * @param values as many, finite
	 */
	public static Spectrum of(double[] nm, double[] values) {
		if (nm.length != values.length) throw new IllegalArgumentException(nm.length + " wavelengths but " + values.length + " values");
		if (nm.length < 2) throw new IllegalArgumentException("A spectrum needs two wavelengths or more, not " + nm.length);
		for (int i = 0; i < nm.length; i++) {
			if (!(nm[i] > (i == 0 ? 0 : nm[i - 1])) || Double.isInfinite(nm[i]))
				throw new IllegalArgumentException("Wavelengths must ascend from above 0: " + nm[i] + " nm at position " + (i + 1));
			if (Double.isNaN(values[i]) || Double.isInfinite(values[i]))
				throw new IllegalArgumentException("The value at " + nm[i] + " nm is " + values[i]);
		}
		return new Spectrum(nm.clone(), values.clone());
	}

	/** At start, start + step, … up to end, in nm; at most {@link #MOST_SAMPLES}. */
	public static Spectrum of(double start, double end, double step, DoubleUnaryOperator emission) {
		return of(start, end, step, emission, MOST_SAMPLES);
	}

	private static Spectrum of(double start, double end, double step, DoubleUnaryOperator emission, int most) {
		if (!(step > 0)) throw new IllegalArgumentException("The step must be above 0 nm, not " + step);
		double n = Math.floor((end - start) / step + 1e-9) + 1;
		if (!(n <= most)) throw new IllegalArgumentException("A spectrum has at most " + most + " samples, not " + (long) n);
		double[] nm = new double[(int) Math.max(0, n)];
		Arrays.setAll(nm, i -> start + i * step);
		return of(nm, Arrays.stream(nm).map(emission).toArray());
	}

	/** A light-emitting diode as a Gaussian of unit peak: peak wavelength and full width at half maximum in nm; 360 to 830 nm at 1 nm. */
	public static Spectrum gaussian(double peak, double width) {
		if (!(peak >= 360 && peak <= 830)) throw new IllegalArgumentException("The peak must be from 360 to 830 nm, not " + peak);
		if (!(width >= 2 && width <= 500)) throw new IllegalArgumentException("The width at half maximum must be from 2 to 500 nm, not " + width);
		double k = -4 * StrictMath.log(2) / (width * width);
		return of(360, 830, 1, l -> StrictMath.exp(k * (l - peak) * (l - peak)));
	}

	private static double evenStep(double[] nm) {
		int last = nm.length - 1;
		double step = (nm[last] - nm[0]) / last;
		for (int i = 1; i < last; i++)
			if (Math.abs(nm[i] - nm[0] - i * step) > Math.min(ROUNDING, 0.1 * step)) return 0;
		return step;
	}

	/** The number of samples. */
	public int size() {
		return nm.length;
	}

	/** The i-th wavelength in nm. */
	public double wavelength(int i) {
		return nm[i];
	}

	/** The value at the i-th wavelength. */
	public double value(int i) {
		return values[i];
	}

	/** The shortest wavelength in nm. */
	public double start() {
		return nm[0];
	}

	/** The longest wavelength in nm. */
	public double end() {
		return nm[nm.length - 1];
	}

	/** True if the wavelengths are equally spaced, within the rounding of printed ones (0.005 nm). */
	public boolean isUniform() {
		return step > 0;
	}

	/** The distance between wavelengths in nm; 0 if it is not uniform. */
	public double step() {
		return step;
	}

	/** The value at any wavelength, by linear interpolation; 0 outside the range. */
	public double at(double wavelength) {
		int i = Arrays.binarySearch(nm, wavelength);
		if (i >= 0) return values[i];
		int right = -i - 1;
		if (right == 0 || right == nm.length) return 0;
		double t = (wavelength - nm[right - 1]) / (nm[right] - nm[right - 1]);
		return (1 - t) * values[right - 1] + t * values[right];
	}

	/**
	 * At the multiples of a step within the range: by Sprague's method where the wavelengths are uniform (CIE 167:2005; six
	 * or more), else linearly. It interpolates and does not average: lines narrower than the new step may be lost.
	 *
	 * @param step in nm, above 0
	 */
	public Spectrum resample(double step) {
		long first = (long) Math.ceil(start() / step - 1e-6), last = (long) Math.floor(end() / step + 1e-6);
		if (last - first < 1) throw new IllegalArgumentException("From " + start() + " to " + end() + " nm there are not two multiples of " + step + " nm");
		if (isUniform() && size() == last - first + 1 && Math.abs(start() - first * step) < 1e-6) return this;
		DoubleUnaryOperator f = isUniform() && size() >= 6 ? Sprague.of(start(), this.step, values) : this::at;
		return of(first * step, last * step, step, l -> f.applyAsDouble(Math.max(start(), Math.min(end(), l))));
	}

	/** Another emission at the same wavelengths, at 1 nm if they are not uniform. */
	public Spectrum like(DoubleUnaryOperator emission) {
		return isUniform() ? of(nm, Arrays.stream(nm).map(emission).toArray()) : resample(1).like(emission);
	}

	/** Another emission on the same even grid, continued over a band in nm. */
	public Spectrum over(double from, double to, DoubleUnaryOperator emission) {
		double first = start() - Math.floor((start() - from) / step + 1e-6) * step;
		return of(first, to, step, emission, 2 * MOST_SAMPLES);
	}

	/** Every value times a factor. */
	public Spectrum times(double factor) {
		return of(nm, Arrays.stream(values).map(v -> v * factor).toArray());
	}

	/** The sum of two lights: on their own wavelengths where these are the same, else at 1 nm over the range of both. */
	public Spectrum plus(Spectrum other) {
		if (Arrays.equals(nm, other.nm)) {
			double[] sum = values.clone();
			Arrays.setAll(sum, i -> sum[i] + other.values[i]);
			return of(nm, sum);
		}
		Spectrum a = resample(1), b = other.resample(1);
		return of(Math.min(a.start(), b.start()), Math.max(a.end(), b.end()), 1, l -> a.at(l) + b.at(l));
	}

	/** CIE 1931 chromaticity: plain sums on the spectrum's own wavelengths from 360 to 830 nm, at 1 nm if they are not uniform. */
	public Chromaticity chromaticity() {
		double[] xyz = Observer.CIE_1931.xyz(isUniform() ? this : resample(1));
		if (!(xyz[1] > 0)) throw new IllegalArgumentException("The spectrum has no visible light: luminance " + xyz[1] + " from " + start() + " to " + end() + " nm");
		return Chromaticity.ofXyz(xyz);
	}

	/** Correlated colour temperature and Duv of the {@link #chromaticity()}. */
	public ColorTemperature colorTemperature() {
		return ColorTemperature.of(chromaticity());
	}

	@Override
	public String toString() {
		return size() + " values from " + start() + " to " + end() + " nm";
	}
}

package org.tristimulus.light.rendering;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

import org.tristimulus.light.spectrum.Observer;
import org.tristimulus.light.spectrum.Spectrum;

/**
 * Colour fidelity and gamut of a light source (CIE 224:2017, ANSI/IES TM-30-18): 99 colour evaluation samples in CAM02-UCS
 * with the 10° observer, under the source and under the reference illuminant of the same correlated colour temperature:
 * Planckian to 4000 K, daylight from 5000 K, between them a mixture in proportion. Sums on the spectrum's own grid from 380
 * to 780 nm, dark where it has no values.
 */
public final class ColorFidelity {

	/** The number of hue-angle bins: bin 1 is 0° to 22.5° in a′b′. */
	public static final int BINS = 16;

	public static final double FROM = 380, TO = 780;

	private final Reference reference;
	private final double[] difference, binDifference = new double[BINS];
	private final double[][] average;

	/** @param xyz of the light and the samples under it, by {@link TestColorSamples#xyz} */
	public ColorFidelity(double[][] xyz, Reference reference) {
		this.reference = reference;
		double[][] jab = jab(xyz);
		difference = new double[jab.length];
		Arrays.setAll(difference, i -> distance(jab[i], reference.jab[i]));
		for (int i = 0; i < jab.length; i++)
			binDifference[reference.bin[i]] += difference[i] / reference.size[reference.bin[i]];
		average = reference.averages(jab);
	}

	/** @throws IllegalArgumentException if the spectrum has no visible light or no correlated colour temperature below 25000 K */
	public static ColorFidelity of(Spectrum source) {
		Spectrum s = grid(source);
		return new ColorFidelity(TestColorSamples.CES_99.xyz(s, FROM, TO, Observer.CIE_1964), new Reference(ReferenceLight.kelvin(source), s));
	}

	/** The wavelengths that are summed over: the spectrum's own to 5 nm; a coarser one is interpolated to 5 nm, an uneven one to 1 nm. */
	static Spectrum grid(Spectrum source) {
		if (!source.isUniform()) return source.resample(1);
		return source.step() <= 5 + 1e-6 ? source : source.resample(5);
	}

	/** The general fidelity index Rf, 0 to 100. */
	public double rf() {
		return index(Arrays.stream(difference).average().orElse(0));
	}

	/** The gamut index Rg: the area of the 16 mean colours, 100 under the reference. */
	public double rg() {
		return 100 * area(average) / area(reference.average);
	}

	/** The fidelity of one sample, 1 to 99; 0 to 100. */
	public double sample(int i) {
		return index(difference[i - 1]);
	}

	/** The local fidelity of a hue bin, 1 to 16; 0 to 100. NaN, as all of a bin is, where no sample falls in it (near 1100 K). */
	public double fidelity(int bin) {
		return reference.size[checked(bin)] == 0 ? Double.NaN : index(binDifference[bin - 1]);
	}

	/** The local chroma shift of a hue bin, 1 to 16: a fraction of the chroma under the reference (TM-30 prints percent). */
	public double chromaShift(int bin) {
		return shift(bin, false);
	}

	/** The local hue shift of a hue bin, 1 to 16: radians, counter-clockwise in a′b′. */
	public double hueShift(int bin) {
		return shift(bin, true);
	}

	/** { x, y } of a hue bin in the colour vector graphic: the {@link #referenceVector} plus the shift of the mean a′, b′ over the mean reference chroma. */
	public double[] vector(int bin) {
		double[] v = referenceVector(bin), t = average[bin - 1], r = reference.average[bin - 1];
		for (int i = 0; i < 2; i++)
			v[i] += (t[i] - r[i]) / reference.chroma(bin - 1);
		return v;
	}

	/** { x, y } of a hue bin on the unit circle of the colour vector graphic: the mean hue angle of its samples under the reference. */
	public double[] referenceVector(int bin) {
		double hue = reference.hue[checked(bin)];
		return new double[] { StrictMath.cos(hue), StrictMath.sin(hue) };
	}

	/** Along the middle of the bin, or across it, counter-clockwise; TM-30-18, over the mean reference chroma. */
	private double shift(int bin, boolean across) {
		double[] t = average[checked(bin)], r = reference.average[bin - 1];
		double middle = (bin - 0.5) * 2 * Math.PI / BINS, cos = StrictMath.cos(middle), sin = StrictMath.sin(middle);
		double a = t[0] - r[0], b = t[1] - r[1];
		return (across ? b * cos - a * sin : a * cos + b * sin) / reference.chroma(bin - 1);
	}

	private static int checked(int bin) {
		if (bin < 1 || bin > BINS) throw new IllegalArgumentException("Hue bins are 1 to " + BINS + ", not " + bin);
		return bin - 1;
	}

	/** CIE 224:2017: 6.73, where TM-30-15 had 7.54. */
	private static double index(double difference) {
		return 10 * StrictMath.log1p(StrictMath.exp((100 - 6.73 * difference) / 10));
	}

	private static double[][] jab(double[][] xyz) {
		double k = 100 / xyz[0][1];
		Cam02Ucs cam = new Cam02Ucs(scaled(xyz[0], k));
		double[][] jab = new double[xyz.length - 1][];
		Arrays.setAll(jab, i -> cam.of(scaled(xyz[i + 1], k)));
		return jab;
	}

	private static double[] scaled(double[] xyz, double k) {
		return new double[] { k * xyz[0], k * xyz[1], k * xyz[2] };
	}

	private static double distance(double[] p, double[] q) {
		double j = p[0] - q[0], a = p[1] - q[1], b = p[2] - q[2];
		return Math.sqrt(j * j + a * a + b * b);
	}

	private static double area(double[][] averages) {
		double[][] polygon = Arrays.stream(averages).filter(p -> !Double.isNaN(p[0])).toArray(double[][]::new);
		double twice = 0;
		for (int i = 0; i < polygon.length; i++) {
			double[] p = polygon[i], q = polygon[(i + 1) % polygon.length];
			twice += p[0] * q[1] - q[0] * p[1];
		}
		return Math.abs(twice) / 2;
	}

	/** The reference illuminant of one temperature, and the samples under it: they alone decide the hue bins. */
	public static final class Reference {

		private final double[][] jab, average;
		private final int[] bin, size = new int[BINS];
		/** The mean hue angle of each bin in radians; a bin does not cross 0. */
		private final double[] hue = new double[BINS];

		/** @param grid whose wavelengths are continued over the whole band */
		public Reference(double kelvin, Spectrum grid) {
			double daylight = Math.max(0, Math.min(1, (kelvin - 4000) / 1000));
			double[][] xyz = new double[TestColorSamples.CES_99.count() + 1][3];
			if (daylight < 1) add(xyz, 1 - daylight, grid, ReferenceLight.planckian(grid, kelvin));
			if (daylight > 0) add(xyz, daylight, grid, ReferenceLight.daylight(grid, kelvin));
			jab = jab(xyz);
			bin = new int[jab.length];
			for (int i = 0; i < jab.length; i++) {
				double angle = StrictMath.atan2(jab[i][2], jab[i][1]), turn = angle / (2 * Math.PI) + (angle < 0 ? 1 : 0);
				bin[i] = Math.min(BINS - 1, (int) (BINS * turn));
				size[bin[i]]++;
				hue[bin[i]] += 2 * Math.PI * turn;
			}
			for (int i = 0; i < BINS; i++)
				hue[i] /= size[i];
			average = averages(jab);
		}

		/** Adds a light's share, of equal luminance by the 10° observer. */
		private static void add(double[][] xyz, double share, Spectrum grid, DoubleUnaryOperator emission) {
			double[][] light = TestColorSamples.CES_99.xyz(grid.over(FROM, TO, emission), FROM, TO, Observer.CIE_1964);
			for (int i = 0; i < xyz.length; i++)
				for (int c = 0; c < 3; c++)
					xyz[i][c] += share * light[i][c] / light[0][1];
		}

		/** The mean a′, b′ of each bin. */
		private double[][] averages(double[][] jab) {
			double[][] mean = new double[BINS][2];
			for (int i = 0; i < BINS; i++)
				if (size[i] == 0) Arrays.fill(mean[i], Double.NaN);
			for (int i = 0; i < jab.length; i++) {
				mean[bin[i]][0] += jab[i][1] / size[bin[i]];
				mean[bin[i]][1] += jab[i][2] / size[bin[i]];
			}
			return mean;
		}

		private double chroma(int bin) {
			return StrictMath.hypot(average[bin][0], average[bin][1]);
		}
	}
}

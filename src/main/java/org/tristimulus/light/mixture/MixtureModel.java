package org.tristimulus.light.mixture;

import java.util.Arrays;
import java.util.List;

import org.tristimulus.color.Chromaticity;
import org.tristimulus.light.rendering.ColorFidelity;
import org.tristimulus.light.rendering.ColorRendering;
import org.tristimulus.light.rendering.Photometry;
import org.tristimulus.light.rendering.TestColorSamples;
import org.tristimulus.light.spectrum.LightSource;
import org.tristimulus.light.spectrum.Observer;
import org.tristimulus.light.spectrum.Spectrum;

/**
 * Channels of light on one grid, and what their mixtures score. The tristimulus values of a mixture and of every sample under
 * it are linear in the channels, so that they are summed over wavelengths once. A mixture is given by shares: each channel's
 * part of X + Y + Z, in which chromaticity is a plain mean.
 */
final class MixtureModel {

	private final Spectrum[] channels;
	private final double[] sum;
	private final double[][] points, seen;
	/** Of the light and the samples under it: those of Ra, and those of Rf. */
	private final double[][][] rendering, fidelity;
	private final ColorRendering.Reference renderingReference;
	private final ColorFidelity.Reference fidelityReference;

	private MixtureModel(Spectrum[] channels, double[] sum, double[][] points, double[][] seen, double[][][] rendering, double[][][] fidelity, ColorRendering.Reference r, ColorFidelity.Reference f) {
		this.channels = channels;
		this.sum = sum;
		this.points = points;
		this.seen = seen;
		this.rendering = rendering;
		this.fidelity = fidelity;
		renderingReference = r;
		fidelityReference = f;
	}

	/** Without a reference illuminant; every channel at 1 nm over the range of all. */
	static MixtureModel of(List<LightSource> sources) {
		int n = sources.size();
		Spectrum[] channels = onOneGrid(sources);
		double[] sum = new double[n];
		double[][] points = new double[n][], seen = new double[n][];
		double[][][] rendering = new double[n][][], fidelity = new double[n][][];
		for (int i = 0; i < n; i++) {
			double[] xyz = Observer.CIE_1931.xyz(channels[i]);
			sum[i] = xyz[0] + xyz[1] + xyz[2];
			if (!(xyz[1] > 0 && sum[i] > 0)) throw new IllegalArgumentException("Channel " + (i + 1) + ", " + sources.get(i).name() + ", has no visible light");
			points[i] = new double[] { xyz[0] / sum[i], xyz[1] / sum[i] };
			seen[i] = Photometry.luminousAndRadiant(channels[i], 380, 780);
			rendering[i] = Arrays.copyOf(ColorRendering.xyz(channels[i]), 9);
			fidelity[i] = TestColorSamples.CES_99.xyz(channels[i], ColorFidelity.FROM, ColorFidelity.TO, Observer.CIE_1964);
		}
		return new MixtureModel(channels, sum, points, seen, rendering, fidelity, null, null);
	}

	private static Spectrum[] onOneGrid(List<LightSource> sources) {
		Spectrum[] at1nm = sources.stream().map(s -> s.spectrum().resample(1)).toArray(Spectrum[]::new);
		double start = Arrays.stream(at1nm).mapToDouble(Spectrum::start).min().orElse(0), end = Arrays.stream(at1nm).mapToDouble(Spectrum::end).max().orElse(0);
		return Arrays.stream(at1nm).map(s -> Spectrum.of(start, end, 1, s::at)).toArray(Spectrum[]::new);
	}

	/** With the reference illuminants of one temperature. */
	MixtureModel at(double kelvin) {
		return new MixtureModel(channels, sum, points, seen, rendering, fidelity, new ColorRendering.Reference(kelvin, channels[0]), new ColorFidelity.Reference(kelvin, channels[0]));
	}

	/** { x, y } of each channel. */
	double[][] points() {
		return points;
	}

	/** The factors of the channels' spectra, the largest 1. */
	double[] weights(double[] shares) {
		double[] w = new double[shares.length];
		Arrays.setAll(w, i -> shares[i] / sum[i]);
		double largest = Arrays.stream(w).max().orElse(1);
		Arrays.setAll(w, i -> w[i] / largest);
		return w;
	}

	Spectrum spectrum(double[] shares) {
		double[] w = weights(shares);
		Spectrum mixture = channels[0].times(w[0]);
		for (int i = 1; i < w.length; i++)
			mixture = mixture.plus(channels[i].times(w[i]));
		return mixture;
	}

	Chromaticity chromaticity(double[] shares) {
		double x = 0, y = 0;
		for (int i = 0; i < shares.length; i++) {
			x += shares[i] * points[i][0];
			y += shares[i] * points[i][1];
		}
		return Chromaticity.of(x, y);
	}

	/** Lumens per radiated watt, 380 to 780 nm. */
	double efficacy(double[] shares) {
		double luminous = 0, radiant = 0;
		for (int i = 0; i < shares.length; i++) {
			luminous += shares[i] / sum[i] * seen[i][0];
			radiant += shares[i] / sum[i] * seen[i][1];
		}
		return Photometry.K_M * luminous / radiant;
	}

	double ra(double[] shares) {
		return new ColorRendering(mixed(rendering, shares), renderingReference).ra();
	}

	double rf(double[] shares) {
		return new ColorFidelity(mixed(fidelity, shares), fidelityReference).rf();
	}

	private double[][] mixed(double[][][] ofChannel, double[] shares) {
		double[][] xyz = new double[ofChannel[0].length][3];
		for (int i = 0; i < shares.length; i++) {
			double w = shares[i] / sum[i];
			if (w == 0) continue;
			for (int s = 0; s < xyz.length; s++)
				for (int c = 0; c < 3; c++)
					xyz[s][c] += w * ofChannel[i][s][c];
		}
		return xyz;
	}
}

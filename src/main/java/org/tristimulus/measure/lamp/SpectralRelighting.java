package org.tristimulus.measure.lamp;

import java.util.Arrays;

import org.tristimulus.color.Adaptation;
import org.tristimulus.color.Chromaticity;
import org.tristimulus.color.Matrix3;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.light.spectrum.Reflectance;
import org.tristimulus.light.spectrum.SmoothestReflectance;
import org.tristimulus.light.spectrum.Spectrum;

/**
 * How colours would look under another lamp. Linear sRGB is taken for a surface under the first lamp, by adaptation from D65 to its white; the surface gets the
 * smoothest reflectance that has this colour ({@link SmoothestReflectance}); its colour under the second lamp goes back to D65 by adaptation, or not. 380 to 780 nm at
 * 5 nm, CIE 1931. Black stays black, and the perfect diffuser white. An estimate: surfaces of one colour may differ. Immutable.
 */
public final class SpectralRelighting {

	private final double[][] from, to;
	private final Chromaticity fromWhite, toWhite;
	private final Matrix3 toSurface, toRgb, byWhites, toAdapted;
	private final boolean identity;

	/**
	 * @param adapted whether the eye or camera is used to the second lamp; else it sees it beside D65
	 * @throws IllegalArgumentException for a spectrum that does not reach from 380 to 780 nm
	 */
	public SpectralRelighting(Spectrum from, Spectrum to, Adaptation adaptation, boolean adapted) {
		this.from = Reflectance.weights(from);
		this.to = Reflectance.weights(to);
		fromWhite = white(this.from);
		toWhite = white(this.to);
		Matrix3 rgbToXyz = RgbSpace.SRGB.toXyz(), xyzToRgb = RgbSpace.SRGB.fromXyz();
		toSurface = adaptation.between(Chromaticity.D65, fromWhite).times(rgbToXyz);
		toRgb = adapted ? xyzToRgb.times(adaptation.between(toWhite, Chromaticity.D65)) : xyzToRgb;
		toAdapted = adapted ? Matrix3.diagonal(1, 1, 1) : xyzToRgb.times(adaptation.between(toWhite, Chromaticity.D65)).times(rgbToXyz);
		identity = adapted && Arrays.deepEquals(this.from, this.to);
		byWhites = adapted ? Matrix3.diagonal(1, 1, 1) : xyzToRgb.times(adaptation.between(Chromaticity.D65, toWhite)).times(rgbToXyz);
	}

	/** Whether nothing changes: the same lamp, seen by an eye that is used to it. */
	public boolean isIdentity() {
		return identity;
	}

	/** What a colour seen beside D65 becomes to an eye that is used to the second lamp; the identity where it is already. */
	public Matrix3 toAdapted() {
		return toAdapted;
	}

	private static Chromaticity white(double[][] weights) {
		return Chromaticity.ofXyz(xyz(weights, null));
	}

	/** @param reflectance null for the perfect diffuser */
	private static double[] xyz(double[][] weights, double[] reflectance) {
		double[] xyz = new double[3];
		for (int c = 0; c < 3; c++)
			for (int i = 0; i < weights[c].length; i++)
				xyz[c] += weights[c][i] * (reflectance == null ? 1 : reflectance[i]);
		return xyz;
	}

	/** The colour of the first lamp. */
	public Chromaticity fromWhite() {
		return fromWhite;
	}

	/** The colour of the second lamp. */
	public Chromaticity toWhite() {
		return toWhite;
	}

	/** By the whites alone, whatever the spectra: linear sRGB to linear sRGB. */
	public Matrix3 byWhites() {
		return byWhites;
	}

	/** A solver of this pair of lamps, for one thread. */
	public Solver solver() {
		return new Solver();
	}

	/** Finds reflectances one after the other; each begins with the last. */
	public final class Solver {

		private final SmoothestReflectance smoothest = new SmoothestReflectance(from);

		private Solver() {}

		/**
		 * What a colour becomes.
		 *
		 * @param rgb linear sRGB, rewritten
		 * @return false, with the colour by the whites alone, if no reflectance from 0 to 1 has it
		 */
		public boolean relight(double[] rgb) {
			double least = Math.min(rgb[0], Math.min(rgb[1], rgb[2])), most = Math.max(rgb[0], Math.max(rgb[1], rgb[2]));
			if (least == most && least >= 0 && least <= 1) {
				byWhites.apply(rgb);
				return true;
			}
			double[] xyz = toSurface.times(rgb);
			if (!isPossible(xyz) || !smoothest.solveNear(xyz)) {
				byWhites.apply(rgb);
				return false;
			}
			double[] relit = toRgb.times(xyz(to, smoothest.reflectance()));
			System.arraycopy(relit, 0, rgb, 0, 3);
			return true;
		}

		private boolean isPossible(double[] xyz) {
			double[] white = fromWhite.xyz();
			for (int c = 0; c < 3; c++)
				if (!(xyz[c] > 0 && xyz[c] < white[c])) return false;
			return true;
		}
	}
}

package org.tristimulus.light.balance;

import java.util.Locale;

import org.tristimulus.color.Adaptation;
import org.tristimulus.color.Chromaticity;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.Matrix3;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.light.exposure.Exposure;
import org.tristimulus.light.temperature.ColorTemperature;

/**
 * A correction of linear sRGB for the colour of the light: RGB′ = M⁻¹ A⁻¹ diag(LMS_to / LMS_from) A M RGB, with M linear sRGB to XYZ
 * and A the cone matrix. What is neutral under the light becomes neutral under the target, and keeps its luminance.
 */
public final class WhiteBalance {

	private static final Matrix3 TO_XYZ = RgbSpace.SRGB.toXyz(), FROM_XYZ = RgbSpace.SRGB.fromXyz();
	private static final String[] CONES = { "L", "M", "S" }, CHANNELS = { "red", "green", "blue" };

	private final Adaptation adaptation;
	private final double[] gains;

	private WhiteBalance(Adaptation adaptation, double... gains) {
		for (int i = 0; i < 3; i++)
			if (!(gains[i] > 0 && gains[i] < Double.POSITIVE_INFINITY))
				throw new IllegalArgumentException("The " + CONES[i] + " gain would be " + gains[i] + ": no light has this colour");
		this.adaptation = adaptation;
		this.gains = gains.clone();
	}

	/** The chromaticity of linear sRGB, each channel above 0, such as that of a grey patch: the light that makes a neutral look so. */
	public static Chromaticity lightOf(double... rgb) {
		for (int i = 0; i < 3; i++)
			if (!(rgb[i] > 0)) throw new IllegalArgumentException("The " + CHANNELS[i] + " of the sample is " + rgb[i] + ", not above 0: no white balance");
		return Chromaticity.ofXyz(TO_XYZ.times(rgb));
	}

	/** From the colour of a light to that of a target; the other way round renders an image under the light. */
	public static WhiteBalance between(Chromaticity light, Chromaticity target, Adaptation adaptation) {
		return light.equals(target) ? of(adaptation, 1, 1, 1) : of(adaptation, adaptation.gains(light, target));
	}

	/** By the gains of L, M and S, each above 0. */
	public static WhiteBalance of(Adaptation adaptation, double... gains) {
		return new WhiteBalance(adaptation, gains);
	}

	/** The correction in the other direction. */
	public WhiteBalance inverse() {
		return of(adaptation, 1 / gains[0], 1 / gains[1], 1 / gains[2]);
	}

	/** This correction. @throws IllegalArgumentException if a cone gain is above the largest allowed */
	public WhiteBalance within(double maxGain) {
		for (int i = 0; i < 3; i++)
			if (gains[i] > maxGain)
				throw new IllegalArgumentException(String.format(Locale.ROOT, "The %s gain would be %.4g, above maxgain %.4g: raise maxgain, lower amount, or name a light nearer to the target", CONES[i], gains[i], maxGain));
		return this;
	}

	/** The cone space whose gains it uses. */
	public Adaptation adaptation() {
		return adaptation;
	}

	/** The factors of L, M and S. */
	public double[] gains() {
		return gains.clone();
	}

	/** The factors of R, G and B that a neutral under a light takes: after by before; NaN where either lies outside the primaries. */
	public double[] rgbGains(Chromaticity light) {
		double[] before = FROM_XYZ.times(light.xyz()), gains = matrix().times(before);
		for (int i = 0; i < 3; i++)
			gains[i] = before[i] > 0 && gains[i] > 0 ? gains[i] / before[i] : Double.NaN;
		return gains;
	}

	/** What becomes of a light. */
	public Chromaticity lightAfter(Chromaticity light) {
		double[] lms = adaptation.toLms().times(light.xyz());
		for (int i = 0; i < 3; i++)
			lms[i] *= gains[i];
		return Chromaticity.ofXyz(adaptation.toLms().inverse().times(lms));
	}

	/** A part of this correction, for a light: it goes a fraction of the way that it would go, straight in CIE 1960 uv. */
	public WhiteBalance partly(double fraction, Chromaticity light) {
		return fraction == 1 ? this : between(light, ColorTemperature.betweenInUv(light, lightAfter(light), fraction), adaptation);
	}

	/** Whether nothing changes. */
	public boolean isIdentity() {
		return gains[0] == 1 && gains[1] == 1 && gains[2] == 1;
	}

	/** The correction of linear sRGB, exactly the identity where nothing changes. */
	public Matrix3 matrix() {
		if (isIdentity()) return Matrix3.diagonal(1, 1, 1);
		Matrix3 toLms = adaptation.toLms();
		Matrix3 adapted = toLms.inverse().times(Matrix3.diagonal(gains[0], gains[1], gains[2])).times(toLms);
		return FROM_XYZ.times(adapted).times(TO_XYZ);
	}

	/** The correction as a transform of every colour alike. */
	public ColorTransform transform() {
		return isIdentity() ? ColorTransform.IDENTITY : matrix();
	}

	/** The correction, and times 2^stops. */
	public ColorTransform transform(double stops) {
		return stops == 0 ? transform() : brightened(stops);
	}

	/** The correction that keeps highlights neutral, see {@link NeutralHighlights}. */
	public ColorTransform keepingWhite() {
		return keepingWhite(0);
	}

	/** The same, and times 2^stops; what was clipped to white stays white. */
	public ColorTransform keepingWhite(double stops) {
		return isIdentity() && stops == 0 ? ColorTransform.IDENTITY : NeutralHighlights.of(brightened(stops));
	}

	private Matrix3 brightened(double stops) {
		double factor = Exposure.toIntensity(stops);
		return Matrix3.diagonal(factor, factor, factor).times(matrix());
	}
}

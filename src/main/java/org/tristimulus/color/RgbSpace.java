package org.tristimulus.color;

import static org.tristimulus.color.Chromaticity.D50;
import static org.tristimulus.color.Chromaticity.D65;

/** RGB spaces as data: primaries, white and curve. The matrices to and from XYZ are computed from these. */
public enum RgbSpace implements Token {

	/** ITU-R BT.709-6 primaries, D65, the curve of IEC 61966-2-1. */
	SRGB("sRGB", D65, 0.640, 0.330, 0.300, 0.600, 0.150, 0.060, TransferFunction.SRGB),
	/** SMPTE EG 432-1 primaries, D65 white, sRGB curve. */
	DISPLAY_P3("Display P3", D65, 0.680, 0.320, 0.265, 0.690, 0.150, 0.060, TransferFunction.SRGB),
	/** Adobe RGB (1998). */
	ADOBE_RGB("Adobe RGB (1998)", D65, 0.640, 0.330, 0.210, 0.710, 0.150, 0.060, TransferFunction.ADOBE_RGB),
	/** ROMM RGB with the primaries of CSS Color 4 (ISO 22028-2 prints 0.7347, 0.2653), D50. */
	PROPHOTO("ProPhoto RGB", D50, 0.734699, 0.265301, 0.159597, 0.840403, 0.036598, 0.000105, TransferFunction.PROPHOTO),
	/** ITU-R BT.2020-2 primaries, D65, display-referred pure 2.4 (CSS Color 4). */
	REC2020("Rec. 2020", D65, 0.708, 0.292, 0.170, 0.797, 0.131, 0.046, TransferFunction.GAMMA24),
	/** ACEScg (Academy S-2014-004): AP1 primaries, the ACES white, linear. */
	ACESCG("ACEScg", Chromaticity.of(0.32168, 0.33767), 0.713, 0.293, 0.165, 0.830, 0.128, 0.044, TransferFunction.LINEAR);

	private final String label;
	private final Chromaticity white;
	private final TransferFunction curve;
	private final Matrix3 toXyz, fromXyz;

	RgbSpace(String label, Chromaticity white, double rx, double ry, double gx, double gy, double bx, double by, TransferFunction curve) {
		this.label = label;
		this.white = white;
		this.curve = curve;
		double[] r = Chromaticity.of(rx, ry).xyz(), g = Chromaticity.of(gx, gy).xyz(), b = Chromaticity.of(bx, by).xyz();
		Matrix3 primaries = Matrix3.of(r[0], g[0], b[0], r[1], g[1], b[1], r[2], g[2], b[2]);
		double[] luminance = primaries.inverse().times(white.xyz());
		toXyz = primaries.times(Matrix3.diagonal(luminance[0], luminance[1], luminance[2]));
		fromXyz = toXyz.inverse();
	}

	/** The chromaticity of R = G = B. */
	public Chromaticity white() {
		return white;
	}

	/** The curve of its encoded values. */
	public TransferFunction curve() {
		return curve;
	}

	/** Y of red, green or blue (0 to 2) of linear light, white 1: of sRGB the four decimals of ITU-R BT.709, else the row of {@link #toXyz()}. */
	public double luminance(int channel) {
		return this == SRGB ? new double[] { 0.2126, 0.7152, 0.0722 }[channel] : toXyz().get(1, channel);
	}

	/** Linear RGB to XYZ relative to this space's own white, Y = 1 at R = G = B = 1. */
	public Matrix3 toXyz() {
		return toXyz;
	}

	/** The inverse of {@link #toXyz()}. */
	public Matrix3 fromXyz() {
		return fromXyz;
	}

	@Override
	public String label() {
		return label;
	}

	@Override
	public String toString() {
		return Token.of(this);
	}
}

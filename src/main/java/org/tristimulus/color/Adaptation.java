package org.tristimulus.color;

/**
 * Complete chromatic adaptation (D = 1): cone responses are scaled so that one white becomes another, both with Y = 1.
 * A cone matrix is data; rows are L, M, S from XYZ.
 */
public enum Adaptation implements Token {

	/** CAT16 (Li et al. 2017, Color Research and Application 42, 703; CIE 248:2022). */
	CAT16("CAT16", 0.401288, 0.650173, -0.051461, -0.250268, 1.204414, 0.045854, -0.002079, 0.048952, 0.953127),
	/** Bradford (Lam 1985), with the digits of the ICC profile specification, annex E. */
	BRADFORD("Bradford", 0.8951, 0.2664, -0.1614, -0.7502, 1.7135, 0.0367, 0.0389, -0.0685, 1.0296),
	/** Von Kries with the cones of Hunt, Pointer and Estevez, normalised to D65 (Fairchild, Color Appearance Models, 9.1). */
	VONKRIES("von Kries", 0.40024, 0.70760, -0.08081, -0.22630, 1.16532, 0.04570, 0, 0, 0.91822);

	private final String label;
	private final Matrix3 toLms, fromLms;

	Adaptation(String label, double... toLms) {
		this.label = label;
		this.toLms = Matrix3.of(toLms);
		fromLms = this.toLms.inverse();
	}

	/** XYZ to cone responses L, M, S. */
	public Matrix3 toLms() {
		return toLms;
	}

	/** The factors of L, M and S that turn the white {@code from} into the white {@code to}. */
	public double[] gains(Chromaticity from, Chromaticity to) {
		double[] source = toLms.times(from.xyz()), target = toLms.times(to.xyz());
		return new double[] { target[0] / source[0], target[1] / source[1], target[2] / source[2] };
	}

	/** XYZ seen under the white {@code from}, to XYZ of the same appearance under {@code to}. Between equal whites it is exactly the identity. */
	public Matrix3 between(Chromaticity from, Chromaticity to) {
		if (from.equals(to)) return Matrix3.diagonal(1, 1, 1);
		double[] g = gains(from, to);
		return fromLms.times(Matrix3.diagonal(g[0], g[1], g[2])).times(toLms);
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

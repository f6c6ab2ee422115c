package org.tristimulus.retina;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.Matrix3;
import org.tristimulus.color.Token;

/** A kind of colour vision deficiency: the cones that are missing or shifted. Linear sRGB in and out, never codes. */
public enum Deficiency implements Token {

	/** Long-wavelength cones. */
	PROTAN("Protan (red)",
		new double[] { .14980, 1.19548, -.34528, .10765, .84864, .04372, .00384, -.00540, 1.00156 },
		new double[] { .14570, 1.16172, -.30742, .10816, .85291, .03892, .00386, -.00524, 1.00139 }, .10838, .89162, -1),
	/** Middle-wavelength cones. */
	DEUTAN("Deutan (green)",
		new double[] { .36477, .86381, -.22858, .26294, .64245, .09462, -.02006, .02728, .99278 },
		new double[] { .37299, .88166, -.25464, .25954, .63506, .10540, -.01980, .02784, .99196 }, -.31509, -.68491, 1),
	/** Short-wavelength cones. */
	TRITAN("Tritan (blue)",
		new double[] { 1.01277, .13548, -.14826, -.01243, .86812, .14431, .07589, .80500, .11911 },
		new double[] { .93678, .18979, -.12657, .06154, .81526, .12320, -.37562, 1.12766, .24796 }, 1, -.71462, -.28538);

	private final String label;
	private final Dichromacy dichromacy;

	/**
	 * Brettel, Viénot and Mollon 1997 (JOSA A 14, 2647) for sRGB primaries by Vos 1978 and the cones of Smith and Pokorny 1975; neutral axis white, anchors
	 * 475 and 575 nm, of tritan 485 and 660 nm: a matrix on either side of the plane of the neutral axis, whose normal comes last.
	 */
	Deficiency(String label, double[] first, double[] second, double... normal) {
		this.label = label;
		dichromacy = new Dichromacy(Matrix3.of(first), Matrix3.of(second), normal);
	}

	/**
	 * What somebody with this deficiency sees of linear sRGB.
	 *
	 * @param severity 0 for nothing, which gives the identity, to 1
	 * @param method never {@link DeficiencyMethod#AUTO}
	 */
	public ColorTransform vision(double severity, DeficiencyMethod method) {
		Checks.range("severity", severity, 0, 1);
		if (severity == 0) return ColorTransform.IDENTITY;
		return method.of(this) == DeficiencyMethod.MACHADO ? MachadoTable.matrix(this, severity) : dichromacy.severity(severity);
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

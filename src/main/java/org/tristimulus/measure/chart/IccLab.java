package org.tristimulus.measure.chart;

import org.tristimulus.color.Adaptation;
import org.tristimulus.color.Chromaticity;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.Matrix3;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.space.Spaces;

/**
 * L*a*b* and XYZ relative to the white of the ICC profile connection space (D50: 0.9642, 1, 0.8249), as charts are printed, and linear sRGB, by Bradford. That
 * white differs from the four digits of {@link Chromaticity#D50} by 1e-4 of light.
 */
public final class IccLab {

	/** The ICC's D50 as a chromaticity. */
	public static final Chromaticity WHITE = Chromaticity.ofXyz(0.9642, 1, 0.8249);

	/** XYZ relative to this D50, from tristimulus values relative to the D65 of sRGB that stand for the same ratios to {@link Chromaticity#D50}. */
	private static final Matrix3 RATIOS = ratios();

	private static final Matrix3 XYZ_TO_RGB = RgbSpace.SRGB.fromXyz().times(Adaptation.BRADFORD.between(WHITE, Chromaticity.D65));

	private static final ColorTransform LAB_TO_XYZ = Spaces.LAB.to(Spaces.XYZ).then(RATIOS), LAB_TO_RGB = LAB_TO_XYZ.then(XYZ_TO_RGB);
	private static final ColorTransform RGB_TO_LAB = XYZ_TO_RGB.inverse().then(RATIOS.inverse()).then(Spaces.XYZ.to(Spaces.LAB));

	private IccLab() {}

	private static Matrix3 ratios() {
		double[] icc = WHITE.xyz(), rounded = Chromaticity.D50.xyz();
		return Matrix3.diagonal(icc[0] / rounded[0], icc[1] / rounded[1], icc[2] / rounded[2]).times(Adaptation.BRADFORD.between(Chromaticity.D65, Chromaticity.D50));
	}

	/** Linear sRGB, not clipped, of L*, a*, b*. */
	public static double[] toRgb(double... lab) {
		double[] c = lab.clone();
		LAB_TO_RGB.apply(c);
		return c;
	}

	/** L*, a*, b* of linear sRGB. */
	public static double[] ofRgb(double... rgb) {
		double[] c = rgb.clone();
		RGB_TO_LAB.apply(c);
		return c;
	}

	/** Tristimulus values relative to this D50, white Y = 1, of L*, a*, b*. */
	public static double[] toXyz(double... lab) {
		double[] c = lab.clone();
		LAB_TO_XYZ.apply(c);
		return c;
	}

	/** Linear sRGB of tristimulus values relative to this D50, white Y = 1. */
	public static double[] xyzToRgb(double... xyz) {
		return XYZ_TO_RGB.times(xyz);
	}
}

package org.tristimulus.door;

import ij.ImagePlus;
import ij.gui.Roi;

/**
 * What Adjust Exposure makes of a stored value, straight from the definitions (IEC 61966-2-1; DEFINITIONS 1 and 5), in
 * double: light = decode((v - black) / white), times 2^stops, encoded, clamped and rounded half up where it is an integer.
 */
public record ExposureOracle(double stops, String decode, double white, double black) {

	double decode(double v) {
		double a = Math.abs(v);
		switch (decode) {
			case "linear": return v;
			case "srgb": return Math.signum(v) * (a <= 0.04045 ? a / 12.92 : Math.pow((a + 0.055) / 1.055, 2.4));
			case "gamma22": return Math.signum(v) * Math.pow(a, 2.2);
			default: throw new IllegalArgumentException(decode);
		}
	}

	double encode(double light) {
		double a = Math.abs(light);
		switch (decode) {
			case "linear": return light;
			case "srgb": return Math.signum(light) * (a <= 0.0031308 ? a * 12.92 : 1.055 * Math.pow(a, 1 / 2.4) - 0.055);
			default: return Math.signum(light) * Math.pow(a, 1 / 2.2);
		}
	}

	/** The stored value before clamping and rounding. */
	public double exact(double v) {
		return white * encode(decode((v - black) / white) * Math.pow(2, stops));
	}

	/** The integer code. */
	public int code(double v) {
		return (int) Math.floor(Math.max(0, Math.min(white, exact(v))) + 0.5);
	}

	/** Whether a pixel may change: it lies in the image and in the selection, if that is an area. */
	public static boolean isInside(ImagePlus imp, int x, int y) {
		Roi roi = imp.getRoi();
		return roi == null || !roi.isArea() || roi.contains(x, y);
	}
}

package org.tristimulus.blend;

import org.tristimulus.color.TransferFunction;

/** A separable blend of two 8-bit images at one opacity, for every pair of codes: index {@code backdrop << 8 | source}. */
final class ByteBlendTable {

	/**
	 * Far above the rounding errors of the formulas (1e-13) and far below the distance of a result that is not a tie from one
	 * (for the polynomials, 3e-10 at whole percents): an exact tie goes up, as floor(255 x + 0.5) demands.
	 */
	private static final double TIE = 1e-11;

	private ByteBlendTable() {}

	/**
	 * The correctly rounded results, clipped; NaN is 0.
	 *
	 * @param curve of the backdrop and of the result
	 * @param sourceCurve of the source
	 */
	static byte[] of(Separable blend, double opacity, TransferFunction curve, TransferFunction sourceCurve) {
		TransferFunction space = blend.curve();
		double[] b = values(curve, space), s = values(sourceCurve, space), thresholds = thresholds(curve, space);
		byte[] table = new byte[65536];
		for (int i = 0, code = 0; i < table.length; i++) {
			code = code(blend.mix(b[i >> 8], s[i & 255], opacity), thresholds, code);
			table[i] = (byte) code;
		}
		return table;
	}

	/** Where each code ends and the next begins. */
	private static double[] thresholds(TransferFunction curve, TransferFunction space) {
		double[] t = new double[255];
		for (int code = 0; code < 255; code++)
			t[code] = convert((code + 0.5 - TIE) / 255, curve, space);
		return t;
	}

	/** How many thresholds a result has reached: from a guess, which that of the pair before is good for. */
	private static int code(double result, double[] thresholds, int guess) {
		int code = guess;
		while (code < 255 && result >= thresholds[code])
			code++;
		while (code > 0 && !(result >= thresholds[code - 1]))
			code--;
		return code;
	}

	private static double[] values(TransferFunction image, TransferFunction space) {
		double[] values = new double[256];
		for (int code = 0; code < 256; code++)
			values[code] = convert(code / 255.0, image, space);
		return values;
	}

	private static double convert(double x, TransferFunction from, TransferFunction to) {
		return from == to ? x : to.encode(from.decode(x));
	}
}

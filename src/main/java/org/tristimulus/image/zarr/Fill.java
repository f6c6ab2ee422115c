package org.tristimulus.image.zarr;

import java.math.BigDecimal;

/** The fill value of an array, as Zarr 2 and 3 write it: a number, the name of one that is not finite, or its bits. */
final class Fill {

	private Fill() {}

	static double of(Attributes a, SampleType type) {
		Object value = a.get("fill_value");
		if (value instanceof BigDecimal) return ((BigDecimal) value).doubleValue();
		if (value instanceof String && type.isFloat()) {
			String text = (String) value;
			if (text.equals("NaN")) return Double.NaN;
			if (text.equals("Infinity")) return Double.POSITIVE_INFINITY;
			if (text.equals("-Infinity")) return Double.NEGATIVE_INFINITY;
			if (text.matches("0x[0-9a-fA-F]{" + 2 * type.bytes + "}")) {
				long bits = Long.parseUnsignedLong(text.substring(2), 16);
				return type == SampleType.FLOAT32 ? Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits);
			}
		}
		throw a.wrong("fill_value", "a number");
	}
}

package org.tristimulus.image.profile;

import java.nio.ByteBuffer;

import org.tristimulus.color.ChannelTransform;
import org.tristimulus.color.Power;

/** A tone curve of an ICC profile (ICC.1:2022, 10.6 and 10.18): from device values to light, both 0 to 1. */
final class IccCurve implements ChannelTransform {

	private static final int CURVE = 0x63757276, PARAMETRIC = 0x70617261;
	/** How many parameters each kind of parametric curve has: g, then a b c d e f as the standard prints them. */
	private static final int[] PARAMETERS = { 1, 3, 4, 5, 7 };

	private final double[] table;
	private final Power power;
	private final double a, b, c, d, e, f;

	/** A table of equal steps, or (a x + b)^g + e from d on and c x + f below. */
	private IccCurve(double[] table, double g, double a, double b, double c, double d, double e, double f) {
		this.table = table;
		power = new Power(g);
		this.a = a;
		this.b = b;
		this.c = c;
		this.d = d;
		this.e = e;
		this.f = f;
	}

	/** @throws IllegalArgumentException for a curve of a type that the standard does not know, or of more entries than there are */
	static IccCurve of(ByteBuffer tag) {
		if (tag.getInt(0) == CURVE) return sampled(tag);
		if (tag.getInt(0) != PARAMETRIC || tag.getShort(8) < 0 || tag.getShort(8) >= PARAMETERS.length) throw new IllegalArgumentException("it has a tone curve of an unknown type");
		double[] p = new double[7];
		for (int i = 0; i < PARAMETERS[tag.getShort(8)]; i++)
			p[i] = tag.getInt(12 + 4 * i) / 65536.0;
		switch (tag.getShort(8)) {
			case 0: return new IccCurve(new double[0], p[0], 1, 0, 0, 0, 0, 0);
			case 1: return new IccCurve(new double[0], p[0], p[1], p[2], 0, -p[2] / p[1], 0, 0);
			case 2: return new IccCurve(new double[0], p[0], p[1], p[2], 0, -p[2] / p[1], p[3], p[3]);
			default: return new IccCurve(new double[0], p[0], p[1], p[2], p[3], p[4], p[5], p[6]);
		}
	}

	private static IccCurve sampled(ByteBuffer tag) {
		int n = tag.getInt(8);
		if (n < 0 || n > (tag.limit() - 12) / 2) throw new IllegalArgumentException("a tone curve claims to have " + (n & 0xffffffffL) + " entries");
		if (n <= 1) return new IccCurve(new double[0], n == 0 ? 1 : (tag.getShort(12) & 0xffff) / 256.0, 1, 0, 0, 0, 0, 0);
		double[] table = new double[n];
		for (int i = 0; i < n; i++)
			table[i] = (tag.getShort(12 + 2 * i) & 0xffff) / 65535.0;
		return new IccCurve(table, 1, 1, 0, 0, 0, 0, 0);
	}

	@Override
	public double apply(double x) {
		if (table.length == 0) return x >= d ? power.of(Math.max(0, a * x + b)) + e : c * x + f;
		double at = Math.max(0, Math.min(1, x)) * (table.length - 1);
		int i = Math.min((int) at, table.length - 2);
		return table[i] + (at - i) * (table[i + 1] - table[i]);
	}
}

package org.tristimulus.blend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tristimulus.color.TransferFunction;

/** Every pair of codes of every separable mode, at three opacities, against the formulas written a second time. */
class ByteBlendTableTest {

	private static final int[] OPACITIES = { 100, 50, 37 };

	/** B(b, s) of integer codes as a fraction { numerator, denominator }. */
	private interface Rational {

		long[] of(long b, long s);
	}

	/** Modes whose result is rational, exactly. From the texts of W3C and of the project's definitions, times 255. */
	private static final Map<String, Rational> RATIONAL = new LinkedHashMap<>();
	/** All, in double. */
	private static final Map<String, DoubleBinaryOperator> REAL = new LinkedHashMap<>();

	static {
		RATIONAL.put("normal", (b, s) -> f(s, 255));
		RATIONAL.put("average", (b, s) -> f(b + s, 510));
		RATIONAL.put("multiply", (b, s) -> f(b * s, 65025));
		RATIONAL.put("screen", (b, s) -> f(65025 - (255 - b) * (255 - s), 65025));
		RATIONAL.put("hard-light", ByteBlendTableTest::hardLight);
		RATIONAL.put("overlay", (b, s) -> hardLight(s, b));
		RATIONAL.put("darken", (b, s) -> f(b < s ? b : s, 255));
		RATIONAL.put("lighten", (b, s) -> f(b > s ? b : s, 255));
		RATIONAL.put("color-dodge", ByteBlendTableTest::dodge);
		RATIONAL.put("color-burn", ByteBlendTableTest::burn);
		RATIONAL.put("difference", (b, s) -> f(b > s ? b - s : s - b, 255));
		RATIONAL.put("exclusion", (b, s) -> f(255 * (b + s) - 2 * b * s, 65025));
		RATIONAL.put("add", (b, s) -> f(b + s, 255));
		RATIONAL.put("subtract", (b, s) -> f(b - s, 255));
		RATIONAL.put("divide", (b, s) -> s == 0 ? f(b == 0 ? 0 : 1, 1) : f(b, s));
		RATIONAL.put("linear-burn", (b, s) -> f(b + s - 255, 255));
		RATIONAL.put("linear-light", (b, s) -> f(b + 2 * s - 255, 255));
		RATIONAL.put("vivid-light", (b, s) -> 2 * s <= 255 ? burn(b, 2 * s) : dodge(b, 2 * s - 255));
		RATIONAL.put("pin-light", (b, s) -> f(2 * s <= 255 ? Math.min(b, 2 * s) : Math.max(b, 2 * s - 255), 255));
		RATIONAL.put("hard-mix", (b, s) -> f(b + s < 255 ? 0 : 1, 1));
		RATIONAL.put("grain-extract", (b, s) -> f(2 * (b - s) + 255, 510));
		RATIONAL.put("grain-merge", (b, s) -> f(2 * (b + s) - 255, 510));
		RATIONAL.put("soft-light pegtop", (b, s) -> f((255 - 2 * s) * b * b + 510 * s * b, 255 * 65025));

		REAL.put("normal", (b, s) -> s);
		REAL.put("average", (b, s) -> 0.5 * b + 0.5 * s);
		REAL.put("multiply", (b, s) -> b * s);
		REAL.put("screen", (b, s) -> 1 - (1 - b) * (1 - s));
		REAL.put("hard-light", (b, s) -> s <= 0.5 ? 2 * b * s : 1 - 2 * (1 - b) * (1 - s));
		REAL.put("overlay", (b, s) -> b <= 0.5 ? 2 * b * s : 1 - 2 * (1 - b) * (1 - s));
		REAL.put("darken", (b, s) -> b < s ? b : s);
		REAL.put("lighten", (b, s) -> b < s ? s : b);
		REAL.put("color-dodge", (b, s) -> b == 0 ? 0 : s == 1 ? 1 : Math.min(1, b / (1 - s)));
		REAL.put("color-burn", (b, s) -> b == 1 ? 1 : s == 0 ? 0 : 1 - Math.min(1, (1 - b) / s));
		REAL.put("difference", (b, s) -> b > s ? b - s : s - b);
		REAL.put("exclusion", (b, s) -> b * (1 - s) + s * (1 - b));
		REAL.put("add", (b, s) -> b + s);
		REAL.put("subtract", (b, s) -> b - s);
		REAL.put("divide", (b, s) -> s == 0 ? b == 0 ? 0 : 1 : b / s);
		REAL.put("geometric", (b, s) -> Math.sqrt(b) * Math.sqrt(s));
		REAL.put("linear-burn", (b, s) -> b - (1 - s));
		REAL.put("linear-light", (b, s) -> b - (1 - 2 * s));
		REAL.put("vivid-light", (b, s) -> s > 0.5 ? b == 0 ? 0 : s == 1 ? 1 : Math.min(1, b / (2 - 2 * s)) : b == 1 ? 1 : s == 0 ? 0 : Math.max(0, 1 - (1 - b) / (2 * s)));
		REAL.put("pin-light", (b, s) -> s > 0.5 ? Math.max(b, 2 * (s - 0.5)) : Math.min(b, 2 * s));
		REAL.put("hard-mix", (b, s) -> b + s >= 1 ? 1 : 0);
		REAL.put("grain-extract", (b, s) -> 0.5 + b - s);
		REAL.put("grain-merge", (b, s) -> b + s - 0.5);
		REAL.put("soft-light w3c", (b, s) -> soft(b, s, b <= 0.25 ? 16 * b * b * b - 12 * b * b + 4 * b : Math.sqrt(b)));
		REAL.put("soft-light photoshop", (b, s) -> soft(b, s, Math.sqrt(b)));
		REAL.put("soft-light pegtop", (b, s) -> b * b * (1 - 2 * s) + 2 * b * s);
		REAL.put("soft-light ifs", (b, s) -> Math.pow(b, Math.pow(2, 1 - 2 * s)));
	}

	static Stream<Blend> separable() {
		return Stream.of(BlendMode.values()).filter(BlendMode::isSeparable)
			.flatMap(mode -> Stream.of(BlendSpace.SRGB, BlendSpace.LINEAR).map(Blend.of(mode)::in));
	}

	@ParameterizedTest
	@MethodSource("separable")
	void isTheCorrectlyRoundedFormula(Blend blend) {
		for (SoftLight variant : blend.mode() == BlendMode.SOFT_LIGHT ? SoftLight.values() : new SoftLight[] { SoftLight.W3C })
			for (int opacity : OPACITIES) {
				String name = blend.mode() == BlendMode.SOFT_LIGHT ? "soft-light " + variant : "" + blend.mode();
				byte[] table = blend.variant(variant).opacity(opacity).pairTable(TransferFunction.SRGB);
				boolean codes = blend.space() == BlendSpace.SRGB;
				int[] expected = codes && RATIONAL.containsKey(name) ? exact(RATIONAL.get(name), opacity) : real(REAL.get(name), opacity, codes);
				for (int i = 0; i < 65536; i++)
					if (expected[i] != (table[i] & 255)) {
						int pair = i;
						assertEquals(expected[i], table[i] & 255, () -> name + " in " + blend.space() + " at " + opacity + " % of backdrop " + (pair >> 8) + " and source " + (pair & 255));
					}
			}
	}

	/** floor(255 x + 0.5), clipped, in integers. */
	private static int[] exact(Rational mode, int opacity) {
		int[] table = new int[65536];
		for (int i = 0; i < 65536; i++) {
			long b = i >> 8, s = i & 255;
			long[] m = mode.of(b, s);
			long d = 100 * m[1], n = (100 - opacity) * b * m[1] + opacity * 255 * m[0];
			table[i] = (int) Math.max(0, Math.min(255, Math.floorDiv(2 * n + d, 2 * d)));
		}
		return table;
	}

	private static int[] real(DoubleBinaryOperator mode, int opacity, boolean codes) {
		double[] value = new double[256];
		for (int v = 0; v < 256; v++)
			value[v] = codes ? v / 255.0 : decode(v / 255.0);
		int[] table = new int[65536];
		for (int i = 0; i < 65536; i++) {
			double b = value[i >> 8], x = ((100 - opacity) * b + opacity * mode.applyAsDouble(b, value[i & 255])) / 100;
			double code = 255 * Math.max(0, Math.min(1, codes ? x : encode(x))), rounded = Math.floor(code + 0.5);
			boolean tie = Math.abs(code + 0.5 - Math.rint(code + 0.5)) < 1e-10;
			table[i] = (int) (tie ? Math.rint(code + 0.5) : rounded);
		}
		return table;
	}

	/** IEC 61966-2-1. */
	private static double decode(double v) {
		return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
	}

	private static double encode(double x) {
		return x <= 0.0031308 ? 12.92 * x : 1.055 * Math.pow(x, 1 / 2.4) - 0.055;
	}

	private static long[] f(long numerator, long denominator) {
		return new long[] { numerator, denominator };
	}

	private static long[] hardLight(long b, long s) {
		return 2 * s <= 255 ? f(2 * b * s, 65025) : f(65025 - 2 * (255 - b) * (255 - s), 65025);
	}

	private static long[] dodge(long b, long s) {
		return b == 0 ? f(0, 1) : s == 255 || b >= 255 - s ? f(1, 1) : f(b, 255 - s);
	}

	private static long[] burn(long b, long s) {
		return b == 255 ? f(1, 1) : s == 0 || 255 - b >= s ? f(0, 1) : f(s - (255 - b), s);
	}

	private static double soft(double b, double s, double d) {
		return s <= 0.5 ? b - (1 - 2 * s) * b * (1 - b) : b + (2 * s - 1) * (d - b);
	}

	/** Where source and backdrop have different curves, the result has the backdrop's. */
	@Test
	void curvesOfTwoImages() {
		byte[] table = Blend.of(BlendMode.NORMAL).pairTable(TransferFunction.SRGB, TransferFunction.LINEAR);
		for (int code = 0; code < 256; code++)
			assertEquals((int) Math.floor(255 * encode(code / 255.0) + 0.5), table[200 << 8 | code] & 255);
		byte[] linear = Blend.of(BlendMode.MULTIPLY).pairTable(TransferFunction.LINEAR);
		assertTrue(Arrays.equals(linear, Blend.of(BlendMode.MULTIPLY).in(BlendSpace.SRGB).pairTable(TransferFunction.SRGB)));
	}
}

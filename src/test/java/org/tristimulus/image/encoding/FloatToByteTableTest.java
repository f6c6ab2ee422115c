package org.tristimulus.image.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Codes by the bits of a float, against the curve in double, rounded half up. */
class FloatToByteTableTest {

	private static int expected(Encoding encoding, float light) {
		return (int) Math.floor(Math.min(Math.max(encoding.toStored(Math.min(Math.max(light, 0), 1)), 0), 255) + 0.5);
	}

	private static void check(Encoding encoding, int[] table, float light) {
		int code = light == light ? expected(encoding, light) : 0;
		assertEquals(code, FloatToByteTable.code(table, light), () -> encoding.decode + " at " + light);
	}

	static Stream<Decode> curves() {
		return Stream.of(Decode.values()).filter(d -> d != Decode.AUTO);
	}

	@ParameterizedTest
	@MethodSource("curves")
	void definition(Decode decode) {
		Encoding encoding = new Encoding(decode, 255, 0);
		int[] table = FloatToByteTable.table(encoding);
		for (int bin = 0; bin < 65536; bin++)
			for (int lower : new int[] { 0, 1, 0x7fff, 0x8000, 0xffff })
				if (bin << 16 != 0x7f800000 || lower == 0) check(encoding, table, Float.intBitsToFloat(bin << 16 | lower));
		SplittableRandom random = new SplittableRandom(3);
		for (int i = 0; i < 500_000; i++) {
			check(encoding, table, (float) random.nextDouble());
			check(encoding, table, (float) Math.pow(10, -5 * random.nextDouble()));
		}
	}

	/** The nearest 64 floats on both sides of where codes part. */
	@ParameterizedTest
	@MethodSource("curves")
	void thresholds(Decode decode) {
		Encoding encoding = new Encoding(decode, 255, 0);
		int[] table = FloatToByteTable.table(encoding);
		for (int code = 0; code < 255; code++) {
			float light = (float) encoding.toLight(code + 0.5);
			for (int i = 0; i < 64; i++)
				light = Math.nextDown(light);
			for (int i = 0; i < 128; i++, light = Math.nextUp(light))
				check(encoding, table, light);
		}
	}

	/** 16-bit codes lie too close. */
	@Test
	void doesNotSuitMoreCodes() {
		assertEquals(0, FloatToByteTable.table(new Encoding(Decode.SRGB, 65535, 0)).length);
		assertEquals(0, FloatToByteTable.table(new Encoding(Decode.LINEAR, 65535, 0)).length);
	}
}

package org.tristimulus.color;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WhiteTest {

	/** To the bit: blend modes have corners at 0 and at 1. */
	@ParameterizedTest
	@EnumSource
	void curvesKeepBlackAndWhite(TransferFunction curve) {
		assertEquals(1, curve.decode(1));
		assertEquals(1, curve.encode(1));
		assertEquals(-1, curve.encode(-1));
		assertEquals(0, curve.decode(0));
		assertEquals(0, curve.encode(0));
	}
}

package org.tristimulus.color;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class Matrix3Test {

	private static final Matrix3 A = Matrix3.of(1, 2, 3, 0, 1, 4, 5, 6, 0);

	@Test
	void timesAColumn() {
		assertArrayEquals(new double[] { 14, 14, 17 }, A.times(1, 2, 3));
	}

	/** The inverse of this matrix is a textbook's: whole numbers. */
	@Test
	void theInverse() {
		assertEquals(Matrix3.of(-24, 18, 5, 20, -15, -4, -5, 4, 1), A.inverse());
		assertThrows(ArithmeticException.class, () -> Matrix3.of(1, 2, 3, 2, 4, 6, 0, 0, 1).inverse());
	}

	@Test
	void theRightFactorIsAppliedFirst() {
		Matrix3 b = Matrix3.diagonal(2, 3, 5);
		assertArrayEquals(A.times(b.times(1, 1, 1)), A.times(b).times(1, 1, 1));
		assertArrayEquals(A.times(b.times(1, 1, 1)), ((Matrix3) b.then(A)).times(1, 1, 1));
	}

	/** However a chain is put together, its neighbouring matrices become one. */
	@Test
	void matricesMeetAcrossSequences() {
		ChannelTransform curve = x -> x * x;
		ColorTransform left = curve.then((ColorTransform) A), right = A.inverse().then(curve);
		Sequence chain = (Sequence) left.then(right);
		assertSame(curve, chain.first());
		assertInstanceOf(Matrix3.class, ((Sequence) chain.second()).first());
		assertSame(curve, ((Sequence) chain.second()).second());
		double[] c = { 1, 2, 3 };
		chain.apply(c);
		assertArrayEquals(new double[] { 1, 16, 81 }, c, 1e-9);
	}

	@ParameterizedTest
	@EnumSource
	void whiteOfAnRgbSpaceIsItsWhitePoint(RgbSpace space) {
		assertArrayEquals(space.white().xyz(), space.toXyz().times(1, 1, 1), 1e-15);
		double[] green = space.toXyz().times(0, 1, 0);
		assertArrayEquals(new double[] { 0, 1, 0 }, space.fromXyz().times(green), 1e-14);
	}
}

package org.tristimulus.color;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Random;

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

	/** Where terms cancel, rows are as near as a float can be to the exact products and sums, which are rational numbers. */
	@Test
	void rowsDoNotLoseWhatIsLeftWhenTermsCancel() {
		Matrix3 m = Matrix3.of(3.2404542, -1.5371385, -0.4985314, -0.969266, 1.8760108, 0.041556, 0.0556434, -0.2040259, 1.0572252);
		Random random = new Random(5);
		int n = 2000;
		float[][] rows = new float[3][n], before = new float[3][];
		for (int c = 0; c < 3; c++) {
			for (int i = 0; i < n; i++)
				rows[c][i] = new float[] { 0.1805f, 0.0722f, 0.9505f }[c] * (1 + 1e-4f * random.nextFloat());
			before[c] = rows[c].clone();
		}
		m.apply(rows, n);
		for (int i = 0; i < n; i++)
			for (int k = 0; k < 3; k++) {
				BigDecimal exact = BigDecimal.ZERO;
				for (int j = 0; j < 3; j++)
					exact = exact.add(new BigDecimal(m.get(k, j)).multiply(new BigDecimal(before[j][i])));
				assertEquals(exact.doubleValue(), rows[k][i], Math.ulp(exact.floatValue()), "component " + k + " of colour " + i);
			}
	}

	@Test
	void nineEntriesAreNeeded() {
		assertThrows(IllegalArgumentException.class, () -> Matrix3.of(1, 2, 3));
		assertThrows(ArithmeticException.class, () -> Matrix3.of(Double.NaN, 0, 0, 0, 1, 0, 0, 0, 1).inverse());
	}
}

package org.tristimulus.color;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FloatQuantilesTest {

	/** In two blocks; the second of them apart, as another thread has it. */
	private static FloatQuantiles read(float[] values, Consumer<FloatQuantiles> narrow) {
		float[] rest = Arrays.copyOfRange(values, 100, values.length);
		FloatQuantiles q = new FloatQuantiles(), other = q.empty();
		q.first(values, 100);
		other.first(rest, rest.length);
		q.add(other);
		narrow.accept(q);
		FloatQuantiles second = q.empty();
		q.second(values, 100);
		second.second(rest, rest.length);
		q.add(second);
		assertEquals(values.length, q.size());
		return q;
	}

	/** Against sorting; few values that repeat, and floats of all sizes. */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void ranksAreThoseOfSorting(boolean isRepeated) {
		SplittableRandom random = new SplittableRandom(7);
		float[] values = new float[501], sorted;
		for (int i = 0; i < values.length; i++)
			values[i] = isRepeated ? random.nextInt(5) : Float.intBitsToFloat(random.nextInt(0x7f7fffff));
		sorted = values.clone();
		Arrays.sort(sorted);
		for (int i = 0; i < sorted.length; i++) {
			int rank = i;
			assertEquals(sorted[i], read(values, q -> q.narrowToRanks(rank)).at(0));
		}
		FloatQuantiles all = read(values, q -> q.narrow(0.5, 0.99, 1, 0));
		assertEquals(sorted[250], all.at(0));
		assertEquals(sorted[495], all.at(1));
		assertEquals(sorted[500], all.at(2));
		assertEquals(sorted[0], all.at(3));
	}

	/** numpy 1.24: np.quantile(np.r_[np.arange(100) / 8, [20, 40]], [0.5, 0.95, 0.991]). */
	@Test
	void betweenRanksItIsLinear() {
		float[] values = new float[102];
		for (int i = 0; i < 100; i++)
			values[99 - i] = i / 8f;
		values[100] = 20;
		values[101] = 40;
		FloatQuantiles q = read(values, f -> f.narrow(0.5, 0.95, 0.991));
		assertEquals(6.3125, q.at(0), 1e-12);
		assertEquals(11.99375, q.at(1), 1e-12);
		assertEquals(21.82, q.at(2), 1e-12);
	}

	@Test
	void theNegativeOfZeroIsZeroAndNothingHasNoQuantile() {
		float[] values = new float[101];
		values[3] = -0f;
		assertEquals(0f, read(values, q -> q.narrow(0.5)).at(0));
		FloatQuantiles none = new FloatQuantiles();
		none.narrow(0.5);
		assertEquals(Double.NaN, none.at(0));
	}
}

package org.tristimulus.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.color.Gamut;
import org.tristimulus.light.Exposure;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.cell.CellImgFactory;
import net.imglib2.loops.LoopBuilder;
import net.imglib2.type.numeric.real.FloatType;

/** ImgLib2 images of every layout, changed in place: one stop doubles each number, wherever it lies. */
class ImgSourceTest {

	private static final long[] SIZE = { 7, 5, 3, 4 };

	private static float[] numbers() {
		float[] n = new float[7 * 5 * 3 * 4];
		for (int i = 0; i < n.length; i++)
			n[i] = i + 1;
		return n;
	}

	private static void requireDoubled(float[] result) {
		float[] expected = numbers();
		for (int i = 0; i < expected.length; i++)
			expected[i] *= 2;
		assertArrayEquals(expected, result);
	}

	@ParameterizedTest
	@ValueSource(ints = { ImgSource.NO_CHANNELS, 2, 3 })
	void array(int channelDimension) {
		float[] n = numbers();
		ImgSource source = new ImgSource("array", ArrayImgs.floats(n, SIZE), channelDimension);
		assertEquals(channelDimension < 0 ? 12 : 12 / SIZE[channelDimension], source.positions());
		ColorImage.of(source).apply(Exposure.by(1), Gamut.NONE);
		requireDoubled(n);
	}

	@Test
	void cells() {
		RandomAccessibleInterval<FloatType> cells = new CellImgFactory<>(new FloatType(), 3).create(SIZE);
		float[] n = numbers();
		LoopBuilder.setImages(ArrayImgs.floats(n, SIZE), cells).forEachPixel((a, b) -> b.set(a));
		ColorImage.of(new ImgSource("cells", cells, 2)).apply(Exposure.by(1), Gamut.NONE);
		LoopBuilder.setImages(cells, ArrayImgs.floats(n, SIZE)).forEachPixel((a, b) -> b.set(a));
		requireDoubled(n);
	}
}

package org.tristimulus.image.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;

import net.imglib2.FinalInterval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.cell.CellImgFactory;
import net.imglib2.loops.LoopBuilder;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.ConstantUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.light.exposure.Exposure;

/** ImgLib2 images of every layout, changed in place: one stop doubles each number, wherever it lies. */
class ImgStoreTest {

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
	@ValueSource(ints = { ImgStore.NO_CHANNELS, 2, 3 })
	void array(int channelDimension) {
		float[] n = numbers();
		ImgStore source = new ImgStore("array", ArrayImgs.floats(n, SIZE), channelDimension);
		assertEquals(channelDimension < 0 ? 12 : 12 / SIZE[channelDimension], source.positions());
		ColorImage.of(source).apply(Exposure.by(1), Gamut.NONE);
		requireDoubled(n);
	}

	@Test
	void cells() {
		RandomAccessibleInterval<FloatType> cells = new CellImgFactory<>(new FloatType(), 3).create(SIZE);
		float[] n = numbers();
		LoopBuilder.setImages(ArrayImgs.floats(n, SIZE), cells).forEachPixel((a, b) -> b.set(a));
		ColorImage.of(new ImgStore("cells", cells, 2)).apply(Exposure.by(1), Gamut.NONE);
		LoopBuilder.setImages(cells, ArrayImgs.floats(n, SIZE)).forEachPixel((a, b) -> b.set(a));
		requireDoubled(n);
	}

	/** A plane too large to be changed at once is still one plane: rows up to the last take the stops of their position. */
	@Test
	void largeCells() {
		int side = 4200;
		RandomAccessibleInterval<UnsignedByteType> cells = new CellImgFactory<>(new UnsignedByteType(), 1000).create(side, side, 2);
		cells.forEach(v -> v.set(60));
		ImgStore source = new ImgStore("cells", cells, ImgStore.NO_CHANNELS);
		assertEquals(2, source.positions());
		assertEquals(side, source.height());
		ColorImage image = ColorImage.of(source);
		image.applyEach(p -> Exposure.by(p + 1), Gamut.CLIP, ColorImage.KNEE);
		for (long y : new long[] { 0, 3990, 3995, side - 1 })
			for (int p = 0; p < 2; p++)
				assertEquals(60 << p + 1, cells.getAt(side - 1, y, p).get(), "row " + y + ", position " + p);
		assertEquals(2L * side * side, image.tally().pixels());
	}

	/** A plane that no array can hold, as a slide scanner's pyramid has them. */
	@Test
	void tooLargeAPlane() {
		RandomAccessibleInterval<UnsignedByteType> slide = ConstantUtils.constantRandomAccessibleInterval(new UnsignedByteType(9), new FinalInterval(70000, 70000));
		ImgStore source = new ImgStore("slide", slide, ImgStore.NO_CHANNELS);
		assertTrue(source.parts().size() > 200);
		assertEquals(70000, source.parts().stream().mapToLong(PixelStore::height).sum());
		assertTrue(assertThrows(IllegalArgumentException.class, () -> source.read(0)).getMessage().contains("\"slide\" has planes of 70000 x 70000 pixels"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 4, -2 })
	void noSuchChannels(int dimension) {
		assertThrows(IllegalArgumentException.class, () -> new ImgStore("array", ArrayImgs.floats(numbers(), SIZE), dimension));
	}

	/** Work stops when the thread that waits for it is interrupted, which it stays. */
	@Test
	void interrupted() {
		ColorImage image = ColorImage.of(new ImgStore("array", ArrayImgs.floats(new float[1000 * 1000], 1000, 1000), ImgStore.NO_CHANNELS));
		Thread.currentThread().interrupt();
		assertThrows(CancellationException.class, () -> image.apply(Exposure.by(1), Gamut.NONE));
		assertTrue(Thread.interrupted(), "still interrupted");
	}
}

package org.tristimulus.image.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;

class ComputedImageTest {

	private static final int WIDTH = 6, HEIGHT = 4, CHANNELS = 2, POSITIONS = 1_000_000;

	private final AtomicInteger made = new AtomicInteger();
	private final ComputedImage<?> image = ComputedImage.of(PixelType.FLOAT32, WIDTH, HEIGHT, CHANNELS, POSITIONS, this::plane);

	private static float value(int x, int y, int channel, int position) {
		return x + 10 * y + 100 * channel + 0.001f * position;
	}

	private Plane plane(int position) {
		made.incrementAndGet();
		Plane plane = Plane.make(PixelType.FLOAT32, CHANNELS, WIDTH, HEIGHT);
		for (int c = 0; c < CHANNELS; c++)
			for (int i = 0; i < WIDTH * HEIGHT; i++)
				((float[]) plane.array(c))[i] = value(i % WIDTH, i / WIDTH, c, position);
		return plane;
	}

	@Test
	void anyPixelIsThereWhenItIsAskedFor() {
		RandomAccess<?> access = image.randomAccess();
		for (int[] at : new int[][] { { 0, 0, 0, 0 }, { 5, 3, 1, 999_999 }, { 2, 1, 0, 999_999 }, { 2, 1, 1, 7 }, { 3, 1, 1, 7 } }) {
			access.setPosition(at);
			assertEquals(value(at[0], at[1], at[2], at[3]), ((RealType<?>) access.get()).getRealFloat(), 0);
		}
		assertEquals(3, made.get());
	}

	@Test
	void viewsOfItAreImages() {
		float sum = 0;
		for (Object t : Views.flatIterable((RandomAccessibleInterval<?>) Views.hyperSlice(Views.hyperSlice(image, 3, 12), 2, 1)))
			sum += ((RealType<?>) t).getRealFloat();
		float expected = 0;
		for (int i = 0; i < WIDTH * HEIGHT; i++)
			expected += value(i % WIDTH, i / WIDTH, 1, 12);
		assertEquals(expected, sum, 0);
	}

	@Test
	void aStoreReadsItPlaneByPlane() {
		ImgStore store = new ImgStore("film", image, 2);
		assertEquals(POSITIONS, store.positions());
		assertEquals(CHANNELS, store.channels());
		assertEquals(value(1, 2, 1, 500_000), ((float[]) store.read(500_000).array(1))[1 + 2 * WIDTH], 0);
		assertEquals(1, made.get());
	}

	@Test
	void manyThreadsMayAsk() {
		assertTrue(IntStream.range(0, 2000).parallel().allMatch(p -> ((float[]) image.plane(p % 50).array(0))[3] == value(3, 0, 0, p % 50)));
	}

	@Test
	void itHoldsFewPlanes() {
		for (int round = 0; round < 2; round++)
			for (int p = 0; p < 5; p++)
				image.plane(p);
		assertEquals(10, made.get());
		image.plane(4);
		assertEquals(10, made.get());
	}
}

package org.tristimulus.image.pixel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.Stream;

import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each pixel of a region once and no other, whatever the threads; and the ways in which a loop ends early. */
class PixelLoopTest {

	private static final int WIDTH = 1500, HEIGHT = 70;

	private static Stream<Region> regions() {
		byte[] mask = new byte[300 * 40];
		SplittableRandom random = new SplittableRandom(3);
		for (int i = 0; i < mask.length; i++)
			mask[i] = (byte) random.nextInt(2);
		return Stream.of(Region.all(WIDTH, HEIGHT), Region.of(WIDTH, HEIGHT, 3, 5, 1301, 17, null), Region.of(WIDTH, HEIGHT, -10, 60, 300, 40, mask), Region.of(WIDTH, HEIGHT, 1400, -3, 300, 40, mask),
			Region.of(WIDTH, HEIGHT, 7, 7, 1, 1, null), Region.of(WIDTH, HEIGHT, 2000, 7, 5, 5, null));
	}

	/** How often each pixel is expected, row by row from the region's own runs. */
	private static int[] expected(Region region) {
		int[] expected = new int[WIDTH * HEIGHT];
		for (int row = 0; row < region.rows(); row++)
			region.runs(row, row + 1, (start, n) -> {
				for (int i = 0; i < n; i++)
					expected[start + i]++;
			});
		assertEquals(region.size(), Arrays.stream(expected).sum());
		return expected;
	}

	@ParameterizedTest
	@MethodSource("regions")
	void eachPixelOnce(Region region) {
		for (int threads : new int[] { 1, 2, 5 }) {
			AtomicIntegerArray seen = new AtomicIntegerArray(WIDTH * HEIGHT);
			Parallelization.runWithNumThreads(threads, () -> PixelLoop.run(region, Progress.NONE, 0, 1, () -> (start, n) -> {
				assertTrue(n > 0 && n <= PixelLoop.BLOCK, n + " pixels");
				for (int i = 0; i < n; i++)
					seen.incrementAndGet(start + i);
			}));
			int[] found = new int[WIDTH * HEIGHT];
			Arrays.setAll(found, seen::get);
			assertArrayEquals(expected(region), found);
		}
	}

	@Test
	void aMaskThatIsCutByTheBorderCoversItsOwnPixels() {
		byte[] mask = { 1, 0, 0, 1 };
		int[] at = new int[1];
		Region.of(10, 10, -1, -1, 2, 2, mask).runs(0, 1, (start, n) -> at[0] += 1000 * n + start);
		assertEquals(1000, at[0], "the last of its pixels is the first of the image");
		assertEquals(0, Region.of(10, 10, -1, 0, 2, 1, new byte[] { 1, 0 }).size());
	}

	@Test
	void whatFailsIsThrownAndEndsTheLoop() {
		IllegalStateException problem = new IllegalStateException("no");
		AtomicIntegerArray count = new AtomicIntegerArray(1);
		assertSame(problem, assertThrows(IllegalStateException.class, () -> PixelLoop.run(Region.all(WIDTH, 5000), Progress.NONE, 0, 1, () -> (start, n) -> {
			if (count.incrementAndGet(0) == 3) throw problem;
		})));
		assertTrue(count.get(0) < 5000, count.get(0) + " blocks");
	}

	@Test
	void cancelledOrInterruptedItStops() {
		AtomicIntegerArray count = new AtomicIntegerArray(1);
		Progress progress = new Progress() {

			@Override
			public void done(double fraction) {}

			@Override
			public boolean isCanceled() {
				return count.get(0) > 10;
			}
		};
		assertThrows(CancellationException.class, () -> PixelLoop.run(Region.all(WIDTH, 5000), progress, 0, 1, () -> (start, n) -> count.incrementAndGet(0)));
		assertTrue(count.get(0) < 5000, count.get(0) + " blocks");
		Thread.currentThread().interrupt();
		assertThrows(CancellationException.class, () -> PixelLoop.run(Region.all(WIDTH, HEIGHT), Progress.NONE, 0, 1, () -> (start, n) -> {}));
		assertTrue(Thread.interrupted(), "it stays interrupted");
		assertFalse(Thread.currentThread().isInterrupted());
	}

	@Test
	void progressStaysWithinItsShare() {
		double[] range = { 1, 0 };
		PixelLoop.run(Region.all(WIDTH, 5000), new Progress() {

			@Override
			public synchronized void done(double fraction) {
				range[0] = Math.min(range[0], fraction);
				range[1] = Math.max(range[1], fraction);
			}

			@Override
			public boolean isCanceled() {
				return false;
			}
		}, 0.25, 0.5, () -> (start, n) -> {});
		assertTrue(range[0] > 0.25 && range[1] <= 0.5 && range[1] > 0.4, range[0] + " to " + range[1]);
	}
}

package org.tristimulus.image.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import ij.ImagePlus;
import ij.ImageStack;
import ij.VirtualStack;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;

import org.junit.jupiter.api.Test;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.image.store.PixelStore;
import org.tristimulus.imagej.image.ImagePlusStore;

class PlaneSeriesTest {

	private static final Encoding CODES = new Encoding(Decode.LINEAR, 1, 0);

	/** Planes that are made each time they are read, as files are, and counted. */
	private static final class Counted extends VirtualStack {

		final AtomicInteger reads = new AtomicInteger();
		final int planes;

		Counted(int width, int height, int planes) {
			super(width, height, null, "");
			this.planes = planes;
			setBitDepth(16);
		}

		@Override
		public int getSize() {
			return planes;
		}

		@Override
		public ImageProcessor getProcessor(int n) {
			reads.incrementAndGet();
			return plane(getWidth(), getHeight(), n);
		}
	}

	private static ShortProcessor plane(int width, int height, int n) {
		short[] codes = new short[width * height];
		for (int i = 0; i < codes.length; i++)
			codes[i] = (short) (i * 7 + 1000 * n);
		return new ShortProcessor(width, height, codes, null);
	}

	/** The sum of all planes at each pixel of a region, and -1 elsewhere. */
	private static float[] sums(PixelStore store, Region region, Progress progress) {
		PlaneSeries series = new PlaneSeries(progress);
		for (int p = 0; p < store.positions(); p++)
			series.add(store, p, false, CODES);
		float[] sums = new float[store.width() * store.height()];
		java.util.Arrays.fill(sums, -1);
		series.run(region, 0, 1, () -> (start, n, light) -> {
			assertTrue(n <= PlaneSeries.MOST);
			for (int i = 0; i < n; i++) {
				float sum = 0;
				for (float[][] plane : light)
					sum += plane[0][i];
				sums[start + i] = sum;
			}
		});
		return sums;
	}

	@Test
	void planesOnDiskAreReadOnceABlockAndGiveTheSame() {
		int width = 3000, height = 4100, planes = 14;
		Counted disk = new Counted(width, height, planes);
		PixelStore store = new ImagePlusStore(new ImagePlus("disk", disk));
		Region region = Region.of(width, height, 5, 9, 2000, 4000, null);
		int before = disk.reads.get();
		float[] found = sums(store, region, Progress.NONE);
		long bytes = 2L * width * planes, rows = (1L << 28) / bytes, blocks = (4000 + rows - 1) / rows;
		assertTrue(blocks > 1, blocks + " blocks");
		assertEquals(blocks * planes, disk.reads.get() - before);
		for (int y : new int[] { 0, 8, 9, 3000, 4008, 4009, 4099 })
			for (int x : new int[] { 4, 5, 2004, 2005 }) {
				float expected = -1;
				if (x >= 5 && x < 2005 && y >= 9 && y < 4009) {
					expected = 0;
					for (int n = 1; n <= planes; n++)
						expected += (y * width + x) * 7 + 1000 * n & 0xffff;
				}
				assertEquals(expected, found[y * width + x], x + ", " + y);
			}
	}

	@Test
	void planesInMemoryAreReadWhereTheyAre() {
		ImageStack stack = new ImageStack(50, 40);
		for (int n = 1; n <= 3; n++)
			stack.addSlice("", plane(50, 40, n));
		float[] held = sums(new ImagePlusStore(new ImagePlus("held", stack)), Region.all(50, 40), Progress.NONE), disk = sums(new ImagePlusStore(new ImagePlus("disk", new Counted(50, 40, 3))), Region.all(50, 40), Progress.NONE);
		assertArrayEquals(disk, held);
		assertEquals(3 * 7 * 50 + 6000, held[50]);
	}

	@Test
	void stopsWhenItIsCancelled() {
		List<Double> told = Collections.synchronizedList(new ArrayList<>());
		Progress progress = new Progress() {

			@Override
			public void done(double fraction) {
				told.add(fraction);
			}

			@Override
			public boolean isCanceled() {
				return told.size() > 2;
			}
		};
		PixelStore store = new ImagePlusStore(new ImagePlus("disk", new Counted(100, 100, 9)));
		assertThrows(CancellationException.class, () -> sums(store, Region.all(100, 100), progress));
		assertTrue(told.size() <= 4, told.toString());
	}

	@Test
	void needsPlanesOfOneSize() {
		PlaneSeries series = new PlaneSeries(Progress.NONE);
		series.add(new ImagePlusStore(new ImagePlus("a", plane(5, 5, 1))), 0, false, CODES);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> series.add(new ImagePlusStore(new ImagePlus("b", plane(5, 6, 1))), 0, false, CODES)).getMessage().contains("\"b\" is 5 × 6"));
	}
}

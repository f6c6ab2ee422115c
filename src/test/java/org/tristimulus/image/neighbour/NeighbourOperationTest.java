package org.tristimulus.image.neighbour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import net.imglib2.Cursor;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.cell.CellImgFactory;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.PixelSettings;

/** Filters on ImgLib2 images, in place. */
class NeighbourOperationTest {

	/** An image that passes through in parts equals one that is an array, with a filter whose margins cross the parts. */
	@Test
	void partsAreTheWhole() {
		int w = 4100, h = 4200;
		Img<UnsignedShortType> parts = new CellImgFactory<>(new UnsignedShortType(), 1000).create(w, h);
		short[] pixels = new short[w * h];
		Random random = new Random(1);
		Cursor<UnsignedShortType> cursor = parts.localizingCursor();
		while (cursor.hasNext()) {
			cursor.fwd();
			int v = random.nextInt(65536);
			cursor.get().set(v);
			pixels[cursor.getIntPosition(1) * w + cursor.getIntPosition(0)] = (short) v;
		}
		ImgStore cells = new ImgStore("cells", parts, ImgStore.NO_CHANNELS), array = new ImgStore("array", ArrayImgs.unsignedShorts(pixels, w, h), ImgStore.NO_CHANNELS);
		assertTrue(cells.parts().size() > 1 && array.parts().size() == 1);
		for (ImgStore store : new ImgStore[] { cells, array })
			NeighbourOperation.apply(new ColorImage(store, PixelSettings.AUTO, Progress.NONE), Separable.both(Kernel.mean(1)).then(Gaussian.of(2)), Gamut.AUTO);
		cursor = parts.localizingCursor();
		while (cursor.hasNext()) {
			cursor.fwd();
			assertEquals(pixels[cursor.getIntPosition(1) * w + cursor.getIntPosition(0)] & 0xffff, cursor.get().get());
		}
	}

	/** A 3 × 3 mean by its definition, and what is not finite: 0 for the neighbours, NaN at its own pixel. */
	@Test
	void theMeanOfNine() {
		int w = 7, h = 6;
		float[] in = new float[w * h];
		for (int i = 0; i < in.length; i++)
			in[i] = (i * 31 % 17) / 16f;
		in[9] = Float.NaN;
		in[30] = Float.POSITIVE_INFINITY;
		float[] before = in.clone();
		ArrayImg<FloatType, FloatArray> img = ArrayImgs.floats(in, w, h);
		ColorImage image = new ColorImage(new ImgStore("f", img, ImgStore.NO_CHANNELS), PixelSettings.AUTO, Progress.NONE);
		NeighbourOperation.apply(image, Separable.both(Kernel.mean(1)), Gamut.NONE);
		for (int y = 0; y < h; y++)
			for (int x = 0; x < w; x++) {
				double sum = 0;
				for (int v = -1; v <= 1; v++)
					for (int u = -1; u <= 1; u++) {
						float s = before[Math.abs(y + v < 0 ? 0 : y + v >= h ? h - 1 : y + v) * w + (x + u < 0 ? 0 : x + u >= w ? w - 1 : x + u)];
						sum += Float.isFinite(s) ? s : 0;
					}
				if (Float.isFinite(before[y * w + x])) assertEquals(sum / 9, in[y * w + x], 1e-6);
				else assertTrue(Float.isNaN(in[y * w + x]));
			}
		assertEquals(2, image.tally().notFinite());
	}

	/** What a filter leaves to the bit keeps its stored value, whatever the encoding. */
	@Test
	void whatDoesNotChangeStays() {
		float[] in = new float[50 * 40];
		Random random = new Random(3);
		for (int i = 0; i < in.length; i++)
			in[i] = random.nextFloat() * 4095;
		float[] before = in.clone();
		ColorImage image = new ColorImage(new ImgStore("f", ArrayImgs.floats(in, 50, 40), ImgStore.NO_CHANNELS), PixelSettings.AUTO.decode(org.tristimulus.image.encoding.Decode.SRGB).white(4095), Progress.NONE);
		NeighbourOperation.apply(image, Gaussian.of(0), Gamut.NONE);
		assertArrayEquals(before, in);
	}

	@Test
	void isCancelled() {
		AtomicInteger asked = new AtomicInteger();
		Progress impatient = new Progress() {

			@Override
			public void done(double fraction) {}

			@Override
			public boolean isCanceled() {
				return asked.incrementAndGet() > 3;
			}
		};
		ColorImage image = new ColorImage(new ImgStore("f", ArrayImgs.floats(new float[500 * 400], 500, 400), ImgStore.NO_CHANNELS), PixelSettings.AUTO, impatient);
		assertThrows(CancellationException.class, () -> NeighbourOperation.apply(image, Gaussian.of(5), Gamut.NONE));
	}
}

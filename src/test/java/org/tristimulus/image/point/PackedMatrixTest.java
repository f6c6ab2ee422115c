package org.tristimulus.image.point;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tristimulus.color.Adaptation;
import org.tristimulus.color.Chromaticity;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.Matrix3;
import org.tristimulus.color.MatrixExceptHighlights;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.ClippingCount;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.light.balance.WhiteBalance;

/** Packed colours through a matrix, against the definition in double, pixel by pixel. */
class PackedMatrixTest {

	private static final int WIDTH = 1000, SIZE = 1000 * WIDTH;

	private static final Chromaticity WARM = Chromaticity.of(0.4476, 0.4074);

	private enum Change {

		WARMER(WhiteBalance.between(Chromaticity.D65, WARM, Adaptation.BRADFORD).keepingWhite()),
		COOLER(WhiteBalance.between(WARM, Chromaticity.D65, Adaptation.CAT16).keepingWhite()),
		SLIGHT(WhiteBalance.between(Chromaticity.D50, Chromaticity.D65, Adaptation.BRADFORD).transform()),
		/** Takes whites down, so that those are not out of range that are near white. */
		DARKER(WhiteBalance.of(Adaptation.BRADFORD, 0.5, 0.6, 0.4).keepingWhite()),
		/** No colour stays, and most leave the range on both sides. No row adds up to halves, which would make ties of dark greys. */
		STRONG(Matrix3.of(3, -2, 0.4, -1, 2.5, -0.9, 0, -4, 6));

		final ColorTransform transform;

		Change(ColorTransform transform) {
			this.transform = transform;
		}
	}

	/** Colours of all kinds: any, near white, white, black, neutral, one channel clipped. */
	private static int[] pixels() {
		SplittableRandom random = new SplittableRandom(11);
		int[] p = new int[SIZE];
		for (int i = 0; i < SIZE; i++) {
			int kind = i / 300 % 6, any = random.nextInt();
			p[i] = kind == 1 ? any | 0xf8f8f8 : kind == 2 ? 0xff000000 | random.nextInt(2) * 0xffffff : kind == 3 ? (any & 255) * 0x010101 : kind == 4 ? any | 0xf0 << 8 * (i % 3) : any;
		}
		return p;
	}

	private static int channel(int p, int c) {
		return p >> 16 - 8 * c & 255;
	}

	@ParameterizedTest
	@EnumSource
	void definition(Change change) {
		assertTrue(MatrixTables.suits((MatrixExceptHighlights) change.transform, new Encoding(Decode.SRGB, 255, 0)));
		int[] before = pixels(), after = before.clone();
		ColorImage image = ColorImage.of(new ImgStore("pixels", ArrayImgs.argbs(after, WIDTH, SIZE / WIDTH), ImgStore.NO_CHANNELS));
		image.apply(change.transform, Gamut.CLIP);
		Encoding codes = new Encoding(Decode.SRGB, 255, 0);
		double[] c = new double[3];
		long[] clipped = new long[3];
		long others = 0, any = 0;
		for (int i = 0; i < SIZE; i++) {
			for (int k = 0; k < 3; k++)
				c[k] = codes.toLight(channel(before[i], k));
			change.transform.apply(c);
			boolean isAny = false;
			for (int k = 0; k < 3; k++) {
				double stored = codes.toStored(c[k]);
				int code = (int) Math.floor(Math.min(Math.max(stored, 0), 255) + 0.5), difference = Math.abs(code - channel(after[i], k));
				assertTrue(difference <= 1, () -> "a code is off by " + difference);
				others += difference;
				boolean isClipped = stored >= 255.5 && channel(before[i], k) < 255 || stored < -0.5 && channel(before[i], k) > 0;
				if (isClipped) clipped[k]++;
				isAny |= isClipped;
			}
			if (isAny) any++;
			assertEquals(before[i] >>> 24, after[i] >>> 24, "the upper byte");
		}
		assertTrue(others <= 3e-4 * SIZE, others + " codes are off by one");
		ClippingCount tally = image.tally();
		for (int k = 0; k < 3; k++)
			assertEquals(clipped[k], tally.clipped(k), 2e-5 * SIZE, "newly clipped in channel " + k);
		assertEquals(any, tally.any(), 2e-5 * SIZE, "newly clipped in any");
	}

	/** In place or not, with one thread or two: the same bytes, and the same counts. */
	@ParameterizedTest
	@EnumSource
	void threads(Change change) {
		int[] one = pixels(), two = one.clone();
		ColorImage first = ColorImage.of(new ImgStore("one", ArrayImgs.argbs(one, WIDTH, SIZE / WIDTH), ImgStore.NO_CHANNELS));
		ColorImage second = ColorImage.of(new ImgStore("two", ArrayImgs.argbs(two, 10, SIZE / 10), ImgStore.NO_CHANNELS));
		Parallelization.runSingleThreaded(() -> first.apply(change.transform, Gamut.CLIP));
		Parallelization.runWithNumThreads(2, () -> second.apply(change.transform, Gamut.CLIP));
		assertEquals(java.util.Arrays.hashCode(one), java.util.Arrays.hashCode(two));
		assertEquals(first.tally().any(), second.tally().any());
	}
}

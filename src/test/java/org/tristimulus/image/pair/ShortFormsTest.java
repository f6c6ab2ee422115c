package org.tristimulus.image.pair;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.array.ArrayImgs;

import org.junit.jupiter.api.Test;
import org.tristimulus.blend.Blend;
import org.tristimulus.blend.BlendMode;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.light.exposure.Exposure;

/** What the page for programmers shows: an ImgLib2 image exposed, and two blended, in a line. Codes by the formulas of IEC 61966-2-1 and W3C Compositing, computed by numpy. */
class ShortFormsTest {

	private static int[] grey(int... codes) {
		int[] pixels = new int[codes.length];
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = 0xff000000 | codes[i] * 0x10101;
		return pixels;
	}

	@Test
	void exposed() {
		int[] pixels = grey(100, 30, 200);
		ColorImage.of(ArrayImgs.argbs(pixels, 3, 1)).apply(Exposure.by(1), Gamut.CLIP);
		assertArrayEquals(grey(138, 45, 255), pixels);
	}

	@Test
	void blended() {
		int[] backdrop = grey(100, 30, 250), source = grey(200, 60, 10);
		ImagePair.of(ArrayImgs.argbs(backdrop, 3, 1), ArrayImgs.argbs(source, 3, 1)).apply(Blend.of(BlendMode.SCREEN), Gamut.CLIP);
		assertArrayEquals(grey(222, 83, 250), backdrop);
		assertArrayEquals(grey(200, 60, 10), source);
		backdrop = grey(100, 30, 250);
		ImagePair.of(ArrayImgs.argbs(backdrop, 3, 1), ArrayImgs.argbs(source, 3, 1)).apply(Blend.of(BlendMode.SCREEN).opacity(50), Gamut.CLIP);
		assertArrayEquals(grey(161, 56, 250), backdrop);
	}

	@Test
	void sizesMustGoTogether() {
		ImagePair pair = ImagePair.of(ArrayImgs.argbs(3, 1), ArrayImgs.argbs(2, 1));
		String message = assertThrows(IllegalArgumentException.class, () -> pair.apply(Blend.of(BlendMode.SCREEN), Gamut.CLIP)).getMessage();
		assertTrue(message.contains("size"), message);
	}
}

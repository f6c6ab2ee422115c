package org.tristimulus.image.point;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;
import org.tristimulus.color.Matrix3;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Model;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.PixelSettings;

/** A change of colours on ImgLib2 images of every type: powers of two as matrix entries, so that the sums are known exactly by hand. */
class MatrixOnImagesTest {

	/** Red is half of red and green, green a quarter of blue, blue twice blue less red. */
	private static final Matrix3 MATRIX = Matrix3.of(0.5, 0.5, 0, 0, 0, 0.25, -1, 0, 2);

	private static ColorImage image(ImgStore store, double white) {
		return new ColorImage(store, PixelSettings.AUTO.decode(Decode.LINEAR).white(white).model(Model.RGB), Progress.NONE);
	}

	@Test
	void floatsInPlanesKeepWhatIsOutOfRange() {
		PlanarImg<FloatType, ?> planes = PlanarImgs.floats(2, 1, 3);
		float[][] in = { { 1, 4 }, { 0.5f, -2 }, { 8, 1 } }, out = { { 0.75f, 1 }, { 2, 0.25f }, { 15, -2 } };
		ImgStore store = new ImgStore("planes", planes, 2);
		for (int c = 0; c < 3; c++)
			System.arraycopy(in[c], 0, store.read(0).array(c), 0, 2);
		image(store, 1).apply(MATRIX, Gamut.NONE);
		for (int c = 0; c < 3; c++)
			assertArrayEquals(out[c], (float[]) store.read(0).array(c));
	}

	@Test
	void shortsAreRoundedAndClippedOnce() {
		short[] codes = { 1000, 3, (short) 65534, 2000, 5, 0, 400, 5, 30000 };
		ColorImage image = image(new ImgStore("channels", ArrayImgs.unsignedShorts(codes, 3, 1, 3), 2), 65535);
		image.apply(MATRIX, Gamut.CLIP);
		// 1500, (3 + 5) / 2, 65534 / 2; 100, 5 / 4, 7500; 800 - 1000 below 0, 10 - 3, 60000 - 65534 below 0.
		int[] expected = { 1500, 4, 32767, 100, 1, 7500, 0, 7, 0 };
		for (int i = 0; i < codes.length; i++)
			assertEquals(expected[i], codes[i] & 0xffff, "sample " + i);
		assertEquals(2, image.tally().clipped(2));
		assertEquals(2, image.tally().any());
	}

	@Test
	void packedPixelsLikewise() {
		int[] pixels = { 0xff3c1e50, 0xff0000ff, 0xfffe00ff };
		image(new ImgStore("packed", ArrayImgs.argbs(pixels, 3, 1), ImgStore.NO_CHANNELS), 255).apply(MATRIX, Gamut.CLIP);
		// (60 + 30) / 2, 80 / 4, 160 - 60; 0, 255 / 4 = 63.75, clipped; 127, 63.75, 510 - 254 clipped.
		assertArrayEquals(new int[] { 0xff2d1464, 0xff0040ff, 0xff7f40ff }, pixels);
	}
}

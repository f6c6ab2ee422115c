package org.tristimulus.film;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;
import org.tristimulus.blend.BlendSpace;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.light.exposure.Ease;

class FrameMakerTest {

	private static final FrameRate RATE = FrameRate.of("24");

	/** Pictures of one colour each. */
	private static KeyPictures plain(int width, int height, int... colors) {
		return new KeyPictures() {

			@Override
			public int count() {
				return colors.length;
			}

			@Override
			public RgbPicture get(int index) {
				int[] pixels = new int[width * height];
				Arrays.fill(pixels, colors[index]);
				return new RgbPicture(width, height, pixels);
			}
		};
	}

	private static Film film(Pulse pulse, double warmth, double zoom, Cue... cues) {
		return new Film(RATE, 48, Arrays.asList(cues), new Transition(1, Align.END, Ease.LINEAR), pulse, t -> 1, warmth, zoom);
	}

	private static final Pulse STILL = new Pulse(new double[0], new double[0], 0, 0.1);

	private static int[] rgb(int pixel) {
		return new int[] { pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255 };
	}

	/** Golden values of the mixes of green and magenta. */
	@Test
	void theMiddleOfATransitionIsTheMixOfTheSuite() {
		KeyPictures pictures = plain(4, 4, 0xff00ff00, 0xffff00ff);
		Film film = film(STILL, 0, 0, new Cue(0, 0), new Cue(1, 1));
		Object[][] mixes = { { BlendSpace.OKLAB, new int[] { 198, 180, 180 } }, { BlendSpace.LINEAR, new int[] { 188, 188, 188 } }, { BlendSpace.SRGB, new int[] { 128, 128, 128 } } };
		for (Object[] mix : mixes) {
			FrameMaker maker = new FrameMaker(film, pictures, 4, 4, Fit.FILL, (BlendSpace) mix[0], Gamut.CLIP, 0.8);
			assertArrayEquals((int[]) mix[1], rgb(maker.frame(12)[5]), mix[0].toString());
			assertArrayEquals(new int[] { 0, 255, 0 }, rgb(maker.frame(0)[5]));
			assertArrayEquals(new int[] { 255, 0, 255 }, rgb(maker.frame(24)[5]));
		}
	}

	/** One stop more makes 162 of 118, and the pulse decays to 1/e. */
	@Test
	void aBeatIsOneStopBrighter() {
		Pulse pulse = new Pulse(new double[] { 0.5 }, new double[] { 1 }, 1, 1e9);
		FrameMaker maker = new FrameMaker(film(pulse, 0, 0, new Cue(0, 0)), plain(2, 2, 0xff767676), 2, 2, Fit.FILL, BlendSpace.OKLAB, Gamut.CLIP, 0.8);
		assertArrayEquals(new int[] { 118, 118, 118 }, rgb(maker.frame(11)[0]));
		assertArrayEquals(new int[] { 162, 162, 162 }, rgb(maker.frame(12)[0]));
	}

	@Test
	void loudnessIsWarmAndAnOrderOfFramesDoesNotMatter() {
		FrameMaker maker = new FrameMaker(film(STILL, 50, 0.2, new Cue(0, 0), new Cue(1, 1)), plain(9, 5, 0xff808080, 0xff204080), 16, 8, Fit.FILL, BlendSpace.OKLAB, Gamut.ROLLOFF, 0.8);
		int[] warm = rgb(maker.frame(0)[3]);
		assertEquals(true, warm[0] > warm[1] && warm[1] > warm[2], Arrays.toString(warm));
		int[] late = maker.frame(20);
		maker.frame(3);
		assertArrayEquals(late, maker.frame(20));
		Parallelization.runSingleThreaded(() -> assertArrayEquals(late, maker.frame(20)));
	}

	@Test
	void codesOfAPictureAtRestComeBack() {
		int[] all = new int[256 * 4];
		for (int i = 0; i < all.length; i++)
			all[i] = 0xff000000 | (i * 7919 & 0xffffff);
		KeyPictures picture = new KeyPictures() {

			@Override
			public int count() {
				return 1;
			}

			@Override
			public RgbPicture get(int index) {
				return new RgbPicture(256, 4, all);
			}
		};
		assertArrayEquals(all, new FrameMaker(film(STILL, 0, 0, new Cue(0, 0)), picture, 256, 4, Fit.FILL, BlendSpace.OKLAB, Gamut.CLIP, 0.8).frame(0));
	}

	/** A checkerboard of one pixel, halved in light, has code 188. */
	@Test
	void smallerPicturesAreAveragesOfLight() {
		int[] board = new int[64];
		for (int i = 0; i < 64; i++)
			board[i] = (i + i / 8) % 2 == 0 ? 0xffffffff : 0xff000000;
		int[] half = new Resampling(new LightCodes()).to(board, 8, 8, 4, 4, Fit.FILL);
		for (int p : half)
			assertArrayEquals(new int[] { 188, 188, 188 }, rgb(p));
	}

	@Test
	void whatDoesNotReachIsBlack() {
		int[] white = new int[16];
		Arrays.fill(white, 0xffffffff);
		int[] fit = new Resampling(new LightCodes()).to(white, 4, 4, 8, 4, Fit.FIT), fill = new Resampling(new LightCodes()).to(white, 4, 4, 8, 4, Fit.FILL);
		assertEquals(0xff000000, fit[0]);
		assertEquals(0xffffffff, fit[4]);
		assertEquals(0xffffffff, fill[0]);
	}
}

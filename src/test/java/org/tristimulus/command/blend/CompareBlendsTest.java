package org.tristimulus.command.blend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.process.ImageProcessor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.door.MenuDoor;

/** Compare Blends through the menu door. */
class CompareBlendsTest {

	private static final String COMPARE = "Compare Blends...";
	private static final int WHITE = 0xffffff;

	/** Perceptual, linear, sRGB: both ends are the colours, and halfway stand the published mixtures. */
	@Test
	void greenAndMagenta() {
		ImagePlus figure = MenuDoor.run(COMPARE, "width=257 height=20 labels=false profile=false");
		assertEquals(257, figure.getWidth());
		int[] middles = { 0xc6b4b4, 0xbcbcbc, 0x808080 };
		int gap = figure.getHeight() / 3 - 20;
		for (int i = 0; i < 3; i++) {
			int y = (i + 1) * gap + i * 20;
			for (int row : new int[] { y, y + 19 }) {
				assertEquals(0x00ff00, pixel(figure, 0, row));
				assertEquals(middles[i], pixel(figure, 128, row));
				assertEquals(0xff00ff, pixel(figure, 256, row));
			}
			assertEquals(WHITE, pixel(figure, 128, y - 1));
		}
	}

	/** From one image on the left to the other on the right, in other spaces, in the order asked for. */
	@Test
	void images() {
		ImagePlus a = IJ.createImage("a", "RGB", 40, 30, 1), b = IJ.createImage("b", "8-bit", 17, 90, 1);
		a.getProcessor().setColor(0x204060);
		a.getProcessor().fill();
		b.getProcessor().setColor(200);
		b.getProcessor().fill();
		b.setProp("Tristimulus.encoding", "srgb");
		ImagePlus figure = MenuDoor.run(COMPARE, "first=#a second=b spaces=lch,srgb width=101 height=30 labels=false profile=false", a, b);
		int gap = figure.getHeight() / 2 - 30;
		assertEquals(0x204060, pixel(figure, 0, gap + 15));
		assertEquals(0xc8c8c8, pixel(figure, 100, gap + 15));
		assertEquals(0x748494, pixel(figure, 50, 2 * gap + 45));
		assertTrue(figure.getProp("Tristimulus.history").contains("\"first\":\"a\",\"second\":\"b\""), figure.getProp("Tristimulus.history"));
		assertTrue(figure.getProp("Tristimulus.history").contains("\"inputs\":[\"a\",\"b\"]"), figure.getProp("Tristimulus.history"));
	}

	/** Labels, plot and bands keep to themselves at every width: each label has ink in its own line, and a band is as it is without labels. */
	@ParameterizedTest
	@ValueSource(ints = { 256, 768, 4096 })
	void nothingOverlaps(int width) {
		ImagePlus figure = MenuDoor.run(COMPARE, "spaces=lch,oklab,linear,srgb,lab,oklch height=40 width=" + width);
		int text = Math.max(12, width / 48), line = text + text / 2, y = 0;
		ImageProcessor ip = figure.getProcessor();
		for (int band = 0; band < 6; band++) {
			int ink = 0;
			for (int i = 0; i < line * width / 2; i++)
				if ((ip.get(i % (width / 2), y + i / (width / 2)) & 255) < 100) ink++;
			assertTrue(ink > 20, "ink of label " + band);
			for (int x = 0; x < width; x++) {
				assertEquals(WHITE, pixel(figure, x, y), "above label " + band);
				for (int row = 1; row < 40; row++)
					assertEquals(ip.get(x, y + line), ip.get(x, y + line + row), "band " + band + ", column " + x);
			}
			y += line + 40;
		}
		assertEquals(y + line, figure.getHeight() - width / 4 - Math.max(1, width / 384));
	}

	@ParameterizedTest
	@ValueSource(strings = { "width=16 height=8", "width=8192 height=8 profile=false", "width=300 height=2048 spaces=oklab labels=false", "spaces=oklab,oklab,oklab,oklab,oklab,oklab,oklab,oklab" })
	void extremesAreDrawn(String options) {
		assertEquals(24, MenuDoor.run(COMPARE, options).getBitDepth());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "width=15 | width=15 is out of range; allowed: a whole number from 16 to 8192", "height=4000 | height=4000 is out of range", "spaces=oklab,hsv | \"hsv\" is not a space; allowed: one or more of [srgb, linear, oklab, oklch, lab, lch]",
		"spaces= | \"\" is not a space", "first=green | first=green is neither an open image nor a file", "first=#12345 | first=#12345 is not an open image", "labels=maybe | labels=maybe is neither true nor false" })
	void refusals(String options, String words) {
		String message = MenuDoor.failure(COMPARE, options);
		assertTrue(message.contains(words), message);
	}

	private static int pixel(ImagePlus imp, int x, int y) {
		return imp.getProcessor().get(x, y) & 0xffffff;
	}
}

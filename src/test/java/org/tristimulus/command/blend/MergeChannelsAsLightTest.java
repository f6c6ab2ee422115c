package org.tristimulus.command.blend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.Random;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import ij.process.LUT;

import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.color.TransferFunction;
import org.tristimulus.door.Door;
import org.tristimulus.door.LogText;
import org.tristimulus.door.MenuDoor;
import org.tristimulus.door.Pixels;

/** Merge Channels as Light through the menu door. */
class MergeChannelsAsLightTest {

	private static final String MERGE = "Merge Channels as Light...";

	@ParameterizedTest
	@CsvSource({ "128, 128, 176", "180, 120, 210", "200, 200, 255", "100, 0, 100", "0, 0, 0" })
	void lightAddsUp(int a, int b, int sum) {
		ImagePlus imp = Pixels.composite8("c", new int[] { a }, new int[] { b });
		ImagePlus merge = MenuDoor.run(MERGE, "colors=#ffffff,#ffffff", imp);
		assertEquals(sum * 0x10101, Pixels.at(merge, 0));
		assertEquals(24, merge.getBitDepth());
	}

	/** Separate grey images give what their composite gives: red, green, blue in turn, with their own display ranges; the line names them, and a slice of each makes a slice. */
	@ParameterizedTest
	@ValueSource(ints = { 8, 16, 32 })
	void separateImages(int bits) {
		Random random = new Random(bits);
		ImagePlus[] grey = new ImagePlus[3];
		ImagePlus stack = IJ.createHyperStack("c", 64, 32, 3, 2, 1, bits);
		for (int c = 0; c < 3; c++) {
			grey[c] = IJ.createImage("channel " + c, 64, 32, 2, bits);
			for (int z = 1; z <= 2; z++) {
				ImageProcessor ip = grey[c].getStack().getProcessor(z);
				for (int i = 0; i < 64 * 32; i++)
					if (bits == 32) ip.setf(i, random.nextFloat());
					else ip.set(i, random.nextInt(bits == 8 ? 256 : 65536));
				stack.getStack().setPixels(ip.getPixelsCopy(), stack.getStackIndex(c + 1, z, 1));
			}
			grey[c].setDisplayRange(bits == 32 ? 0.1 : 10, bits == 32 ? 0.8 : bits == 8 ? 200 : 40000);
		}
		CompositeImage composite = new CompositeImage(stack, CompositeImage.COMPOSITE);
		Color[] colors = { Color.RED, Color.GREEN, Color.BLUE };
		for (int c = 1; c <= 3; c++) {
			LUT lut = LUT.createLutFromColor(colors[c - 1]);
			lut.min = grey[c - 1].getDisplayRangeMin();
			lut.max = grey[c - 1].getDisplayRangeMax();
			composite.setChannelLut(lut, c);
		}
		ImagePlus expected = MenuDoor.run(MERGE, "", composite);
		for (String images : new String[] { "#a;#b;#c", "channel 0;channel 1;channel 2", "channel 0; #b ;channel 2" }) {
			ImagePlus merge = MenuDoor.run(MERGE, "images=[" + images + "]", grey);
			assertEquals(2, merge.getStackSize());
			for (int z = 1; z <= 2; z++)
				assertArrayEquals((int[]) expected.getStack().getPixels(z), (int[]) merge.getStack().getPixels(z), images + ", slice " + z);
			assertTrue(Door.keys(merge).get("images").contains("channel 2"), Door.keys(merge).toString());
		}
		assertFalse(Door.keys(expected).containsKey("images"), Door.keys(expected).toString());
	}

	/** What does not go together is refused by its name, and an image's colour is kept. */
	@Test
	void separateImagesThatDoNotGoTogether() {
		ImagePlus a = IJ.createImage("a", "8-bit black", 8, 8, 1), deep = IJ.createImage("deep", "16-bit black", 8, 8, 1), wide = IJ.createImage("wide", "8-bit black", 9, 8, 1), color = IJ.createImage("color", "RGB black", 8, 8, 1);
		assertTrue(MenuDoor.failure(MERGE, "images=a;deep", a, deep).contains("\"deep\" is 16-bit"));
		assertTrue(MenuDoor.failure(MERGE, "images=a;wide", a, wide).contains("\"wide\" has another size than \"a\""));
		assertTrue(MenuDoor.failure(MERGE, "images=a;color", a, color).contains("\"color\" is not a grey image"));
		assertTrue(MenuDoor.failure(MERGE, "images=a", a).contains("2 to 7 images are needed, not 1"));
		assertTrue(MenuDoor.failure(MERGE, "images=a;nobody", a).contains("nobody"));
		ImagePlus b = IJ.createImage("b", "8-bit white", 8, 8, 1);
		b.getProcessor().setColorModel(LUT.createLutFromColor(Color.MAGENTA));
		assertEquals(0xff00ff, Pixels.at(MenuDoor.run(MERGE, "images=a;b", a, b), 0));
	}

	/** It reads no light from codes, so that it has nothing to ask about white and curve; a channel that is switched off counts. */
	@Test
	void notices() {
		ImagePlus imp = composite(16, 3, new Random(1), Color.WHITE, new double[] { 0, 900 });
		for (int c = 1; c <= 3; c++)
			imp.getStack().getProcessor(c).and(1023);
		imp = new CompositeImage(imp, CompositeImage.COMPOSITE);
		((CompositeImage) imp).getActiveChannels()[1] = false;
		ImagePlus shown = imp;
		String log = LogText.of(() -> MenuDoor.run(MERGE, "", shown));
		assertTrue(!log.contains("decode") && !log.contains("white"), log);
		assertTrue(log.contains("channel 2 is switched off in the display, and was merged like the others"), log);
	}

	/** One channel with light in it looks as ImageJ shows it, to the bit, whatever its type, colour and range. */
	@ParameterizedTest
	@ValueSource(ints = { 8, 16, 32 })
	void oneChannelLooksAsBefore(int bits) {
		Random random = new Random(bits);
		Color[] colors = { Color.RED, Color.GREEN, Color.WHITE, new Color(0xb43c78), new Color(0x01ff7f) };
		double[][] ranges = { { 0, bits == 8 ? 255 : bits == 16 ? 65535 : 1 }, bits == 32 ? new double[] { 0.1, 0.73 } : new double[] { 17, 190 }, bits == 32 ? new double[] { -0.5, 2 } : new double[] { 3, bits == 8 ? 201 : 40001 } };
		for (Color color : colors)
			for (double[] range : ranges) {
				if (range[0] < 0) continue;
				ImagePlus imp = composite(bits, 3, random, color, range);
				for (int c = 2; c <= 3; c++)
					imp.getStack().getProcessor(c).multiply(0);
				int[] expected = shown(imp);
				assertArrayEquals(expected, (int[]) MenuDoor.run(MERGE, "", imp).getProcessor().getPixels(), bits + "-bit, " + color + ", from " + range[0] + " to " + range[1]);
			}
	}

	/** What ImageJ draws of a composite. */
	private static int[] shown(ImagePlus imp) {
		return (int[]) new ColorProcessor(imp.getImage()).getPixels();
	}

	/** 256 × 256 pixels: all 8-bit or 16-bit values, or random ones, in the first channel. */
	private static ImagePlus composite(int bits, int channels, Random random, Color color, double[] range) {
		ImagePlus imp = IJ.createHyperStack("c", 256, 256, channels, 1, 1, bits);
		for (int c = 1; c <= channels; c++) {
			ImageProcessor ip = imp.getStack().getProcessor(c);
			for (int i = 0; i < 65536; i++)
				if (bits == 32) ip.setf(i, 1.4f * random.nextFloat() - 0.2f);
				else ip.set(i, c == 1 ? i & (bits == 8 ? 255 : 65535) : random.nextInt(bits == 8 ? 256 : 65536));
		}
		CompositeImage composite = new CompositeImage(imp, CompositeImage.COMPOSITE);
		Color[] colors = { color, Color.GREEN, Color.BLUE, Color.MAGENTA, Color.CYAN, Color.YELLOW, Color.WHITE };
		for (int c = 1; c <= channels; c++) {
			LUT lut = LUT.createLutFromColor(colors[c - 1]);
			lut.min = range[0];
			lut.max = range[1];
			composite.setChannelLut(lut, c);
		}
		return composite;
	}

	/** Channels that share no component look as ImageJ shows them; those that do are brighter than the mean and duller than the sum of codes. */
	@Test
	void channelsOfDifferentComponentsLookAsBefore() {
		ImagePlus imp = composite(16, 3, new Random(1), Color.RED, new double[] { 100, 60000 });
		assertArrayEquals(shown(imp), (int[]) MenuDoor.run(MERGE, "", imp).getProcessor().getPixels());
	}

	/** The formulas in double: displayed colours decoded, merged, clipped and rounded. */
	@ParameterizedTest
	@ValueSource(strings = { "add", "max", "min", "multiply" })
	void modes(String mode) {
		ImagePlus imp = composite(8, 4, new Random(4), new Color(0xb43c78), new double[] { 0, 255 });
		ImagePlus merge = MenuDoor.run(MERGE, "mode=" + mode, imp);
		LUT[] luts = imp.getLuts();
		ImageProcessor[] channels = { imp.getStack().getProcessor(1), imp.getStack().getProcessor(2), imp.getStack().getProcessor(3), imp.getStack().getProcessor(4) };
		for (int i = 0; i < 65536; i++)
			for (int shift = 0; shift <= 16; shift += 8) {
				double light = mode.equals("add") || mode.equals("max") ? 0 : 1;
				for (int c = 0; c < 4; c++) {
					double channel = TransferFunction.SRGB.decode((luts[c].getRGB(channels[c].get(i)) >> shift & 255) / 255.0);
					light = mode.equals("add") ? light + channel : mode.equals("max") ? Math.max(light, channel) : mode.equals("min") ? Math.min(light, channel) : light * channel;
				}
				double code = 255 * TransferFunction.SRGB.encode(Math.min(light, 1));
				if (Math.abs(code - Math.floor(code) - 0.5) > 1e-4) assertEquals((int) Math.floor(code + 0.5), Pixels.at(merge, i) >> shift & 255, mode + ", pixel " + i);
			}
	}

	/** Half of the range is half of the light of the channel's colour; below the range there is no light. */
	@Test
	void dataAreLight() {
		ImagePlus imp = Pixels.composite32("c", new float[] { 50, 100, 0, -50, Float.NaN }, new float[] { 0, 0, 20, 20, 0 });
		ImagePlus merge = MenuDoor.run(MERGE, "from=data ranges=0-100,0-40 colors=#ff0000,#0080ff", imp);
		assertEquals(0xbc0000, Pixels.at(merge, 0));
		assertEquals(0xff0000, Pixels.at(merge, 1));
		int half = (int) Math.floor(255 * TransferFunction.SRGB.encode(TransferFunction.SRGB.decode(128 / 255.0) / 2) + 0.5);
		assertEquals(half << 8 | 0xbc, Pixels.at(merge, 2));
		assertEquals(half << 8 | 0xbc, Pixels.at(merge, 3));
		assertEquals(0, Pixels.at(merge, 4));
	}

	/** Dyes in white light: the half of both is the square root of the product (golden values of the contract's page M7); none is white, twice is the square, and a dye that is black somewhere lets 1e-4 through. */
	@Test
	void dyes() {
		ImagePlus imp = Pixels.composite32("c", new float[] { 50, 0, -20, 200, 100, Float.NaN, 0 }, new float[] { 50, 0, 0, 0, 0, 0, Float.POSITIVE_INFINITY });
		ImagePlus merge = MenuDoor.run(MERGE, "mode=absorb from=data ranges=0-100,0-100 colors=#2a1a7c,#e86a9c", imp);
		assertEquals(103 << 16 | 55 << 8 | 139, Pixels.at(merge, 0));
		assertEquals(0xffffff, Pixels.at(merge, 1));
		assertEquals(0xffffff, Pixels.at(merge, 2));
		assertEquals(code(.02315 * .02315) << 16 | code(.01033 * .01033) << 8 | code(.20156 * .20156), Pixels.at(merge, 3));
		assertEquals(0x2a1a7c, Pixels.at(merge, 4));
		assertEquals(0xffffff, Pixels.at(merge, 5));
		assertEquals(0, Pixels.at(merge, 6));
		ImagePlus black = MenuDoor.run(MERGE, "mode=absorb from=data ranges=0-100,0-100 colors=#0000ff,#ffffff", Pixels.composite32("c", new float[] { 50, Float.POSITIVE_INFINITY }, new float[] { 0, 0 }));
		assertEquals(code(0.01) << 16 | code(0.01) << 8 | 255, Pixels.at(black, 0));
		assertEquals(255, Pixels.at(black, 1));
	}

	private static int code(double light) {
		return (int) Math.floor(255 * TransferFunction.SRGB.encode(light) + 0.5);
	}

	/** The formula in double, for each type. */
	@ParameterizedTest
	@ValueSource(ints = { 8, 16, 32 })
	void dyesOfEachType(int bits) {
		double min = bits == 32 ? 0.1 : 17, max = bits == 8 ? 201 : bits == 16 ? 40001 : 0.9;
		ImagePlus imp = composite(bits, 3, new Random(7), Color.WHITE, new double[] { min, max });
		ImagePlus merge = MenuDoor.run(MERGE, "mode=absorb from=data colors=#2a1a7c,#e86a9c,#ffff00", imp);
		int[] colors = { 0x2a1a7c, 0xe86a9c, 0xffff00 };
		double[][] c = new double[3][3];
		for (int k = 0; k < 3; k++)
			for (int i = 0; i < 3; i++)
				c[k][i] = Math.max(1e-4, TransferFunction.SRGB.decode((colors[k] >> 16 - 8 * i & 255) / 255.0));
		for (int i = 0; i < 65536; i++)
			for (int rgb = 0; rgb < 3; rgb++) {
				double light = 1;
				for (int k = 0; k < 3; k++)
					light *= Math.pow(c[k][rgb], Math.max(0, (imp.getStack().getProcessor(k + 1).getf(i) - imp.getLuts()[k].min) / (imp.getLuts()[k].max - imp.getLuts()[k].min)));
				double code = 255 * TransferFunction.SRGB.encode(light);
				if (Math.abs(code - Math.floor(code) - 0.5) > 1e-4) assertEquals((int) Math.floor(code + 0.5), Pixels.at(merge, i) >> 16 - 8 * rgb & 255, "pixel " + i);
			}
	}

	/** What is not a number is not light, and that is said once; infinite light is shown as the brightest. */
	@ParameterizedTest
	@ValueSource(strings = { "from=data ", "" })
	void notNumbersAreCounted(String from) {
		ImagePlus imp = Pixels.composite32("c", new float[] { 1, Float.NaN, Float.NaN, Float.POSITIVE_INFINITY, 0 }, new float[] { 0, 1, Float.NaN, 0, Float.NEGATIVE_INFINITY });
		ImagePlus[] merge = new ImagePlus[1];
		String log = LogText.of(() -> merge[0] = MenuDoor.run(MERGE, from + "ranges=0-1,0-1 colors=#ff0000,#00ff00", imp));
		assertTrue(log.contains("3 samples, 30.0 % of all, are NaN and were taken as no light"), log);
		assertArrayEquals(new int[] { 0xff0000, 0x00ff00, 0, 0xff0000, 0 }, new int[] { Pixels.at(merge[0], 0), Pixels.at(merge[0], 1), Pixels.at(merge[0], 2), Pixels.at(merge[0], 3), Pixels.at(merge[0], 4) });
		assertTrue(!LogText.of(() -> MenuDoor.run(MERGE, "ranges=0-1,0-1", Pixels.composite32("c", new float[] { 1 }, new float[] { Float.POSITIVE_INFINITY }))).contains("NaN"));
	}

	/** Where two whites meet, scaling keeps the hue that clipping loses. */
	@Test
	void gamutIsHandled() {
		ImagePlus imp = Pixels.composite8("c", new int[] { 255 }, new int[] { 255 });
		String colors = "colors=#ff8000,#ff8000 gamut=";
		assertEquals(0xffb000, Pixels.at(MenuDoor.run(MERGE, colors + "clip", imp), 0));
		assertEquals(0xff8000, Pixels.at(MenuDoor.run(MERGE, colors + "scale", imp), 0));
		String log = LogText.of(() -> MenuDoor.run(MERGE, colors + "clip", imp));
		assertTrue(log.contains("100 % of the pixels newly clipped or mapped (red 100 %, green 0.00 %, blue 0.00 %)") && log.contains("measure the channels, not the merge"), log);
	}

	/** The recorded keys give the same pixels on an image that is shown otherwise. */
	@Test
	void replaysOnAnImageThatIsShownOtherwise() {
		ImagePlus imp = composite(16, 4, new Random(5), new Color(0x40e0d0), new double[] { 500, 33000.5 });
		ImagePlus merge = MenuDoor.run(MERGE, "", imp);
		String history = merge.getProp("Tristimulus.history"), line = history.substring(history.indexOf("{", 1) + 1, history.indexOf("}")).replace("\":\"", "=").replace("\",\"", " ").replace("\"", "");
		assertEquals("mode=add from=displayed ranges=500-33000.5,500-33000.5,500-33000.5,500-33000.5 colors=#40e0d0,#00ff00,#0000ff,#ff00ff gamut=clip slices=all", line);
		for (LUT lut : imp.getLuts())
			lut.min = 1;
		ImagePlus other = composite(16, 4, new Random(5), Color.GRAY, new double[] { 0, 100 });
		assertArrayEquals((int[]) merge.getProcessor().getPixels(), (int[]) MenuDoor.run(MERGE, line, other).getProcessor().getPixels());
	}

	/** A look-up table that is not a ramp is recorded as such, and has no one colour. */
	@Test
	void otherLookUpTables() {
		ImagePlus imp = composite(8, 2, new Random(6), Color.RED, new double[] { 0, 255 });
		byte[] r = new byte[256], g = new byte[256], b = new byte[256];
		for (int i = 0; i < 256; i++) {
			r[i] = (byte) Math.min(255, 3 * i);
			g[i] = (byte) Math.max(0, 2 * i - 255);
		}
		LUT fire = new LUT(r, g, b);
		fire.max = 255;
		((CompositeImage) imp).setChannelLut(fire, 1);
		assertTrue(MenuDoor.run(MERGE, "", imp).getProp("Tristimulus.history").contains("\"colors\":\"lut,#00ff00\""));
		assertTrue(MenuDoor.failure(MERGE, "from=data", imp).contains("from=data: the look-up table of channel 1 is not a ramp from black"));
		MenuDoor.run(MERGE, "from=data colors=#ff0000,#00ff00", imp);
	}

	@Test
	void everySliceAndFrame() {
		ImagePlus imp = new CompositeImage(IJ.createHyperStack("c", 4, 3, 2, 3, 2, 8), CompositeImage.COMPOSITE);
		for (int i = 1; i <= 12; i++)
			imp.getStack().getProcessor(i).set(0, i % 2 == 1 ? 10 * i : 0);
		ImagePlus merge = MenuDoor.run(MERGE, "ranges=0-255,0-255 colors=#ffffff,#ffffff", imp);
		assertArrayEquals(new int[] { 4, 3, 1, 3, 2 }, merge.getDimensions());
		for (int p = 0; p < 6; p++)
			assertEquals((10 * (2 * p + 1)) * 0x10101, merge.getStack().getProcessor(p + 1).get(0) & 0xffffff);
		imp.setPosition(1, 2, 2);
		ImagePlus one = MenuDoor.run(MERGE, "ranges=0-255,0-255 colors=#ffffff,#ffffff slices=current", imp);
		assertEquals(1, one.getStackSize());
		assertEquals(90 * 0x10101, Pixels.at(one, 0));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "ranges=0-255 | ranges=0-255 has 1 entry and the image 2 channels; allowed: one a channel, such as 0-255", "ranges=0-1e999,0-1 | ranges=0-1e999,0-1: \"0-1e999\" is beyond what pixels can have", "ranges=0-1,-1e39-1 | \"-1e39-1\" is beyond", "ranges=0-255,5 | \"5\" is not a range; allowed: min-max", "ranges=0-255,9-9 | channel 2 has the range 9-9",
		"colors=#ff0000,#00ff00,#0000ff | has 3 entries and the image 2 channels", "colors=red,green | \"red\" is not a colour; allowed: #rrggbb, or lut", "mode=sum | mode=sum is not one of the choices", "mode=absorb | mode=absorb takes the amounts of dyes from the values; use from=data", "gamut=none | gamut=none is not one of the choices" })
	void refusals(String options, String words) {
		String message = MenuDoor.failure(MERGE, options, Pixels.composite8("c", new int[] { 1 }, new int[] { 2 }));
		assertTrue(message.contains(words), message);
	}

	@Test
	void otherImagesAreRefused() {
		assertTrue(MenuDoor.failure(MERGE, "", Pixels.rgb("p", 1)).contains("\"p\" is 24-bit RGB; a composite of 2 to 7 channels is needed"));
		assertTrue(MenuDoor.failure(MERGE, "", Pixels.grey8("g", 1)).contains("\"g\" is an image of 1 channel; a composite of 2 to 7"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "mode=multiply", "from=data gamut=desaturate", "from=data mode=absorb" })
	void sameBytesForAnyNumberOfThreads(String options) {
		for (int bits : new int[] { 8, 16, 32 }) {
			ImagePlus imp = composite(bits, 5, new Random(9), Color.RED, bits == 32 ? new double[] { 0, 1 } : new double[] { 5, 200 });
			int[] one = Parallelization.runSingleThreaded(() -> (int[]) MenuDoor.run(MERGE, options, imp).getProcessor().getPixels());
			assertArrayEquals(one, Parallelization.runWithNumThreads(3, () -> (int[]) MenuDoor.run(MERGE, options, imp).getProcessor().getPixels()));
		}
	}
}

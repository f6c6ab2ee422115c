package org.tristimulus.imagej.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.io.FileSaver;
import ij.measure.Calibration;
import ij.plugin.FileInfoVirtualStack;
import ij.plugin.LutLoader;
import ij.process.ColorProcessor;
import ij.process.ImageConverter;
import ij.process.MedianCut;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.command.space.WrongColorSpaceMacroTest;
import org.tristimulus.door.LogText;
import org.tristimulus.imagej.parameter.CommandParameter;
import org.tristimulus.imagej.show.HeadlessMacro;

/** Images that went through other hands between two commands: converted by ImageJ, saved, opened from disk. */
class OtherHandsTest {

	private static final String EXPOSE = "Adjust Exposure...";

	@AfterEach
	void forget() {
		WindowManager.setTempCurrentImage(null);
		System.clearProperty(HeadlessMacro.FAILURE);
		ImageConverter.setDoScaling(true);
	}

	private static ImagePlus photo() {
		ColorProcessor ip = new ColorProcessor(64, 48);
		for (int i = 0; i < 64 * 48; i++)
			ip.set(i, 0xff000000 | i % 64 * 4 << 16 | i / 64 * 5 << 8 | (i * 37 & 255));
		return new ImagePlus("photo", ip);
	}

	private static String refusal(ImagePlus imp, String options) {
		WindowManager.setTempCurrentImage(imp);
		return WrongColorSpaceMacroTest.failureOf("run('" + EXPOSE + "', '" + options + "');");
	}

	/** A GIF file and a copy of indexed colour are grey images to ImageJ; their values are not light all the same. */
	@ParameterizedTest
	@ValueSource(ints = { 256, 64, 16 })
	void palettes(int colors, @TempDir Path folder) throws Exception {
		ImagePlus indexed = new ImagePlus("indexed", new MedianCut((ColorProcessor) photo().getProcessor()).convertToByte(colors));
		Path file = folder.resolve("photo.gif");
		ImageIO.write(indexed.getBufferedImage(), "gif", file.toFile());
		ImagePlus gif = IJ.openImage(file.toString());
		assertEquals(ImagePlus.GRAY8, gif.getType());
		assertTrue(refusal(gif, "stops=-1").contains("\"photo.gif\" is indexed colour"));
		if (colors >= 64) assertTrue(refusal(gif.duplicate(), "stops=-1").contains("indexed colour"));
	}

	/** Look-up tables show grey values in colours, however many. */
	@ParameterizedTest
	@ValueSource(strings = { "fire", "ice", "spectrum", "red", "cyan", "redgreen", "3-3-2 RGB" })
	void lookUpTables(String lut) {
		ImagePlus imp = IJ.createImage("ramp", "8-bit ramp", 256, 1, 1);
		WindowManager.setTempCurrentImage(imp);
		new LutLoader().run(lut);
		IJ.run(imp, EXPOSE, "stops=-1");
		assertEquals(50, imp.getProcessor().get(100, 0));
	}

	/** ImageJ brings the display range to all codes of a type of fewer bits: what was declared of white and black is no longer so. */
	@ParameterizedTest
	@CsvSource({ "16-bit, encoding=srgb white=255, 32, true", "8-bit, encoding=linear white=4095 black=100, 16, true", "RGB, encoding=linear white=4095 black=300, 16, true", "16-bit, encoding=linear white=4095, 32, false" })
	void fewerBits(String type, String declared, int depth, boolean isScaled) {
		ImagePlus imp = IJ.createImage("ramp", depth + "-bit ramp", 64, 2, 1);
		imp.getProcessor().resetMinAndMax();
		IJ.run(imp, "Declare Encoding...", declared);
		ImageConverter.setDoScaling(isScaled);
		ImageConverter converter = new ImageConverter(imp);
		if (type.equals("RGB")) converter.convertToRGB();
		else if (type.equals("16-bit")) converter.convertToGray16();
		else converter.convertToGray8();
		ImagePlus before = imp.duplicate();
		IJ.run(imp, EXPOSE, "stops=0");
		assertPixels(before, imp);
		double white = isScaled ? type.equals("16-bit") ? 65535 : 255 : 4095;
		assertTrue(imp.getProp(ImageProperties.HISTORY).contains("\"white\":\"" + CommandParameter.number(white) + "\",\"black\":\"0\""), imp.getProp(ImageProperties.HISTORY));
	}

	/** Also where commands made more bits of it before, or after: what is told once, in the Log. */
	@ParameterizedTest
	@CsvSource({ "16, 4095, 32-bit 16-bit, 65535", "16, 4095, 8-bit 16-bit, 65535", "8, 200, 16-bit 8-bit, 255", "16, 4095, 32-bit, 4095", "16, 4095, 8-bit Undo, 4095" })
	void thereAndBack(int depth, int white, String commands, int after) {
		ImagePlus imp = IJ.createImage("ramp", depth + "-bit ramp", 64, 2, 1);
		imp.getProcessor().setMinAndMax(0, white);
		IJ.run(imp, "Declare Encoding...", "encoding=linear white=" + white);
		WindowManager.setTempCurrentImage(imp);
		for (String command : commands.split(" ")) {
			if (command.equals("8-bit") && commands.contains("Undo")) ij.Undo.setup(ij.Undo.TYPE_CONVERSION, imp);
			new ij.Executer(command).run();
			WindowManager.setTempCurrentImage(imp);
		}
		assertEquals(commands.endsWith("32-bit") ? 32 : depth, imp.getBitDepth());
		String first = LogText.of(() -> IJ.run(imp, EXPOSE, "stops=0")), second = LogText.of(() -> IJ.run(imp, EXPOSE, "stops=0"));
		assertTrue(imp.getProp(ImageProperties.HISTORY).contains("\"white\":\"" + after + "\""), imp.getProp(ImageProperties.HISTORY));
		assertEquals(after != white, first.contains("declared before ImageJ converted"), first);
		assertTrue(!second.contains("declared before"), second);
	}

	/** A picture of exposures is a picture: of codes on display. What is left of components is refused beside a photograph too. */
	@Test
	void picturesAndPairs() {
		ImagePlus photo = photo();
		IJ.run(photo, "Intensity to Exposure...", "");
		ImagePlus picture = WindowManager.getCurrentImage();
		new ImageConverter(picture).convertToRGB();
		IJ.run(picture, EXPOSE, "stops=1");
		assertTrue(picture.getProp(ImageProperties.HISTORY).contains("\"decode\":\"srgb\",\"white\":\"255\""), picture.getProp(ImageProperties.HISTORY));
		WindowManager.setTempCurrentImage(null);
		IJ.run(photo, "Convert Color Space...", "to=lab");
		ImagePlus lightness = new ij.plugin.Duplicator().run(WindowManager.getCurrentImage(), 1, 1, 1, 1, 1, 1);
		new ImageConverter(lightness).convertToGray8();
		lightness.setTitle("L");
		ij.macro.Interpreter.addBatchModeImage(lightness);
		WindowManager.setTempCurrentImage(photo);
		assertTrue(WrongColorSpaceMacroTest.failureOf("run('Blend Images...', 'source=L mode=multiply');").contains("\"L\" was made of CIE L*a*b*"));
		ij.macro.Interpreter.removeBatchModeImage(lightness);
	}

	/** What was done before stays in the history of an image that was converted. */
	@Test
	void historyOfConversions() {
		ImagePlus photo = photo();
		IJ.run(photo, EXPOSE, "stops=-1");
		for (String to : new String[] { "lch", "srgb" }) {
			IJ.run(WindowManager.getCurrentImage() == null ? photo : WindowManager.getCurrentImage(), "Convert Color Space...", "to=" + to);
		}
		String[] lines = WindowManager.getCurrentImage().getProp(ImageProperties.HISTORY).split("\n");
		assertEquals(3, lines.length);
		assertTrue(lines[0].contains("Adjust Exposure") && lines[2].contains("srgb"), lines[2]);
	}

	/** With more bits, values stay, and what was declared of them. */
	@Test
	void moreBits() {
		ImagePlus imp = IJ.createImage("ramp", "16-bit ramp", 64, 2, 1);
		IJ.run(imp, "Declare Encoding...", "encoding=linear white=4095 black=100");
		new ImageConverter(imp).convertToGray32();
		IJ.run(imp, EXPOSE, "stops=1");
		assertTrue(imp.getProp(ImageProperties.HISTORY).contains("\"white\":\"4095\",\"black\":\"100\""), imp.getProp(ImageProperties.HISTORY));
	}

	private static void assertPixels(ImagePlus expected, ImagePlus imp) {
		for (int i = 0; i < 128; i++)
			assertEquals(expected.getProcessor().get(i), imp.getProcessor().get(i), "pixel " + i);
	}

	/** ImageJ keeps signed numbers as others, 32768 higher. */
	@Test
	void signedNumbers() {
		ImagePlus imp = IJ.createImage("signed", "16-bit ramp", 64, 2, 1), before = imp.duplicate();
		Calibration c = imp.getCalibration();
		c.setSigned16BitCalibration();
		assertTrue(refusal(imp, "stops=-1").contains("holds signed 16-bit numbers"));
		assertPixels(before, imp);
	}

	/** What is left of components is not light either; decode says that it shall be. */
	@Test
	void restsOfComponents() {
		ImagePlus photo = photo();
		IJ.run(photo, "Convert Color Space...", "to=lab");
		ImagePlus lab = WindowManager.getCurrentImage(), lightness = new ij.plugin.Duplicator().run(lab, 1, 1, 1, 1, 1, 1), bytes = lab.duplicate();
		new ImageConverter(bytes).convertToGray8();
		for (ImagePlus rest : new ImagePlus[] { lightness, bytes })
			assertTrue(refusal(rest, "stops=1").contains("was made of CIE L*a*b*"), rest.getTitle());
		float before = lightness.getProcessor().getf(100);
		IJ.run(lightness, EXPOSE, "stops=1 decode=linear white=100");
		assertEquals(2 * before, lightness.getProcessor().getf(100));
	}

	/** Components that are light are so one by one, and a picture of components is a picture. */
	@ParameterizedTest
	@CsvSource({ "xyz,2", "acescg,1", "linear,3" })
	void restsOfLight(String space, int channel) {
		ImagePlus photo = photo();
		IJ.run(photo, "Convert Color Space...", "to=" + space);
		ImagePlus rest = new ij.plugin.Duplicator().run(WindowManager.getCurrentImage(), channel, channel, 1, 1, 1, 1);
		float before = rest.getProcessor().getf(1000);
		IJ.run(rest, EXPOSE, "stops=1");
		assertEquals(2 * before, rest.getProcessor().getf(1000));
		WindowManager.setTempCurrentImage(null);
		IJ.run(photo, "Convert Color Space...", "to=lab");
		ImagePlus picture = WindowManager.getCurrentImage();
		new ImageConverter(picture).convertToRGB();
		IJ.run(picture, EXPOSE, "stops=1");
	}

	/** Labels of slices are kept beside the names of components, and alone on the way back. */
	@Test
	void labels() {
		ImagePlus stack = IJ.createImage("film", "RGB ramp", 20, 10, 2);
		stack.getStack().setSliceLabel("frame 1", 1);
		IJ.run(stack, "Convert Color Space...", "to=lab");
		ImagePlus lab = WindowManager.getCurrentImage();
		assertArrayEquals(new String[] { "L* (D50); frame 1", "a* (D50); frame 1", "b* (D50); frame 1", "L* (D50)" }, java.util.Arrays.copyOf(lab.getStack().getSliceLabels(), 4));
		IJ.run(lab, "Convert Color Space...", "to=oklab");
		assertEquals("L (Oklab); frame 1", WindowManager.getCurrentImage().getStack().getSliceLabel(1));
		ImagePlus composite = new ij.CompositeImage(photo());
		WindowManager.setTempCurrentImage(null);
		IJ.run(composite, "Convert Color Space...", "to=lab-d65 decode=srgb");
		assertEquals("L* (D65)", WindowManager.getCurrentImage().getStack().getSliceLabel(1), "ImageJ's Red, Green and Blue are names of channels");
	}

	/** A TIFF file that stays on disk says what its values are, as one that is read does. */
	@Test
	void onDisk(@TempDir Path folder) throws Exception {
		ImagePlus imp = IJ.createImage("film", "16-bit ramp", 64, 10, 3);
		for (int z = 1; z <= 3; z++)
			imp.getStack().getProcessor(z).multiply(0.05);
		IJ.run(imp, "Declare Encoding...", "encoding=srgb white=4095 black=64");
		Path file = folder.resolve("film.tif");
		assertTrue(new FileSaver(imp).saveAsTiffStack(file.toString()));
		assertTrue(Files.size(file) > 3840);
		ImagePlus disk = FileInfoVirtualStack.openVirtual(file.toString());
		assertTrue(disk.getStack().isVirtual());
		WindowManager.setTempCurrentImage(null);
		IJ.run(disk, EXPOSE, "stops=-1 output=new");
		ImagePlus fromDisk = WindowManager.getCurrentImage();
		WindowManager.setTempCurrentImage(null);
		IJ.run(imp, EXPOSE, "stops=-1 output=new");
		assertPixels(WindowManager.getCurrentImage(), fromDisk);
		assertTrue(fromDisk.getProp(ImageProperties.HISTORY).lines().count() == 2, fromDisk.getProp(ImageProperties.HISTORY));
	}
}

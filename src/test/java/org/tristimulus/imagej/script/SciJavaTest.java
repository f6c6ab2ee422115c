package org.tristimulus.imagej.script;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ExecutionException;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.OvalRoi;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.convert.ConvertService;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.command.exposure.AdjustExposure;
import org.tristimulus.command.space.ConvertColorSpace;
import org.tristimulus.door.HostImage;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.store.Output;
import org.tristimulus.image.store.Slices;
import org.tristimulus.imagej.image.HostMatrixTest;
import org.tristimulus.imagej.image.ImageProperties;
import org.tristimulus.light.exposure.Exposure;

/** Commands as scripts call them, in a SciJava context: the same pixels as from the menu. */
class SciJavaTest {

	private static Context context;

	@BeforeAll
	static void open() {
		context = new Context();
	}

	@AfterAll
	static void close() {
		context.dispose();
	}

	private static CommandModule run(Object... inputs) throws InterruptedException, ExecutionException {
		return context.service(CommandService.class).run(AdjustExposure.class, true, inputs).get();
	}

	private static ImagePlus image() {
		ImagePlus imp = IJ.createImage("ramp", "RGB ramp", 256, 4, 3);
		imp.setRoi(new OvalRoi(30, 0, 150, 4));
		return imp;
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "-0.65" })
	void changesAnImagePlus(double stops) throws Exception {
		ImagePlus imp = image(), menu = image();
		CommandModule module = run("image", imp, "stops", stops == 1 ? (Object) 1 : (Object) stops);
		IJ.run(menu, "Adjust Exposure...", "stops=" + stops);
		HostMatrixTest.assertPlanes(HostImage.pixels(menu), HostImage.pixels(imp), "pixels");
		assertSame(imp, context.service(ConvertService.class).convert(module.getOutput("image"), ImagePlus.class));
	}

	/** What an earlier run was given is not remembered; the image is marked as changed. */
	@Test
	void hasFactoryDefaults() throws Exception {
		ImagePlus imp = image(), menu = image();
		run("image", image(), "stops", 1, "gamut", Gamut.ROLLOFF, "knee", 0.3);
		run("image", imp, "stops", 1);
		IJ.run(menu, "Adjust Exposure...", "stops=1");
		HostMatrixTest.assertPlanes(HostImage.pixels(menu), HostImage.pixels(imp), "pixels");
		assertTrue(imp.changes);
	}

	/** What fails or is interrupted half-way is put back; a change that was complete before stays. */
	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void putsBackWhatFails(boolean isInterrupt) {
		ImagePlus imp = image(), once = image();
		ColorImage image = context.service(ConvertService.class).convert(imp, ColorImage.class);
		image.apply(Exposure.by(-1), Gamut.CLIP);
		IJ.run(once, "Adjust Exposure...", "stops=-1");
		assertThrows(RuntimeException.class, () -> image.applyEach(p -> {
			if (p == 2 && isInterrupt) Thread.currentThread().interrupt();
			else if (p == 2) throw new IllegalStateException();
			return Exposure.by(1);
		}, Gamut.CLIP, ColorImage.KNEE));
		assertEquals(isInterrupt, Thread.interrupted());
		HostMatrixTest.assertPlanes(HostImage.pixels(once), HostImage.pixels(imp), "pixels");
		imp.getStack().getProcessor(1).invert();
		once.getStack().getProcessor(1).invert();
		assertThrows(IllegalStateException.class, () -> image.applyEach(p -> {
			if (p == 2) throw new IllegalStateException();
			return Exposure.by(1);
		}, Gamut.CLIP, ColorImage.KNEE));
		HostMatrixTest.assertPlanes(HostImage.pixels(once), HostImage.pixels(imp), "what others did in between");
	}

	@Test
	void givesANewImage() throws Exception {
		ImagePlus imp = image(), menu = image();
		List<Object> before = HostImage.pixels(imp);
		ConvertService convert = context.service(ConvertService.class);
		ColorImage image = convert.convert(imp, ColorImage.class);
		CommandModule module = run("image", image.with(image.settings().output(Output.NEW).decode(Decode.LINEAR)), "stops", 0.5, "gamut", Gamut.SCALE);
		ImagePlus result = convert.convert(module.getOutput("image"), ImagePlus.class);
		IJ.run(menu, "Adjust Exposure...", "stops=0.5 decode=linear gamut=scale");
		assertNotSame(imp, result);
		HostMatrixTest.assertPlanes(before, HostImage.pixels(imp), "the source");
		HostMatrixTest.assertPlanes(HostImage.pixels(menu), HostImage.pixels(result), "pixels");
	}

	@Test
	void changesAnImgLib2Image() throws Exception {
		ArrayImg<FloatType, FloatArray> img = ArrayImgs.floats(new float[] { 0.25f, -1, 3 }, 3, 1);
		run("image", ColorImage.of(new org.tristimulus.image.store.ImgStore("img", img, org.tristimulus.image.store.ImgStore.NO_CHANNELS)), "stops", 2);
		assertArrayEquals(new float[] { 1, -4, 12 }, img.update(null).getCurrentStorageArray());
	}

	/** The same history as from the menu, of images changed and new. */
	@Test
	void keepsTheHistory() throws Exception {
		ImagePlus imp = image(), menu = image();
		ConvertService convert = context.service(ConvertService.class);
		run("image", imp, "stops", 1);
		run("image", imp, "stops", -0.5);
		IJ.run(menu, "Adjust Exposure...", "stops=1");
		IJ.run(menu, "Adjust Exposure...", "stops=-0.5");
		assertEquals(menu.getProp(ImageProperties.HISTORY), imp.getProp(ImageProperties.HISTORY));
		ColorImage image = convert.convert(imp, ColorImage.class);
		CommandModule module = run("image", image.with(image.settings().output(Output.NEW).slices(Slices.CURRENT)), "stops", 2);
		String[] lines = convert.convert(module.getOutput("image"), ImagePlus.class).getProp(ImageProperties.HISTORY).split("\n");
		assertEquals(3, lines.length);
		assertTrue(lines[2].contains("\"stops\":\"2\"") && lines[2].contains("\"output\":\"new\"") && lines[2].contains("\"slices\":\"current\""), lines[2]);
		assertEquals(menu.getProp(ImageProperties.HISTORY), imp.getProp(ImageProperties.HISTORY));
	}

	/** What a command makes beside its image has one, too. */
	@Test
	void keepsTheHistoryOfWhatIsMade() throws Exception {
		ImagePlus imp = image();
		CommandModule module = context.service(CommandService.class).run(ConvertColorSpace.class, true, "image", imp, "to", "oklab").get();
		ImagePlus made = null;
		for (Object output : module.getOutputs().values())
			made = context.service(ConvertService.class).convert(output, ImagePlus.class);
		String history = made.getProp(ImageProperties.HISTORY);
		assertTrue(history != null && history.contains("\"command\":\"Convert Color Space\"") && history.contains("\"to\":\"oklab\""), history);
		assertNull(imp.getProp(ImageProperties.HISTORY));
	}

	/** Ranges are checked by the core: the service checks none. */
	@ParameterizedTest
	@ValueSource(doubles = { 20.001, -21, Double.NaN, Double.POSITIVE_INFINITY })
	void refusesWhatIsOutOfRange(double stops) {
		ImagePlus imp = image();
		List<Object> before = HostImage.pixels(imp);
		Throwable cause = assertThrows(ExecutionException.class, () -> run("image", imp, "stops", stops)).getCause();
		while (cause.getCause() != null)
			cause = cause.getCause();
		assertInstanceOf(IllegalArgumentException.class, cause);
		assertTrue(cause.getMessage().contains(String.valueOf(stops)) && cause.getMessage().contains("-20 to 20"), cause.getMessage());
		HostMatrixTest.assertPlanes(before, HostImage.pixels(imp), "pixels");
	}

	/** Only plain ImageJ's menu shows the command: Fiji would show it twice. */
	@Test
	void isNotInSciJavasMenu() {
		CommandInfo info = context.service(CommandService.class).getCommand(AdjustExposure.class);
		assertFalse(info.isVisible());
		assertTrue(info.getMenuPath().isEmpty(), info.getMenuPath().getMenuString());
	}
}

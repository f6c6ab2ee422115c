package org.tristimulus.command.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Hashtable;
import java.util.List;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.Menus;
import ij.WindowManager;
import ij.gui.GenericDialog;
import ij.macro.Interpreter;
import ij.plugin.PlugIn;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tristimulus.imagej.image.ImageProperties;
import org.tristimulus.imagej.show.HeadlessMacro;

/** Inner commands that fail in every way: one message, the original as it was, no images left, and the macro stops. */
public class WrongColorSpaceMacroTest {

	/** Does what its argument says. */
	public static class Misbehaving implements PlugIn {

		@Override
		public void run(String what) {
			ImagePlus imp = WindowManager.getCurrentImage();
			switch (what) {
				case "closes": imp.close(); break;
				case "throws": throw new IllegalStateException("on purpose");
				case "cancels": throw new RuntimeException(Macro.MACRO_CANCELED);
				case "aborts": IJ.error("Misbehaving", "it is not my day"); break;
				case "nothing": break;
				case "byte": IJ.createImage("bytes", "8-bit", 10, 10, 1).show(); break;
				case "channels": IJ.createHyperStack("channels", 10, 10, 3, 1, 1, 32).show(); break;
				case "asks": new GenericDialog("Question").getNextNumber(); break;
				case "sizes": IJ.createImage("size", "32-bit", 10 + (int) (1e6 * imp.getStatistics().mean) % 97, 10, 1).show(); break;
				default: throw new AssertionError(what);
			}
		}
	}

	@BeforeAll
	@SuppressWarnings("unchecked")
	static void install() {
		IJ.run(IJ.createImage("first", "RGB", 1, 1, 1), "Adjust Exposure...", "stops=1");
		Hashtable<String, String> commands = Menus.getCommands();
		for (String what : List.of("closes", "throws", "cancels", "aborts", "nothing", "byte", "channels", "asks", "sizes"))
			commands.put("It " + what, Misbehaving.class.getName() + "(\"" + what + "\")");
	}

	@AfterEach
	void forget() {
		WindowManager.setTempCurrentImage(null);
		System.clearProperty(HeadlessMacro.FAILURE);
	}

	/** The message of a macro that fails, having said it once in the Log. */
	public static String failureOf(String macro) {
		PrintStream out = System.out, err = System.err;
		ByteArrayOutputStream log = new ByteArrayOutputStream();
		System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
		System.setErr(new PrintStream(new ByteArrayOutputStream()));
		int status;
		try {
			status = HeadlessMacro.run(macro + " print('reached');", "");
		}
		finally {
			System.setOut(out);
			System.setErr(err);
		}
		String message = System.getProperty(HeadlessMacro.FAILURE);
		assertEquals(1, status, log.toString());
		assertEquals(message, log.toString(StandardCharsets.UTF_8).strip(), "the Log");
		return message;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "encoding=sRBG | sRBG ; nearest: srgb", "encoding=linear white=70000 | white=70000 ; up to 255", "white=1 | white=1 ; above 1", "white=10 black=20 | white=10 ; above black (20)", "black=300 | white=255 ; above black (300)", "encoding=embedded | encoding=embedded ; colour profile" })
	void declarations(String options, String words) {
		ImagePlus imp = RunInColorSpaceTest.image("RGB");
		List<Object> before = RunInColorSpaceTest.pixels(imp);
		WindowManager.setTempCurrentImage(imp);
		String message = failureOf("run('Declare Encoding...', '" + options + "');");
		for (String word : words.split(" ; "))
			assertTrue(message.contains(word), word + " in: " + message);
		RunInColorSpaceTest.assertSamePixels(before, RunInColorSpaceTest.pixels(imp), "the original");
		assertNull(imp.getProp(ImageProperties.ENCODING));
		assertNull(imp.getProp(ImageProperties.HISTORY));
	}

	@ParameterizedTest(name = "{0} {1}")
	@CsvSource(delimiter = '|', value = {
		"RGB | command=[Gausian Blur...] options=[sigma=2] | Gausian Blur... ; not an ImageJ command ; nearest: Gaussian Blur...",
		"RGB | options=[sigma=2] | command= ; missing",
		"RGB | command=[Gaussian Blur...] | options= ; missing ; Gaussian Blur...",
		"RGB | command=[Gaussian Blur...] options=[sigmma=2] | sigmma ; not an option of Gaussian Blur...",
		"RGB | command=[Gaussian Blur...] options=[sigma=2 scald] | scald ; not an option of Gaussian Blur...",
		"RGB | command=[Gaussian Blur...] options=[sigma=wide] | sigma=wide ; not a number ; Gaussian Blur...",
		"RGB | command=[Gaussian Blur...] options=[sigma=NaN] | options=sigma=NaN: sigma=NaN is not a finite number",
		"RGB | command=[Gaussian Blur...] options=[sigma=infinity scaled] | sigma=infinity is not a finite number",
		"RGB | command=[Add...] options=[value=1e999] | value=1e999 is not a finite number",
		"RGB | command=[Gaussian Blur...] options=[sigma=] | sigma needs a number",
		"RGB | command=[Median...] options=[radius=2,5] | radius=2,5 ; not a number",
		"RGB | command=[Bin...] options=[x=two y=2 bin=Average] | x=two ; not a number",
		"RGB | command=[Subtract Background...] options=[rolling=big] | rolling=big ; not a number",
		"RGB | command=[Multiply...] options=[value=x] | value=x ; not a number",
		"RGB | command=[Gaussian Blur...] options=[sigma] | sigma needs a number",
		"RGB | command=[Rotate... ] options=[angle=15 grid=1 interpolation=Trilinear] | interpolation=Trilinear ; choices of Rotate",
		"RGB | command=[Scale...] options=[x=0.5 y=0.5 interpolation=Trilinear average create title=half] | interpolation=Trilinear ; choices of Scale",
		"RGB | command=[Bin...] options=[x=2 y=2 bin=Avg] | bin=Avg ; choices of Bin",
		"RGB | command=[Canvas Size...] options=[width=50 height=40 position=Middle zero] | position=Middle ; choices of Canvas Size",
		"RGB stack | command=[Z Project...] options=[projection=Average] | projection=Average ; choices of Z Project",
		"RGB | command=[Bandpass Filter...] options=[filter_large=40 filter_small=3 suppress=Diagonal tolerance=5] | suppress=Diagonal ; choices",
		"RGB | command=[Remove Outliers...] options=[radius=2 threshold=0.1 which=Blue] | which=Blue ; choices",
		"RGB | command=[Gaussian Blur...] options=[sigma=2 sigma=3] | sigma ; twice",
		"RGB | command=[Smooth] options=[radius=3] | radius ; not an option of Smooth",
		"RGB | command=[Convolve...] options=[text1=[1 1 1] normalize] | text1 ; display",
		"RGB stack | command=[Stack to Images] | 4 images",
		"RGB | command=[Run in Color Space...] options=[command=Invert] | Run in Color Space... ; directly",
		"RGB | command=[Adjust Exposure...] options=[stops=1] | Adjust Exposure... ; directly",
		"RGB | command=Close | Close ; files and windows",
		"RGB | command=[Close All] | Close All ; files and windows",
		"RGB | command=Quit | Quit ; files and windows",
		"RGB | command=Crop | Crop ; selection",
		"RGB | command=[Image Calculator...] options=[image1=RGB operation=Add image2=RGB] | Image Calculator... ; second image",
		"RGB | command=[Merge Channels...] options=[c1=RGB c2=RGB] | Merge Channels... ; second image",
		"RGB | command=[Z Project...] options=[projection=Median] | Z Project... ; Stack required",
		"RGB | command=Skeletonize | Skeletonize ; 8-bit",
		"RGB | command=Watershed | Watershed ; 8-bit",
		"RGB | command=8-bit | 8-bit ; components have to stay 32-bit",
		"RGB | command=[Select All] | Select All ; did not change",
		"RGB | command=[Canvas Size...] options=[width=50 height=40 position=Center] output=same | output=same ; another size ; new new-32bit",
		"RGB | command=[Canvas Size...] options=[width=50 height=40 position=Center] components=first space=oklab | components=first ; another size",
		"RGB | command=Smooth gamut=rolloff | gamut=rolloff",
		"RGB | command=Smooth gamut=none | gamut=none ; output=new-32bit",
		"RGB | command=Smooth space=hsv | space=hsv ; linear oklab lab xyz",
		"RGB | command=Smooth components=second | components=second ; all first rest",
		"RGB | command=[It closes] | It closes ; closed its image",
		"RGB | command=[It throws] | It throws ; on purpose",
		"RGB | command=[It cancels] | It cancels ; cancelled",
		"RGB | command=[It aborts] | It aborts ; it is not my day",
		"RGB | command=[It nothing] | It nothing ; did not change",
		"RGB | command=[It byte] | It byte ; 8 bit ; 32-bit",
		"RGB | command=[It channels] | It channels ; 3 channels",
		"RGB | command=[It sizes] | sizes",
		"RGB stack | command=[It throws] | on purpose",
		"composite16 | command=[It throws] | on purpose",
		"RGB rectangle | command=[It aborts] output=same | not my day",
		"RGB outside | command=Smooth output=same | selection ; outside the image",
		"grey | command=Smooth components=rest | components=rest ; all first",
		"grey | command=Smooth gamut=oklch | gamut=oklch ; clip, rolloff or none",
	})
	void saysSoOnceAndChangesNothing(String kind, String options, String words) {
		ImagePlus imp = kind.equals("grey") ? IJ.createImage("grey", "8-bit ramp", 30, 20, 1) : RunInColorSpaceTest.image(kind);
		List<Object> before = RunInColorSpaceTest.pixels(imp);
		int images = Interpreter.getBatchModeImageIDs().length;
		WindowManager.setTempCurrentImage(imp);
		String message = failureOf("run('Run in Color Space...', '" + options + "');");
		for (String word : words.split(" ; "))
			assertTrue(message.contains(word), word + " in: " + message);
		RunInColorSpaceTest.assertSamePixels(before, RunInColorSpaceTest.pixels(imp), "the original");
		assertEquals(images, Interpreter.getBatchModeImageIDs().length, "images left");
		assertFalse(imp.isLocked());
		assertFalse(imp.changes);
		assertNull(imp.getProp(ImageProperties.HISTORY));
	}

	/** A command that is a macro ends with its own message, and the macro that runs it ends too. */
	@Test
	void macrosThatFail() {
		ImagePlus imp = RunInColorSpaceTest.image("RGB");
		List<Object> before = RunInColorSpaceTest.pixels(imp);
		WindowManager.setTempCurrentImage(imp);
		System.clearProperty("reached");
		assertEquals(1, HeadlessMacro.run("run('Run in Color Space...', 'command=[Macro...] options=[code=v=v+q]'); call('java.lang.System.setProperty', 'reached', 'yes');", ""));
		assertTrue(System.getProperty(HeadlessMacro.FAILURE).contains("command=Macro..."));
		assertNull(System.getProperty("reached"));
		RunInColorSpaceTest.assertSamePixels(before, RunInColorSpaceTest.pixels(imp), "the original");
	}
}

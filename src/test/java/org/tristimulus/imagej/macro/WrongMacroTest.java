package org.tristimulus.imagej.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;
import ij.gui.OvalRoi;
import ij.macro.Interpreter;
import ij.process.ImageConverter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.door.HostImage;
import org.tristimulus.imagej.image.HostMatrixTest;
import org.tristimulus.imagej.image.ImageProperties;
import org.tristimulus.imagej.image.Images;
import org.tristimulus.imagej.show.HeadlessMacro;

/** A wrong macro stops at the wrong line: one message naming key, value and what is allowed, and no pixel changes. */
class WrongMacroTest {

	private static final PrintStream OUT = System.out, ERR = System.err;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream(), err = new ByteArrayOutputStream();

	/** The first command of a session waits for ImageJ's menus. */
	@BeforeAll
	static void makeReady() {
		IJ.run(IJ.createImage("first", "RGB", 1, 1, 1), "Adjust Exposure...", "stops=1");
	}

	@AfterEach
	void forget() {
		System.setOut(OUT);
		System.setErr(ERR);
		WindowManager.setTempCurrentImage(null);
		System.clearProperty(HeadlessMacro.FAILURE);
	}

	/** Image, options, and words that the message must hold. */
	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '|', value = {
		"RGB | stop=1 | \"stop\" ; unknown ; nearest: stops ; allowed: stops gamut knee decode white black model output slices",
		"RGB | stops=1 gammut=clip | \"gammut\" ; nearest: gamut",
		"RGB | image=[an image] stops=1 | \"image\" ; unknown ; allowed: stops",
		"RGB | 1 | \"1\" ; unknown ; allowed: stops",
		"RGB | stops 1 | \"1\" ; unknown ; allowed: stops",
		"RGB | stops= | stops= ; not a number ; from -20 to 20",
		"RGB | stops | stops= ; not a number ; from -20 to 20",
		"RGB | stops=abc | stops=abc ; not a number ; from -20 to 20",
		"RGB | stops=0,5 | stops=0,5 ; not a number ; from -20 to 20",
		"RGB | stops=1d | stops=1d ; from -20 to 20",
		"RGB | stops=0x1p3 | stops=0x1p3 ; from -20 to 20",
		"RGB | stops=NaN | stops=NaN ; from -20 to 20",
		"RGB | stops=Infinity | stops=Infinity ; from -20 to 20",
		"RGB | stops=1e999 | stops=1e999 ; from -20 to 20",
		"RGB | stops=auto | stops=auto ; not a number ; from -20 to 20",
		"RGB | stops=&nothing | stops=&nothing ; from -20 to 20",
		"RGB | stops=21 | stops=21 ; out of range ; from -20 to 20",
		"RGB | stops=-20.001 | stops=-20.001 ; out of range ; from -20 to 20",
		"RGB | knee=1 | knee=1 ; out of range ; from 0 to 0.99",
		"RGB | stops=1 knee=-0.1 gamut=rolloff | knee=-0.1 ; out of range ; from 0 to 0.99",
		"RGB | stops=1 gamut=clp | gamut=clp ; nearest: clip ; auto clip scale desaturate oklch rolloff none",
		"RGB | stops=1 gamut | gamut= ; auto clip scale desaturate oklch rolloff none",
		"RGB | stops=1 decode=s-rgb | decode=s-rgb ; nearest: srgb ; auto srgb linear gamma22 rec709 display-p3 adobe-rgb prophoto rec2020",
		"RGB | stops=1 output=new32bit | output=new32bit ; nearest: new-32bit ; same new new-32bit",
		"RGB | stops=1 slices=some | slices=some ; all current",
		"RGB | stops=1 model=colour | model=colour ; auto rgb channels",
		"RGB | stops=1 stops=2 | \"stops\" ; twice",
		"RGB | stops=1 Stops=1 | \"stops\" ; twice",
		"RGB | stops=[1 | stops=[1 ; closing bracket is missing",
		"RGB | stops=1 white=0 | white=0 ; above black",
		"RGB | stops=1 white=-255 | white=-255 ; above black",
		"RGB | stops=1 white=NaN | white=NaN ; auto or a number",
		"RGB | stops=1 white=255,255 | white=255,255 ; auto or a number",
		"RGB | stops=1 white=10 black=20 | white=10 ; above black (20)",
		"RGB | stops=1 white=1e300 | white=1.0E300 ; 24-bit RGB pixels have no such white ; a number above 1 and up to 255",
		"8-bit | stops=1 white=1 | white=1 ; 8-bit pixels have no such white ; a number above 1 and up to 255",
		"16-bit | stops=1 white=65536 | white=65536 ; a number above 1 and up to 65535",
		"8-bit | stops=1 black=-1e300 | black=-1.0E300 ; 8-bit pixels have no such black",
		"32-bit | stops=1 white=1e300 | white=1.0E300 ; a number from 1.17549435E-38 to 3.4028235E38",
		"32-bit | stops=1 white=1e-320 | white=1.0E-320 ; a number from 1.17549435E-38",
		"32-bit | stops=1 black=1e39 | black=1.0E39 ; 32-bit pixels have no such black",
		"32-bit | stops=1 white=1 black=-1e300 | black=-1.0E300 ; 32-bit pixels have no such black",
		"RGB | stops=1 white=1e999 | white=1e999 ; auto or a number",
		"RGB | stops=1 black=-1e999 | black=-1e999 ; a number",
		"8-bit | stops=1 black=255 | white=255 ; above black (255)",
		"8-bit | stops=1 black=dark | black=dark ; a number",
		"8-bit | stops=1 gamut=none | gamut=none ; gamut=clip ; output=new-32bit",
		"16-bit | stops=1 gamut=none output=new | gamut=none ; gamut=clip ; output=new-32bit",
		"8-bit | stops=1 model=rgb | model=rgb ; 1 channel ; allowed here: model=channels",
		"composite | stops=1 model=channels gamut=scale | gamut=scale ; clip, rolloff or none ; Merge Channels as Light",
		"RGB | stops=1 model=channels gamut=oklch | gamut=oklch ; clip, rolloff or none ; Merge Channels as Light",
		"16-bit | stops=1 gamut=desaturate | gamut=desaturate ; clip, rolloff or none ; Merge Channels as Light",
		"32-bit | stops=1 decode=srgb | white=auto ; values up to 5 ; white=4095 ; white=1",
		"32-bit | stops=1 gamut=clip | white=auto ; values up to 5 ; white=4095 ; white=1",
		"indexed | stops=1 | indexed colour ; Image > Type > RGB Color",
		"outside | stops=1 | selection ; outside the image",
		"locked | stops=1 | \"an image\" is locked",
		"closed | stops=1 | \"an image\" has no pixels",
		"nothing | stops=1 | no pixels",
		"none | stops=1 | no image open",
	})
	void stopsAndChangesNothing(String kind, String options, String words) throws Exception {
		ImagePlus imp = image(kind);
		List<Object> before = imp == null || imp.getProcessor() == null ? List.of() : HostImage.pixels(imp);
		WindowManager.setTempCurrentImage(imp);
		if (imp == null) Images.open().forEach(ImagePlus::close);
		int status = assertTimeout(Duration.ofSeconds(1), () -> run("run('Adjust Exposure...', getArgument()); print('reached');", options));
		String message = System.getProperty(HeadlessMacro.FAILURE);
		assertEquals(1, status, "exit status");
		for (String word : words.split(" ; "))
			assertTrue(message.contains(word), word + " in: " + message);
		assertEquals(message, out.toString(StandardCharsets.UTF_8).strip(), "the Log");
		assertEquals(1, err.toString(StandardCharsets.UTF_8).lines().filter(message::equals).count(), "stderr: " + err);
		assertFalse((out.toString() + err).contains("\tat "), "a stack trace");
		if (before.isEmpty()) return;
		HostMatrixTest.assertPlanes(before, HostImage.pixels(imp), "pixels");
		assertFalse(imp.changes, "changes");
		assertNull(imp.getProp(ImageProperties.HISTORY), "history");
		assertEquals(kind.equals("locked"), imp.isLocked(), "locked");
	}

	/** Loops and functions stop as a whole. */
	@ParameterizedTest
	@ValueSource(strings = { "for (i = 0; i < 3; i++) { run('Adjust Exposure...', 'stops=99'); print('reached'); }", "eval(\"run('Adjust Exposure...', 'stops=99'); print('reached');\") + 'returned';",
		"function f() { run('Adjust Exposure...', 'stops=99'); print('reached'); } f(); print('reached');", "setBatchMode(true); run('Adjust Exposure...', 'stops=99'); print('reached');" })
	void theWholeMacroStops(String macro) throws Exception {
		WindowManager.setTempCurrentImage(image("RGB"));
		assertEquals(1, assertTimeout(Duration.ofSeconds(1), () -> run(macro, "")));
		assertFalse(out.toString().contains("reached"), out.toString());
		assertEquals(1, out.toString().lines().filter(l -> l.contains("stops=99")).count(), out.toString());
	}

	/** The next macro is not stopped by what was wrong before. */
	@Test
	void theNextMacroRuns() throws Exception {
		ImagePlus imp = image("RGB");
		WindowManager.setTempCurrentImage(imp);
		assertEquals(1, run("run('Adjust Exposure...', 'stops=99');", ""));
		assertEquals(0, run("run('Adjust Exposure...', 'stops=1'); print('reached');", ""));
		assertTrue(out.toString().endsWith("reached" + System.lineSeparator()), out.toString());
		assertTrue(imp.changes);
	}

	/** The Java caller of IJ.run is told, too, and its image is as it was. */
	@Test
	void fromJava() {
		ImagePlus imp = image("RGB");
		List<Object> before = HostImage.pixels(imp);
		System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
		assertEquals(Macro.MACRO_CANCELED, assertThrows(RuntimeException.class, () -> IJ.run(imp, "Adjust Exposure...", "stops=99")).getMessage());
		assertTrue(out.toString().contains("stops=99"), out.toString());
		assertTrue(System.getProperty(HeadlessMacro.FAILURE).contains("stops=99"));
		HostMatrixTest.assertPlanes(before, HostImage.pixels(imp), "pixels");
		IJ.run(imp, "Adjust Exposure...", "stops=1");
		assertTrue(imp.changes);
	}

	private int run(String macro, String argument) {
		System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
		System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
		try {
			return HeadlessMacro.run(macro, argument);
		}
		finally {
			System.setOut(OUT);
			System.setErr(ERR);
		}
	}

	private static ImagePlus image(String kind) {
		if (kind.equals("none")) {
			new Interpreter().run("while (nImages > 0) close();", "");
			return null;
		}
		if (kind.equals("nothing")) return new ImagePlus();
		String type = kind.contains("bit") ? kind : "RGB";
		ImagePlus imp = kind.equals("composite") ? new CompositeImage(IJ.createImage("an image", "16-bit ramp", 40, 3, 3)) : IJ.createImage("an image", type + " ramp", 40, 3, 1);
		if (kind.equals("32-bit")) imp.getProcessor().setf(7, 5);
		if (kind.equals("indexed")) {
			for (int i = 0; i < 120; i++)
				imp.getProcessor().set(i, i * 0x123457);
			new ImageConverter(imp).convertRGBtoIndexedColor(256);
		}
		if (kind.equals("outside")) imp.setRoi(new OvalRoi(50, 1, 9, 9));
		if (kind.equals("closed")) imp.flush();
		if (kind.equals("locked")) lockByAnother(imp);
		return imp;
	}

	private static void lockByAnother(ImagePlus imp) {
		Thread other = new Thread(imp::lock);
		other.start();
		try {
			other.join();
		}
		catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}
}

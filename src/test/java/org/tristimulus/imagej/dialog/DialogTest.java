package org.tristimulus.imagej.dialog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import ij.CompositeImage;
import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.HTMLDialog;
import ij.gui.MessageDialog;
import ij.gui.Roi;
import ij.plugin.frame.Recorder;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.door.DialogDriver;
import org.tristimulus.door.HeadlessReplay;
import org.tristimulus.door.HostImage;
import org.tristimulus.door.HostImage.Layout;
import org.tristimulus.door.OnScreen;
import org.tristimulus.door.PanelDriver;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Model;
import org.tristimulus.image.store.Output;
import org.tristimulus.imagej.image.HostMatrixTest;
import org.tristimulus.imagej.image.ImagePlusStore;
import org.tristimulus.imagej.image.ImageProperties;

/** The dialog of Adjust Exposure on a screen: preview, Cancel, OK, Undo, Recorder, Reset, Help, and what is wrong. */
@Tag("gui")
@ExtendWith(OnScreen.class)
class DialogTest {

	private static final String LABEL = "Adjust Exposure...";

	/** Fields of the panel. */
	private static final String STOPS = "stops", KNEE = "knee", WHITE = "white", BLACK = "black", GAMUT = "gamut", DECODE = "decode", MODEL = "model", OUTPUT = "output";

	@TempDir
	static Path folder;

	/** Of the matrix, what differs on a screen; each with a selection that is an oval for every second. */
	static List<HostImage> images() {
		return large(new HostImage(16, 3, true, Layout.HYPERSTACK), new HostImage(24, 1, false, Layout.SINGLE), new HostImage(8, 1, false, Layout.SINGLE), new HostImage(16, 1, false, Layout.STACK),
			new HostImage(32, 3, true, Layout.SINGLE), new HostImage(8, 2, true, Layout.HYPERSTACK), new HostImage(24, 1, false, Layout.STACK), new HostImage(16, 3, true, Layout.VIRTUAL),
			new HostImage(8, 1, false, Layout.VIRTUAL), new HostImage(24, 1, false, Layout.VIRTUAL));
	}

	/** Those that ImageJ can undo: single images, and composites of one position in composite mode. */
	static List<HostImage> undoable() {
		return large(new HostImage(24, 1, false, Layout.SINGLE), new HostImage(8, 1, false, Layout.SINGLE), new HostImage(16, 1, false, Layout.SINGLE), new HostImage(32, 1, false, Layout.SINGLE),
			new HostImage(8, 3, true, Layout.SINGLE), new HostImage(16, 5, true, Layout.SINGLE), new HostImage(32, 3, true, Layout.SINGLE));
	}

	private static List<HostImage> large(HostImage... kinds) {
		return Arrays.stream(kinds).map(HostImage::large).collect(Collectors.toList());
	}

	private static ImagePlus show(HostImage kind, boolean oval) {
		ImagePlus imp = kind.make(folder);
		if (oval) imp.setRoi((Roi) kind.rois().get(2).clone());
		return OnScreen.show(imp);
	}

	/** The arrays that are on show: of a virtual stack they live in the image's processors alone. */
	private static List<Object> shown(ImagePlus imp) {
		List<Object> arrays = new ArrayList<>();
		boolean composite = imp instanceof CompositeImage && imp.getDisplayMode() == IJ.COMPOSITE;
		for (int c = 1; composite && c <= imp.getNChannels(); c++)
			arrays.add(ImagePlusStore.copy(((CompositeImage) imp).getProcessor(c).getPixels()));
		if (!composite) arrays.add(ImagePlusStore.copy(imp.getProcessor().getPixels()));
		return arrays;
	}

	private static int[] screen(ImagePlus imp) {
		BufferedImage image = imp.getBufferedImage();
		return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
	}

	private static boolean same(List<Object> a, List<Object> b) {
		return Arrays.deepEquals(a.toArray(), b.toArray());
	}

	@ParameterizedTest
	@MethodSource("images")
	void previewTouchesTheVisiblePlaneAndCancelTakesItBack(HostImage kind) {
		ImagePlus imp = show(kind, kind.bits() != 24);
		List<Object> before = HostImage.pixels(imp), shownBefore = shown(imp);
		int[] screenBefore = screen(imp);
		PanelDriver d = PanelDriver.open(LABEL);
		d.preview(true);
		for (int i = 0; i <= 60; i++)
			d.slide(i / 60.0);
		d.type(STOPS, "1.5");
		DialogDriver.await("no preview", () -> !same(shownBefore, shown(imp)));
		DialogDriver.await("the preview is not what comes out", () -> isExposed(imp, kind, before));
		if (kind.channels() == 3 && kind.layout() == Layout.HYPERSTACK) DialogDriver.picture("preview");
		d.preview(false);
		DialogDriver.await("without preview the image is not as it was", () -> same(shownBefore, shown(imp)));
		d.preview(true);
		for (int i = 0; i < 40; i++)
			d.slide(i % 7 / 7.0);
		d.end("Cancel");
		DialogDriver.await("locked", () -> !imp.isLocked());
		HostMatrixTest.assertPlanes(before, HostImage.pixels(imp), "pixels");
		HostMatrixTest.assertPlanes(shownBefore, shown(imp), "pixels on show");
		assertArrayEquals(screenBefore, screen(imp));
		assertFalse(imp.changes);
		assertEquals(null, imp.getProp(ImageProperties.HISTORY));
	}

	/** Whether the plane on show is 1.5 stops brighter inside the selection, and nothing else has changed. */
	private static boolean isExposed(ImagePlus imp, HostImage kind, List<Object> before) {
		ImagePlus copy = kind.make(folder);
		copy.setPosition(imp.getC(), imp.getZ(), imp.getT());
		copy.setRoi(imp.getRoi() == null ? null : (Roi) imp.getRoi().clone());
		ImagePlus expected = run(copy, kind, "stops=1.5 slices=current output=" + (kind.layout().virtual ? "new" : "same"));
		boolean one = imp instanceof CompositeImage && imp.getDisplayMode() != IJ.COMPOSITE;
		List<Object> all = new ArrayList<>(kind.layout().virtual || one ? before : HostImage.pixels(expected));
		if (one && !kind.layout().virtual) all.set(imp.getCurrentSlice() - 1, shown(expected).get(0));
		boolean exposed = same(shown(expected), shown(imp)) && same(all, HostImage.pixels(imp));
		if (expected != copy) expected.close();
		return exposed;
	}

	/** What a macro's line makes of an image: that image, or the new one of a virtual stack. */
	private static ImagePlus run(ImagePlus imp, HostImage kind, String options) {
		Runnable line = () -> {
			WindowManager.setTempCurrentImage(imp);
			IJ.run(LABEL, options);
			WindowManager.setTempCurrentImage(null);
		};
		if (kind.layout().virtual) return OnScreen.shownBy(line);
		line.run();
		return imp;
	}

	@ParameterizedTest
	@MethodSource("images")
	void okIsTheMacroAndTheRecorderReplaysIt(HostImage kind) throws Exception {
		OnScreen.record();
		ImagePlus imp = show(kind, true), macro = kind.make(folder);
		macro.setRoi((Roi) imp.getRoi().clone());
		PanelDriver d = PanelDriver.open(LABEL);
		d.preview(true);
		d.slide(0.2);
		d.type(STOPS, "0.7");
		d.end("OK");
		ImagePlus result = result(imp, kind.layout().virtual);
		DialogDriver.await("nothing recorded", () -> Recorder.getInstance().getText().contains(LABEL));
		String record = Recorder.getInstance().getText(), line = record.strip().replaceAll("(?s).*run\\(\"Adjust Exposure...\", \"([^\"]*)\"\\);.*", "$1");
		assertEquals(line.contains("decode=srgb"), kind.bits() == 24, line);
		assertTrue(line.contains("stops=0.7") && !line.contains("auto") && !line.contains("image="), line);
		assertEquals(1, record.lines().filter(l -> l.contains("run(")).count(), record);
		HostMatrixTest.assertPlanes(HostImage.pixels(run(macro, kind, "stops=0.7")), HostImage.pixels(result), "macro");
		ImagePlus replayed = kind.make(folder);
		replayed.setRoi((Roi) imp.getRoi().clone());
		HostMatrixTest.assertPlanes(HostImage.pixels(result), HostImage.pixels(run(replayed, kind, line)), "replayed: " + line);
		if (kind.layout() != Layout.STACK && (kind.bits() == 24 || kind.bits() == 16 && kind.layout() == Layout.HYPERSTACK)) assertEquals(HeadlessReplay.digest(HostImage.pixels(result)), HeadlessReplay.elsewhere(kind, line), "replayed without a display: " + line);
	}

	/** The image that was changed, or the new one, which becomes the current image. */
	private static ImagePlus result(ImagePlus imp, boolean isNew) {
		DialogDriver.await("nothing was done", () -> isNew ? WindowManager.getImageCount() == 2 : imp.changes);
		OnScreen.awaitCommands();
		assertFalse(imp.isLocked());
		if (!isNew) return imp;
		assertFalse(imp.changes);
		return OnScreen.besides(imp);
	}

	@ParameterizedTest
	@MethodSource("undoable")
	void undoTakesItBack(HostImage kind) {
		for (boolean oval : new boolean[] { false, true }) {
			ImagePlus imp = show(kind, oval);
			if (imp instanceof CompositeImage) {
				((CompositeImage) imp).setMode(IJ.COMPOSITE);
				imp.updateAndDraw();
			}
			List<Object> before = HostImage.pixels(imp);
			int[] screenBefore = screen(imp);
			String luts = Arrays.toString(imp.getLuts());
			PanelDriver d = PanelDriver.open(LABEL);
			d.preview(true);
			d.type(STOPS, "-2");
			d.end("OK");
			result(imp, false);
			assertFalse(same(before, HostImage.pixels(imp)));
			IJ.doCommand("Undo");
			DialogDriver.await("not undone", () -> same(before, HostImage.pixels(imp)));
			DialogDriver.await("the history stays", () -> imp.getProp(ImageProperties.HISTORY) == null);
			DialogDriver.await("the window shows something else", () -> Arrays.equals(screenBefore, screen(imp)));
			assertEquals(kind.channels(), imp.getNChannels());
			assertEquals(luts, Arrays.toString(imp.getLuts()));
			assertEquals(oval, imp.getRoi() != null);
			OnScreen.closeAll();
		}
	}

	@Test
	void whatIsWrongStandsUnderItsFieldAndOkIsRefused() {
		ImagePlus imp = show(new HostImage(24, 1, false, Layout.SINGLE).large(), false);
		List<Object> before = HostImage.pixels(imp);
		PanelDriver d = PanelDriver.open(LABEL);
		assertEquals("Adjust Exposure: an image", d.dialog().getTitle());
		assertTrue(d.ok().isEnabled());
		d.preview(true);
		for (String wrong : new String[] { "30", "-20.5", "abc", "", "NaN", "1,5" }) {
			d.type(STOPS, "1");
			DialogDriver.await("no preview", () -> !same(before, HostImage.pixels(imp)));
			d.type(STOPS, wrong);
			assertFalse(d.ok().isEnabled(), wrong);
			assertTrue(d.labels().contains("stops=" + wrong + " ") && d.labels().contains("from -20 to 20"), d.labels());
			DialogDriver.await("the preview of a wrong value stays", () -> same(before, HostImage.pixels(imp)));
		}
		DialogDriver.picture("wrong");
		d.type(STOPS, "1");
		assertTrue(d.ok().isEnabled());
		assertFalse(d.labels().contains("allowed"), d.labels());
		d.select(GAMUT, Gamut.NONE.ordinal());
		assertFalse(d.ok().isEnabled(), d.labels());
		assertTrue(d.labels().contains("Out of range\ngamut=none: only 32-bit"), d.labels());
		d.select(OUTPUT, Output.NEW_32BIT.ordinal());
		assertTrue(d.ok().isEnabled(), d.labels());
		d.select(GAMUT, Gamut.SCALE.ordinal());
		d.select(MODEL, Model.CHANNELS.ordinal());
		assertTrue(!d.ok().isEnabled() && d.labels().contains("gamut=scale needs red, green and blue together"), d.labels());
		d.select(MODEL, Model.AUTO.ordinal());
		d.type(WHITE, "10");
		assertTrue(d.ok().isEnabled(), d.labels());
		d.type(BLACK, "20");
		assertTrue(!d.ok().isEnabled() && d.labels().contains("above black (20)"), d.labels());
		d.end("Cancel");
		DialogDriver.await("locked", () -> !imp.isLocked());
		HostMatrixTest.assertPlanes(before, HostImage.pixels(imp), "pixels");
	}

	/** A 32-bit image whose white is not known is refused where it is needed, and only there. */
	@Test
	void aWhiteThatIsMissing() {
		ImagePlus imp = IJ.createImage("light", "32-bit ramp", 300, 200, 1);
		imp.getProcessor().setf(7, 0, 5);
		OnScreen.show(imp);
		PanelDriver d = PanelDriver.open(LABEL);
		assertTrue(d.ok().isEnabled(), d.labels());
		d.type(STOPS, "1");
		DialogDriver.await("no preview", () -> imp.getProcessor().getf(7, 0) == 10);
		d.select(DECODE, Arrays.asList(Decode.values()).indexOf(Decode.SRGB));
		assertTrue(!d.ok().isEnabled() && d.labels().contains("values up to 5"), d.labels());
		d.type(WHITE, "5");
		assertTrue(d.ok().isEnabled(), d.labels());
		d.end("Cancel");
	}

	@Test
	void resetRemembersAndHelps() {
		ImagePlus imp = show(new HostImage(24, 1, false, Layout.SINGLE).large(), false);
		PanelDriver d = PanelDriver.open(LABEL);
		d.press("reset");
		List<String> factory = texts(d);
		assertEquals("0 stops", d.number(STOPS).getText());
		d.type(STOPS, "+2 stops");
		d.select(GAMUT, Gamut.ROLLOFF.ordinal());
		d.type(KNEE, "0.5");
		List<String> changed = texts(d);
		d.press("reset");
		assertEquals(factory, texts(d));
		d.type(STOPS, "+2 stops");
		d.select(GAMUT, Gamut.ROLLOFF.ordinal());
		d.type(KNEE, "0.5");
		d.end("OK");
		result(imp, false);
		d = PanelDriver.open(LABEL);
		assertEquals(changed, texts(d), "what it was left with");
		d.press("Help");
		HTMLDialog help = (HTMLDialog) DialogDriver.window(w -> w instanceof HTMLDialog);
		DialogDriver.picture("help");
		DialogDriver.close(help);
		d.press("reset");
		d.end("OK");
		result(imp, false);
		ImagePlus other = show(new HostImage(24, 1, false, Layout.SINGLE).large(), false);
		List<Object> before = HostImage.pixels(other);
		IJ.run(other, LABEL, "stops=0");
		HostMatrixTest.assertPlanes(before, HostImage.pixels(other), "a macro has factory defaults");
	}

	/** What is wrong with two images takes lines, and the dialog stays on the screen. */
	@Test
	void aLongMessageIsWrapped() {
		OnScreen.show(IJ.createHyperStack("channels", 64, 48, 4, 1, 1, 16));
		OnScreen.show(IJ.createImage("a photograph with a title of some length.png", "RGB ramp", 64, 48, 1));
		PanelDriver d = PanelDriver.open("Cross-Fade Images...");
		DialogDriver.await("no message", () -> d.labels().contains("use Merge Channels as Light first"));
		assertFalse(d.ok().isEnabled());
		java.awt.Rectangle at = d.dialog().getBounds();
		assertTrue(at.width < 1000 && d.dialog().getGraphicsConfiguration().getBounds().contains(at), at::toString);
		DialogDriver.picture("long-message");
		d.end("Cancel");
	}

	/** A stack cannot be undone: also where a new image is usual, and the same one is chosen. */
	@ParameterizedTest
	@CsvSource({ "Adjust Exposure...,choose a new image", "Auto Exposure...,if you choose the same image" })
	void stacksThatCannotBeUndone(String label, String words) {
		OnScreen.show(IJ.createImage("stack", "8-bit ramp", 64, 48, 3));
		PanelDriver d = PanelDriver.open(label);
		assertTrue(d.labels().contains("ImageJ cannot undo a change of all of this stack") && d.labels().contains(words), d.labels());
		d.end("Cancel");
	}

	/** What does not go with the image is said before OK. */
	@Test
	void whatDoesNotGoWithTheImage() {
		OnScreen.show(IJ.createImage("photo", "RGB ramp", 64, 48, 1));
		PanelDriver d = PanelDriver.open("Exposure to Intensity...");
		DialogDriver.await("no message", () -> d.labels().contains("exposures are 32-bit"));
		assertFalse(d.ok().isEnabled());
		d.end("Cancel");
		DialogDriver declare = DialogDriver.open("Declare Encoding...");
		declare.type(0, "200");
		declare.type(1, "220");
		DialogDriver.await("no message", () -> declare.labels().contains("a number above black (220) is needed"));
		assertFalse(declare.ok().isEnabled());
		declare.end("Cancel");
	}

	/** A macro's text takes a backslash for the beginning of a sign. */
	@Test
	void aBackslashIsRecordedAsAMacroReadsIt() {
		OnScreen.record();
		OnScreen.show(IJ.createImage("plain", "8-bit ramp", 300, 200, 1));
		OnScreen.show(IJ.createImage("c\\new", "8-bit ramp", 300, 200, 1));
		PanelDriver.open("Blend Images...").end("OK");
		DialogDriver.await("nothing recorded", () -> Recorder.getInstance().getText().contains("Blend"));
		OnScreen.awaitCommands();
		String record = Recorder.getInstance().getText(), line = record.substring(record.indexOf("run(\"Blend"));
		assertTrue(line.contains("backdrop=c\\\\new "), line);
		DialogDriver.await("no result", () -> WindowManager.getImageCount() == 3);
		IJ.runMacro(line);
		DialogDriver.await("not replayed: " + line, () -> WindowManager.getImageCount() == 4);
	}

	@Test
	void theStatusBarSaysHowItEnded() {
		ImagePlus imp = show(new HostImage(24, 1, false, Layout.SINGLE).large(), false);
		PanelDriver.open(LABEL).end("Cancel");
		DialogDriver.await("not cancelled", () -> ImageJ.getStatusBarText().equals("Adjust Exposure canceled"));
		PanelDriver d = PanelDriver.open(LABEL);
		d.type(STOPS, "1");
		d.end("OK");
		result(imp, false);
		assertTrue(ImageJ.getStatusBarText().matches("Adjust Exposure: [0-9.]+ seconds"), ImageJ.getStatusBarText());
	}

	private static List<String> texts(PanelDriver d) {
		List<String> texts = new ArrayList<>();
		for (String key : new String[] { STOPS, KNEE, WHITE, BLACK })
			texts.add(d.number(key).getText());
		for (String key : new String[] { GAMUT, DECODE, MODEL, OUTPUT })
			texts.add(d.choice(key).getSelectedItem());
		return texts;
	}

	/** No dialog opens from a macro, right or wrong; without an image one message says so. */
	@Test
	void noDialogFromAMacroAndNoneWithoutAnImage() {
		ImagePlus imp = show(new HostImage(16, 3, true, Layout.SINGLE).large(), false);
		List<Object> before = HostImage.pixels(imp);
		Thread wrong = new Thread(() -> IJ.runMacro("run('" + LABEL + "', 'stops=99'); newImage('reached', '8-bit', 1, 1, 1);"));
		wrong.start();
		DialogDriver.await("the macro waits for an answer", () -> !wrong.isAlive());
		assertFalse(DialogDriver.isShowing(java.awt.Dialog.class), DialogDriver.windows());
		assertTrue(IJ.getLog().contains("stops=99"), IJ.getLog());
		assertEquals(1, WindowManager.getImageCount());
		HostMatrixTest.assertPlanes(before, HostImage.pixels(imp), "pixels");
		IJ.runMacro("run('" + LABEL + "', 'stops=1');");
		assertFalse(DialogDriver.isShowing(java.awt.Dialog.class), DialogDriver.windows());
		assertFalse(same(before, HostImage.pixels(imp)));
		new Thread(() -> IJ.runMacro("run('Intensity to Exposure...');")).start();
		DialogDriver.await("no result: " + DialogDriver.windows(), () -> WindowManager.getImageCount() == 2);
		assertFalse(DialogDriver.isShowing(java.awt.Dialog.class), DialogDriver.windows());
		OnScreen.closeAll();
		OnScreen.record();
		IJ.doCommand(LABEL);
		DialogDriver.close(DialogDriver.window(w -> w instanceof MessageDialog));
		OnScreen.awaitCommands();
		assertFalse(ij.plugin.frame.Recorder.getInstance().getText().contains(LABEL), "a command that failed is not recorded");
	}

	/** What a person sees within a third of a second; the first time classes are loaded. */
	@Test
	void opens() {
		ImagePlus imp = show(new HostImage(16, 3, true, Layout.HYPERSTACK).large(), true);
		for (int i = 0; i < 5; i++) {
			PanelDriver d = PanelDriver.open(LABEL);
			System.out.printf("The dialog opened in %.0f ms%n", d.openedInMs);
			if (i == 0) DialogDriver.picture("dialog");
			d.end("Cancel");
			DialogDriver.await("locked", () -> !imp.isLocked());
		}
	}

	/** A script's image, which is in no window, is the one that its dialog is about. */
	@Test
	void isAboutTheImageOfItsThread() throws InterruptedException {
		ImagePlus shown = show(new HostImage(24, 1, false, Layout.SINGLE).large(), false), hidden = IJ.createImage("hidden", "RGB ramp", 64, 4, 1);
		List<Object> before = HostImage.pixels(shown), hiddenBefore = HostImage.pixels(hidden);
		Thread script = new Thread(() -> IJ.run(hidden, LABEL, ""));
		PanelDriver d = PanelDriver.open(LABEL, script::start);
		d.type("stops", "1");
		d.end("OK");
		script.join();
		HostMatrixTest.assertPlanes(before, HostImage.pixels(shown), "the image in the window");
		assertFalse(same(hiddenBefore, HostImage.pixels(hidden)));
		assertTrue(hidden.getProp(ImageProperties.HISTORY).contains("hidden"));
	}
}

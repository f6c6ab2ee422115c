package org.tristimulus.imagej.panel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.measure.ResultsTable;
import ij.plugin.frame.Recorder;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.door.DialogDriver;
import org.tristimulus.door.HeadlessReplay;
import org.tristimulus.door.HostImage;
import org.tristimulus.door.HostImage.Layout;
import org.tristimulus.door.OnScreen;
import org.tristimulus.door.PanelDriver;
import org.tristimulus.imagej.image.HostMatrixTest;
import org.tristimulus.imagej.image.ImagePlusStore;
import org.tristimulus.imagej.image.ImageProperties;
import org.tristimulus.imagej.preview.PreviewOverlay;

/** A panel and its image, whatever happens meanwhile: the preview follows, and at the end only what the line said is changed. */
@Tag("gui")
@ExtendWith(OnScreen.class)
class PanelTest {

	private static final String LABEL = "Adjust Exposure...";

	@TempDir
	static Path folder;

	static List<HostImage> kinds() {
		return Arrays.asList(new HostImage(24, 1, false, Layout.SINGLE), new HostImage(8, 1, false, Layout.SINGLE), new HostImage(16, 1, false, Layout.SINGLE), new HostImage(32, 1, false, Layout.SINGLE),
			new HostImage(8, 3, true, Layout.SINGLE), new HostImage(24, 1, false, Layout.STACK), new HostImage(8, 1, false, Layout.STACK), new HostImage(16, 1, false, Layout.STACK), new HostImage(32, 1, false, Layout.STACK),
			new HostImage(16, 3, true, Layout.HYPERSTACK), new HostImage(8, 2, true, Layout.HYPERSTACK), new HostImage(32, 3, true, Layout.HYPERSTACK), new HostImage(16, 3, true, Layout.VIRTUAL), new HostImage(8, 1, false, Layout.VIRTUAL))
			.stream().map(HostImage::large).collect(Collectors.toList());
	}

	private static ImagePlus show(HostImage kind) {
		return OnScreen.show(kind.make(folder));
	}

	/** The arrays on show, which of a virtual stack live in the processors alone. */
	private static List<Object> shown(ImagePlus imp) {
		List<Object> arrays = new ArrayList<>();
		boolean composite = imp instanceof CompositeImage && imp.getDisplayMode() == IJ.COMPOSITE;
		for (int c = 1; composite && c <= imp.getNChannels(); c++)
			arrays.add(ImagePlusStore.copy(((CompositeImage) imp).getProcessor(c).getPixels()));
		if (!composite) arrays.add(ImagePlusStore.copy(imp.getProcessor().getPixels()));
		return arrays;
	}

	private static boolean same(List<Object> a, List<Object> b) {
		return Arrays.deepEquals(a.toArray(), b.toArray());
	}

	private static void awaitPreview(ImagePlus imp, List<Object> shownBefore) {
		DialogDriver.await("no preview", () -> !same(shownBefore, shown(imp)));
	}

	/** A selection and the next planes are followed, what is left is as it was; Cancel leaves every byte. */
	@ParameterizedTest
	@MethodSource("kinds")
	void followsSelectionAndPlane(HostImage kind) {
		ImagePlus imp = show(kind);
		List<Object> before = HostImage.pixels(imp), first = shown(imp);
		int firstSlice = imp.getCurrentSlice();
		PanelDriver d = PanelDriver.open(LABEL);
		d.type("stops", "1.5");
		awaitPreview(imp, first);
		imp.setRoi(new Roi(20, 30, 60, 40));
		DialogDriver.await("the preview is not of the selection", () -> d.changes().contains("selection 60 \u00d7 40") && outside(first, shown(imp), imp.getWidth()));
		assertTrue(d.changes().contains("4.0 % of the image"), d.changes());
		DialogDriver.await("no preview in the selection", () -> !same(first, shown(imp)));
		imp.deleteRoi();
		DialogDriver.await("the selection stays", () -> !d.changes().contains("selection") && !outside(first, shown(imp), imp.getWidth()));
		for (int slice = 2; slice <= imp.getStackSize(); slice++) {
			int to = slice;
			imp.setSlice(slice);
			List<Object> originals = originals(before, imp, kind);
			DialogDriver.await("no preview of slice " + to, () -> !same(originals, shown(imp)));
			if (!kind.layout().virtual) assertLeft(before, imp);
		}
		d.end("Cancel");
		HostMatrixTest.assertPlanes(before, HostImage.pixels(imp), "pixels");
		imp.setSlice(firstSlice);
		assertTrue(same(first, shown(imp)), "what is on show");
		assertFalse(imp.changes);
		assertNull(imp.getProp(ImageProperties.HISTORY));
		assertNull(imp.getOverlay() == null ? null : Arrays.stream(imp.getOverlay().toArray()).filter(r -> r instanceof PreviewOverlay).findAny().orElse(null));
	}

	/** The pixels outside of the selection of 20, 30, 60, 40 are as they were. */
	private static boolean outside(List<Object> a, List<Object> b, int width) {
		for (int k = 0; k < a.size(); k++)
			for (int i = 0; i < java.lang.reflect.Array.getLength(a.get(k)); i++) {
				int x = i % width, y = i / width;
				boolean inside = x >= 20 && x < 80 && y >= 30 && y < 70;
				if (!inside && !java.lang.reflect.Array.get(a.get(k), i).equals(java.lang.reflect.Array.get(b.get(k), i))) return false;
			}
		return true;
	}

	private static List<Object> originals(List<Object> before, ImagePlus imp, HostImage kind) {
		boolean composite = imp instanceof CompositeImage && imp.getDisplayMode() == IJ.COMPOSITE;
		int channels = kind.channels(), at = imp.getCurrentSlice() - 1, first = at / channels * channels;
		List<Object> planes = new ArrayList<>();
		if (composite) for (int c = 0; c < channels; c++)
			planes.add(before.get(first + c));
		else planes.add(before.get(at));
		return planes;
	}

	/** All planes but those on show are as they were. */
	private static void assertLeft(List<Object> before, ImagePlus imp) {
		boolean composite = imp instanceof CompositeImage && imp.getDisplayMode() == IJ.COMPOSITE;
		int channels = composite ? imp.getNChannels() : 1, at = (imp.getCurrentSlice() - 1) / channels;
		for (int i = 0; i < before.size(); i++)
			if (i / channels != at) assertTrue(Arrays.deepEquals(new Object[] { before.get(i) }, new Object[] { imp.getStack().getPixels(i + 1) }), "plane " + (i + 1) + " while " + imp.getCurrentSlice() + " is on show");
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void closingTheImageEndsIt(HostImage kind) {
		ImagePlus imp = show(kind);
		List<Object> before = HostImage.pixels(imp), first = shown(imp);
		PanelDriver d = PanelDriver.open(LABEL);
		d.type("stops", "1");
		awaitPreview(imp, first);
		Object[] arrays = imp.getStack().isVirtual() ? new Object[0] : imp.getStack().getImageArray().clone();
		imp.changes = false;
		DialogDriver.onEventThread(imp::close);
		DialogDriver.await("the panel stays", () -> !d.isShowing());
		assertFalse(PanelDriver.isOpen(LABEL));
		for (int i = 0; i < Math.min(arrays.length, before.size()); i++)
			assertTrue(Arrays.deepEquals(new Object[] { before.get(i) }, new Object[] { arrays[i] }), "plane " + (i + 1));
	}

	/** What OK makes is what the recorded line makes without a display, and it is whole, after what was recorded meanwhile. */
	@ParameterizedTest
	@MethodSource("kinds")
	void okIsRecordedWholeAndReplays(HostImage kind) throws Exception {
		OnScreen.record();
		ImagePlus imp = show(kind);
		imp.setRoi((Roi) kind.rois().get(2).clone());
		PanelDriver d = PanelDriver.open(LABEL);
		d.type("stops", "0.7");
		measure();
		d.end("OK");
		DialogDriver.await("nothing recorded", () -> Recorder.getInstance().getText().contains(LABEL));
		String record = Recorder.getInstance().getText(), line = record.strip().replaceAll("(?s).*run\\(\"Adjust Exposure...\", \"([^\"]*)\"\\);.*", "$1");
		assertTrue(record.indexOf("Measure") < record.indexOf("run(\"" + LABEL) && line.contains("stops=0.7 ") && line.contains("output="), record);
		assertEquals(1, record.lines().filter(l -> l.contains(LABEL)).count(), record);
		ImagePlus result = kind.layout().virtual ? OnScreen.besides(imp) : imp;
		assertEquals(HeadlessReplay.digest(HostImage.pixels(result)), HeadlessReplay.elsewhere(kind, line), line);
	}

	/** Something that is recorded while the panel is open: a second time where the Recorder, which keeps the command that runs in one place for all threads, lost it. */
	private static void measure() {
		for (int i = 0; i < 2 && !Recorder.getInstance().getText().contains("Measure"); i++) {
			int rows = ResultsTable.getResultsTable().size();
			IJ.doCommand("Measure");
			DialogDriver.await("not measured", () -> ResultsTable.getResultsTable().size() > rows);
			OnScreen.awaitCommands();
		}
		DialogDriver.await("not recorded", () -> Recorder.getInstance().getText().contains("Measure"));
	}

	@Test
	void okChangesOnlyTheSelection() {
		ImagePlus imp = show(kinds().get(0));
		List<Object> first = shown(imp);
		PanelDriver d = PanelDriver.open(LABEL);
		d.type("stops", "1");
		imp.setRoi(new Roi(20, 30, 60, 40));
		DialogDriver.await("the line does not say so", () -> d.changes().equals("selection 60 \u00d7 40, 4.0 % of the image"));
		d.end("OK");
		assertTrue(outside(first, shown(imp), imp.getWidth()));
		assertFalse(same(first, shown(imp)));
		assertTrue(imp.changes && imp.getProp(ImageProperties.HISTORY).contains("Adjust Exposure"));
		IJ.doCommand("Undo");
		DialogDriver.await("not undone", () -> same(first, shown(imp)));
	}

	/** Commands from the menu that could change the image are refused by name; those that cannot, and other images, are free. */
	@Test
	void commandsFromTheMenu() {
		ImagePlus imp = show(kinds().get(0));
		List<Object> first = shown(imp);
		PanelDriver d = PanelDriver.open(LABEL);
		d.type("stops", "1");
		awaitPreview(imp, first);
		List<Object> preview = shown(imp);
		for (String refused : new String[] { "Invert", "Gaussian Blur...", "8-bit", "Undo", "Revert", "White Balance..." }) {
			IJ.doCommand(refused);
			DialogDriver.await("not refused: " + d.labels(), () -> d.labels().contains("\"" + refused + "\" was refused: Adjust Exposure is open on \"an image\""));
			assertTrue(same(preview, shown(imp)) && d.isShowing(), refused);
		}
		IJ.doCommand("In [+]");
		DialogDriver.await("no zoom", () -> imp.getCanvas().getMagnification() > 1);
		ResultsTable.getResultsTable().reset();
		IJ.doCommand("Measure");
		DialogDriver.await("no measurement", () -> ResultsTable.getResultsTable().size() == 1);
		OnScreen.awaitCommands();
		ImagePlus other = OnScreen.show(IJ.createImage("other", "RGB ramp", 200, 100, 1));
		List<Object> otherFirst = shown(other);
		IJ.doCommand("Invert");
		DialogDriver.await("another image is not free", () -> !same(otherFirst, shown(other)));
		assertTrue(d.isShowing() && same(preview, shown(imp)));
		PanelDriver second = PanelDriver.open(LABEL);
		assertNotSameDialog(d, second);
		second.end("Cancel");
		assertTrue(d.isShowing());
		OnScreen.activate(imp);
		IJ.doCommand(LABEL);
		DialogDriver.await("a second panel", () -> d.labels().contains("\"" + LABEL + "\" was refused"));
		d.end("Cancel");
		assertTrue(same(first, shown(imp)));
	}

	private static void assertNotSameDialog(PanelDriver a, PanelDriver b) {
		assertFalse(a.dialog() == b.dialog());
	}

	/** A macro's command ends the panel, and works on the original. */
	@Test
	void aCommandOfAMacroEndsIt() {
		for (boolean composite : new boolean[] { false, true }) {
			ImagePlus imp = show(kinds().get(composite ? 9 : 0));
			ImagePlus same = kinds().get(composite ? 9 : 0).make(folder);
			List<Object> first = shown(imp);
			PanelDriver d = PanelDriver.open(LABEL);
			d.type("stops", "1");
			awaitPreview(imp, first);
			IJ.runMacro("run('Invert', 'slice');");
			DialogDriver.await("the panel stays", () -> !d.isShowing());
			IJ.run(same, "Invert", "slice");
			HostMatrixTest.assertPlanes(HostImage.pixels(same), HostImage.pixels(imp), "inverted");
			OnScreen.closeAll();
		}
	}

	/** What is saved or copied is the original, without our overlay; afterwards the preview is back. */
	@Test
	void savingSeesTheOriginal() {
		ImagePlus imp = OnScreen.show(IJ.createImage("an image", "RGB ramp", 300, 200, 1));
		List<Object> first = shown(imp);
		PanelDriver d = PanelDriver.open(LABEL);
		d.type("stops", "1");
		d.tick("clipping", true);
		awaitPreview(imp, first);
		List<Object> preview = shown(imp);
		DialogDriver.await("no clipping", () -> imp.getOverlay() != null);
		String file = folder.resolve("saved.png").toString().replace('\\', '/');
		IJ.runMacro("saveAs('PNG', '" + file + "');");
		assertArrayEquals(codes(first), codes(shown(IJ.openImage(file))));
		DialogDriver.await("the preview does not come back", () -> same(preview, shown(imp)) && imp.getOverlay() != null);
		d.tick("clipping", false);
		assertNull(imp.getOverlay());
		Overlay own = new Overlay(new Roi(0, 0, 300, 200));
		imp.setOverlay(own);
		d.tick("clipping", true);
		DialogDriver.await("no clipping", () -> own.size() == 2);
		ImagePlus copy = OnScreen.shownBy(() -> IJ.runMacro("run('Duplicate...', 'title=copy');"));
		assertTrue(same(first, shown(copy)) && copy.getOverlay().size() == 1);
		DialogDriver.await("the preview does not come back", () -> same(preview, shown(imp)));
		assertTrue(new File(file).delete());
		d.end("Cancel");
		assertTrue(same(first, shown(imp)));
		assertEquals(1, own.size());
		assertSame(own, imp.getOverlay());
	}

	/** Red, green and blue: PNG files have no upper byte. */
	private static int[] codes(List<Object> planes) {
		return Arrays.stream((int[]) planes.get(0)).map(p -> p & 0xffffff).toArray();
	}

	/** What other code writes stays, and nothing else; where it caught the preview in the undo buffer, that holds the original. */
	@Test
	void whatOthersWriteStays() {
		ImagePlus imp = show(kinds().get(0));
		List<Object> first = shown(imp);
		PanelDriver d = PanelDriver.open(LABEL);
		d.type("stops", "1");
		awaitPreview(imp, first);
		DialogDriver.onEventThread(() -> {
			imp.getProcessor().snapshot();
			for (int i = 500; i < 900; i++)
				imp.getProcessor().set(i, 0xff010203);
			imp.updateAndDraw();
		});
		DialogDriver.await("the panel stays", () -> !d.isShowing());
		int[] expected = ((int[]) first.get(0)).clone();
		Arrays.fill(expected, 500, 900, 0xff010203);
		assertArrayEquals(expected, (int[]) imp.getProcessor().getPixels());
		assertArrayEquals((int[]) first.get(0), (int[]) imp.getProcessor().getSnapshotPixels());
		assertTrue(IJ.getLog().contains("something else wrote into"), IJ.getLog());
	}

	@ParameterizedTest
	@ValueSource(strings = { "8-bit", "size", "slice" })
	void whatOthersExchangeEndsIt(String what) {
		ImagePlus imp = show(kinds().get(what.equals("slice") ? 6 : 0));
		List<Object> first = shown(imp);
		PanelDriver d = PanelDriver.open(LABEL);
		d.type("stops", "1");
		awaitPreview(imp, first);
		Object dropped = imp.getProcessor().getPixels();
		DialogDriver.onEventThread(() -> {
			if (what.equals("8-bit")) imp.setProcessor(imp.getProcessor().convertToByte(true));
			else if (what.equals("size")) imp.setProcessor(imp.getProcessor().resize(50, 40));
			else {
				imp.getStack().addSlice(imp.getProcessor().createProcessor(300, 200));
				imp.setStack(imp.getStack());
			}
			imp.updateAndDraw();
		});
		DialogDriver.await("the panel stays", () -> !d.isShowing());
		assertTrue(Arrays.deepEquals(first.toArray(), new Object[] { dropped }), "the array that was dropped");
	}

	/** Split is half the original, and Before all of it while it is pressed. */
	@Test
	void splitAndBefore() {
		ImagePlus imp = show(kinds().get(0));
		imp.setOverlay(null);
		List<Object> first = shown(imp);
		PanelDriver d = PanelDriver.open(LABEL);
		d.type("stops", "1");
		awaitPreview(imp, first);
		int[] preview = (int[]) shown(imp).get(0), original = (int[]) first.get(0);
		d.before(true);
		DialogDriver.await("not the original", () -> same(first, shown(imp)));
		d.before(false);
		DialogDriver.await("not the preview", () -> Arrays.equals(preview, (int[]) shown(imp).get(0)));
		imp.setRoi(new Roi(100, 50, 11, 11));
		imp.deleteRoi();
		d.tick("split", true);
		DialogDriver.await("not split", () -> isSplit((int[]) shown(imp).get(0), original, preview, 150));
		DialogDriver.onEventThread(() -> {
			for (int[] to : new int[][] { { 501, 150 }, { 506, 60 }, { 502, 60 } })
				imp.getCanvas().dispatchEvent(new java.awt.event.MouseEvent(imp.getCanvas(), to[0], System.currentTimeMillis(), java.awt.event.MouseEvent.BUTTON1_DOWN_MASK, imp.getCanvas().screenX(to[1]), imp.getCanvas().screenY(100), 1, false, 1));
		});
		DialogDriver.await("the line did not move", () -> isSplit((int[]) shown(imp).get(0), original, preview, 60));
		assertNull(imp.getRoi(), "the tool took the mouse");
		DialogDriver.picture("split");
		d.tick("split", false);
		DialogDriver.await("still split", () -> Arrays.equals(preview, (int[]) shown(imp).get(0)));
		d.end("Cancel");
		assertTrue(same(first, shown(imp)));
	}

	private static boolean isSplit(int[] pixels, int[] left, int[] right, int column) {
		for (int i = 0; i < pixels.length; i++)
			if (pixels[i] != (i % 300 < column ? left[i] : right[i])) return false;
		return true;
	}

	/** Clicks choose samples, whatever the tool; the last is recorded as a selection, and replays. */
	@Test
	void pick() {
		OnScreen.record();
		IJ.setTool("zoom");
		ImagePlus imp = IJ.createImage("slide", "RGB white", 300, 200, 1);
		imp.setColor(new java.awt.Color(200, 180, 150));
		imp.getProcessor().fill();
		imp.getProcessor().setColor(new java.awt.Color(150, 160, 170));
		imp.getProcessor().fillRect(100, 0, 200, 200);
		OnScreen.show(imp);
		ImagePlus macro = imp.duplicate();
		int listeners = imp.getCanvas().getMouseListeners().length;
		PanelDriver d = PanelDriver.open("White Balance...");
		d.press("pick-from");
		PanelDriver.click(imp, 40, 60);
		DialogDriver.await("no selection", () -> imp.getRoi() != null && imp.getRoi().getBounds().equals(new java.awt.Rectangle(35, 55, 11, 11)));
		DialogDriver.await("not neutral", () -> isGrey(imp.getProcessor().get(40, 60)));
		PanelDriver.click(imp, 200, 100);
		DialogDriver.await("not neutral", () -> isGrey(imp.getProcessor().get(200, 100)) && !isGrey(imp.getProcessor().get(40, 60)));
		assertEquals("zoom", IJ.getToolName());
		assertTrue(d.changes().startsWith("whole image"), d.changes());
		assertTrue(d.readout().contains("K") && d.readout().contains("ΔE00"), d.readout());
		DialogDriver.picture("pick");
		d.end("OK");
		assertEquals(listeners, imp.getCanvas().getMouseListeners().length);
		String record = Recorder.getInstance().getText();
		assertTrue(record.contains("makeRectangle(195, 95, 11, 11);"), record);
		assertTrue(record.indexOf("makeRectangle") < record.indexOf("run(\"White Balance"), record);
		IJ.setTool("rectangle");
		OnScreen.show(macro);
		IJ.runMacro(record.substring(record.indexOf("makeRectangle")));
		assertArrayEquals((int[]) imp.getProcessor().getPixels(), (int[]) macro.getProcessor().getPixels());
	}

	private static boolean isGrey(int pixel) {
		int r = pixel >> 16 & 255, g = pixel >> 8 & 255, b = pixel & 255;
		return Math.abs(r - g) <= 1 && Math.abs(g - b) <= 1;
	}

	/** Fields that have no meaning are not there; units are in the fields, and accepted. */
	@Test
	void fields() {
		show(kinds().get(0));
		PanelDriver d = PanelDriver.open(LABEL);
		assertFalse(d.has("knee") || d.has("slices"));
		d.type("stops", "+0.7stops");
		assertTrue(d.ok().isEnabled(), d.labels());
		d.select("gamut", org.tristimulus.color.gamut.Gamut.ROLLOFF.ordinal());
		assertTrue(d.has("knee"));
		d.press("reset");
		assertEquals("0 stops", d.number("stops").getText());
		d.end("Cancel");
		OnScreen.closeAll();
		show(kinds().get(6));
		PanelDriver stack = PanelDriver.open(LABEL);
		assertTrue(stack.has("slices"));
		assertEquals("all 3 slices, 300 \u00d7 200", stack.changes());
		stack.end("Cancel");
		OnScreen.closeAll();
		show(kinds().get(5));
		PanelDriver measured = PanelDriver.open("White Balance...");
		assertEquals("all 3 slices, 300 \u00d7 200; the preview measures this one", measured.changes());
		measured.select("scope", 1);
		assertEquals("all 3 slices, 300 \u00d7 200", measured.changes());
		measured.end("Cancel");
	}

	@Test
	void keys() {
		ImagePlus imp = show(kinds().get(0));
		List<Object> first = shown(imp);
		PanelDriver d = PanelDriver.open(LABEL);
		d.type("stops", "1");
		awaitPreview(imp, first);
		DialogDriver.onEventThread(() -> d.number("stops").dispatchEvent(new KeyEvent(d.number("stops"), KeyEvent.KEY_PRESSED, 0, 0, KeyEvent.VK_ESCAPE, KeyEvent.CHAR_UNDEFINED)));
		DialogDriver.await("Escape is not Cancel", () -> !d.isShowing());
		assertTrue(same(first, shown(imp)));
		PanelDriver e = PanelDriver.open(LABEL);
		e.type("stops", "1");
		DialogDriver.onEventThread(() -> e.number("stops").dispatchEvent(new KeyEvent(e.number("stops"), KeyEvent.KEY_PRESSED, 0, 0, KeyEvent.VK_ENTER, '\n')));
		DialogDriver.await("Enter is not OK", () -> imp.changes);
	}

	/** What a panel was left with lasts as long as ImageJ runs, and commands are refused once for one ImageJ. */
	@Test
	void memoryEndsWithImageJ() {
		ImagePlus imp = show(kinds().get(0));
		PanelDriver d = PanelDriver.open(LABEL);
		assertEquals("0 stops", d.number("stops").getText());
		d.type("stops", "0.5");
		d.press("more");
		d.end("OK");
		d = PanelDriver.open(LABEL);
		assertEquals("+0.5 stops", d.number("stops").getText());
		PanelDriver left = d;
		DialogDriver.await("More is closed", () -> left.has("white"));
		d.end("Cancel");
		OnScreen.forget();
		d = PanelDriver.open(LABEL);
		assertEquals("0 stops", d.number("stops").getText());
		PanelDriver fresh = d;
		IJ.doCommand("Invert");
		DialogDriver.await("not refused", () -> fresh.labels().contains("\"Invert\" was refused"));
		d.end("Cancel");
		List<Object> before = shown(imp);
		IJ.doCommand("Invert");
		DialogDriver.await("refused without a panel", () -> !same(before, shown(imp)));
	}

	/** A long film is previewed by a short one of the same ends. */
	@Test
	void aLongFilmIsPreviewedByAShortOne() {
		ImagePlus first = OnScreen.show(IJ.createImage("first", "8-bit black", 40, 30, 1)), second = OnScreen.show(IJ.createImage("second", "8-bit white", 40, 30, 1));
		PanelDriver d = PanelDriver.open("Cross-Fade Images...");
		d.type("frames", "1000");
		DialogDriver.await("no preview", () -> WindowManager.getImageCount() == 3);
		ImagePlus preview = OnScreen.called("Preview of " + d.choice("first").getSelectedItem());
		assertEquals(25, preview.getStackSize());
		assertEquals(255, Math.abs((preview.getStack().getProcessor(1).get(5, 5) & 255) - (preview.getStack().getProcessor(25).get(5, 5) & 255)));
		d.end("Cancel");
		DialogDriver.await("the preview stays", () -> WindowManager.getImageCount() == 2);
		assertEquals(255, Math.abs(first.getProcessor().get(5, 5) - second.getProcessor().get(5, 5)));
	}

	/** The panel stands beside the image where there is room. */
	@Test
	void coversNothing() {
		ImagePlus imp = show(kinds().get(0));
		for (String label : new String[] { LABEL, "Auto Exposure...", "Color Temperature...", "White Balance..." }) {
			PanelDriver d = PanelDriver.open(label);
			DialogDriver.await(label + " covers the image", () -> !d.dialog().getBounds().intersects(imp.getWindow().getBounds()));
			assertTrue(d.dialog().getHeight() < 800 && d.dialog().getWidth() < 600, label + d.dialog().getBounds());
			int closed = d.dialog().getHeight();
			d.press("more");
			DialogDriver.await(label + " does not open More", () -> d.dialog().getHeight() > closed);
			assertTrue(d.dialog().getHeight() <= 800, label + d.dialog().getBounds());
			d.end("Cancel");
		}
	}
}

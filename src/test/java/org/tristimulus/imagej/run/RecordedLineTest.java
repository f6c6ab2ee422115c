package org.tristimulus.imagej.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;
import ij.macro.Interpreter;
import ij.measure.ResultsTable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tristimulus.command.space.RunInColorSpaceTest;
import org.tristimulus.door.Door;
import org.tristimulus.door.HostImage;
import org.tristimulus.door.LogText;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.imagej.image.HostMatrixTest;
import org.tristimulus.imagej.image.ImageProperties;
import org.tristimulus.imagej.menu.HostField;

/** A recorded line on images that are handed over: what comes of it is what the menu shows, and nothing of ImageJ's is touched. */
class RecordedLineTest {

	private static ImagePlus image() {
		return RunInColorSpaceTest.image("RGB");
	}

	/** Pixels, history and Log are those of the menu; the current image, Results and the Log are as they were. */
	@ParameterizedTest
	@CsvSource({ "Adjust Exposure..., stops=1.5", "Adjust Exposure, stops=-1 output=new", "Convert Color Space..., to=oklab", "Run in Color Space..., command=[Gaussian Blur...] options=[sigma=2] space=oklab",
		"Auto Exposure..., output=new", "Intensity to Exposure..., ''", "Color Temperature..., kelvin=4000" })
	void givesWhatTheMenuShows(String label, String options) {
		ImagePlus menu = image(), imp = image(), current = image();
		ResultsTable.getResultsTable().reset();
		String full = label.endsWith("...") ? label : label + "...", log = LogText.of(() -> IJ.run(menu, full, options));
		List<java.util.Map<String, String>> rows = Door.rows();
		ImagePlus shown = Interpreter.getLastBatchModeImage();
		ResultsTable.getResultsTable().reset();
		WindowManager.setTempCurrentImage(current);
		LineResult[] result = new LineResult[1];
		assertEquals("", LogText.of(() -> result[0] = RecordedLine.of(label, options).run(imp)));
		assertSame(current, WindowManager.getCurrentImage());
		assertEquals(0, ResultsTable.getResultsTable().size());
		assertEquals(log.strip(), String.join("\n", result[0].remarks()).strip());
		assertEquals(rows.size(), result[0].reports().stream().mapToInt(r -> r.rows().size()).sum());
		WindowManager.setTempCurrentImage(null);
		if (result[0].images().isEmpty()) return;
		ImagePlus expected = menu.changes ? menu : shown, made = result[0].image();
		assertEquals(menu.changes, made == imp);
		HostMatrixTest.assertPlanes(HostImage.pixels(expected), HostImage.pixels(made), label);
		assertEquals(expected.getProp(ImageProperties.HISTORY), made.getProp(ImageProperties.HISTORY));
		assertTrue(made.getProp(ImageProperties.HISTORY).endsWith(result[0].history()));
	}

	/** Keys name what was handed over or a file; what no key names stands in order. Open windows are not looked at. */
	@Test
	void findsImages(@TempDir Path folder) {
		ImagePlus a = image(), b = image(), open = image();
		a.setTitle("a");
		b.setTitle("b");
		b.getProcessor().invert();
		open.setTitle("open");
		WindowManager.setTempCurrentImage(open);
		LineResult inOrder = RecordedLine.of("Blend Images...", "mode=multiply").run(a, b), named = RecordedLine.of("Blend Images...", "source=b mode=multiply").run(b, a);
		HostMatrixTest.assertPlanes(HostImage.pixels(inOrder.image()), HostImage.pixels(named.image()), "named");
		assertEquals("a", inOrder.keys().get("backdrop"));
		assertEquals("b", inOrder.keys().get("source"));
		String file = folder.resolve("b.tif").toString();
		IJ.saveAsTiff(b, file);
		b.setTitle("b");
		LineResult fromFile = RecordedLine.of("Blend Images...", "source=[" + file + "] mode=multiply").run(a);
		HostMatrixTest.assertPlanes(HostImage.pixels(inOrder.image()), HostImage.pixels(fromFile.image()), "from a file");
		assertEquals(file, fromFile.keys().get("source"));
		assertTrue(assertThrows(LineException.class, () -> RecordedLine.of("Blend Images...", "source=open").run(a)).getMessage().startsWith("Blend Images: source=open is neither an open image nor a file"));
		assertTrue(assertThrows(LineException.class, () -> RecordedLine.of("Blend Images...", "").run(a)).getMessage().contains("\"source\" is missing"));
		assertTrue(assertThrows(LineException.class, () -> RecordedLine.of("Adjust Exposure...", "").run()).getMessage().contains("no image was handed over"));
		assertTrue(assertThrows(LineException.class, () -> RecordedLine.of("Adjust Exposure...", "").run(a, b)).getMessage().contains("\"b\" was handed over, and the line does not use it"));
		WindowManager.setTempCurrentImage(null);
	}

	/** One message; neither Log nor macro nor the image know of it. */
	@Test
	void refuses() {
		ImagePlus imp = image();
		List<Object> before = HostImage.pixels(imp);
		assertEquals("", LogText.of(() -> {
			LineException e = assertThrows(LineException.class, () -> RecordedLine.of("Adjust Exposure...", "stops=99").run(imp));
			assertEquals("Adjust Exposure: stops=99 is out of range; allowed: a number from -20 to 20", e.getMessage());
			assertEquals("stops=99 is out of range; allowed: a number from -20 to 20", e.reason());
		}));
		assertEquals(false, HostField.get(Macro.class, "abort"));
		HostMatrixTest.assertPlanes(before, HostImage.pixels(imp), "pixels");
		assertNull(imp.getProp(ImageProperties.HISTORY));
		assertFalse(imp.changes || imp.isLocked());
		assertTrue(assertThrows(IllegalArgumentException.class, () -> RecordedLine.of("Adjust Expsure...", "")).getMessage().contains("nearest: \"Adjust Exposure...\""));
	}

	/** The caller's own progress ends a run, the Esc key of ImageJ does not. */
	@Test
	void isCancelledByItsOwnProgress() {
		ImagePlus imp = image();
		List<Object> before = HostImage.pixels(imp);
		Progress canceled = new Progress() {

			@Override
			public void done(double fraction) {}

			@Override
			public boolean isCanceled() {
				return true;
			}
		};
		assertThrows(CancellationException.class, () -> RecordedLine.of("Adjust Exposure...", "stops=1").run(canceled, imp));
		HostMatrixTest.assertPlanes(before, HostImage.pixels(imp), "pixels");
		IJ.setKeyDown(java.awt.event.KeyEvent.VK_ESCAPE);
		assertTrue(IJ.escapePressed());
		assertSame(imp, RecordedLine.of("Adjust Exposure...", "stops=1").run(imp).image());
		IJ.resetEscape();
	}

	/** An image that was locked by another thread is refused, and is not unlocked. */
	@Test
	void refusesALockedImage() throws Exception {
		ImagePlus imp = image();
		Thread other = new Thread(imp::lock);
		other.start();
		other.join();
		assertTrue(assertThrows(LineException.class, () -> RecordedLine.of("Adjust Exposure...", "stops=1").run(imp)).getMessage().contains("is locked"));
		assertTrue(imp.isLocked());
	}

	/** From Java: a new image is the current one of the calling thread, which had given it its own. */
	@ParameterizedTest
	@CsvSource({ "Adjust Exposure..., stops=1 output=new", "Convert Color Space..., to=lab", "Run in Color Space..., command=Square", "Intensity to Exposure..., ''" })
	void javaIsHandedTheResult(String label, String options) throws Exception {
		ImagePlus imp = image();
		ImagePlus[] result = new ImagePlus[1];
		Thread thread = new Thread(() -> {
			WindowManager.setTempCurrentImage(imp);
			IJ.run(label, options);
			result[0] = WindowManager.getCurrentImage();
			WindowManager.setTempCurrentImage(null);
		});
		thread.start();
		thread.join();
		assertNotSame(imp, result[0]);
		HostMatrixTest.assertPlanes(HostImage.pixels(RecordedLine.of(label, options).run(image()).image()), HostImage.pixels(result[0]), label);
	}
}

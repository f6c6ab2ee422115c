package org.tristimulus.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;
import ij.measure.ResultsTable;

import org.tristimulus.imagej.image.HostMatrixTest;
import org.tristimulus.imagej.show.HeadlessMacro;

/** Runs a command that has to refuse: one message, and nothing changed. */
public final class Failing {

	private Failing() {}

	/** The message, after the title of the command. */
	public static String message(ImagePlus imp, String command, String options) {
		List<Object> before = HostImage.pixels(imp);
		WindowManager.setTempCurrentImage(imp);
		int open = WindowManager.getImageCount();
		ResultsTable.getResultsTable().reset();
		System.clearProperty(HeadlessMacro.FAILURE);
		assertEquals(Macro.MACRO_CANCELED, assertThrows(RuntimeException.class, () -> IJ.run(imp, command, options)).getMessage());
		String message = System.getProperty(HeadlessMacro.FAILURE);
		System.clearProperty(HeadlessMacro.FAILURE);
		HostMatrixTest.assertPlanes(before, HostImage.pixels(imp), "pixels");
		assertFalse(imp.changes, "changes");
		assertFalse(imp.isLocked(), "locked");
		assertEquals(open, WindowManager.getImageCount());
		assertEquals(0, ResultsTable.getResultsTable().size());
		WindowManager.setTempCurrentImage(null);
		String title = command.replace("...", "") + ": ";
		assertTrue(message.startsWith(title), message);
		return message.substring(title.length());
	}
}

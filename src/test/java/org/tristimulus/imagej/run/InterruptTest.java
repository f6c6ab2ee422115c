package org.tristimulus.imagej.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import ij.IJ;
import ij.ImagePlus;
import ij.Prefs;
import ij.macro.Interpreter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tristimulus.door.HostImage;
import org.tristimulus.imagej.image.HostMatrixTest;

/** A thread that is interrupted, before a command and at any time in it: the command is cancelled, and leaves nothing. */
class InterruptTest {

	@ParameterizedTest
	@CsvSource({ "Convert Color Space..., to=oklab", "Adjust Exposure..., stops=1", "Run in Color Space..., command=[Gaussian Blur...] options=[sigma=5]",
		"Run in Color Space..., command=[Scale...] options=[x=0.5 y=0.5 interpolation=Bicubic average create title=scaled]", "Intensity to Exposure..., ''" })
	void cancels(String label, String options) throws Exception {
		ImagePlus imp = IJ.createImage("ramp", "RGB ramp", 700, 600, 1);
		List<Object> before = HostImage.pixels(imp);
		Interpreter.batchMode = true;
		int[] lists = Interpreter.getBatchModeImageIDs();
		boolean undo = Prefs.disableUndo;
		int canceled = 0;
		for (int ms = -1; ms < 24; ms += 3) {
			List<Throwable> thrown = new ArrayList<>();
			boolean[] isInterrupted = new boolean[1];
			int wait = ms;
			Thread thread = new Thread(() -> {
				if (wait < 0) Thread.currentThread().interrupt();
				try {
					RecordedLine.of(label, options + (label.startsWith("Adjust") ? " output=new" : "")).run(imp);
				}
				catch (Throwable e) {
					thrown.add(e);
				}
				isInterrupted[0] = Thread.interrupted();
			});
			thread.start();
			if (ms >= 0) Thread.sleep(ms);
			thread.interrupt();
			thread.join();
			for (Throwable e : thrown)
				assertEquals(CancellationException.class, e.getClass(), e::toString);
			assertTrue(thrown.isEmpty() || isInterrupted[0], "the thread does not know of it any more");
			canceled += thrown.size();
			assertFalse(imp.isLocked());
			HostMatrixTest.assertPlanes(before, HostImage.pixels(imp), label);
			assertArrayEquals(lists, Interpreter.getBatchModeImageIDs(), "left in ImageJ's list");
			assertEquals(undo, Prefs.disableUndo);
		}
		assertTrue(canceled > 0, "never cancelled");
	}
}

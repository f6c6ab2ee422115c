package org.tristimulus.imagej.show;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.awt.Window;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tristimulus.door.DialogDriver;
import org.tristimulus.door.OnScreen;

/** Log and Results, opened by one run, stand apart, and on the screen. */
@Tag("gui")
@ExtendWith(OnScreen.class)
class TextWindowsTest {

	@Test
	void theyStandApart() {
		for (String closed : new String[] { "both", "Log", "Results" }) {
			if (!closed.equals("Results")) OnScreen.closeText("Log");
			if (!closed.equals("Log")) OnScreen.closeText("Results");
			ImagePlus imp = OnScreen.show(IJ.createImage("a", "RGB ramp", 300, 200, 1));
			IJ.run(imp, "Auto Exposure...", "target=-0.5");
			DialogDriver.await("no Log or Results", () -> WindowManager.getWindow("Log") != null && WindowManager.getWindow("Results") != null);
			Window log = WindowManager.getWindow("Log"), results = WindowManager.getWindow("Results");
			DialogDriver.await(closed + ": " + log.getBounds() + " is on " + results.getBounds(), () -> !log.getBounds().intersects(results.getBounds()));
			DialogDriver.picture("log-and-results-" + closed);
			for (Window w : new Window[] { log, results })
				assertTrue(new Rectangle(0, 0, 1600, 1000).contains(w.getBounds()), w.getBounds().toString());
			imp.changes = false;
			imp.close();
		}
	}
}

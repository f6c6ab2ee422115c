package org.tristimulus.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Button;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.event.MouseEvent;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.ImageCanvas;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tristimulus.door.DialogDriver;
import org.tristimulus.door.OnScreen;
import org.tristimulus.door.PanelDriver;

/** The first command of the README, with a display: a slide, its panel ready to pick, and what to try. */
@Tag("gui")
@ExtendWith(OnScreen.class)
class FirstPictureTest {

	@Test
	void aClickBalancesTheSlide() {
		OnScreen.closeText("Log");
		OnScreen.closeText("Results");
		PanelDriver d = PanelDriver.open("White Balance...", FirstPicture::show);
		ImagePlus slide = OnScreen.called("Brightfield");
		DialogDriver.await("Pick is not pressed", () -> !((Button) d.find("pick-from")).getLabel().equals("Pick"));
		DialogDriver.await("no Log", () -> WindowManager.getWindow("Log") != null && IJ.getLog().contains("Three things to try:"));
		Window log = WindowManager.getWindow("Log"), panel = d.dialog(), image = slide.getWindow();
		DialogDriver.await("the Log covers the panel", () -> !log.getBounds().intersects(panel.getBounds()));
		DialogDriver.picture("first-picture");
		assertFalse(panel.getBounds().intersects(image.getBounds()), panel.getBounds() + " " + image.getBounds());
		ImageCanvas canvas = slide.getCanvas();
		DialogDriver.onEventThread(() -> {
			for (int id : new int[] { MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED })
				canvas.dispatchEvent(new MouseEvent(canvas, id, System.currentTimeMillis(), MouseEvent.BUTTON1_DOWN_MASK, canvas.screenX(40), canvas.screenY(440), 1, false, MouseEvent.BUTTON1));
		});
		DialogDriver.await("nothing was picked", () -> slide.getRoi() != null && new Rectangle(35, 435, 11, 11).equals(slide.getRoi().getBounds()));
		DialogDriver.await("no light is said: " + d.readout(), () -> d.readout().matches("(?s).*light 3(19|20)\\d K.*"));
		DialogDriver.picture("first-pick");
		d.end("Cancel");
		assertEquals(1, WindowManager.getImageCount());
		assertTrue(!slide.changes);
	}
}

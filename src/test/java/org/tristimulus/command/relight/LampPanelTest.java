package org.tristimulus.command.relight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.awt.event.MouseEvent;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tristimulus.door.DialogDriver;
import org.tristimulus.door.OnScreen;
import org.tristimulus.door.PanelDriver;
import org.tristimulus.imagej.form.LampDisc;

/** Relight with Lamp in its panel: the disc sets both angles, the preview is a picture of its own, and Cancel closes it. */
@Tag("gui")
@ExtendWith(OnScreen.class)
class LampPanelTest {

	private static ImagePlus normals() {
		IJ.run("Open Tristimulus Sample...", "sample=relief-normals");
		return IJ.getImage();
	}

	private static void drag(LampDisc disc, double u, double v) throws Exception {
		EventQueue.invokeAndWait(() -> {
			double r = Math.min(disc.getWidth(), disc.getHeight()) / 2.0 - 4;
			for (int id : new int[] { MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED })
				disc.dispatchEvent(new MouseEvent(disc, id, System.currentTimeMillis(), MouseEvent.BUTTON1_DOWN_MASK, (int) (disc.getWidth() / 2.0 + r * u), (int) (disc.getHeight() / 2.0 - r * v), 1, false, MouseEvent.BUTTON1));
		});
	}

	@Test
	void theLampIsDragged() throws Exception {
		normals();
		int images = WindowManager.getImageCount();
		PanelDriver panel = PanelDriver.open("Relight with Lamp...");
		DialogDriver.await("no preview in a window of its own: " + panel.labels(), () -> WindowManager.getImage("Preview of Relief normals") != null);
		LampDisc disc = panel.all(LampDisc.class).get(0);
		drag(disc, 0.5, 0);
		DialogDriver.await("the angles do not follow", () -> Math.abs(number(panel, "azimuth")) <= 2 && Math.abs(number(panel, "elevation") - 60) <= 2);
		EventQueue.invokeAndWait(() -> panel.number("azimuth").setText("90"));
		DialogDriver.await("the disc does not follow", () -> disc.direction()[0] == 90);
		if (System.getProperty("tristimulus.screen") != null) {
			Thread.sleep(1500);
			javax.imageio.ImageIO.write(new java.awt.Robot().createScreenCapture(new java.awt.Rectangle(0, 0, 1600, 1000)), "png", new java.io.File(System.getProperty("tristimulus.screen")));
		}
		panel.end("Cancel");
		DialogDriver.await("the preview stays", () -> WindowManager.getImageCount() == images);
	}

	/** A film is previewed by the frame that is shown, and stays at that frame while the lamp is dragged; the elevation stands beside the disc. */
	@Test
	void aFilmIsPreviewedFrameByFrame() throws Exception {
		normals();
		PanelDriver panel = PanelDriver.open("Relight with Lamp...");
		assertTrue(panel.has("elevation") && panel.all(java.awt.Label.class).stream().anyMatch(l -> l.getText().equals("Elevation")));
		panel.select("sweep", 1);
		panel.type("frames", "5000");
		DialogDriver.await("no film", () -> preview() != null && preview().getStackSize() == 5000);
		assertTrue(preview().getStack().isVirtual());
		DialogDriver.onEventThread(() -> preview().setSlice(1251));
		drag(panel.all(LampDisc.class).get(0), 0.5, 0);
		DialogDriver.await("the shown frame does not follow", () -> preview().getStack().getSliceLabel(preview().getCurrentSlice()).matches("(?s)azimuth 90°, elevation (5[89]|6[012])\\b.*"));
		panel.end("Cancel");
		DialogDriver.await("a preview stays", () -> WindowManager.getImageCount() == 1);
	}

	/** The panel of the fit proposes the labels, which end in the lamps. */
	@Test
	void labelsAreProposed() throws Exception {
		IJ.run("Open Tristimulus Sample...", "sample=relief");
		PanelDriver panel = PanelDriver.open("Fit Reflectance...");
		assertEquals("labels", panel.number("lights").getText());
		assertTrue(panel.ok().isEnabled());
		panel.end("Cancel");
		OnScreen.closeAll();
		OnScreen.show(new ImagePlus("grey", new ij.process.ByteProcessor(40, 30)));
		panel = PanelDriver.open("Fit Reflectance...");
		assertEquals("", panel.number("lights").getText());
		assertFalse(panel.ok().isEnabled());
		panel.end("Cancel");
	}

	/** The report of an environment has a panel that blocks nothing; without a name it is of the active image. */
	@Test
	void aReportOfTheActiveImage() throws Exception {
		IJ.run("Open Tristimulus Sample...", "sample=environment");
		OnScreen.activate(IJ.getImage());
		PanelDriver panel = PanelDriver.open("Environment Light Report...");
		assertEquals("", panel.number("environment").getText());
		panel.end("OK");
		assertEquals(512, OnScreen.called("Environment, irradiance").getWidth());
		assertEquals(9, ij.measure.ResultsTable.getResultsTable("Harmonics").size());
		DialogDriver.close(WindowManager.getFrame("Harmonics"));
	}

	private static ImagePlus preview() {
		return WindowManager.getImage("Preview of Relief normals");
	}

	/** Coefficients are all slices of a stack, and the preview is of all of them. */
	@Test
	void coefficientsArePreviewed() throws Exception {
		ij.ImageStack stack = new ij.ImageStack(20, 10);
		for (int t = 0; t < 6; t++)
			stack.addSlice(new ij.process.FloatProcessor(20, 10, new double[200]));
		stack.getProcessor(6).add(0.5);
		OnScreen.show(new ImagePlus("texture", stack));
		PanelDriver panel = PanelDriver.open("Relight with Lamp...");
		DialogDriver.await("no preview", () -> WindowManager.getImage("Preview of texture") != null);
		assertEquals(188, WindowManager.getImage("Preview of texture").getProcessor().get(5, 5) & 255, "sRGB code of light 0.5");
		panel.end("Cancel");
	}

	private static double number(PanelDriver panel, String key) {
		return Double.parseDouble(panel.number(key).getText().replaceAll("[^-+.0-9]", ""));
	}

	@Test
	void whatIsAskedForIsMade() throws Exception {
		ImagePlus normals = normals();
		PanelDriver panel = PanelDriver.open("Relight with Lamp...");
		drag(panel.all(LampDisc.class).get(0), 0, 0.5);
		double elevation = number(panel, "elevation");
		panel.end("OK");
		DialogDriver.await("nothing was made", () -> !WindowManager.getCurrentImage().getTitle().equals(normals.getTitle()) && WindowManager.getCurrentImage().getBitDepth() == 24);
		ImagePlus relit = WindowManager.getCurrentImage();
		assertEquals(400, relit.getWidth());
		assertEquals("Relief normals, light", relit.getTitle());
		assertTrue(relit.getProp("Tristimulus.history").contains("\"elevation\":\"" + org.tristimulus.imagej.parameter.CommandParameter.number(elevation) + "\""), relit.getProp("Tristimulus.history"));
		assertFalse(normals.changes);
	}
}

package org.tristimulus.command.blend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Checkbox;

import ij.IJ;
import ij.ImagePlus;
import ij.plugin.frame.Recorder;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tristimulus.door.DialogDriver;
import org.tristimulus.door.OnScreen;
import org.tristimulus.door.PanelDriver;

/** Separate grey images are ticked in the panel of Merge Channels as Light, in the order of the channels. */
@Tag("gui")
@ExtendWith(OnScreen.class)
class MergeImagesPanelTest {

	@Test
	void imagesAreTicked() {
		OnScreen.record();
		OnScreen.show(IJ.createImage("colour", "RGB black", 200, 160, 1));
		OnScreen.show(IJ.createImage("nuclei", "8-bit white", 200, 160, 1));
		OnScreen.show(IJ.createImage("actin", "8-bit ramp", 200, 160, 1));
		PanelDriver d = PanelDriver.open("Merge Channels as Light...");
		assertEquals("active", d.number("images").getText());
		assertEquals(null, d.find("image colour"));
		d.tick("image actin", true);
		assertEquals("actin", d.number("images").getText());
		DialogDriver.await("no word of it: " + d.labels(), () -> !d.ok().isEnabled() && d.labels().contains("2 to 7 images are needed"));
		d.tick("image nuclei", true);
		assertEquals("actin;nuclei", d.number("images").getText());
		DialogDriver.await("OK stays dark: " + d.labels(), () -> d.ok().isEnabled());
		ImagePlus late = OnScreen.show(IJ.createImage("late", "8-bit black", 200, 160, 1));
		DialogDriver.await("the list does not follow", () -> d.find("image late") != null);
		assertTrue(((Checkbox) d.find("image actin")).getState());
		DialogDriver.picture("merge-images");
		late.close();
		DialogDriver.await("the list does not follow", () -> d.find("image late") == null);
		d.type("images", "nuclei;actin");
		assertTrue(((Checkbox) d.find("image nuclei")).getState());
		d.tick("image nuclei", false);
		d.tick("image nuclei", true);
		assertEquals("actin;nuclei", d.number("images").getText());
		ImagePlus merged = OnScreen.shownBy(() -> d.end("OK"));
		// Red ramp under green, each as bright as its image.
		assertEquals(0x00ff00, merged.getProcessor().get(0, 0) & 0xffffff);
		assertEquals(0xff, merged.getProcessor().get(199, 0) >> 8 & 0xff);
		DialogDriver.await("the line: " + Recorder.getInstance().getText(), () -> Recorder.getInstance().getText().contains("images=actin;nuclei"));
	}
}

package org.tristimulus.command.retina;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.door.DialogDriver;
import org.tristimulus.door.OnScreen;
import org.tristimulus.door.PanelDriver;

/** The panels of the retina's commands: a preview in the image, or in a window of its own, which Cancel takes back to the byte. */
@Tag("gui")
@ExtendWith(OnScreen.class)
class RetinaPanelTest {

	@ParameterizedTest
	@ValueSource(strings = { "Retinal Tone Mapping...", "Foveate...|ppd|8", "Simulate Night Vision...|luminance|0.001", "Simulate Color Vision Deficiency..." })
	void previewsInTheImage(String line) {
		String[] parts = line.split("\\|");
		ImagePlus imp = OnScreen.show(IJ.createImage("photo", "RGB ramp", 300, 200, 1));
		for (int i = 0; i < 60_000; i++)
			imp.getProcessor().set(i, (i % 300 * 255 / 300) << 16 | (i / 300 % 3 == 0 ? 200 : 30) << 8 | 60);
		int[] before = ((int[]) imp.getProcessor().getPixels()).clone();
		PanelDriver d = PanelDriver.open(parts[0]);
		if (parts.length == 3) d.type(parts[1], parts[2]);
		DialogDriver.await("no preview of " + parts[0], () -> !java.util.Arrays.equals(before, (int[]) imp.getProcessor().getPixels()));
		d.end("Cancel");
		assertArrayEquals(before, (int[]) imp.getProcessor().getPixels());
		assertEquals(1, WindowManager.getImageCount());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Retina Model...", "Receptive Field Filter..." })
	void previewsInAWindow(String label) {
		ImagePlus imp = OnScreen.show(IJ.createImage("photo", "8-bit ramp", 300, 200, 1));
		byte[] before = ((byte[]) imp.getProcessor().getPixels()).clone();
		PanelDriver d = PanelDriver.open(label);
		DialogDriver.await("no window with a preview of " + label, () -> WindowManager.getImageCount() == 2);
		d.end("Cancel");
		DialogDriver.await("the preview stays", () -> WindowManager.getImageCount() == 1);
		assertArrayEquals(before, (byte[]) imp.getProcessor().getPixels());
		OnScreen.activate(imp);
		PanelDriver e = PanelDriver.open(label);
		ImagePlus made = OnScreen.shownBy(() -> {
			e.end("OK");
			OnScreen.awaitCommands();
		});
		assertTrue(made.getTitle().startsWith("photo, "), made.getTitle());
		assertEquals(32, made.getBitDepth());
	}
}

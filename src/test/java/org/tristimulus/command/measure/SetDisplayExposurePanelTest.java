package org.tristimulus.command.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.process.LUT;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tristimulus.door.DialogDriver;
import org.tristimulus.door.OnScreen;
import org.tristimulus.door.PanelDriver;

/** The panel of Set Display Exposure: how the image is shown follows its fields, and comes back; no value is touched. */
@Tag("gui")
@ExtendWith(OnScreen.class)
class SetDisplayExposurePanelTest {

	private static final String COMMAND = "Set Display Exposure...";

	private static ImagePlus grey() {
		ImagePlus imp = IJ.createImage("grey", "16-bit ramp", 256, 40, 1);
		imp.setDisplayRange(100, 30_000);
		return OnScreen.show(imp);
	}

	@Test
	void theDisplayFollowsAndComesBack(@TempDir Path folder) {
		ImagePlus imp = grey();
		short[] before = ((short[]) imp.getProcessor().getPixels()).clone();
		LUT table = imp.getProcessor().getLut();
		PanelDriver d = PanelDriver.open(COMMAND);
		d.type("stops", "2");
		DialogDriver.await("not shown", () -> Math.abs(imp.getDisplayRangeMax() - 65535 / 4.0) < 1);
		// a ramp from 0 to 65535: half lies below half of white, that is one stop above a white of a quarter; three quarters are at that white
		DialogDriver.await("not told: " + d.readout(), () -> d.readout().contains("shown from 0 as black to 16384 as white"));
		assertTrue(d.readout().matches("(?s).*median at (0.9[5-9]|1.0[0-5]) stops from white; (74.[6-9]|75.[0-4]) % at white.*"), d.readout());
		d.before(true);
		assertEquals(30_000, imp.getDisplayRangeMax(), 1);
		d.before(false);
		DialogDriver.await("not shown again", () -> Math.abs(imp.getDisplayRangeMax() - 65535 / 4.0) < 1);
		String file = folder.resolve("saved.tif").toString().replace('\\', '/');
		IJ.runMacro("run('Duplicate...', 'title=copy'); saveAs('Tiff', '" + file + "'); close();");
		assertEquals(30_000, IJ.openImage(file).getDisplayRangeMax(), 1, "a copy is shown as the image was");
		d.end("Cancel");
		assertEquals(100, imp.getDisplayRangeMin(), 1);
		assertEquals(30_000, imp.getDisplayRangeMax(), 1);
		assertArrayEquals(table.getBytes(), imp.getProcessor().getLut().getBytes());
		assertArrayEquals(before, (short[]) imp.getProcessor().getPixels());
		assertFalse(imp.changes);
	}

	@Test
	void okIsTheMacro() {
		ImagePlus imp = OnScreen.show(IJ.createHyperStack("channels", 64, 48, 3, 1, 1, 16)), macro = IJ.createHyperStack("channels", 64, 48, 3, 1, 1, 16);
		PanelDriver d = PanelDriver.open(COMMAND);
		d.type("stops", "3");
		DialogDriver.await("not shown", () -> Math.abs(((CompositeImage) imp).getChannelLut(2).max - 65535 / 8.0) < 1);
		d.end("OK");
		IJ.run(macro, COMMAND, "stops=3");
		for (int c = 1; c <= 3; c++) {
			LUT mine = ((CompositeImage) imp).getChannelLut(c), other = ((CompositeImage) macro).getChannelLut(c);
			assertArrayEquals(other.getBytes(), mine.getBytes());
			assertEquals(other.max, mine.max, 0);
		}
	}
}

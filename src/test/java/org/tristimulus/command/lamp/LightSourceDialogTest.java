package org.tristimulus.command.lamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.TextField;
import java.nio.file.Files;
import java.nio.file.Path;

import ij.IJ;
import ij.WindowManager;
import ij.measure.ResultsTable;
import ij.plugin.frame.Recorder;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tristimulus.door.DialogDriver;
import org.tristimulus.door.OnScreen;

/** The dialogs of Light Source Report and Mixer on a screen: what is wrong stands under its field, and the recorded line. */
@Tag("gui")
@ExtendWith(OnScreen.class)
class LightSourceDialogTest {

	private static void write(DialogDriver dialog, String text) {
		DialogDriver.onEventThread(() -> ((TextField) dialog.dialog().getStringFields().get(0)).setText(text));
		DialogDriver.settle();
		DialogDriver.settle();
	}

	@Test
	void theReportRefusesWhatIsNoSourceAndRecordsWhatIs() {
		OnScreen.record();
		DialogDriver dialog = DialogDriver.open("Light Source Report...");
		assertFalse(dialog.ok().isEnabled());
		assertTrue(dialog.labels().contains("No light source is named"), dialog.labels());
		write(dialog, "fl4;d66");
		assertFalse(dialog.ok().isEnabled());
		assertTrue(dialog.labels().contains("No light source \"d66\""), dialog.labels());
		write(dialog, "fl4;led-b1");
		assertTrue(dialog.ok().isEnabled());
		assertFalse(dialog.labels().contains("No light source"), dialog.labels());
		dialog.end("OK");
		OnScreen.awaitCommands();
		DialogDriver.await("the sheets", () -> WindowManager.getImageCount() == 1);
		String line = "run(\"Light Source Report...\", \"spectrum=fl4;led-b1 step=file power=0 flux=0 plots=sheet\");";
		DialogDriver.await("the line: " + Recorder.getInstance().getText(), () -> Recorder.getInstance().getText().contains(line));
		assertEquals(2, ResultsTable.getResultsTable().size());
	}

	@Test
	void theMixerRecordsTheChannelsOfItsPreset() {
		OnScreen.record();
		DialogDriver dialog = DialogDriver.open("Light Source Mixer...");
		assertTrue(dialog.ok().isEnabled());
		assertEquals("Red, green, blue, white", dialog.choice(0).getSelectedItem());
		write(dialog, "455/20;5/5");
		assertEquals("None", dialog.choice(0).getSelectedItem());
		assertFalse(dialog.ok().isEnabled());
		assertTrue(dialog.labels().contains("The peak must be from 360 to 830 nm"), dialog.labels());
		for (String wrong : new String[] { "455/20", "a;c;d50;d55;d65;d75;e" }) {
			write(dialog, wrong);
			assertFalse(dialog.ok().isEnabled(), wrong);
			assertTrue(dialog.labels().contains("The mixer takes 2 to 6 channels, not " + wrong.split(";").length), dialog.labels());
		}
		dialog.select(0, 2);
		assertTrue(dialog.ok().isEnabled(), dialog.labels());
		assertEquals("455/20;525/30;630/18;led-b3", ((TextField) dialog.dialog().getStringFields().get(0)).getText());
		dialog.end("OK");
		DialogDriver.await("the sheet", () -> WindowManager.getImageCount() == 1);
		String line = "run(\"Light Source Mixer...\", \"channels=455/20;525/30;630/18;led-b3 preset=none cct=4000 duv=0 maximise=ra minra=0 plots=sheet\");";
		DialogDriver.await("the line: " + Recorder.getInstance().getText(), () -> Recorder.getInstance().getText().contains(line));
	}

	/** A table window in front is read, not Results. */
	@Test
	void theTableInFront(@TempDir Path folder) throws Exception {
		StringBuilder text = new StringBuilder("nm,W\n");
		for (int nm = 380; nm <= 780; nm += 5)
			text.append(nm).append(",1\n");
		Path file = Files.writeString(folder.resolve("lamp.csv"), text);
		ResultsTable.open(file.toString()).show("lamp.csv");
		DialogDriver.settle();
		IJ.run("Light Source Report...", "spectrum=table plots=none");
		ResultsTable results = ResultsTable.getResultsTable();
		assertEquals("lamp.csv", results.getStringValue("Source", 0));
		assertEquals(5455, results.getValue("CCT_K", 0), 5);
		WindowManager.getFrame("lamp.csv").dispose();
	}
}

package org.tristimulus.command.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tristimulus.command.film.FilmFixture.cell;

import java.awt.Checkbox;
import java.awt.TextField;
import java.nio.file.Files;
import java.nio.file.Path;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.PlotWindow;
import ij.measure.ResultsTable;
import ij.plugin.frame.Recorder;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.door.DialogDriver;
import org.tristimulus.door.OnScreen;

/** The dialogs of films on a screen: each opens and cancels, and makes of the demonstration what its macro line makes. */
@Tag("gui")
@ExtendWith(OnScreen.class)
class FilmDialogTest {

	@TempDir
	private Path folder;

	@AfterEach
	void closeTables() {
		for (String title : new String[] { "Beats", "Lyrics" })
			if (WindowManager.getWindow(title) != null) WindowManager.getFrame(title).dispose();
	}

	private static void write(DialogDriver d, int text, String words) {
		DialogDriver.onEventThread(() -> ((TextField) d.dialog().getStringFields().get(text)).setText(words));
		DialogDriver.settle();
		DialogDriver.settle();
	}

	private static boolean isShown(DialogDriver d, int text) {
		return ((TextField) d.dialog().getStringFields().get(text)).isShowing();
	}

	private static ImagePlus keys() {
		return OnScreen.show(IJ.createImage("keys", "RGB ramp", 160, 90, 6));
	}

	/** What was recorded, up to a value that differs from run to run. */
	private static void assertRecorded(String line) {
		DialogDriver.await("not recorded: " + line + " in " + Recorder.getInstance().getText(), () -> Recorder.getInstance().getText().contains(line));
	}

	/** OK, and the end of the work, which may take longer than a window does to open. */
	private static void end(DialogDriver d) {
		d.end("OK");
		for (int i = 0; i < 1200 && OnScreen.isCommandRunning(); i++)
			IJ.wait(100);
		OnScreen.awaitCommands();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Music Video...", "Analyze Audio...", "Read Lyrics...", "Generate Key Images...", "Beat Blend Stack...", "Lyric Overlay...", "Write Film..." })
	void opensAndCancels(String label) {
		ImagePlus imp = keys();
		DialogDriver d = DialogDriver.open(label);
		DialogDriver.settle();
		DialogDriver.picture("film-" + label.toLowerCase().replaceAll("[^a-z]+", "-"));
		assertTrue(d.dialog().getHeight() <= 760 && d.dialog().getWidth() <= 700, d.dialog().getBounds().toString());
		d.end("Cancel");
		OnScreen.awaitCommands();
		assertEquals(1, WindowManager.getImageCount());
		assertEquals(6, imp.getStackSize());
		assertEquals(0, ResultsTable.getResultsTable().size());
	}

	@Test
	void theButtonMakesAFilmOfTheDemonstration() throws Exception {
		OnScreen.record();
		Path film = folder.resolve("demo.mov");
		DialogDriver d = DialogDriver.open("Music Video...");
		assertFalse(d.number(0).isShowing(), "the width is behind More");
		d.press("More \u00bb");
		assertTrue(d.number(0).isShowing());
		assertFalse(d.ok().isEnabled(), "without a song");
		assertTrue(d.labels().contains("No song is named"), d.labels());
		write(d, 0, folder.resolve("none.wav").toString());
		assertTrue(d.labels().contains("was not found"), d.labels());
		d.type(0, "160");
		d.type(1, "90");
		write(d, 0, "demo");
		write(d, 5, film.toString());
		DialogDriver.picture("film-music-video-all");
		assertTrue(d.ok().isEnabled(), d.labels());
		end(d);
		DialogDriver.await("no film", () -> ResultsTable.getResultsTable().size() == 1);
		assertEquals("480", cell("Frames"));
		assertEquals("8", cell("Lines"));
		assertTrue(Files.size(film) > 100_000);
		ImagePlus keys = OnScreen.called("demo, key images");
		assertEquals(8, keys.getStackSize());
		DialogDriver.picture("film-made");
		assertRecorded("width=160 height=90 seed=1");
		assertRecorded("audio=demo lyrics= save=");
	}

	@Test
	void theSongIsAnalyzed() {
		OnScreen.record();
		DialogDriver d = DialogDriver.open("Analyze Audio...");
		write(d, 0, "demo");
		d.type(0, "29");
		assertFalse(d.ok().isEnabled());
		assertTrue(d.labels().contains("30 to 300"), d.labels());
		d.type(0, "0");
		end(d);
		DialogDriver.await("no plots", () -> WindowManager.getImageCount() == 2);
		DialogDriver.await("no table", () -> WindowManager.getWindow("Beats") != null);
		DialogDriver.picture("film-analyzed");
		assertTrue(OnScreen.called("Onset strength of demo.wav").getWindow() instanceof PlotWindow);
		assertEquals(96, Double.parseDouble(cell("Tempo_bpm")), 0.5);
		assertRecorded("run(\"Analyze Audio...\", \"audio=");
	}

	@Test
	void lyricsAreRead() throws Exception {
		Path lyrics = Files.writeString(folder.resolve("song.lrc"), "[00:01.00]Red rose\n[00:02.50]Sad sea\n[nonsense\n");
		DialogDriver d = DialogDriver.open("Read Lyrics...");
		write(d, 0, lyrics.toString());
		end(d);
		DialogDriver.await("no table", () -> WindowManager.getWindow("Lyrics") != null);
		DialogDriver.picture("film-lyrics");
		assertEquals(2, ResultsTable.getResultsTable("Lyrics").size());
	}

	@Test
	void keyImagesAreDrawnOfWords() {
		OnScreen.record();
		DialogDriver d = DialogDriver.open("Generate Key Images...");
		d.select(0, 2);
		write(d, 0, "Golden morning|Over the sea|Fire in the night");
		end(d);
		ImagePlus keys = OnScreen.called("text, key images");
		assertEquals(3, keys.getStackSize());
		DialogDriver.picture("film-keys");
		assertRecorded("lines=text lyrics=[Golden morning|Over the sea|Fire in the night]");
	}

	@Test
	void consentIsASentenceWithTheHost() {
		DialogDriver d = DialogDriver.open("Generate Key Images...");
		assertFalse(isShown(d, 1), "no server is asked for built-in pictures");
		assertFalse(d.labels().contains("machine"), d.labels());
		d.select(1, 1);
		d.select(0, 2);
		write(d, 0, "Red rose");
		assertTrue(isShown(d, 1));
		assertTrue(d.labels().contains("nothing leaves it"), d.labels());
		assertTrue(d.ok().isEnabled(), d.labels());
		write(d, 1, "http://192.168.3.4:7860");
		DialogDriver.picture("film-consent");
		assertTrue(d.labels().contains("192.168.3.4 is another machine. It gets the words of each line"), d.labels());
		assertTrue(d.labels().contains("never gets the song"), d.labels());
		assertFalse(d.ok().isEnabled(), "not without consent");
		Checkbox consent = (Checkbox) d.dialog().getCheckboxes().get(0);
		tick(d, consent, true);
		assertTrue(d.ok().isEnabled(), d.labels());
		write(d, 1, "http://192.168.3.5:7860");
		assertFalse(consent.getState(), "consent is for one server");
		assertFalse(d.ok().isEnabled());
		d.end("Cancel");
	}

	private static void tick(DialogDriver d, Checkbox box, boolean on) {
		DialogDriver.onEventThread(() -> {
			box.setState(on);
			d.dialog().itemStateChanged(new java.awt.event.ItemEvent(box, java.awt.event.ItemEvent.ITEM_STATE_CHANGED, box.getLabel(), java.awt.event.ItemEvent.SELECTED));
		});
		DialogDriver.settle();
	}

	@Test
	void aStackBecomesAFilmWithTextInAFile() throws Exception {
		ImagePlus keys = keys();
		DialogDriver blend = DialogDriver.open("Beat Blend Stack...");
		write(blend, 0, "demo");
		DialogDriver.picture("film-blend");
		end(blend);
		ImagePlus film = OnScreen.called("keys, film");
		assertEquals(480, film.getStackSize());
		assertEquals(6, keys.getStackSize());

		OnScreen.activate(film);
		Path lyrics = Files.writeString(folder.resolve("song.lrc"), "[00:00.00]Words over pictures\n");
		DialogDriver overlay = DialogDriver.open("Lyric Overlay...");
		write(overlay, 0, lyrics.toString());
		end(overlay);
		ImagePlus text = OnScreen.called("keys, lyrics");
		text.setSlice(40);
		DialogDriver.picture("film-text");

		OnScreen.activate(text);
		Path file = folder.resolve("film.avi");
		DialogDriver save = DialogDriver.open("Write Film...");
		write(save, 0, folder.resolve("film.mkv").toString());
		assertFalse(save.ok().isEnabled());
		assertTrue(save.labels().contains(".mov, .avi or .mp4"), save.labels());
		write(save, 0, file.toString());
		write(save, 1, "demo");
		DialogDriver.picture("film-write");
		end(save);
		DialogDriver.await("no row", () -> ResultsTable.getResultsTable().size() == 1);
		assertEquals("480", cell("Frames"));
		assertEquals(20, Double.parseDouble(cell("Audio_seconds")), 0);
		assertTrue(Files.size(file) > 100_000);
	}
}

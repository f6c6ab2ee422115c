package org.tristimulus.command.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tristimulus.command.film.FilmFixture.cell;
import static org.tristimulus.command.film.FilmFixture.slices;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.ResultsTable;
import ij.plugin.AVI_Reader;
import ij.process.ColorProcessor;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tristimulus.door.MenuDoor;
import org.tristimulus.sound.DemoSong;
import org.tristimulus.sound.Sound;
import org.tristimulus.sound.SoundFile;
import org.tristimulus.sound.WaveWriter;

/** The commands of films through the menu door. */
class FilmTest {

	@TempDir
	private Path folder;

	@BeforeEach
	@AfterEach
	void clear() {
		ResultsTable.getResultsTable().reset();
	}

	private Path song(String name, double seconds) throws IOException {
		Path file = folder.resolve(name);
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
			WaveWriter.write(DemoSong.make().part(0, seconds), out);
		}
		return file;
	}

	private Path text(String name, String text) throws IOException {
		return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void theButtonWorksWithNothingButASong() throws IOException {
		Path song = song("song.wav", 8);
		ImagePlus keys = MenuDoor.run("Music Video...", "audio=[" + song + "] width=64 height=36 fps=12");
		assertTrue(Files.size(folder.resolve("song.mov")) > 1000);
		assertEquals("96", cell("Frames"));
		assertEquals("0", cell("Lines"));
		assertTrue(cell("Note").contains("no lyrics"), cell("Note"));
		assertTrue(keys.getStack().isVirtual());
		assertEquals("song\nbuilt-in (no AI)", keys.getStack().getSliceLabel(1));
		assertEquals("built-in (no AI)", keys.getProp("Tristimulus.film.pictures"));
		MenuDoor.run("Music Video...", "audio=[" + song + "] width=64 height=36 fps=12");
		assertTrue(cell("Film").endsWith("song-2.mov"), cell("Film"));
	}

	@Test
	void lyricsBesideTheSongAreTakenAndEachLineIsAPicture() throws IOException {
		Path song = song("song.wav", 10);
		text("song.lrc", "[00:00.00]Golden morning\n[00:02.50]Over the sea\n[00:05.00]Fire in the night\n[00:59.00]After the end");
		ImagePlus keys = MenuDoor.run("Music Video...", "audio=[" + song + "] save=[" + folder.resolve("film.avi") + "] width=64 height=36 fps=12 look=strong");
		assertEquals(3, keys.getStackSize());
		assertEquals("3", cell("Lines"));
		assertTrue(cell("Note").contains("after the end"), cell("Note"));
		assertTrue(keys.getStack().getSliceLabel(2).startsWith("Over the sea"));
		ImageStack read = new AVI_Reader().makeStack(folder.resolve("film.avi").toString(), 1, 0, false, false, false);
		assertEquals(120, read.size());
	}

	@Test
	void beatsAreATableAndARow() throws IOException {
		MenuDoor.run("Analyze Audio...", "audio=[" + song("song.wav", 12) + "] plot=false");
		assertEquals(96, Double.parseDouble(cell("Tempo_bpm")), 0.5);
		assertEquals("44100", cell("Rate_Hz"));
		assertTrue(cell("Note").contains("estimate"));
		ResultsTable table = ResultsTable.getResultsTable();
		assertEquals(Integer.parseInt(cell("Beats")), table.size() - 1);
		assertEquals(0.625, table.getValue("Time_s", 5) - table.getValue("Time_s", 4), 0.01);
	}

	@Test
	void aFilmComesBackFromAnAviToThePixel() throws IOException {
		Path song = song("song.wav", 5), avi = folder.resolve("film.avi");
		ImagePlus film = MenuDoor.run("Beat Blend Stack...", "audio=[" + song + "] every=2 fps=12 pulse=0.5", slices(0x204080, 0xc04020, 0x30a050));
		assertEquals(60, film.getStackSize());
		assertEquals(60, film.getNFrames());
		assertTrue(film.getStack().isVirtual());
		assertEquals("12", film.getProp("Tristimulus.film.fps"));
		assertEquals(12, film.getCalibration().fps, 0);
		assertEquals("keys, film", film.getTitle());
		MenuDoor.run("Write Film...", "save=[" + avi + "] audio=[" + song + "] quality=lossless", film);
		assertEquals("PNG", cell("Codec"));
		assertEquals(5, Double.parseDouble(cell("Audio_seconds")), 0);
		ImageStack read = new AVI_Reader().makeStack(avi.toString(), 1, 0, false, false, false);
		assertEquals(60, read.size());
		for (int k = 1; k <= 60; k++) {
			int[] wanted = (int[]) film.getStack().getProcessor(k).getPixels(), found = (int[]) read.getProcessor(k).convertToRGB().getPixels();
			for (int i = 0; i < wanted.length; i++)
				assertEquals(wanted[i] & 0xffffff, found[i] & 0xffffff, "frame " + k);
		}
	}

	/** The middle of the transition from green to magenta in Oklab, and the same frame whatever order they are asked in. */
	@Test
	void picturesGoOverAsColoursShould() throws IOException {
		text("cues.txt", "");
		ImagePlus film = MenuDoor.run("Beat Blend Stack...", "audio=[" + song("song.wav", 5) + "] cues=list list=[0:1,2:2] snap=none blend=3.2 ease=linear fps=24 pulse=0 warmth=0 zoom=0 gamut=clip", slices(0x00ff00, 0xff00ff));
		// 3.2 beats of 0.625 s are the 2 s between the cues; half-way is 1 s, frame 24.
		assertArrayEquals(new int[] { 198, 180, 180 }, rgb(film, 25), 1);
		assertArrayEquals(new int[] { 0, 255, 0 }, rgb(film, 1), 0);
		assertArrayEquals(new int[] { 255, 0, 255 }, rgb(film, 60), 0);
	}

	private static int[] rgb(ImagePlus film, int frame) {
		int p = film.getStack().getProcessor(frame).get(5, 5);
		return new int[] { p >> 16 & 255, p >> 8 & 255, p & 255 };
	}

	private static void assertArrayEquals(int[] expected, int[] found, int within) {
		for (int i = 0; i < expected.length; i++)
			assertEquals(expected[i], found[i], within, Arrays.toString(found));
	}

	@Test
	void textIsWhiteOnDarkAndBlackOnBright() throws IOException {
		Path lyrics = text("words.lrc", "[00:00.00]WORDS \u0643\u0644\u0645\u0629 \u8a00\u8449 \ud83d\ude00");
		for (int color : new int[] { 0x101010, 0xf0f0f0 }) {
			ImageStack stack = new ImageStack(320, 180);
			int[] pixels = new int[320 * 180];
			Arrays.fill(pixels, 0xff000000 | color);
			stack.addSlice("", pixels.clone());
			stack.addSlice("", pixels);
			ImagePlus text = MenuDoor.run("Lyric Overlay...", "lyrics=[" + lyrics + "] size=20 fade=0", new ImagePlus("film", stack));
			int[] drawn = (int[]) text.getStack().getProcessor(1).getPixels();
			int extreme = color == 0x101010 ? 0xffffff : 0;
			assertTrue(Arrays.stream(drawn).filter(p -> (p & 0xffffff) == extreme).count() > 100, Integer.toHexString(color));
			assertEquals(0xff000000 | color, drawn[0]);
			assertEquals(0xff000000 | color, pixels[320 * 150 + 160], "the film itself is not changed");
		}
	}

	@Test
	void anyStackIsWrittenAsItIsShown() throws IOException {
		ImagePlus grey = IJ.createImage("lapse", "16-bit ramp", 40, 20, 5);
		grey.setDisplayRange(0, 65535);
		MenuDoor.run("Write Film...", "save=[" + folder.resolve("lapse.avi") + "] fps=25 quality=lossless", grey);
		assertEquals("5", cell("Frames"));
		assertEquals(0.2, Double.parseDouble(cell("Seconds")), 1e-9);
		ImageStack read = new AVI_Reader().makeStack(folder.resolve("lapse.avi").toString(), 1, 0, false, false, false);
		ColorProcessor shown = grey.getStack().getProcessor(1).convertToColorProcessor();
		assertEquals(5, read.size());
		assertEquals(shown.get(39, 3) & 0xffffff, read.getProcessor(1).convertToRGB().get(39, 3) & 0xffffff);
	}

	@Test
	void keyImagesAreDrawnOfText() {
		ImagePlus keys = MenuDoor.run("Generate Key Images...", "lyrics=[Golden morning|Over the sea|Fire in the night] lines=text seed=7 width=64 height=36");
		assertEquals(3, keys.getStackSize());
		assertEquals("Fire in the night\nbuilt-in (no AI)", keys.getStack().getSliceLabel(3));
		assertEquals("built-in (no AI)", cell("From"));
		assertEquals("7", cell("Seed"));
		assertFalse(Arrays.equals((int[]) keys.getStack().getPixels(1), (int[]) keys.getStack().getPixels(2)));
	}

	@Test
	void lyricsAreATable() throws IOException {
		MenuDoor.run("Read Lyrics...", "lyrics=[" + text("a.lrc", "[00:01.00]Red rose\n[00:02.50]Sad sea") + "] shift=500");
		assertEquals(3, Double.parseDouble(cell("Start_s")), 1e-9);
		assertEquals("sea", cell("Scene"));
		assertEquals("Sad sea", cell("Text"));
		assertTrue(Double.parseDouble(cell("Valence")) < 0);
	}

	@Test
	void anEditedTableOfBeatsIsTaken() throws IOException {
		MenuDoor.run("Analyze Audio...", "audio=[" + song("song.wav", 6) + "] plot=false");
		ResultsTable table = ResultsTable.getResultsTable();
		table.setValue("Time_s", 0, Double.NaN);
		double first = table.getValue("Time_s", 1);
		table.setValue("Time_s", 1, table.getValue("Time_s", 2));
		table.setValue("Time_s", 2, first);
		ImagePlus film = MenuDoor.run("Beat Blend Stack...", "beats=table every=2 fps=12", slices(0, 0xffffff));
		assertTrue(film.getStackSize() > 50, "" + film.getStackSize());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Analyze Audio... | | No song is named", "Analyze Audio... | audio=none.wav | not found", "Analyze Audio... | audio=demo tempo=20 | allowed: 0, or 30 to 300", "Analyze Audio... | audio=demo meter=13 | meter=13",
		"Music Video... | audio=demo pictures=stack | no stack is open", "Music Video... | audio=demo pictures=folder source=nowhere | is not a folder", "Music Video... | audio=demo fps=23 | fps=23", "Music Video... | audio=demo save=film.mkv | a film is .mov, .avi or .mp4",
		"Music Video... | audio=demo save=film.mp4 | name yours", "Music Video... | audio=demo pictures=server url=http://192.168.7.7:7860 | is not this machine", "Music Video... | audio=demo pictures=server url=ftp://127.0.0.1 | not http or https",
		"Generate Key Images... | lines=text lyrics=a pictures=server url=http://u:secretword@127.0.0.1 | user or password", "Generate Key Images... | lines=text lyrics=a pictures=folder | pictures=folder is not one of the choices", "Generate Key Images... | lyrics=none.lrc | not found" })
	void wrongLinesAreRefused(String command, String options, String words) {
		String message = MenuDoor.failure(command, options == null ? "" : options);
		assertTrue(message.contains(words), message);
		assertFalse(message.contains("secretword"), message);
	}

	@Test
	void aSongIsNotOverwritten() throws IOException {
		Path song = song("song.wav", 3), other = text("notes.mov", "these are notes, not a film");
		String same = MenuDoor.failure("Write Film...", "audio=[" + song + "] save=[" + song + "]", slices(0));
		assertTrue(same.contains("a film is"), same);
		String foreign = MenuDoor.failure("Write Film...", "save=[" + other + "]", slices(0));
		assertTrue(foreign.contains("not a film"), foreign);
		assertEquals("these are notes, not a film", new String(Files.readAllBytes(other), StandardCharsets.UTF_8));
	}

	@Test
	void silenceHasAFilmToo() throws IOException {
		Path song = folder.resolve("silence.wav");
		try (OutputStream out = Files.newOutputStream(song)) {
			WaveWriter.write(Sound.of(new short[5 * 8000], 8000, 1), out);
		}
		ImagePlus keys = MenuDoor.run("Music Video...", "audio=[" + song + "] width=32 height=18 fps=12");
		assertEquals("60", cell("Frames"));
		assertEquals("0", cell("Beats"));
		assertTrue(cell("Note").contains("no beats"), cell("Note"));
		assertEquals(3, keys.getStackSize(), "a picture every 2 s");
	}

	/** As far as JPEG goes where nothing is sharp. */
	@Test
	void aSmoothPictureComesBackNearlyTheSame() throws IOException {
		ImageStack stack = new ImageStack(640, 360);
		for (int k = 0; k < 3; k++) {
			ColorProcessor smooth = new ColorProcessor(640, 360);
			for (int y = 0; y < 360; y++)
				for (int x = 0; x < 640; x++)
					smooth.set(x, y, (int) (255.0 * x / 639) << 16 | (int) (127.5 + 127 * Math.sin((x + 2 * y) / 90.0 + k)) << 8 | (int) (255.0 * (359 - y) / 359));
			stack.addSlice(smooth);
		}
		Path avi = folder.resolve("smooth.avi");
		MenuDoor.run("Write Film...", "save=[" + avi + "] fps=12 quality=good", new ImagePlus("smooth", stack));
		assertEquals("JPEG 4:4:4", cell("Codec"));
		ImageStack read = new AVI_Reader().makeStack(avi.toString(), 1, 0, false, false, false);
		long sum = 0;
		for (int k = 1; k <= 3; k++)
			for (int i = 0; i < 640 * 360; i++)
				for (int shift = 0; shift < 24; shift += 8) {
					int off = Math.abs((stack.getProcessor(k).get(i) >> shift & 255) - (read.getProcessor(k).convertToRGB().get(i) >> shift & 255));
					assertTrue(off <= 6, off + " codes at " + i % 640 + ", " + i / 640);
					sum += off;
				}
		assertTrue(sum <= 3L * 3 * 640 * 360, "mean " + sum / (9.0 * 640 * 360));
	}

	/** A program in the place of ffmpeg, which keeps the frames that it gets: one PNG after the other, with every pixel. */
	@Test
	@DisabledOnOs(OS.WINDOWS)
	void ffmpegGetsEveryFrameAndWhatItSaysIsTold() throws IOException {
		Path program = text("my ffmpeg", "#!/bin/sh\nfor last in \"$@\"; do :; done\ncat > \"$last\"\n"), mp4 = folder.resolve("a film's.mp4");
		assertTrue(program.toFile().setExecutable(true));
		ImagePlus keys = slices(0x204080, 0xc04020, 0x30a050);
		MenuDoor.run("Write Film...", "save=[" + mp4 + "] audio=[" + song("song.wav", 2) + "] ffmpeg=[" + program + "] fps=12", keys);
		assertEquals("H.264", cell("Codec"));
		byte[] film = Files.readAllBytes(mp4), signature = { (byte) 0x89, 'P', 'N', 'G' };
		int frames = 0;
		for (int at = 0, next; (next = indexOf(Arrays.copyOfRange(film, at, film.length), signature)) >= 0; at += next + 4) {
			BufferedImage frame = ImageIO.read(new ByteArrayInputStream(film, at + next, film.length - at - next));
			assertEquals(keys.getStack().getProcessor(++frames).get(5, 5) & 0xffffff, frame.getRGB(5, 5) & 0xffffff);
		}
		assertEquals(3, frames);
		try (java.util.stream.Stream<Path> files = Files.list(folder)) {
			assertEquals(3, files.count(), "the sound for ffmpeg is taken away");
		}
		text("my ffmpeg", "#!/bin/sh\necho no such encoder\nexit 1\n");
		String message = MenuDoor.failure("Write Film...", "save=[" + folder.resolve("second.mp4") + "] ffmpeg=[" + program + "] fps=12", keys);
		assertTrue(message.contains("no such encoder"), message);
		assertFalse(Files.exists(folder.resolve("second.mp4")));
	}

	@Test
	void theSoundOfAFilmIsThatOfTheSong() throws IOException {
		File mov = folder.resolve("sound.mov").toFile();
		Path song = song("song.wav", 2);
		MenuDoor.run("Write Film...", "save=[" + mov + "] audio=[" + song + "] fps=12", slices(new int[24]));
		byte[] film = Files.readAllBytes(mov.toPath());
		Sound sound = SoundFile.read(song.toFile(), () -> false);
		// The first chunk is the sound of twelve frames.
		byte[] first = sound.bytes(0, 44100);
		int at = indexOf(film, Arrays.copyOfRange(first, 4000, 4400)) - 4000;
		assertTrue(at > 0);
		org.junit.jupiter.api.Assertions.assertArrayEquals(first, Arrays.copyOfRange(film, at, at + first.length));
	}

	private static int indexOf(byte[] all, byte[] part) {
		for (int i = 0; i + part.length <= all.length; i++) {
			int k = 0;
			while (k < part.length && all[i + k] == part[k])
				k++;
			if (k == part.length) return i;
		}
		return -1;
	}
}

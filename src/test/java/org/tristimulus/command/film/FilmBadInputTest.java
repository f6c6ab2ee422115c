package org.tristimulus.command.film;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tristimulus.command.film.FilmFixture.cell;
import static org.tristimulus.command.film.FilmFixture.slices;

import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

import ij.IJ;
import ij.ImagePlus;
import ij.VirtualStack;
import ij.measure.ResultsTable;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.door.MenuDoor;
import org.tristimulus.imagej.show.HeadlessMacro;

/** Songs, lyrics, pictures and files that are not as they should be, through the menu door. */
class FilmBadInputTest {

	private static final int RATE = 8000;

	@TempDir
	private Path folder;

	@BeforeEach
	@AfterEach
	void clear() {
		ResultsTable.getResultsTable().reset();
	}

	private Path file(String name, byte[]... parts) throws IOException {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (byte[] part : parts)
			all.write(part);
		return Files.write(folder.resolve(name), all.toByteArray());
	}

	private Path text(String name, String text) throws IOException {
		return file(name, text.getBytes(StandardCharsets.UTF_8));
	}

	private static byte[] resource(String name) throws IOException {
		return FilmBadInputTest.class.getResourceAsStream("/org/tristimulus/sound/" + name).readAllBytes();
	}

	/** @param format 1: whole numbers, 3: floating point @param promised the length that the header tells */
	private static byte[] wave(int format, int bits, int rate, int channels, int promised, byte[] sound) {
		ByteBuffer b = ByteBuffer.allocate(44 + sound.length).order(ByteOrder.LITTLE_ENDIAN);
		b.put("RIFF".getBytes()).putInt(36 + promised).put("WAVEfmt ".getBytes()).putInt(16).putShort((short) format).putShort((short) channels);
		b.putInt(rate).putInt(rate * channels * bits / 8).putShort((short) (channels * bits / 8)).putShort((short) bits);
		return b.put("data".getBytes()).putInt(promised).put(sound).array();
	}

	/** Clicks twice a second. */
	private static byte[] clicks(double seconds) {
		ByteBuffer b = ByteBuffer.allocate(2 * (int) (RATE * seconds)).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < (int) (RATE * seconds); i++)
			b.putShort((short) (i % (RATE / 2) < 200 ? 20000 * Math.sin(0.8 * i) * Math.exp(-i % (RATE / 2) / 50.0) : 0));
		return b.array();
	}

	private Path song(double seconds) throws IOException {
		byte[] sound = clicks(seconds);
		return file("song.wav", wave(1, 16, RATE, 1, sound.length, sound));
	}

	private static double analyzed(Path song) {
		MenuDoor.run("Analyze Audio...", "audio=[" + song + "] plot=false");
		return Double.parseDouble(cell("Seconds"));
	}

	private List<String> names() throws IOException {
		try (Stream<Path> all = Files.list(folder)) {
			return all.map(f -> f.getFileName().toString()).sorted().collect(Collectors.toList());
		}
	}

	@Test
	void songsThatAreNotReadAreNamedWithAdvice() throws IOException {
		String[][] kinds = { { "a.opus", "OggS" + "\0".repeat(24) + "OpusHead", "Opus" }, { "a.m4a", "\0\0\0\u0020ftypM4A ", "AAC" }, { "a.mp4", "\0\0\0\u0020ftypisom", "video" }, { "a.m4p", "\0\0\0\u0020ftypM4P ", "DRM" },
			{ "a.wma", "0&\u00b2u\u008ef\u00cf", "WMA" }, { "a.aac", "\u00ff\u00f1PP", "AAC" }, { "a.txt", "words and words", "not a sound" }, { "a.wav", "", "empty" } };
		for (String[] kind : kinds) {
			Path song = file(kind[0], kind[1].getBytes(StandardCharsets.ISO_8859_1));
			String message = MenuDoor.failure("Music Video...", "audio=[" + song + "]");
			assertTrue(message.contains(kind[0]) && message.contains(kind[2]) && message.contains("ffmpeg -i \"" + kind[0] + "\" song.wav") && message.contains("FLAC"), message);
		}
		assertEquals(kinds.length, names().size(), "no film was begun");
	}

	@ParameterizedTest
	@CsvSource({ "9, 8000, channels", "1, 3999, 4000", "1, 400000, 384000" })
	void tooManyChannelsAndOddRatesAreRefused(int channels, int rate, String word) throws IOException {
		byte[] sound = new byte[2 * channels * 20_000];
		String message = MenuDoor.failure("Analyze Audio...", "audio=[" + file("odd.wav", wave(1, 16, rate, channels, sound.length, sound)) + "]");
		assertTrue(message.contains("odd.wav") && message.contains(word), message);
	}

	@Test
	void aHeaderThatPromisesMoreIsToldOf() throws IOException {
		assertEquals(3, analyzed(file("cut.wav", wave(1, 16, RATE, 1, 1_000_000, clicks(3)))), 1e-3);
		assertTrue(cell("Note").contains("ends early"), cell("Note"));
	}

	@Test
	void aStreamedSoundHasALengthOfZero() throws IOException {
		for (int promised : new int[] { 0, -1 })
			assertEquals(3, analyzed(file("streamed.wav", wave(1, 16, RATE, 1, promised, clicks(3)))), 1e-3);
	}

	@Test
	void samplesThatAreNotNumbersAreCounted() throws IOException {
		ByteBuffer floats = ByteBuffer.allocate(4 * 3 * RATE).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < 3 * RATE; i++)
			floats.putFloat(i < 7 ? Float.NaN : (float) (0.5 * Math.sin(i)));
		assertEquals(3, analyzed(file("float.wav", wave(3, 32, RATE, 1, floats.capacity(), floats.array()))), 1e-3);
		assertTrue(cell("Note").contains("7 samples are not numbers"), cell("Note"));
	}

	/** Two seconds each; an MP3 with padding at its end. */
	@ParameterizedTest
	@ValueSource(strings = { "tone24.flac", "vbr.mp3", "tagged.mp3", "chained.ogg" })
	void unusualFilesAreRead(String name) throws IOException {
		int size = 5 << 20;
		byte[] tag = new byte[10 + size];
		System.arraycopy(new byte[] { 'I', 'D', '3', 4, 0, 0, (byte) (size >> 21), (byte) (size >> 14 & 127), (byte) (size >> 7 & 127), (byte) (size & 127) }, 0, tag, 0, 10);
		Arrays.fill(tag, 100, tag.length, (byte) 0xff);
		boolean isChained = name.equals("chained.ogg");
		Path song = isChained ? file(name, resource("tone.ogg"), resource("tone.ogg")) : name.equals("tagged.mp3") ? file(name, tag, resource("vbr.mp3")) : file(name, resource(name));
		assertEquals(isChained ? 4 : 2, analyzed(song), name.endsWith("mp3") ? 0.1 : 1e-3);
		assertEquals("22050", cell("Rate_Hz"));
		if (isChained) assertTrue(cell("Note").contains("2 songs"), cell("Note"));
	}

	/** Too short, silent, and a constant. */
	@Test
	void whatHasNoBeatsIsNoError() throws IOException {
		byte[] constant = new byte[2 * 5 * RATE];
		for (int i = 1; i < constant.length; i += 2)
			constant[i] = 0x20;
		for (byte[] sound : new byte[][] { clicks(1.5), new byte[2 * 5 * RATE], constant }) {
			Path song = file("none.wav", wave(1, 16, RATE, 1, sound.length, sound));
			analyzed(song);
			assertEquals("0", cell("Beats"));
			assertTrue(cell("Note").contains("no beats"), cell("Note"));
			ImagePlus keys = MenuDoor.run("Music Video...", "audio=[" + song + "] save=[" + folder.resolve("film.mov") + "] width=32 height=18 fps=12");
			assertEquals(sound.length > 2 * 2 * RATE ? 3 : 1, keys.getStackSize(), "a picture every 2 s");
		}
	}

	@ParameterizedTest
	@CsvSource({ "'', no lyrics", "'[ti:Song]\n[ar:Me]\n', no lyrics", "'\u0000\u0001\u0002words\u0000', not text" })
	void lyricsThatHaveNoneAreRefused(String content, String word) throws IOException {
		Path lyrics = text("empty.lrc", content == null ? "" : content);
		for (String line : new String[] { "Read Lyrics...|lyrics=[" + lyrics + "]", "Music Video...|audio=[" + song(3) + "] lyrics=[" + lyrics + "]", "Generate Key Images...|lyrics=[" + lyrics + "]" }) {
			String message = MenuDoor.failure(line.split("\\|")[0], line.split("\\|")[1]);
			assertTrue(message.contains("empty.lrc") && message.contains(word), message);
		}
		assertFalse(names().toString().contains("mov"), names()::toString);
	}

	@Test
	void aBadLineAmongGoodOnesIsSkippedWithItsNumber() throws IOException {
		MenuDoor.run("Music Video...", "audio=[" + song(4) + "] lyrics=[" + text("some.lrc", "[00:00.00]Good\n[00:99.00]Bad\n[00:02.00]Good too\n[00:55.00]After the end") + "] width=32 height=18 fps=12");
		assertTrue(cell("Note").contains("1 line was skipped: 2"), cell("Note"));
		assertTrue(cell("Note").contains("after the end"), cell("Note"));
		assertEquals("2", cell("Lines"));
	}

	@Test
	void fourMegabytesInOneLine() throws IOException {
		String line = "word ".repeat((4 << 20) / 5);
		MenuDoor.run("Read Lyrics...", "lyrics=[" + text("long.lrc", "[00:01.00]" + line.substring(20)) + "]");
		assertEquals(500, cell("Text").length(), 1);
		MenuDoor.run("Music Video...", "audio=[" + song(3) + "] lyrics=[" + folder.resolve("long.lrc") + "] width=64 height=36 fps=12");
		assertEquals("1", cell("Lines"));
		String message = MenuDoor.failure("Read Lyrics...", "lyrics=[" + text("longer.txt", line + line) + "]");
		assertTrue(message.contains("longer.txt") && message.contains("4 MB"), message);
	}

	@Test
	void otherScriptsAndEmoji() throws IOException {
		Path lyrics = text("other.lrc", "[00:00.00]\u0643\u0644\u0645\u0629 \u062d\u0628\n[00:01.00]\u6d77\u306e\u6b4c\n[00:02.00]\ud83d\ude00\ud83c\udf39 \ud83d\udc69\u200d\ud83d\ude80");
		ImagePlus keys = MenuDoor.run("Music Video...", "audio=[" + song(3) + "] lyrics=[" + lyrics + "] width=160 height=90 fps=12");
		assertEquals(3, keys.getStackSize());
		assertEquals("\u6d77\u306e\u6b4c\nbuilt-in (no AI)", keys.getStack().getSliceLabel(2));
		assertFalse(Arrays.equals((int[]) keys.getStack().getPixels(1), (int[]) keys.getStack().getPixels(2)), "other words, another picture");
	}

	@Test
	void foldersAndStacksThatHaveNothingAreRefusedBeforeAnyWork() throws IOException {
		Path empty = Files.createDirectory(folder.resolve("empty"));
		Files.write(empty.resolve("notes.txt"), new byte[3]);
		Path song = song(3);
		for (String[] wrong : new String[][] { { "pictures=folder source=[" + empty + "]", "has no images" }, { "pictures=stack", "no stack is open" }, { "pictures=folder", "name the folder" }, { "save=[" + folder.resolve("nowhere/film.mov") + "]", "there is no folder" },
			{ "save=[" + song + "/film.mov]", "there is no folder" }, { "save=film.mp4", "ffmpeg" }, { "save=film.mp4 ffmpeg=[" + folder.resolve("ffmpeg") + "]", "ffmpeg" } }) {
			String message = MenuDoor.failure("Music Video...", "audio=[" + song + "] " + wrong[0]);
			assertTrue(message.contains(wrong[1]), message);
		}
		assertEquals(Arrays.asList("empty", "song.wav"), names());
	}

	@Test
	void picturesOfOtherSizesAreFitted() throws IOException {
		Path pictures = Files.createDirectory(folder.resolve("pictures"));
		for (int[] size : new int[][] { { 10, 64, 36, 0x2080c0 }, { 9, 30, 50, 0xc02020 } }) {
			BufferedImage image = new BufferedImage(size[1], size[2], BufferedImage.TYPE_INT_RGB);
			for (int i = 0; i < size[1] * size[2]; i++)
				image.setRGB(i % size[1], i / size[1], size[3]);
			ImageIO.write(image, "png", pictures.resolve("p" + size[0] + ".png").toFile());
		}
		ImagePlus keys = MenuDoor.run("Music Video...", "audio=[" + song(5) + "] pictures=folder source=pictures width=48 height=48 every=2 fps=12");
		assertEquals(2, keys.getStackSize());
		assertEquals("p9.png", keys.getStack().getSliceLabel(1), "in natural order");
		assertEquals(0xc02020, keys.getStack().getProcessor(1).get(3, 3) & 0xffffff);
		assertEquals(0x2080c0, keys.getStack().getProcessor(2).get(47, 47) & 0xffffff);
	}

	@Test
	void oneSliceIsShownThroughout() throws IOException {
		ImagePlus film = MenuDoor.run("Beat Blend Stack...", "audio=[" + song(4) + "] every=2 fps=12 pulse=0 warmth=0 zoom=0 gamut=clip", slices(0x3060a0));
		assertEquals(48, film.getStackSize());
		for (int k = 1; k <= 48; k++)
			assertEquals(0x3060a0, film.getStack().getProcessor(k).get(9, 9) & 0xffffff, "frame " + k);
	}

	@Test
	void ofCuesOnOneFrameTheLastIsSeen() throws IOException {
		ImagePlus film = MenuDoor.run("Beat Blend Stack...", "audio=[" + song(3) + "] cues=list list=[1.501:3,0:1,1.5:2] snap=none blend=0 fps=12 pulse=0 warmth=0 zoom=0 gamut=clip", slices(0xff0000, 0x00ff00, 0x0000ff));
		assertEquals(0xff0000, film.getStack().getProcessor(18).get(9, 9) & 0xffffff);
		assertEquals(0x0000ff, film.getStack().getProcessor(20).get(9, 9) & 0xffffff);
	}

	@Test
	void aTableOfBeatsWithoutTimesIsRefused() {
		ResultsTable.getResultsTable().addRow();
		String none = MenuDoor.failure("Beat Blend Stack...", "beats=table", slices(0, 0xffffff));
		assertTrue(none.contains("Time_s"), none);
	}

	@Test
	void aSongIsNotWrittenOver() throws IOException {
		byte[] sound = clicks(3);
		byte[] bytes = wave(1, 16, RATE, 1, sound.length, sound);
		Path song = file("song.avi", bytes);
		for (String command : new String[] { "Music Video...", "Write Film..." }) {
			String message = MenuDoor.failure(command, "audio=[" + song + "] save=[" + folder + "/./song.avi]", slices(0));
			assertTrue(message.contains("is the song itself"), message);
		}
		assertArrayEquals(bytes, Files.readAllBytes(song));
	}

	/** More frames than an AVI can list. */
	private static final class Endless extends VirtualStack {

		Endless() {
			super(16, 16, null, "");
		}

		@Override
		public int getSize() {
			return 5_000_000;
		}

		@Override
		public ImageProcessor getProcessor(int n) {
			return new ColorProcessor(16, 16);
		}

		@Override
		public Object getPixels(int n) {
			return getProcessor(n).getPixels();
		}

		@Override
		public String getSliceLabel(int n) {
			return null;
		}
	}

	@Test
	void anAviBeyondTwoGigabytesIsRefusedBeforeTheFirstFrame() throws IOException {
		String message = MenuDoor.failure("Write Film...", "save=[" + folder.resolve("long.avi") + "]", new ImagePlus("endless", new Endless()));
		assertTrue(message.contains("2 GB") && message.contains(".mov"), message);
		assertEquals(0, names().size());
	}

	@Test
	void escInTheMiddleOfAFilmLeavesTheOldFileWhole() throws Exception {
		Path song = song(20), film = folder.resolve("film.mov");
		MenuDoor.run("Music Video...", "audio=[" + song + "] save=[" + film + "] width=32 height=18 fps=12");
		byte[] old = Files.readAllBytes(film);
		String line = "audio=[" + song + "] save=[" + film + "] width=1280 height=720 fps=60";
		int[] status = new int[1];
		Thread run = new Thread(() -> status[0] = HeadlessMacro.run("run('Music Video...', getArgument());", line), "Run$_film");
		run.start();
		for (int i = 0; i < 6000 && names().size() < 3; i++)
			Thread.sleep(10);
		assertEquals(3, names().size(), names()::toString);
		Thread.sleep(300);
		IJ.setKeyDown(KeyEvent.VK_ESCAPE);
		run.join(20_000);
		IJ.resetEscape();
		assertFalse(run.isAlive());
		assertEquals(1, status[0], "the macro goes no further");
		assertEquals(Arrays.asList("film.mov", "song.wav"), names());
		assertArrayEquals(old, Files.readAllBytes(film));
	}
}

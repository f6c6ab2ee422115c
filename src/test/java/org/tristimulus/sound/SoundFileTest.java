package org.tristimulus.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SoundFileTest {

	@TempDir
	private Path folder;

	private Sound read(Path file) {
		return SoundFile.read(file.toFile(), () -> false);
	}

	private static byte[] resource(String name) throws IOException {
		return SoundFileTest.class.getResourceAsStream(name).readAllBytes();
	}

	private Path file(String name, byte[]... parts) throws IOException {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (byte[] part : parts)
			all.write(part);
		return Files.write(folder.resolve(name), all.toByteArray());
	}

	static Stream<String[]> decoded() throws IOException {
		return new String(resource("decoded.csv"), StandardCharsets.UTF_8).lines().filter(l -> !l.startsWith("#")).map(l -> l.split(","));
	}

	/** FFmpeg 5.1 does not end Vorbis at its granule, and also leaves out the padding at the end of MP3. */
	@ParameterizedTest
	@MethodSource("decoded")
	void isDecodedAsByFfmpeg(String name, int channels, int frames, String samples) throws IOException {
		Sound sound = read(file(name, resource(name)));
		assertEquals(channels, sound.channels());
		assertEquals(22050, sound.rate());
		int[] wanted = Arrays.stream(samples.split(" ")).mapToInt(Integer::parseInt).toArray();
		if (name.endsWith(".mp3")) assertTrue(sound.frames() >= frames, "frames " + sound.frames());
		else assertEquals(44100, sound.frames());
		for (int i = 0; i < wanted.length; i++) {
			long at = (long) i * (frames * channels - 1) / 39;
			if (at / channels < sound.frames()) assertEquals(wanted[i], sound.sample(at / channels, (int) (at % channels)), name.endsWith("16.flac") ? 0 : 2, "sample " + at);
		}
	}

	@Test
	void aTagOfFiveMegabytesIsPassedOver() throws IOException {
		byte[] tag = new byte[10 + (5 << 20)];
		int size = 5 << 20;
		System.arraycopy(new byte[] { 'I', 'D', '3', 4, 0, 0, (byte) (size >> 21), (byte) (size >> 14 & 127), (byte) (size >> 7 & 127), (byte) (size & 127) }, 0, tag, 0, 10);
		Arrays.fill(tag, 100, tag.length, (byte) 0xff);
		Sound tagged = read(file("tagged.mp3", tag, resource("vbr.mp3"))), plain = read(file("vbr.mp3", resource("vbr.mp3")));
		assertArrayEquals(plain.bytes(0, 44100), tagged.bytes(0, 44100));
	}

	@Test
	void chainedSongsFollowOneAnother() throws IOException {
		byte[] ogg = resource("tone.ogg");
		Sound twice = read(file("two.ogg", ogg, ogg)), once = read(file("one.ogg", ogg));
		assertEquals(2 * once.frames(), twice.frames());
		assertArrayEquals(once.bytes(0, 44100), twice.bytes(44100, 44100));
		assertTrue(twice.note().contains("2 songs"), twice.note());
	}

	private static byte[] wave(int format, int bits, int promised, byte[] sound) {
		ByteBuffer b = ByteBuffer.allocate(44 + sound.length).order(ByteOrder.LITTLE_ENDIAN);
		b.put("RIFF".getBytes()).putInt(36 + promised).put("WAVEfmt ".getBytes()).putInt(16).putShort((short) format).putShort((short) 1).putInt(8000).putInt(1000 * bits).putShort((short) (bits / 8)).putShort((short) bits);
		return b.put("data".getBytes()).putInt(promised).put(sound).array();
	}

	@Test
	void aHeaderThatPromisesMoreIsToldOf() throws IOException {
		Sound sound = read(file("cut.wav", wave(1, 16, 1_000_000, new byte[16_000])));
		assertEquals(8000, sound.frames());
		assertTrue(sound.note().contains("ends early"), sound.note());
	}

	@Test
	void aStreamedWavHasALengthOfZero() throws IOException {
		for (int promised : new int[] { 0, -1 })
			assertEquals(8000, read(file("streamed.wav", wave(1, 16, promised, new byte[16_000]))).frames());
	}

	@Test
	void samplesThatAreNotNumbersAreCounted() throws IOException {
		byte[] sound = new byte[4 * 8000];
		ByteBuffer floats = ByteBuffer.wrap(sound).order(ByteOrder.LITTLE_ENDIAN);
		floats.putFloat(0, 0.5f).putFloat(4, Float.NaN).putFloat(8, 2).putFloat(12, -2).putFloat(16, 1.5f / 65536);
		Sound read = read(file("float.wav", wave(3, 32, sound.length, sound)));
		assertArrayEquals(new short[] { 16384, 0, 32767, -32768, 1 }, new short[] { read.sample(0, 0), read.sample(1, 0), read.sample(2, 0), read.sample(3, 0), read.sample(4, 0) });
		assertTrue(read.note().contains("1 samples are not numbers"), read.note());
	}

	@ParameterizedTest
	@CsvSource({ "8, 128, 0", "24, 0, 0" })
	void otherDepthsBecomeSixteenBits(int bits, int zero, int expected) throws IOException {
		byte[] sound = new byte[bits / 8 * 8000];
		Arrays.fill(sound, (byte) zero);
		if (bits == 24) sound[2] = 0x40;
		Sound read = read(file("depth.wav", wave(1, bits, sound.length, sound)));
		assertEquals(bits == 24 ? 16384 : 0, read.sample(0, 0));
		assertEquals(expected, read.sample(1, 0));
	}

	@Test
	void whatIsNotReadIsNamed() throws IOException {
		String[][] kinds = { { "a.opus", "OggS" + "\0".repeat(24) + "OpusHead", "Opus" }, { "a.m4a", "\0\0\0\u0020ftypM4A ", "AAC" }, { "a.mp4", "\0\0\0\u0020ftypisom", "video" }, { "a.m4p", "\0\0\0\u0020ftypM4P ", "DRM" },
			{ "a.wma", "0&\u00b2u\u008ef\u00cf", "WMA" }, { "a.mkv", "\u001aE\u00df\u00a3", "video" }, { "a.aac", "\u00ff\u00f1PP", "AAC" }, { "a.mp3", "nothing at all", "not a sound" }, { "a.wav", "", "empty" } };
		for (String[] kind : kinds) {
			Path file = file(kind[0], kind[1].getBytes(StandardCharsets.ISO_8859_1));
			String message = assertThrows(IllegalArgumentException.class, () -> read(file)).getMessage();
			assertTrue(message.contains(kind[0]) && message.contains(kind[2]) && message.contains("ffmpeg -i") && message.contains("FLAC"), message);
		}
		assertTrue(assertThrows(IllegalArgumentException.class, () -> read(folder.resolve("none.wav"))).getMessage().contains("not found"));
	}

	@Test
	void damagedFilesAreAResultOrAMessage() throws IOException {
		java.util.Random random = new java.util.Random(5);
		for (String name : new String[] { "tone.ogg", "tone16.flac", "tone.mp3", "plain.mp3" }) {
			byte[] whole = resource(name);
			for (int i = 0; i < 60; i++) {
				byte[] b = random.nextBoolean() ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
				for (int n = random.nextInt(8); n > 0 && b.length > 0; n--)
					b[random.nextInt(b.length)] ^= 1 << random.nextInt(8);
				Path file = file(i + name, b);
				try {
					assertTrue(read(file).frames() > 0);
				}
				catch (IllegalArgumentException e) {
					assertTrue(e.getMessage().contains(name), e.getMessage());
				}
			}
		}
	}

	@Test
	void itStopsWhenAsked() throws IOException {
		Path file = file("tone.mp3", resource("tone.mp3"));
		assertThrows(CancellationException.class, () -> SoundFile.read(file.toFile(), () -> true));
	}

	@Test
	void tooManyChannelsAndOddRatesAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> new SampleStore(44100, 9));
		assertThrows(IllegalArgumentException.class, () -> new SampleStore(3999, 2));
		assertThrows(IllegalArgumentException.class, () -> new SampleStore(384_001, 2));
	}
}

package org.tristimulus.sound;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes recordings as WAV: 16-bit PCM. */
public final class WaveWriter {

	private static final int PART = 1 << 16;

	private WaveWriter() {}

	/** @throws IOException if the stream does not take it, or it is longer than a WAV of 4 GB can be */
	public static void write(Sound sound, OutputStream out) throws IOException {
		int block = 2 * sound.channels();
		long bytes = sound.frames() * block;
		if (bytes > 0xffffffffL - 36) throw new IOException("the sound is longer than a WAV of 4 GB can be");
		ByteBuffer b = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
		b.put(ascii("RIFF")).putInt((int) (36 + bytes)).put(ascii("WAVEfmt ")).putInt(16).putShort((short) 1).putShort((short) sound.channels());
		b.putInt(sound.rate()).putInt(block * sound.rate()).putShort((short) block).putShort((short) 16).put(ascii("data")).putInt((int) bytes);
		out.write(b.array());
		for (long at = 0; at < sound.frames(); at += PART)
			out.write(sound.bytes(at, PART));
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}
}

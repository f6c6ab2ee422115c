package org.tristimulus.sound;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** WAV, AIFF and AU through the readers of the JDK. The header of a WAV is put right first where it promises what is not there. */
final class PcmFile {

	private PcmFile() {}

	static Sound other(InputStream in, long length, BooleanSupplier cancelled) throws Exception {
		return samples(AudioSystem.getAudioInputStream(in), "", cancelled);
	}

	/** Goes to the data chunk; a length that is 0 (streamed), or beyond the file, becomes what is there. */
	static Sound wave(InputStream in, long length, BooleanSupplier cancelled) throws Exception {
		boolean is64 = exactly(in, 12).get(1) == 'F';
		byte[] format = new byte[0];
		for (long at = 20;;) {
			ByteBuffer chunk = exactly(in, 8);
			String id = new String(chunk.array(), 0, 4, StandardCharsets.ISO_8859_1);
			long size = chunk.getInt(4) & 0xffffffffL, left = length - at;
			if (id.equals("data")) {
				if (format.length == 0) throw new IOException("the WAV has sound before its format");
				boolean streamed = size == 0 || size == 0xffffffffL || is64;
				String note = !streamed && size > left ? "the file ends early: " + left + " of " + size + " bytes of sound are there" : "";
				int there = (int) Math.min(Integer.MAX_VALUE - 100, streamed ? left : Math.min(size, left));
				InputStream mended = new SequenceInputStream(new ByteArrayInputStream(header(format, there)), in);
				return samples(AudioSystem.getAudioInputStream(new BufferedInputStream(mended, 1 << 16)), note, cancelled);
			}
			if (size > left) throw new EOFException("the WAV has no sound");
			if (id.equals("fmt ") && size <= 1 << 12) format = exactly(in, (int) size).array();
			else SoundFile.skip(in, size);
			SoundFile.skip(in, size & 1);
			at += 8 + size + (size & 1);
		}
	}

	private static byte[] header(byte[] format, int sound) {
		ByteBuffer b = ByteBuffer.allocate(28 + format.length).order(ByteOrder.LITTLE_ENDIAN);
		b.put("RIFF".getBytes(StandardCharsets.ISO_8859_1)).putInt(20 + format.length + sound).put("WAVEfmt ".getBytes(StandardCharsets.ISO_8859_1));
		b.putInt(format.length).put(format).put("data".getBytes(StandardCharsets.ISO_8859_1)).putInt(sound);
		return b.array();
	}

	private static ByteBuffer exactly(InputStream in, int n) throws IOException {
		byte[] bytes = new byte[n];
		int got = fill(in, bytes, 0);
		if (got < n) throw new EOFException("the file ends in its header");
		return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
	}

	/** Reads until the array is full or the stream ends. @return how many bytes are in the array */
	private static int fill(InputStream in, byte[] bytes, int from) throws IOException {
		int n = from;
		for (int k; n < bytes.length && (k = in.read(bytes, n, bytes.length - n)) > 0;)
			n += k;
		return n;
	}

	private static Sound samples(AudioInputStream stream, String note, BooleanSupplier cancelled) throws Exception {
		AudioFormat f = stream.getFormat();
		SampleStore store = new SampleStore((int) Math.floor(f.getSampleRate() + 0.5), f.getChannels());
		if (f.getEncoding().equals(Encoding.ALAW) || f.getEncoding().equals(Encoding.ULAW)) {
			AudioFormat pcm = new AudioFormat(f.getSampleRate(), 16, f.getChannels(), true, false);
			return samples(AudioSystem.getAudioInputStream(pcm, stream), note, cancelled);
		}
		int width = f.getFrameSize() / f.getChannels();
		byte[] bytes = new byte[f.getFrameSize() * 8192];
		ByteBuffer buffer = ByteBuffer.wrap(bytes).order(f.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
		for (int n; (n = fill(stream, bytes, 0)) > 0;) {
			if (cancelled.getAsBoolean()) throw new CancellationException();
			for (int i = 0; i + width <= n; i += width)
				add(store, buffer, i, width, f);
			if (n < bytes.length) break;
		}
		return store.finish(note);
	}

	private static void add(SampleStore store, ByteBuffer b, int i, int width, AudioFormat f) {
		if (f.getEncoding().equals(Encoding.PCM_FLOAT)) store.add(width == 8 ? b.getDouble(i) : b.getFloat(i));
		else if (f.getEncoding().equals(Encoding.PCM_UNSIGNED) && width == 1) store.add((short) ((b.get(i) & 255) - 128 << 8));
		else if (width == 1) store.add((short) (b.get(i) << 8));
		else if (width == 2) store.add(b.getShort(i));
		else if (width == 4) store.add(b.getInt(i) / 0x1p31);
		else if (width == 3) {
			boolean big = f.isBigEndian();
			int v = b.get(i + (big ? 0 : 2)) << 16 | (b.get(i + 1) & 255) << 8 | b.get(i + (big ? 2 : 0)) & 255;
			store.add(v / 0x1p23);
		}
		else throw new IllegalArgumentException(f + " is not read");
	}
}

package org.tristimulus.film.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.tristimulus.sound.Sound;

/** An AVI 1.0 film (Microsoft, AVI RIFF File Reference): JPEG or PNG frames and 16-bit PCM, an index, below 2 GB. */
final class AviFile implements FilmFile {

	/** Readers take sizes and offsets for signed numbers of 32 bits. */
	private static final long LARGEST = Integer.MAX_VALUE;
	private static final int KEY_FRAME = 0x10, HAS_INDEX = 0x10, IS_INTERLEAVED = 0x100;

	private final FilmForm form;
	private final RandomAccessFile file;
	private final OutputStream out;
	private final List<int[]> index = new ArrayList<>();
	private final int movieStart;
	private long position;
	private int frame, largestFrame;

	/** @throws IllegalArgumentException if sound and number of frames alone are too much */
	AviFile(Path path, FilmForm form) throws IOException {
		this.form = form;
		long sound = form.sound.map(s -> s.frames() * s.channels() * 2).orElse(0L);
		if (sound + form.frames * 512L > LARGEST) throw new IllegalArgumentException("An AVI holds less than 2 GB, which " + form.frames + " frames and " + sound + " bytes of sound would pass; save it as .mov");
		file = new RandomAccessFile(path.toFile(), "rw");
		file.setLength(0);
		out = new BufferedOutputStream(Channels.newOutputStream(file.getChannel()), 1 << 18);
		byte[] header = header(0, 0, 0);
		movieStart = header.length - 4;
		put(header);
	}

	private void put(byte[] bytes) throws IOException {
		out.write(bytes);
		position += bytes.length;
	}

	@Override
	public void add(byte[] encoded) throws IOException {
		if (frame % FilmForm.CHUNK == 0 && form.sound.isPresent()) {
			long from = form.sample(frame), to = form.sample(frame + FilmForm.CHUNK);
			for (long at = from; at < to; at += 1 << 20)
				chunk("01wb", form.sound.get().bytes(at, (int) Math.min(1 << 20, to - at)));
		}
		chunk("00dc", encoded);
		largestFrame = Math.max(largestFrame, encoded.length);
		frame++;
	}

	private void chunk(String name, byte[] content) throws IOException {
		if (position + content.length + 64L + 16L * (index.size() + 2) > LARGEST)
			throw new IllegalArgumentException("An AVI holds less than 2 GB, which frame " + (frame + 1) + " of " + form.frames + " would pass; save it as .mov");
		index.add(new int[] { fourcc(name), KEY_FRAME, (int) (position - movieStart), content.length });
		put(little(8).putInt(fourcc(name)).putInt(content.length).array());
		put(content);
		if ((content.length & 1) == 1) put(new byte[1]);
	}

	@Override
	public void finish() throws IOException {
		long movieEnd = position;
		ByteBuffer entries = little(8 + 16 * index.size()).putInt(fourcc("idx1")).putInt(16 * index.size());
		for (int[] entry : index)
			for (int v : entry)
				entries.putInt(v);
		put(entries.array());
		out.flush();
		file.seek(0);
		file.write(header((int) (position - 8), (int) (movieEnd - movieStart), largestFrame));
	}

	@Override
	public void close() throws IOException {
		file.close();
	}

	/** All up to the first chunk; ends with the name of the list of chunks. */
	private byte[] header(int riffSize, int movieSize, int largest) {
		ByteBuffer b = little(1024 + 4 * form.comment.length());
		b.putInt(fourcc("RIFF")).putInt(riffSize).putInt(fourcc("AVI "));
		int headers = open(b, "LIST", "hdrl");
		int main = open(b, "avih", "");
		long microseconds = Math.round(1e6 / form.rate.perSecond());
		b.putInt((int) microseconds).putInt((int) Math.min(Integer.MAX_VALUE, largest * form.rate.perSecond())).putInt(0).putInt(HAS_INDEX | IS_INTERLEAVED).putInt(form.frames);
		b.putInt(0).putInt(form.sound.isPresent() ? 2 : 1).putInt(largest).putInt(form.width).putInt(form.height).putInt(0).putInt(0).putInt(0).putInt(0);
		close(b, main);
		putVideo(b, largest);
		form.sound.ifPresent(s -> putSound(b, s));
		close(b, headers);
		int info = open(b, "LIST", "INFO");
		putText(b, "ISFT", "Tristimulus");
		putText(b, "ICMT", form.comment);
		close(b, info);
		b.putInt(fourcc("LIST")).putInt(movieSize).putInt(fourcc("movi"));
		return java.util.Arrays.copyOf(b.array(), b.position());
	}

	private void putVideo(ByteBuffer b, int largest) {
		int codec = fourcc(form.isPng() ? "png " : "MJPG"), list = open(b, "LIST", "strl"), header = open(b, "strh", "");
		b.putInt(fourcc("vids")).putInt(codec).putInt(0).putInt(0).putInt(0).putInt(form.rate.denominator()).putInt(form.rate.numerator());
		b.putInt(0).putInt(form.frames).putInt(largest).putInt(-1).putInt(0).putShort((short) 0).putShort((short) 0).putShort((short) form.width).putShort((short) form.height);
		close(b, header);
		int format = open(b, "strf", "");
		b.putInt(40).putInt(form.width).putInt(form.height).putShort((short) 1).putShort((short) 24).putInt(codec).putInt(form.width * form.height * 3).putInt(0).putInt(0).putInt(0).putInt(0);
		close(b, format);
		close(b, list);
	}

	private static void putSound(ByteBuffer b, Sound s) {
		int block = 2 * s.channels(), list = open(b, "LIST", "strl"), header = open(b, "strh", "");
		b.putInt(fourcc("auds")).putInt(0).putInt(0).putInt(0).putInt(0).putInt(1).putInt(s.rate());
		b.putInt(0).putInt((int) s.frames()).putInt(block * s.rate()).putInt(-1).putInt(block).putLong(0);
		close(b, header);
		int format = open(b, "strf", "");
		b.putShort((short) 1).putShort((short) s.channels()).putInt(s.rate()).putInt(block * s.rate()).putShort((short) block).putShort((short) 16);
		close(b, format);
		close(b, list);
	}

	private static void putText(ByteBuffer b, String name, String text) {
		int chunk = open(b, name, "");
		b.put(text.getBytes(StandardCharsets.UTF_8)).put((byte) 0);
		close(b, chunk);
	}

	/** Begins a chunk. @return where its content begins */
	private static int open(ByteBuffer b, String name, String kind) {
		b.putInt(fourcc(name)).putInt(0);
		int start = b.position();
		if (!kind.isEmpty()) b.putInt(fourcc(kind));
		return start;
	}

	private static void close(ByteBuffer b, int start) {
		b.putInt(start - 4, b.position() - start);
		if ((b.position() & 1) == 1) b.put((byte) 0);
	}

	private static ByteBuffer little(int size) {
		return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
	}

	private static int fourcc(String name) {
		byte[] b = name.getBytes(StandardCharsets.US_ASCII);
		return b[0] & 255 | (b[1] & 255) << 8 | (b[2] & 255) << 16 | (b[3] & 255) << 24;
	}
}

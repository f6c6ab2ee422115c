package org.tristimulus.film.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.tristimulus.sound.Sound;

/**
 * A QuickTime film (QuickTime File Format Specification, 2001 and later): JPEG or PNG frames and 16-bit PCM, 64-bit offsets, the
 * index at the end.
 */
final class MovFile implements FilmFile {

	private static final int[] MATRIX = { 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000 };
	private static final int LARGEST_SHORT_RATE = 65535;

	private final FilmForm form;
	private final RandomAccessFile file;
	private final OutputStream out;
	private final long start;
	private final List<Long> videoChunks = new ArrayList<>(), soundChunks = new ArrayList<>();
	private final int[] sizes;
	private final List<Long> soundLengths = new ArrayList<>();
	private long position;
	private int frame;

	MovFile(Path path, FilmForm form) throws IOException {
		this.form = form;
		sizes = new int[form.frames];
		file = new RandomAccessFile(path.toFile(), "rw");
		file.setLength(0);
		out = new BufferedOutputStream(Channels.newOutputStream(file.getChannel()), 1 << 18);
		put(new Atom("ftyp").text("qt  ").ints(0x20050300).text("qt  ").toBytes());
		start = position;
		// Its size, in 64 bits, is filled in at the end.
		put(new Atom("mdat").longs(0).toBytes());
	}

	private void put(byte[] bytes) throws IOException {
		out.write(bytes);
		position += bytes.length;
	}

	@Override
	public void add(byte[] encoded) throws IOException {
		if (frame % FilmForm.CHUNK == 0) {
			if (form.sound.isPresent()) addSound(form.sample(frame), form.sample(frame + FilmForm.CHUNK));
			videoChunks.add(position);
		}
		sizes[frame++] = encoded.length;
		put(encoded);
	}

	private void addSound(long from, long to) throws IOException {
		if (to <= from) return;
		soundChunks.add(position);
		soundLengths.add(to - from);
		for (long at = from; at < to; at += 1 << 16)
			put(form.sound.get().bytes(at, (int) Math.min(1 << 16, to - at)));
	}

	@Override
	public void finish() throws IOException {
		long end = position;
		put(movie().toBytes());
		out.flush();
		file.seek(start);
		file.writeInt(1);
		file.seek(start + 8);
		file.writeLong(end - start);
	}

	@Override
	public void close() throws IOException {
		file.close();
	}

	private Atom movie() throws IOException {
		int scale = form.rate.numerator(), length = Math.toIntExact((long) form.frames * form.rate.denominator());
		int soundLength = form.sound.isPresent() ? (int) Math.min(Integer.MAX_VALUE, Math.ceil(form.sound.get().seconds() * scale)) : 0;
		Atom header = Atom.full("mvhd", 0).ints(0, 0, scale, Math.max(length, soundLength), 0x10000).shorts(0x100, 0).ints(0, 0).ints(MATRIX).ints(0, 0, 0, 0, 0, 0, 3);
		Atom movie = new Atom("moov").atoms(header, new Atom("trak").atoms(trackHeader(1, length, form.width, form.height, 0), media("vide", scale, length, Atom.full("vmhd", 1).shorts(0x40, 0x8000, 0x8000, 0x8000), videoTable())));
		if (form.sound.isPresent() && !soundChunks.isEmpty())
			movie.atoms(new Atom("trak").atoms(trackHeader(2, soundLength, 0, 0, 0x100), media("soun", form.sound.get().rate(), Math.toIntExact(form.sound.get().frames()), Atom.full("smhd", 0).shorts(0, 0), soundTable(form.sound.get()))));
		return movie.atoms(new Atom("udta").atoms(note("\u00a9swr", "Tristimulus"), note("\u00a9cmt", form.comment)));
	}

	private static Atom note(String name, String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		return new Atom(name).shorts(bytes.length, 0x55c4).bytes(bytes);
	}

	private static Atom trackHeader(int id, int length, int width, int height, int volume) throws IOException {
		return Atom.full("tkhd", 7).ints(0, 0, id, 0, length, 0, 0).shorts(0, 0, volume, 0).ints(MATRIX).ints(width << 16, height << 16);
	}

	private static Atom media(String kind, int scale, int length, Atom kindHeader, Atom table) throws IOException {
		Atom reference = new Atom("dinf").atoms(Atom.full("dref", 0).ints(1).atoms(Atom.full("url ", 1)));
		return new Atom("mdia").atoms(Atom.full("mdhd", 0).ints(0, 0, scale, length).shorts(0, 0), handler("mhlr", kind),
			new Atom("minf").atoms(kindHeader, handler("dhlr", "url "), reference, table));
	}

	private static Atom handler(String type, String kind) throws IOException {
		return Atom.full("hdlr", 0).text(type).text(kind).ints(0, 0, 0).bytes((byte) 0);
	}

	private Atom videoTable() throws IOException {
		byte[] name = new byte[32];
		byte[] text = (form.isPng() ? "PNG" : "Photo - JPEG").getBytes(StandardCharsets.US_ASCII);
		name[0] = (byte) text.length;
		System.arraycopy(text, 0, name, 1, text.length);
		// Primaries of BT.709, curve of sRGB, matrix of BT.601 for JPEG, none for PNG (ITU-T H.273).
		Atom color = new Atom("colr").text("nclc").shorts(1, 13, form.isPng() ? 0 : 6);
		Atom description = new Atom(form.isPng() ? "png " : "jpeg").ints(0).shorts(0, 1).shorts(0, 0).ints(0, 512, 512)
			.shorts(form.width, form.height).ints(0x480000, 0x480000, 0).shorts(1).bytes(name).shorts(24, -1).atoms(color);
		Atom chunks = Atom.full("stsc", 0);
		int whole = form.frames / FilmForm.CHUNK, rest = form.frames % FilmForm.CHUNK;
		if (whole > 0 && rest > 0) chunks.ints(2, 1, FilmForm.CHUNK, 1, whole + 1, rest, 1);
		else chunks.ints(1, 1, whole > 0 ? FilmForm.CHUNK : rest, 1);
		return new Atom("stbl").atoms(Atom.full("stsd", 0).ints(1).atoms(description), Atom.full("stts", 0).ints(1, form.frames, form.rate.denominator()), chunks,
			Atom.full("stsz", 0).ints(0, form.frames).ints(sizes), offsets(videoChunks));
	}

	private Atom soundTable(Sound sound) throws IOException {
		Atom chunks = Atom.full("stsc", 0);
		List<int[]> runs = new ArrayList<>();
		for (int i = 0; i < soundLengths.size(); i++)
			if (i == 0 || !soundLengths.get(i).equals(soundLengths.get(i - 1))) runs.add(new int[] { i + 1, soundLengths.get(i).intValue(), 1 });
		chunks.ints(runs.size());
		for (int[] run : runs)
			chunks.ints(run);
		int frames = Math.toIntExact(sound.frames());
		return new Atom("stbl").atoms(Atom.full("stsd", 0).ints(1).atoms(description(sound)), Atom.full("stts", 0).ints(1, frames, 1), chunks,
			Atom.full("stsz", 0).ints(2 * sound.channels(), frames), offsets(soundChunks));
	}

	/** Little-endian PCM; a rate beyond 16 bits needs the second version of the description. */
	private static Atom description(Sound sound) throws IOException {
		if (sound.rate() <= LARGEST_SHORT_RATE)
			return new Atom("sowt").ints(0).shorts(0, 1).shorts(0, 0).ints(0).shorts(sound.channels(), 16, 0, 0).ints(sound.rate() << 16);
		return new Atom("lpcm").ints(0).shorts(0, 1).shorts(2, 0).ints(0).shorts(3, 16, -2, 0).ints(0x10000, 72).longs(Double.doubleToLongBits(sound.rate()))
			.ints(sound.channels(), 0x7f000000, 16, 12, 2 * sound.channels(), 1);
	}

	private static Atom offsets(List<Long> chunks) throws IOException {
		Atom atom = Atom.full("co64", 0).ints(chunks.size());
		for (long c : chunks)
			atom.longs(c);
		return atom;
	}
}

package org.tristimulus.film.file;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** An atom of a QuickTime file (QuickTime File Format Specification): its size, its name, its content, big-endian. */
final class Atom {

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
	private final DataOutputStream out = new DataOutputStream(bytes);

	Atom(String name) throws IOException {
		out.writeInt(0);
		text(name);
	}

	/** The same with version 0 and flags. */
	static Atom full(String name, int flags) throws IOException {
		return new Atom(name).ints(flags);
	}

	Atom ints(int... values) throws IOException {
		for (int v : values)
			out.writeInt(v);
		return this;
	}

	Atom shorts(int... values) throws IOException {
		for (int v : values)
			out.writeShort(v);
		return this;
	}

	Atom longs(long... values) throws IOException {
		for (long v : values)
			out.writeLong(v);
		return this;
	}

	Atom text(String latin) throws IOException {
		out.write(latin.getBytes(StandardCharsets.ISO_8859_1));
		return this;
	}

	Atom bytes(byte... more) throws IOException {
		out.write(more);
		return this;
	}

	Atom atoms(Atom... inner) throws IOException {
		for (Atom a : inner)
			out.write(a.toBytes());
		return this;
	}

	byte[] toBytes() {
		byte[] all = bytes.toByteArray();
		for (int i = 0; i < 4; i++)
			all[i] = (byte) (all.length >>> 24 - 8 * i);
		return all;
	}
}

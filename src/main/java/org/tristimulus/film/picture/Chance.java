package org.tristimulus.film.picture;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Numbers that look like chance and are the same for the same text and seed, everywhere. Immutable. */
final class Chance {

	private final int key;

	Chance(String text, int seed) {
		CRC32 crc = new CRC32();
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		crc.update(bytes, 0, bytes.length);
		key = hash((int) crc.getValue() ^ hash(seed));
	}

	/** The n-th number, in [0, 1). */
	double of(int n) {
		return (hash(key + n * 0x9e3779b9) >>> 8) * 0x1p-24;
	}

	/** A whole number of this chance, for a noise of its own. */
	int seed(int n) {
		return hash(key ^ hash(n + 0x51ed270b));
	}

	/** Mixes the bits of a whole number (the finaliser of MurmurHash3 by Appleby). */
	static int hash(int x) {
		int h = x;
		h = (h ^ h >>> 16) * 0x85ebca6b;
		h = (h ^ h >>> 13) * 0xc2b2ae35;
		return h ^ h >>> 16;
	}
}

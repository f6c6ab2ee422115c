package org.tristimulus.sound;

/** The tag of title, artist and cover that may stand before the sound (ID3v2.4, 3.1). */
final class Id3 {

	private Id3() {}

	/** Its length in bytes with header and footer; 0 where none begins. */
	static int length(byte[] head) {
		if (head.length < 10 || head[0] != 'I' || head[1] != 'D' || head[2] != '3') return 0;
		int size = 0;
		for (int i = 6; i < 10; i++)
			size = size << 7 | head[i] & 127;
		return size + ((head[5] & 0x10) != 0 ? 20 : 10);
	}
}

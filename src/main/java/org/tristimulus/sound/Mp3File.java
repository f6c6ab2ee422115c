package org.tristimulus.sound;

import java.io.BufferedInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.JavaLayerException;

/**
 * MP3 through JLayer. A first frame that holds a Xing or Info header is not sound; the delay of the encoder it tells of, and the
 * 529 samples of the decoder, are left out, so that the sound begins where players begin it.
 */
final class Mp3File {

	/** The delay of a decoder's filter bank, in samples. */
	private static final int DECODER_DELAY = 529;

	private static final int HEADER_FRAME = 4096;

	private Mp3File() {}

	/** Whether bytes begin with a frame of layer 1 to 3. */
	static boolean begins(byte[] b) {
		return b.length > 3 && (b[0] & 255) == 0xff && (b[1] & 0xe0) == 0xe0 && (b[1] >> 3 & 3) != 1 && (b[1] >> 1 & 3) != 0 && (b[2] >> 4 & 15) != 15 && (b[2] >> 2 & 3) != 3;
	}

	static Sound read(InputStream stream, long length, BooleanSupplier cancelled) throws Exception {
		BufferedInputStream in = new BufferedInputStream(stream, 1 << 16);
		byte[] head = peek(in);
		for (int tag; (tag = Id3.length(head)) > 0; head = peek(in))
			SoundFile.skip(in, tag);
		Bitstream bits = new Bitstream(in);
		Decoder decoder = new Decoder();
		Mp3Samples out = new Mp3Samples();
		decoder.setOutputBuffer(out);
		int xing = xing(head), delay = 0, broken = 0;
		SampleStore store = null;
		for (boolean isFirst = true;; isFirst = false) {
			if (cancelled.getAsBoolean()) throw new CancellationException();
			try {
				Header frame = bits.readFrame();
				if (frame == null) break;
				if (isFirst && xing > 0) delay = delay(head, xing);
				else {
					out.clear_buffer();
					decoder.decodeFrame(frame, bits);
					int channels = frame.mode() == Header.SINGLE_CHANNEL ? 1 : 2;
					if (store == null) store = new SampleStore(frame.frequency(), channels);
					if (channels != store.channels() || frame.frequency() != store.rate()) broken++;
					else out.addTo(store);
				}
			}
			catch (JavaLayerException | ArrayIndexOutOfBoundsException | NullPointerException e) {
				if (++broken > 10_000) break;
			}
			bits.closeFrame();
		}
		if (store == null) throw new IllegalArgumentException("no frame of MP3 in it");
		return store.finish(delay, store.frames(), broken == 0 ? "" : broken + " broken frames were left out");
	}

	private static byte[] peek(BufferedInputStream in) throws java.io.IOException {
		byte[] head = new byte[HEADER_FRAME];
		in.mark(HEADER_FRAME);
		int n = 0;
		for (int k; n < head.length && (k = in.read(head, n, head.length - n)) > 0;)
			n += k;
		in.reset();
		return java.util.Arrays.copyOf(head, n);
	}

	/** Where the Xing or Info header begins in the first frame; 0 where there is none. */
	private static int xing(byte[] b) {
		if (!begins(b)) return 0;
		boolean isVersion1 = (b[1] >> 3 & 3) == 3, isMono = (b[3] >> 6 & 3) == 3;
		int at = 4 + (isVersion1 ? isMono ? 17 : 32 : isMono ? 9 : 17) + ((b[1] & 1) == 0 ? 2 : 0);
		if (b.length < at + 4) return 0;
		String id = new String(b, at, 4, StandardCharsets.ISO_8859_1);
		return id.equals("Xing") || id.equals("Info") ? at : 0;
	}

	/** The samples to leave out: what the encoder wrote behind its name, if it did, and the decoder's own. */
	private static int delay(byte[] b, int xing) {
		int flags = b.length > xing + 8 ? b[xing + 7] : 0;
		int name = xing + 8 + (flags & 1) * 4 + (flags >> 1 & 1) * 4 + (flags >> 2 & 1) * 100 + (flags >> 3 & 1) * 4;
		if (b.length < name + 24 || b[name] < ' ') return 0;
		return ((b[name + 21] & 255) << 4 | (b[name + 22] & 255) >> 4) + DECODER_DELAY;
	}
}

package org.tristimulus.sound;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.jflac.FLACDecoder;
import org.jflac.FrameDecodeException;
import org.jflac.frame.Frame;
import org.jflac.metadata.StreamInfo;

/** FLAC through jFLAC. */
final class FlacFile {

	/** Bytes of the block of that name. */
	private static final int STREAM_INFO = 34;
	/** Frames that cannot be read, beyond which the file is given up. */
	private static final int MOST_BROKEN = 10_000;

	private FlacFile() {}

	/** jFLAC tries again and again where a frame cannot be read after the last that was announced; here the file ends there. */
	private static final class Decoder extends FLACDecoder {

		private final BooleanSupplier cancelled;
		private long before = -1;

		Decoder(InputStream in, BooleanSupplier cancelled) {
			super(in);
			this.cancelled = cancelled;
		}

		@Override
		public void readFrame() throws IOException, FrameDecodeException {
			if (cancelled.getAsBoolean()) throw new CancellationException();
			if (getTotalBytesRead() == before || getBadFrames() > MOST_BROKEN) throw new EOFException();
			before = getTotalBytesRead();
			super.readFrame();
		}
	}

	/** The beginning of the file with STREAMINFO alone (RFC 9639, 8): of pictures and tags jFLAC believes any length that they claim. */
	private static byte[] streamInfo(InputStream raw) throws IOException {
		DataInputStream in = new DataInputStream(raw);
		byte[] head = { 'f', 'L', 'a', 'C', (byte) 0x80, 0, 0, STREAM_INFO };
		byte[] all = Arrays.copyOf(head, head.length + STREAM_INFO);
		if (in.readInt() != 0x664c6143) throw new IllegalArgumentException("no FLAC in it");
		boolean isThere = false;
		for (int block = 0; block >= 0;) {
			block = in.readInt();
			int type = block >> 24 & 0x7f, length = block & 0xffffff;
			if (type == 0 && length == STREAM_INFO) {
				in.readFully(all, head.length, length);
				isThere = true;
			}
			else if (in.skipBytes(length) < length) throw new EOFException("it ends before its sound begins");
		}
		if (!isThere) throw new IllegalArgumentException("no STREAMINFO in it");
		return all;
	}

	static Sound read(InputStream in, long length, BooleanSupplier cancelled) throws Exception {
		FLACDecoder decoder = new Decoder(new SequenceInputStream(new ByteArrayInputStream(streamInfo(in)), in), cancelled);
		decoder.readMetadata();
		StreamInfo info = decoder.getStreamInfo();
		SampleStore store = new SampleStore(info.getSampleRate(), info.getChannels());
		double full = StrictMath.pow(2, info.getBitsPerSample() - 1);
		boolean is16 = info.getBitsPerSample() == 16;
		for (Frame frame; (frame = decoder.readNextFrame()) != null;) {
			for (int i = 0; i < frame.header.blockSize; i++)
				for (int c = 0; c < store.channels(); c++) {
					int v = decoder.getChannelData()[c].getOutput()[i];
					if (is16) store.add((short) v);
					else store.add(v / full);
				}
		}
		long wanted = info.getTotalSamples();
		return store.finish(store.frames() < wanted ? "the file ends early: " + store.frames() + " of " + wanted + " samples are there" : "");
	}
}

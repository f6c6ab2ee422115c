package org.tristimulus.sound;

import java.io.InputStream;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.jflac.FLACDecoder;
import org.jflac.frame.Frame;
import org.jflac.metadata.StreamInfo;

/** FLAC through jFLAC. */
final class FlacFile {

	private FlacFile() {}

	static Sound read(InputStream in, long length, BooleanSupplier cancelled) throws Exception {
		FLACDecoder decoder = new FLACDecoder(in);
		decoder.readMetadata();
		StreamInfo info = decoder.getStreamInfo();
		if (info == null) throw new IllegalArgumentException("no STREAMINFO in it");
		SampleStore store = new SampleStore(info.getSampleRate(), info.getChannels());
		double full = StrictMath.pow(2, info.getBitsPerSample() - 1);
		boolean is16 = info.getBitsPerSample() == 16;
		for (Frame frame; (frame = decoder.readNextFrame()) != null;) {
			if (cancelled.getAsBoolean()) throw new CancellationException();
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

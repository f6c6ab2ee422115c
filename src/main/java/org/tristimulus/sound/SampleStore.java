package org.tristimulus.sound;

import java.util.ArrayList;
import java.util.List;

/** Takes the samples of a recording one after the other, in a length that is not known before. */
final class SampleStore {

	/** Frames of a block. */
	static final int BLOCK = 1 << 18;

	private final int rate, channels;
	private final List<short[]> blocks = new ArrayList<>();
	private short[] block = new short[0];
	private int used;
	private long samples;
	private long notNumbers;

	/** @throws IllegalArgumentException for a rate or number of channels that is not read */
	SampleStore(int rate, int channels) {
		if (channels < 1 || channels > 8) throw new IllegalArgumentException(channels + " channels; read are 1 to 8");
		if (rate < 4000 || rate > 384_000) throw new IllegalArgumentException("A rate of " + rate + " Hz; read are 4000 to 384000 Hz");
		this.rate = rate;
		this.channels = channels;
	}

	void add(short sample) {
		if (used == block.length) {
			block = new short[BLOCK * channels];
			blocks.add(block);
			used = 0;
		}
		block[used++] = sample;
		samples++;
	}

	/** A sample of a full scale of ±1: floor(x 2^15 + 1/2), clamped; what is not a number becomes 0 and is counted. */
	void add(double x) {
		if (Double.isNaN(x)) notNumbers++;
		add((short) Math.max(-32768, Math.min(32767, Math.floor(x * 32768 + 0.5))));
	}

	/** Drops what lies behind the first frames. */
	void cut(long frames) {
		if (frames >= frames()) return;
		samples = frames * channels;
		int whole = BLOCK * channels, kept = (int) ((samples + whole - 1) / whole);
		blocks.subList(kept, blocks.size()).clear();
		block = kept == 0 ? new short[0] : blocks.get(kept - 1);
		used = kept == 0 ? 0 : (int) (samples - (long) (kept - 1) * whole);
	}

	int channels() {
		return channels;
	}

	int rate() {
		return rate;
	}

	/** Whole frames so far. */
	long frames() {
		return samples / channels;
	}

	Sound finish(String note) {
		return finish(0, frames(), note);
	}

	/** The recording from a frame on. @param end not more than {@link #frames()} */
	Sound finish(long first, long end, String note) {
		String counted = notNumbers == 0 ? note : (note.isEmpty() ? "" : note + "; ") + notNumbers + " samples are not numbers and were taken as 0";
		long from = Math.min(first, end);
		return new Sound(rate, channels, blocks, from, end - from, counted);
	}
}

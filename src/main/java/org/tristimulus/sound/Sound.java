package org.tristimulus.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * A recording in 16-bit samples, as a film carries it. Its samples lie in blocks, so that a song needs no array of its whole
 * length. Immutable.
 */
public final class Sound {

	private final int rate, channels;
	private final List<short[]> blocks;
	private final long first, frames;
	private final String note;

	/** @param blocks each {@link SampleStore#BLOCK} frames of interleaved samples, the last one too */
	Sound(int rate, int channels, List<short[]> blocks, long first, long frames, String note) {
		this.rate = rate;
		this.channels = channels;
		this.blocks = blocks;
		this.first = first;
		this.frames = frames;
		this.note = note;
	}

	/** A recording of interleaved samples in one array. @param rate in Hz @param channels 1 to 8 */
	public static Sound of(short[] interleaved, int rate, int channels) {
		SampleStore store = new SampleStore(rate, channels);
		for (short s : interleaved)
			store.add(s);
		return store.finish("");
	}

	/** Sample frames a second. */
	public int rate() {
		return rate;
	}

	/** Channels, 1 to 8. */
	public int channels() {
		return channels;
	}

	/** Sample frames: samples of each channel. */
	public long frames() {
		return frames;
	}

	/** Duration in seconds. */
	public double seconds() {
		return (double) frames / rate;
	}

	/** What has to be told of the reading; empty where there is nothing. */
	public String note() {
		return note;
	}

	/** The sample of a channel, -32768 to 32767. @param frame in 0 … frames - 1 */
	public short sample(long frame, int channel) {
		long at = first + frame;
		return blocks.get((int) (at / SampleStore.BLOCK))[(int) (at % SampleStore.BLOCK) * channels + channel];
	}

	/** Adds the samples of n frames from one that may lie before the recording or run past it, where it is silent: the mean of the channels, times a factor. */
	void mono(long from, int n, float factor, float[] to) {
		float scale = factor / channels;
		for (int i = 0; i < n; i++) {
			long frame = from + i;
			if (frame < 0 || frame >= frames) {
				to[i] = 0;
				continue;
			}
			long at = first + frame;
			short[] block = blocks.get((int) (at / SampleStore.BLOCK));
			int sum = 0, index = (int) (at % SampleStore.BLOCK) * channels;
			for (int c = 0; c < channels; c++)
				sum += block[index + c];
			to[i] = sum * scale;
		}
	}

	/** The largest magnitude of the sum of the channels. */
	int largestSum() {
		int largest = 0;
		for (long f = 0; f < frames; f++) {
			int sum = 0;
			for (int c = 0; c < channels; c++)
				sum += sample(f, c);
			largest = Math.max(largest, Math.abs(sum));
		}
		return largest;
	}

	/** The level of the largest sample, in dB below full scale; -Infinity for silence. */
	public double peakDecibels() {
		int largest = 0;
		for (long f = 0; f < frames; f++)
			for (int c = 0; c < channels; c++)
				largest = Math.max(largest, Math.abs(sample(f, c)));
		return 20 * StrictMath.log10(largest / 32768.0);
	}

	/** The frames from one time to another, in seconds, without a copy. @throws IllegalArgumentException if none lie between them */
	public Sound part(double start, double end) {
		long a = Math.min(frames, Math.round(Math.max(0, start) * rate)), b = Math.min(frames, Math.round(Math.min(seconds(), end) * rate));
		if (b <= a) throw new IllegalArgumentException("From " + start + " to " + end + " s there is no sound; it lasts " + seconds() + " s");
		return new Sound(rate, channels, blocks, first + a, b - a, note);
	}

	/** The bytes of n frames from one, as a film stores them: interleaved, 16 bit, little endian. Fewer where the recording ends. */
	public byte[] bytes(long from, int n) {
		int count = (int) Math.max(0, Math.min(n, frames - from));
		ByteBuffer buffer = ByteBuffer.allocate(count * channels * 2).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < count; i++)
			for (int c = 0; c < channels; c++)
				buffer.putShort(sample(from + i, c));
		return buffer.array();
	}
}

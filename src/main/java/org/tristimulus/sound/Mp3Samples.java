package org.tristimulus.sound;

import java.util.Arrays;

import javazoom.jl.decoder.Obuffer;

/** The samples of a frame as JLayer computes them, before it would round them: its full scale is 32700. */
final class Mp3Samples extends Obuffer {

	private static final double FULL_SCALE = 32_700;

	private final float[][] samples = new float[2][1152];
	private final int[] used = new int[2];

	@Override
	public void append(int channel, short value) {
		if (used[channel] == samples[channel].length) samples[channel] = Arrays.copyOf(samples[channel], 2 * used[channel]);
		samples[channel][used[channel]++] = value;
	}

	@Override
	public void appendSamples(int channel, float[] block) {
		if (used[channel] + 32 > samples[channel].length) samples[channel] = Arrays.copyOf(samples[channel], 2 * samples[channel].length);
		System.arraycopy(block, 0, samples[channel], used[channel], 32);
		used[channel] += 32;
	}

	void addTo(SampleStore store) {
		for (int i = 0; i < used[0]; i++)
			for (int c = 0; c < store.channels(); c++)
				store.add(samples[c][i] / FULL_SCALE);
	}

	@Override
	public void clear_buffer() {
		Arrays.fill(used, 0);
	}

	@Override
	public void write_buffer(int value) {}

	@Override
	public void close() {}

	@Override
	public void set_stop_flag() {}
}

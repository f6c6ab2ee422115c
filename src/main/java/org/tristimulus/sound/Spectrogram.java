package org.tristimulus.sound;

import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;

/**
 * A recording as frames of 46 ms, a quarter of that apart: the logarithmic power of 40 mel bands, and the spectral centroid.
 * Frame i is centred at sample i times the hop; outside the recording is silence.
 */
final class Spectrogram {

	private final int rate, size, hop;
	private final float[][] bands;
	private final float[] brightness;
	private final MelBands mel;

	/**
	 * @param progress gets the fraction that is done, and says whether to go on
	 * @throws CancellationException if it said no
	 */
	Spectrogram(Sound sound, DoublePredicate progress) {
		rate = sound.rate();
		size = 1 << (int) Math.floor(StrictMath.log(0.046 * rate) / StrictMath.log(2) + 0.5);
		hop = size / 4;
		mel = new MelBands(size, rate);
		int frames = (int) (sound.frames() / hop) + 1, largest = sound.largestSum();
		bands = new float[frames][MelBands.COUNT];
		brightness = new float[frames];
		// The logarithm is not free of level, so the mean of the channels is brought to full scale.
		float factor = largest == 0 ? 0 : (float) sound.channels() / largest;
		Fourier fourier = new Fourier(size);
		float[] block = new float[size];
		double[] power = new double[size / 2 + 1];
		for (int i = 0; i < frames; i++) {
			if (i % 64 == 0 && !progress.test((double) i / frames)) throw new CancellationException();
			sound.mono((long) i * hop - size / 2, size, factor, block);
			fourier.power(block, power);
			for (int b = 0; b < MelBands.COUNT; b++)
				bands[i][b] = (float) StrictMath.log10(1 + 1e6 * mel.energy(b, power));
			brightness[i] = centroid(power);
		}
	}

	private float centroid(double[] power) {
		double sum = 0, weighted = 0;
		for (int k = 0; k < power.length; k++) {
			double magnitude = Math.sqrt(power[k]);
			sum += magnitude;
			weighted += magnitude * k;
		}
		return sum == 0 ? 0 : (float) (weighted / sum * rate / size);
	}

	int frames() {
		return bands.length;
	}

	/** Frames a second. */
	double frameRate() {
		return (double) rate / hop;
	}

	/** log10(1 + 10^6 e) of the power e in each band, a full-scale sine being 1. */
	float[] bands(int frame) {
		return bands[frame];
	}

	/** In Hz. */
	double centre(int band) {
		return mel.centre(band);
	}

	/** The spectral centroid by magnitude, in Hz. */
	double brightness(int frame) {
		return brightness[Math.max(0, Math.min(brightness.length - 1, frame))];
	}

	/** The time in seconds of an onset that is found at a frame: the window sees it coming by 0.17 of its length. */
	double onsetTime(double frame) {
		return (frame * hop + 0.17 * size) / rate;
	}

	/** The frame, as a real number, at a time in seconds. */
	double frameAt(double seconds) {
		return seconds * rate / hop;
	}
}

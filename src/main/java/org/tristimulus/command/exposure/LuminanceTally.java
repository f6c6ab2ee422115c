package org.tristimulus.command.exposure;

import org.tristimulus.color.Tally;
import org.tristimulus.light.exposure.Luminance;
import org.tristimulus.light.exposure.LuminanceSample;

/** Luminances for statistics: of colours, of each row by itself together, or of each row in a sample of its own. */
final class LuminanceTally implements Tally<LuminanceTally> {

	private static final long serialVersionUID = 1L;

	private final LuminanceSample[] samples;
	private final boolean isColor;
	private final double clip;
	private transient float[] y;

	private LuminanceTally(LuminanceSample[] samples, boolean isColor, double clip) {
		this.samples = samples;
		this.isColor = isColor;
		this.clip = clip;
	}

	/** One sample. @param isColor whether three rows are a colour @param clip the light from which on a channel is clipped */
	static LuminanceTally into(LuminanceSample sample, boolean isColor, double clip) {
		return new LuminanceTally(new LuminanceSample[] { sample }, isColor, clip);
	}

	/** A sample for each row. */
	static LuminanceTally into(LuminanceSample[] samples, double clip) {
		return new LuminanceTally(samples, false, clip);
	}

	@Override
	public LuminanceTally empty() {
		LuminanceSample[] empty = new LuminanceSample[samples.length];
		for (int c = 0; c < empty.length; c++)
			empty[c] = new LuminanceSample();
		return new LuminanceTally(empty, isColor, clip);
	}

	@Override
	public void add(float[][] light, int n) {
		if (y == null || y.length < n) y = new float[light[0].length];
		if (isColor) add(light, n, samples[0]);
		else for (int c = 0; c < light.length && (samples.length == 1 || c < samples.length); c++)
			add(new float[][] { light[c] }, n, samples[samples.length == 1 ? 0 : c]);
	}

	private void add(float[][] light, int n, LuminanceSample sample) {
		Luminance.of(light, n, clip, y, 0);
		sample.add(y, n);
	}

	@Override
	public void merge(LuminanceTally other) {
		for (int c = 0; c < samples.length; c++)
			samples[c].add(other.samples[c]);
	}
}

package org.tristimulus.image.retina.tone;

import org.tristimulus.image.neighbour.Gaussian;
import org.tristimulus.image.neighbour.Lanes;
import org.tristimulus.image.neighbour.LightPlanes;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.retina.LocalToneMapping;

/** One plane on its way through the two stages of {@link LocalToneMapping}: light, bipolar and ganglion cells, each a plane of its own. */
final class ToneMappedPlane {

	final float[] light, marks;
	private final int width, height;
	private final Gaussian horizontal, amacrine;
	private final boolean hasSecondStage;
	private final Progress progress;
	private final float[] surround, bipolar, ganglion;

	/** @param amacrine σ in pixels; 0 for no second stage */
	ToneMappedPlane(int width, int height, double horizontal, double amacrine, boolean hasMarks, Progress progress) {
		this.width = width;
		this.height = height;
		this.horizontal = Gaussian.of(horizontal);
		this.amacrine = Gaussian.of(amacrine);
		this.progress = progress;
		hasSecondStage = amacrine > 0;
		light = new float[width * height];
		marks = hasMarks ? new float[width * height] : light;
		surround = new float[width * height];
		bipolar = new float[width * height];
		ganglion = hasSecondStage ? new float[width * height] : bipolar;
	}

	/** Reads light. */
	void read(LightPlanes planes, Plane plane, int component) {
		planes.read(plane, component, light);
		if (marks != light) {
			System.arraycopy(light, 0, marks, 0, light.length);
			planes.mark(plane, component, marks);
		}
	}

	/** The first stage. @param of all the light that belongs together */
	void first(LightStatistics of) {
		stage(light, horizontal, of, bipolar);
	}

	/** The second stage, where there is one. @param of all bipolar answers that belong together */
	void second(LightStatistics of) {
		if (hasSecondStage) stage(bipolar, amacrine, of, ganglion);
	}

	private void stage(float[] in, Gaussian around, LightStatistics of, float[] out) {
		around.apply(in, surround, width, height, progress);
		float half = Math.max(Float.MIN_VALUE, (float) (of.mean() / 2)), max = (float) of.max();
		Lanes.samples(out.length, progress, (from, to) -> stage(in, surround, half, max, out, from, to));
	}

	private static void stage(float[] in, float[] surround, float half, float max, float[] out, int from, int to) {
		for (int i = from; i < to; i++) {
			float x = surround[i] + half;
			out[i] = (max + x) / (in[i] + x) * in[i];
		}
	}

	/** What the first stage gave. */
	float[] bipolar() {
		return bipolar;
	}

	/** What the last stage gave. */
	float[] result() {
		return ganglion;
	}
}

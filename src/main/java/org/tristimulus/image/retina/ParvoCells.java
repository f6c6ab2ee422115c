package org.tristimulus.image.retina;

import org.tristimulus.image.neighbour.Lanes;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.retina.LowPass;
import org.tristimulus.retina.NakaRushton;
import org.tristimulus.retina.RetinaParameters;

/** Parvocellular ganglion cells: bipolar answers adapted to their surround, ON less OFF. */
final class ParvoCells implements RetinaNetwork.GanglionCells {

	private final boolean isOpenCv;
	private final LowPassPlane aroundOn, aroundOff;
	private final Adaptation adaptation;
	private final float[] answers;

	ParvoCells(RetinaParameters p, boolean isOpenCv, int width, int height) {
		this.isOpenCv = isOpenCv;
		LowPass element = isOpenCv ? p.photoreceptors() : p.parvo();
		aroundOn = new LowPassPlane(element, width, height, !isOpenCv);
		aroundOff = new LowPassPlane(element, width, height, !isOpenCv);
		adaptation = new Adaptation(p.ganglionV0, NakaRushton.VMAX * (1 - p.ganglionV0), isOpenCv ? RetinaNetwork.OPENCV_FLOOR : 0);
		answers = new float[width * height];
	}

	@Override
	public void next(float[] on, float[] off, Progress progress) {
		adaptation.apply(on, aroundOn.next(on, progress), answers, progress);
		adaptation.add(off, aroundOff.next(off, progress), answers, -1, progress);
		if (isOpenCv) normalise(progress);
	}

	/** A sigmoid, then the number of standard deviations from the mean; 0 of a frame without contrast. */
	private void normalise(Progress progress) {
		float max = (float) NakaRushton.VMAX;
		float[] q = answers;
		Lanes.samples(q.length, progress, (from, to) -> {
			for (int i = from; i < to; i++)
				q[i] = max * q[i] / (Math.abs(q[i]) + max);
		});
		Moments m = Moments.of(q, progress);
		float mean = (float) m.mean, scale = m.max > m.min ? (float) (1 / m.deviation) : 0;
		Lanes.samples(q.length, progress, (from, to) -> {
			for (int i = from; i < to; i++)
				q[i] = (q[i] - mean) * scale;
		});
	}

	@Override
	public float[] answers() {
		return answers;
	}
}

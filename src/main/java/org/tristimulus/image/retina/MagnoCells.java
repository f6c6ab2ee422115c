package org.tristimulus.image.retina;

import java.util.Arrays;

import org.tristimulus.image.neighbour.Lanes;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.retina.NakaRushton;
import org.tristimulus.retina.RetinaParameters;

/** Magnocellular ganglion cells: what changes in bipolar answers, smoothed and adapted, of ON and OFF together. */
final class MagnoCells implements RetinaNetwork.GanglionCells {

	private final boolean isOpenCv;
	private final Adaptation adaptation;
	private final Path on, off;
	private final float[] answers;

	MagnoCells(RetinaParameters p, boolean isOpenCv, int width, int height) {
		this.isOpenCv = isOpenCv;
		adaptation = new Adaptation(p.magnoV0, NakaRushton.VMAX * (1 - p.magnoV0), isOpenCv ? RetinaNetwork.OPENCV_FLOOR : 0);
		on = new Path(p, width, height);
		off = new Path(p, width, height);
		answers = new float[width * height];
	}

	@Override
	public void next(float[] bipolarOn, float[] bipolarOff, Progress progress) {
		Arrays.fill(answers, 0);
		on.next(bipolarOn, progress);
		off.next(bipolarOff, progress);
	}

	@Override
	public float[] answers() {
		return answers;
	}

	/** From the bipolar cells of one kind. */
	private final class Path {

		private final float keeps;
		private final float[] before, change;
		private final LowPassPlane smooth, around;

		Path(RetinaParameters p, int width, int height) {
			keeps = (float) p.highPass();
			before = new float[width * height];
			change = new float[width * height];
			smooth = new LowPassPlane(p.magno(), width, height, !isOpenCv);
			around = new LowPassPlane(p.magnoAdaptation(), width, height, !isOpenCv);
		}

		void next(float[] bipolar, Progress progress) {
			Lanes.samples(change.length, progress, (from, to) -> highPass(bipolar, before, change, keeps, from, to));
			System.arraycopy(bipolar, 0, before, 0, before.length);
			float[] m = smooth.next(change, progress), local = around.next(m, progress);
			adaptation.add(m, local, answers, 1, progress);
			if (isOpenCv) adaptation.apply(m, local, m, progress);
		}
	}

	private static void highPass(float[] bipolar, float[] before, float[] change, float keeps, int from, int to) {
		for (int i = from; i < to; i++) {
			float h = keeps * (change[i] + bipolar[i] - before[i]);
			change[i] = h > 0 ? h : 0;
		}
	}
}

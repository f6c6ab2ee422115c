package org.tristimulus.image.retina;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.tristimulus.image.neighbour.Lanes;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.retina.NakaRushton;
import org.tristimulus.retina.RetinaOutput;
import org.tristimulus.retina.RetinaParameters;
import org.tristimulus.retina.RetinaVariant;

/**
 * The retina model on planes of one size, frame after frame, with the states of its cells: dark before the first. Light on the scale where white is 255, 0
 * or more. Stages that no output needs are not computed.
 */
public final class RetinaNetwork {

	/** What OpenCV adds to every denominator. */
	static final double OPENCV_FLOOR = 1e-11;

	private final RetinaParameters p;
	private final boolean isOpenCv;
	private final LowPassPlane luminance, photoreceptors, horizontal;
	private final List<GanglionCells> ganglion = new ArrayList<>();
	private final Map<RetinaOutput, float[]> planes = new EnumMap<>(RetinaOutput.class);
	private float[] around;

	/** Cells that take what bipolar cells give, and have one plane of answers. */
	interface GanglionCells {

		void next(float[] on, float[] off, Progress progress);

		float[] answers();
	}

	/** @param outputs those that are wanted */
	public RetinaNetwork(RetinaParameters p, RetinaVariant variant, Collection<RetinaOutput> outputs, int width, int height) {
		this.p = p;
		isOpenCv = variant == RetinaVariant.OPENCV;
		boolean mirrored = !isOpenCv;
		luminance = new LowPassPlane(p.luminance(), width, height, mirrored);
		photoreceptors = new LowPassPlane(p.photoreceptors(), width, height, mirrored);
		horizontal = new LowPassPlane(p.horizontal(), width, height, mirrored);
		around = new float[isOpenCv ? width * height : 0];
		planes.put(RetinaOutput.ADAPTED, new float[width * height]);
		planes.put(RetinaOutput.ON, new float[width * height]);
		planes.put(RetinaOutput.OFF, new float[width * height]);
		if (outputs.contains(RetinaOutput.PARVO)) add(RetinaOutput.PARVO, new ParvoCells(p, isOpenCv, width, height));
		if (outputs.contains(RetinaOutput.MAGNO)) add(RetinaOutput.MAGNO, new MagnoCells(p, isOpenCv, width, height));
	}

	private void add(RetinaOutput output, GanglionCells cells) {
		ganglion.add(cells);
		planes.put(output, cells.answers());
	}

	/** The next frame. */
	public void next(float[] light, Progress progress) {
		float[] adapted = planes.get(RetinaOutput.ADAPTED), on = planes.get(RetinaOutput.ON), off = planes.get(RetinaOutput.OFF);
		if (isOpenCv) new Adaptation(1, NakaRushton.VMAX * (1 - p.photoV0) * Moments.of(light, progress).mean, OPENCV_FLOOR).apply(light, around, adapted, progress);
		else Adaptation.of(p.photoV0).apply(light, luminance.next(light, progress), adapted, progress);
		float[] center = photoreceptors.next(adapted, progress), surround = horizontal.next(center, progress);
		around = surround;
		planes.put(RetinaOutput.PHOTORECEPTORS, center);
		planes.put(RetinaOutput.HORIZONTAL, surround);
		Lanes.samples(on.length, progress, (from, to) -> {
			rectify(center, surround, on, from, to);
			rectify(surround, center, off, from, to);
		});
		for (GanglionCells cells : ganglion)
			cells.next(on, off, progress);
	}

	private static void rectify(float[] a, float[] b, float[] out, int from, int to) {
		for (int i = from; i < to; i++) {
			float d = a[i] - b[i];
			out[i] = d > 0 ? d : 0;
		}
	}

	/** The answers to the last frame; they hold until the next. */
	public float[] plane(RetinaOutput output) {
		return planes.get(output);
	}
}

package org.tristimulus.image.relight.fit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.tristimulus.color.FloatQuantiles;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.image.series.PlaneSeries;
import org.tristimulus.relight.fit.LambertFit;
import org.tristimulus.relight.fit.LampField;
import org.tristimulus.relight.fit.LampGains;

/** Normals and albedo of every pixel as a matt surface, from photographs under many lamps. */
final class LambertPlanes {

	/** A pixel tells of a lamp's brightness where the fit goes by it, and it is not grazing. */
	private static final double SURE = 0.5, SEEN = 0.2;
	/** Of so many normals one is looked at for the curvature. */
	private static final int EVERY = 16;

	final float[][] normals, albedo;
	/** Root of the mean square of a pixel's residuals, and how many lamps it went by; of no length where not asked for. */
	final float[] residual, lampsUsed;
	final FitTally tally;

	private final LampStack stack;
	private final boolean robust;
	private final int width;

	/** @param residuals whether they are kept as planes */
	LambertPlanes(LampStack stack, boolean robust, boolean residuals, double from, double to) {
		this.stack = stack;
		this.robust = robust;
		PlaneSeries series = stack.series();
		width = series.width();
		int size = width * series.height();
		normals = new float[3][size];
		albedo = new float[stack.isColor() ? 3 : 1][size];
		residual = new float[residuals ? size : 0];
		lampsUsed = new float[residuals ? size : 0];
		tally = new FitTally(series.count());
		List<FitTally> parts = Collections.synchronizedList(new ArrayList<>());
		series.run(stack.image().whole(), from, to, () -> {
			FitTally part = new FitTally(series.count());
			parts.add(part);
			return new Worker(part, null)::fit;
		});
		parts.forEach(tally::add);
	}

	/** How bright each lamp is, by one more fit of all pixels. */
	static double[] gains(LampStack stack, boolean robust, double from, double to) {
		return new LambertPlanes(stack, robust, from, to).counted;
	}

	private double[] counted = new double[0];

	private LambertPlanes(LampStack stack, boolean robust, double from, double to) {
		this.stack = stack;
		this.robust = robust;
		PlaneSeries series = stack.series();
		width = series.width();
		normals = albedo = new float[0][];
		residual = lampsUsed = new float[0];
		tally = new FitTally(series.count());
		List<LampGains> parts = Collections.synchronizedList(new ArrayList<>());
		series.run(stack.image().whole(), from, to, () -> {
			LampGains part = new LampGains(series.count());
			parts.add(part);
			return new Worker(new FitTally(series.count()), part)::measure;
		});
		for (int i = 1; i < parts.size(); i++)
			parts.get(0).add(parts.get(i));
		counted = parts.get(0).gains();
		double[] before = stack.gains();
		for (int k = 0; k < counted.length; k++)
			counted[k] *= before[k];
	}

	/** One thread's work. */
	private final class Worker {

		private final FitTally part;
		private final LampGains gains;
		private final LambertFit fit;
		private final LampField field = stack.field();
		private final int lamps = field.count();
		private final double[][] at = new double[3][lamps];
		private final double[][] values = new double[4][lamps];
		private final boolean color = stack.isColor(), hasWhite = stack.hasWhite();

		Worker(FitTally part, LampGains gains) {
			this.part = part;
			this.gains = gains;
			fit = new LambertFit(lamps, robust);
			if (field.isFar()) field.at(0, 0, at);
		}

		/** Fills the values of a pixel, luminance first. */
		private boolean take(int start, int i, float[][][] light) {
			if (!field.isFar()) field.at((start + i) % width, (start + i) / width, at);
			for (int k = 0; k < lamps; k++) {
				float[][] rows = light[k];
				if (color) {
					values[1][k] = rows[0][i];
					values[2][k] = rows[1][i];
					values[3][k] = rows[2][i];
					values[0][k] = RgbSpace.SRGB.luminance(0) * rows[0][i] + RgbSpace.SRGB.luminance(1) * rows[1][i] + RgbSpace.SRGB.luminance(2) * rows[2][i];
				}
				else values[0][k] = rows[0][i];
			}
			return fit.fit(values[0], at);
		}

		void fit(int start, int n, float[][][] light) {
			for (int i = 0; i < n; i++) {
				if (!take(start, i, light)) part.few++;
				int p = start + i;
				double rho = fit.albedo(), scale = rho > 0 ? 1 / rho : 0;
				for (int c = 0; c < 3; c++)
					normals[c][p] = (float) (scale * fit.g(c));
				if (color) for (int c = 0; c < 3; c++)
					albedo[c][p] = (float) fit.albedo(values[1 + c]);
				else albedo[0][p] = (float) rho;
				tell(p);
			}
			part.pixels += n;
		}

		private void tell(int p) {
			double squares = 0;
			int used = 0;
			for (int k = 0; k < lamps; k++) {
				double v = values[0][k], r = v - fit.explained(k);
				if (!(v > 0)) part.dark[k]++;
				if (hasWhite && v >= 1) part.white[k]++;
				if (fit.isShadow(k)) part.shadow[k]++;
				else if (fit.isGloss(k, v)) part.gloss[k]++;
				if (fit.weight(k) == 0) continue;
				part.residuals(k, r * r, 1);
				squares += r * r;
				used++;
			}
			if (residual.length > 0) {
				residual[p] = used > 0 ? (float) Math.sqrt(squares / used) : Float.NaN;
				lampsUsed[p] = used;
			}
		}

		void measure(int start, int n, float[][][] light) {
			for (int i = 0; i < n; i++) {
				if (!take(start, i, light)) continue;
				double least = SEEN * fit.albedo();
				for (int k = 0; k < lamps; k++)
					if (fit.weight(k) > SURE && fit.explained(k) > least) gains.add(k, values[0][k] / fit.explained(k));
			}
		}
	}

	/** The 90th percentile of the angle between the normals and their mean, in degrees; 0 without normals. */
	double curvature() {
		double[] mean = new double[3];
		for (int c = 0; c < 3; c++)
			for (float v : normals[c])
				mean[c] += v;
		double length = Math.sqrt(mean[0] * mean[0] + mean[1] * mean[1] + mean[2] * mean[2]);
		if (!(length > 0)) return 0;
		float[] angles = new float[normals[0].length / EVERY + 1];
		int n = 0;
		for (int i = 0; i < normals[0].length; i += EVERY) {
			double cos = (normals[0][i] * mean[0] + normals[1][i] * mean[1] + normals[2][i] * mean[2]) / length;
			if (cos != 0) angles[n++] = (float) Math.toDegrees(StrictMath.acos(Math.max(-1, Math.min(1, cos))));
		}
		FloatQuantiles quantiles = new FloatQuantiles();
		quantiles.first(angles, n);
		quantiles.narrow(0.9);
		quantiles.second(angles, n);
		double angle = quantiles.at(0);
		return Double.isNaN(angle) ? 0 : angle;
	}
}

package org.tristimulus.measure.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

import org.tristimulus.color.Chromaticity;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.gamut.ColorDifference;
import org.tristimulus.color.space.Spaces;
import org.tristimulus.light.balance.WhiteBalance;
import org.tristimulus.measure.fit.ColorTerms;

/** A chart as a picture shows it: known and measured colour of every patch, and what the neutral ones say about exposure and light. Immutable. */
public final class MeasuredChart {

	/** Fewest patches of a fit, and how many it needs beyond its terms. */
	private static final int MIN_PATCHES = 12, BEYOND_TERMS = 5;

	private static final ColorTransform TO_LAB = Spaces.LINEAR_SRGB.to(ColorDifference.CIEDE2000.space());

	private final ReferenceChart reference;
	private final List<MeasuredPatch> patches;
	private final boolean[] used;

	/** @param patches in the order of the reference */
	public MeasuredChart(ReferenceChart reference, List<MeasuredPatch> patches) {
		if (patches.size() != reference.size()) throw new IllegalArgumentException(reference.name() + " has " + reference.size() + " patches, not " + patches.size());
		this.reference = reference;
		this.patches = Collections.unmodifiableList(new ArrayList<>(patches));
		used = new boolean[patches.size()];
		for (int i = 0; i < used.length; i++)
			used[i] = patches.get(i).isUsable() && reference.patches().get(i).isUsable();
	}

	private MeasuredChart(MeasuredChart whole, int without) {
		reference = whole.reference;
		patches = whole.patches;
		used = whole.used.clone();
		used[without] = false;
	}

	/** The same without a patch, counted from 0. */
	MeasuredChart without(int patch) {
		return new MeasuredChart(this, patch);
	}

	/** The known colours. */
	public ReferenceChart reference() {
		return reference;
	}

	/** What was measured, in the order of the reference. */
	public List<MeasuredPatch> patches() {
		return patches;
	}

	/** Whether a patch, counted from 0, is in the fits. */
	public boolean isUsed(int patch) {
		return used[patch];
	}

	/** How many patches are in the fits. */
	public int used() {
		int n = 0;
		for (boolean u : used)
			if (u) n++;
		return n;
	}

	/** Whether there are patches enough for terms: 12, and 5 more than terms. */
	public boolean allows(ColorTerms terms) {
		return used() >= needed(terms);
	}

	private static int needed(ColorTerms terms) {
		return Math.max(MIN_PATCHES, terms.count() + BEYOND_TERMS);
	}

	/** @throws IllegalArgumentException if there are too few patches for terms */
	public void need(ColorTerms terms) {
		if (allows(terms)) return;
		long saturated = patches.stream().filter(p -> p.reason().equals("saturated")).count();
		throw new IllegalArgumentException("Only " + used() + " of " + patches.size() + " patches can be used" + (saturated > 0 ? " (" + saturated + " are saturated)" : "") + ", and method=" + terms + " needs " + needed(terms));
	}

	/** Measured light of the patches in the fits. */
	double[][] measured() {
		return rows(i -> patches.get(i).rgb());
	}

	/** Their known light. */
	double[][] wanted() {
		return rows(i -> reference.patches().get(i).rgb());
	}

	private double[][] rows(IntFunction<double[]> row) {
		double[][] rows = new double[used()][];
		for (int i = 0, n = 0; i < used.length; i++)
			if (used[i]) rows[n++] = row.apply(i);
		return rows;
	}

	/** Whether the chart has neutral patches that were measured. */
	public boolean hasWhite() {
		return !Double.isNaN(white()[0]);
	}

	/** The perfect diffuser as the camera sees it: the mean over the neutral patches of measured by known light, channel by channel; NaN where there are none. */
	public double[] white() {
		double[] sum = new double[3];
		int n = 0;
		for (int i = 0; i < used.length; i++) {
			if (!used[i] || !reference.patches().get(i).isNeutral()) continue;
			double[] m = patches.get(i).rgb(), r = reference.patches().get(i).rgb();
			for (int c = 0; c < 3; c++)
				sum[c] += m[c] / r[c];
			n++;
		}
		for (int c = 0; c < 3; c++)
			sum[c] = n == 0 ? Double.NaN : sum[c] / n;
		return sum;
	}

	/** Y of the perfect diffuser: 1 where the exposure is that of the reference. */
	public double whiteLuminance() {
		double[] w = white();
		return RgbSpace.SRGB.luminance(0) * w[0] + RgbSpace.SRGB.luminance(1) * w[1] + RgbSpace.SRGB.luminance(2) * w[2];
	}

	/** The exposure in stops that brings the picture to the reference. */
	public double stops() {
		return -StrictMath.log(whiteLuminance()) / StrictMath.log(2);
	}

	/** The colour of the light, as White Balance would name it. @throws IllegalArgumentException where a channel of the white is not above 0 */
	public Chromaticity light() {
		return WhiteBalance.lightOf(white());
	}

	/** ΔE00 of every patch with exposure and neutral put right, and no more; NaN for those that are left out. */
	public double[] balancedDifferences() {
		double[] w = white(), d = new double[used.length];
		for (int i = 0; i < d.length; i++) {
			double[] m = patches.get(i).rgb();
			d[i] = used[i] ? difference(i, m[0] / w[0], m[1] / w[1], m[2] / w[2]) : Double.NaN;
		}
		return d;
	}

	/** ΔE00 of the known colour of a patch, from 0, and linear sRGB. */
	double difference(int patch, double... rgb) {
		double[] known = reference.patches().get(patch).rgb(), found = rgb.clone();
		TO_LAB.apply(known);
		TO_LAB.apply(found);
		return ColorDifference.CIEDE2000.between(known, found);
	}

	/** The mean of numbers, without those that are NaN. */
	public static double mean(double[] values) {
		return Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
	}

	/** The largest of numbers, without those that are NaN. */
	public static double max(double[] values) {
		return Arrays.stream(values).filter(v -> !Double.isNaN(v)).max().orElse(Double.NaN);
	}

	/** The median of numbers, without those that are NaN. */
	public static double median(double[] values) {
		double[] v = Arrays.stream(values).filter(x -> !Double.isNaN(x)).sorted().toArray();
		return v.length == 0 ? Double.NaN : (v[(v.length - 1) / 2] + v[v.length / 2]) / 2;
	}
}

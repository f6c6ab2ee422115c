package org.tristimulus.light.mixture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.tristimulus.color.Chromaticity;
import org.tristimulus.light.spectrum.LightSource;
import org.tristimulus.light.temperature.ColorTemperature;
import org.tristimulus.light.temperature.Daylight;

/**
 * Mixes channels of light to a colour temperature and Duv, and chooses among the mixtures that reach it the best: all of
 * them form a polytope of as many dimensions as there are channels above three.
 */
public final class LedMixer {

	/** A target counts as reached within these, in kelvin and in uv. */
	public static final double KELVIN_TOLERANCE = 1, DUV_TOLERANCE = 5e-5;

	private final MixtureModel channels;

	private LedMixer(MixtureModel channels) {
		this.channels = channels;
	}

	/** @param channels 2 to 6, each with visible light */
	public static LedMixer of(List<LightSource> channels) {
		checkCount(channels.size());
		return new LedMixer(MixtureModel.of(channels));
	}

	/** @throws IllegalArgumentException if so many channels cannot be mixed */
	public static void checkCount(int channels) {
		if (channels < 2 || channels > 6) throw new IllegalArgumentException("The mixer takes 2 to 6 channels, not " + channels);
	}

	/**
	 * The mixture of that colour temperature and Duv that is best, among those whose Ra is at least a floor. A target out of
	 * reach gives the nearest chromaticity in CIE 1960 uv, and a floor out of reach the highest Ra; the notes say so.
	 *
	 * @param minRa from 0 (no floor) to 100
	 */
	public LedMixture mix(ColorTemperature target, MixGoal maximise, double minRa) {
		if (!(minRa >= 0 && minRa <= 100)) throw new IllegalArgumentException("The floor on Ra must be from 0 to 100, not " + minRa);
		Aim aim = new Aim(target);
		return aim.result(aim.comparable ? aim.search.best(maximise, minRa) : aim.search.best(MixGoal.EFFICACY, 0), minRa);
	}

	/**
	 * Mixtures of that colour temperature and Duv along the trade-off: from the highest efficacy to the highest Ra, each such
	 * that no other is better in both. One mixture where nothing is left to choose.
	 *
	 * @param n the most mixtures, 2 or more
	 */
	public List<LedMixture> tradeOff(ColorTemperature target, int n) {
		if (n < 2) throw new IllegalArgumentException("A curve needs 2 points or more, not " + n);
		Aim aim = new Aim(target);
		List<LedMixture> curve = new ArrayList<>();
		for (double[] shares : aim.comparable ? aim.search.tradeOff(n) : Collections.singletonList(aim.search.best(MixGoal.EFFICACY, 0)))
			curve.add(aim.result(shares, 0));
		return curve;
	}

	/** The search at one target. */
	private final class Aim {

		private final MixtureModel model;
		private final boolean comparable, reached;
		private final ColorTemperature target, actual;
		private final MixtureSearch search;

		Aim(ColorTemperature target) {
			this.target = target;
			Chromaticity c = target.chromaticity();
			MixturePolytope space = new MixturePolytope(channels.points(), new double[] { c.x, c.y });
			if (space.isEmpty()) {
				c = nearest(c);
				space = new MixturePolytope(channels.points(), new double[] { c.x, c.y });
			}
			actual = ColorTemperature.of(c);
			reached = Math.abs(actual.kelvin() - target.kelvin()) <= KELVIN_TOLERANCE && Math.abs(actual.duv() - target.duv()) <= DUV_TOLERANCE;
			comparable = actual.isDefined() && actual.kelvin() <= Daylight.MAX;
			model = comparable ? channels.at(actual.kelvin()) : channels;
			search = new MixtureSearch(space, model);
		}

		/** On the edge of what the channels span: the nearest point of all lines between two of them. */
		private Chromaticity nearest(Chromaticity c) {
			double[] p = c.uv(), best = {};
			double least = Double.POSITIVE_INFINITY;
			double[][] points = channels.points();
			for (double[] first : points)
				for (double[] second : points) {
					double[] a = Chromaticity.of(first[0], first[1]).uv(), b = Chromaticity.of(second[0], second[1]).uv();
					double du = b[0] - a[0], dv = b[1] - a[1], length = du * du + dv * dv;
					double t = length == 0 ? 0 : Math.max(0, Math.min(1, ((p[0] - a[0]) * du + (p[1] - a[1]) * dv) / length));
					double[] q = { a[0] + t * du, a[1] + t * dv };
					double distance = StrictMath.hypot(q[0] - p[0], q[1] - p[1]);
					if (distance < least) {
						least = distance;
						best = q;
					}
				}
			return Chromaticity.ofUv(best[0], best[1]);
		}

		LedMixture result(double[] shares, double minRa) {
			double ra = comparable ? model.ra(shares) : Double.NaN;
			List<String> notes = new ArrayList<>();
			if (!reached) notes.add(String.format(Locale.ROOT, "target out of reach: %.0f K, Duv %.4f asked; the nearest is %s", target.kelvin(), target.duv(),
				actual.isDefined() ? String.format(Locale.ROOT, "%.0f K, Duv %.4f", actual.kelvin(), actual.duv()) : "a light without CCT"));
			if (!comparable) notes.add("no reference illuminant: the mixture is the most efficacious");
			boolean held = minRa == 0 || ra >= minRa;
			if (comparable && !held) notes.add(String.format(Locale.ROOT, "Ra of at least %.1f is out of reach: the highest is %.1f", minRa, ra));
			return new LedMixture(model.weights(shares), model.spectrum(shares), ra, model.efficacy(shares), reached, held, notes);
		}
	}
}

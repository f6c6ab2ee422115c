package org.tristimulus.light.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * The best points of a polytope of mixtures. One goal is climbed by shrinking steps, along the polytope's edges among others,
 * from the best points of a lattice. Two goals, the second being Ra, are weighed: between two mixtures that are best for some
 * weights, the weights for which these two tie lead to the next, until the wanted Ra lies between two neighbours.
 */
final class MixtureSearch {

	private static final int LATTICE = 1000, LATTICE_STARTS = 2;

	private final MixturePolytope space;
	private final MixtureModel model;
	private final List<double[]> lattice, directions;
	private double[] faithful;

	MixtureSearch(MixturePolytope space, MixtureModel model) {
		this.space = space;
		this.model = model;
		lattice = space.spread(LATTICE);
		directions = space.directions();
	}

	/** The mixture of highest Ra. */
	double[] faithful() {
		if (faithful == null) faithful = climb(model::ra, Collections.emptyList());
		return faithful;
	}

	/** The best mixture whose Ra is at least a floor; that of highest Ra if there is none. */
	double[] best(MixGoal goal, double minRa) {
		if (goal == MixGoal.RA) return faithful();
		double[] b = climb(p -> goal.score(model, p), Collections.emptyList());
		if (minRa <= 0 || model.ra(b) >= minRa) return b;
		double[] a = faithful();
		if (model.ra(a) <= minRa) return a;
		for (int i = 0; i < 20 && model.ra(a) - model.ra(b) > 0.01; i++) {
			double[] c = between(goal, a, b);
			if (c.length == 0) break;
			if (model.ra(c) >= minRa) a = c;
			else b = c;
		}
		double[] held = a;
		Predicate<double[]> holds = p -> model.ra(p) >= minRa;
		UnaryOperator<double[]> drawnBack = p -> lastThat(holds, held, p);
		return climb(p -> holds.test(p) ? goal.score(model, p) : Double.NEGATIVE_INFINITY, Arrays.asList(a, drawnBack.apply(b)), drawnBack, space.radius() / 64);
	}

	/** From the most efficacious mixture to that of highest Ra, up to n of those that no other beats in both. */
	List<double[]> tradeOff(int n) {
		List<double[]> curve = new ArrayList<>(Arrays.asList(best(MixGoal.EFFICACY, 0), faithful()));
		List<double[]> closed = new ArrayList<>();
		while (curve.size() < n) {
			int widest = -1;
			double gap = 1e-3;
			for (int i = 0; i + 1 < curve.size(); i++) {
				double width = model.ra(curve.get(i + 1)) - model.ra(curve.get(i));
				if (width <= gap || closed.contains(curve.get(i))) continue;
				gap = width;
				widest = i;
			}
			if (widest < 0) break;
			double[] a = curve.get(widest + 1), b = curve.get(widest), c = between(MixGoal.EFFICACY, a, b);
			if (c.length == 0) c = best(MixGoal.EFFICACY, (model.ra(a) + model.ra(b)) / 2);
			if (model.ra(c) < model.ra(a) && model.efficacy(c) > model.efficacy(a)) curve.add(widest + 1, c);
			else closed.add(b);
		}
		if (curve.size() == 2 && model.ra(curve.get(1)) - model.ra(curve.get(0)) <= 1e-3) curve.remove(0);
		return curve;
	}

	/** The best mixture for the weights at which a (of higher Ra) and b tie; empty if none is better than these. */
	private double[] between(MixGoal goal, double[] a, double[] b) {
		double weight = (goal.score(model, b) - goal.score(model, a)) / (model.ra(a) - model.ra(b));
		ToDoubleFunction<double[]> both = p -> goal.score(model, p) + weight * model.ra(p);
		double[] c = climb(both, Arrays.asList(a, b));
		double ra = model.ra(c), margin = 1e-3;
		boolean between = ra > model.ra(b) + margin && ra < model.ra(a) - margin;
		return between && both.applyAsDouble(c) > both.applyAsDouble(a) + 1e-6 ? c : new double[0];
	}

	private double[] climb(ToDoubleFunction<double[]> score, List<double[]> from) {
		List<double[]> starts = new ArrayList<>(from);
		double[] scores = lattice.stream().mapToDouble(score).toArray();
		for (int s = 0; s < LATTICE_STARTS; s++) {
			int top = 0;
			for (int i = 1; i < scores.length; i++)
				if (scores[i] > scores[top]) top = i;
			starts.add(lattice.get(top));
			scores[top] = Double.NEGATIVE_INFINITY;
		}
		return climb(score, starts, UnaryOperator.identity(), space.radius() / 16);
	}

	/** @param repair makes a trial point admissible */
	private double[] climb(ToDoubleFunction<double[]> score, List<double[]> starts, UnaryOperator<double[]> repair, double step) {
		double[] best = starts.get(0);
		double top = Double.NEGATIVE_INFINITY;
		for (double[] start : starts) {
			double[] at = start;
			double value = score.applyAsDouble(at);
			for (double size = step; size > 1e-6; size /= 3) {
				boolean better = true;
				for (int round = 0; better && round < 40; round++) {
					better = false;
					for (double[] direction : directions) {
						double[] trial = repair.apply(space.step(at, direction, size));
						double v = score.applyAsDouble(trial);
						if (!(v > value)) continue;
						value = v;
						at = trial;
						better = true;
					}
				}
			}
			if (value > top) {
				top = value;
				best = at;
			}
		}
		return best;
	}

	/** The point, or the last one on the way to it from another where a condition holds. */
	private static double[] lastThat(Predicate<double[]> condition, double[] from, double[] point) {
		if (condition.test(point)) return point;
		double low = 0, high = 1;
		for (int i = 0; i < 20; i++) {
			double middle = (low + high) / 2;
			if (condition.test(MixturePolytope.between(from, point, middle))) low = middle;
			else high = middle;
		}
		return MixturePolytope.between(from, point, low);
	}
}

package org.tristimulus.relight.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.tristimulus.relight.Directions;

/** The lamps of a series of photographs: a name and a direction each, x right, y up, z towards the viewer. A lamp may not have been found. Immutable. */
public final class Lamps {

	private final List<String> names;
	/** Unit vectors; no length where a lamp was not found. */
	private final double[][] directions;

	/**
	 * @param names one for each lamp
	 * @param vectors to each lamp, of any length; 0 0 0 for one that was not found
	 * @throws IllegalArgumentException for a vector that is not finite
	 */
	public Lamps(List<String> names, double[][] vectors) {
		this.names = Collections.unmodifiableList(new ArrayList<>(names));
		directions = new double[vectors.length][];
		for (int k = 0; k < vectors.length; k++) {
			double[] v = vectors[k];
			directions[k] = v[0] == 0 && v[1] == 0 && v[2] == 0 ? new double[3] : Directions.unit(v[0], v[1], v[2]);
		}
	}

	/** How many, those not found included. */
	public int count() {
		return directions.length;
	}

	/** The name of a lamp, often of the photograph's file. */
	public String name(int k) {
		return names.get(k);
	}

	/** The unit vector to a lamp; 0 0 0 where it was not found. */
	public double[] direction(int k) {
		return directions[k].clone();
	}

	/** Whether a direction is known. */
	public boolean isFound(int k) {
		return directions[k][0] != 0 || directions[k][1] != 0 || directions[k][2] != 0;
	}

	/** The lamps that were found, in order. */
	public int[] found() {
		int[] found = new int[count()];
		int n = 0;
		for (int k = 0; k < count(); k++)
			if (isFound(k)) found[n++] = k;
		return Arrays.copyOf(found, n);
	}

	/** How many of those found stand below the image plane. */
	public int belowHorizon() {
		return (int) Arrays.stream(directions).filter(d -> d[2] < 0).count();
	}
}

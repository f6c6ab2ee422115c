package org.tristimulus.light.temperature;

import org.tristimulus.light.exposure.Ease;
import org.tristimulus.light.exposure.Keyframes;

/** Temperatures at some slices of a stack, between which it goes evenly in mired (1e6 / K); or one for all. */
public final class KelvinKeys {

	private static final double MIN = 1000, MAX = 25_000;

	private final Keyframes kelvins, mireds;

	private KelvinKeys(Keyframes kelvins) {
		this.kelvins = kelvins;
		mireds = kelvins.map(k -> 1e6 / k);
	}

	/**
	 * @param keys slice:kelvin,slice:kelvin,… with slices rising from 1; or an empty text for the one temperature
	 * @param last the last slice there is
	 * @throws IllegalArgumentException naming the key that is wrong
	 */
	public static KelvinKeys of(String keys, double kelvin, int last) {
		return new KelvinKeys(keys.trim().isEmpty() ? Keyframes.constant(kelvin) : Keyframes.parse(keys, last, "kelvin", MIN, MAX));
	}

	/** The temperature at a slice in kelvin; at a key it is the key's own. */
	public double at(int slice) {
		double mired = mireds.at(slice, Ease.LINEAR), key = kelvins.at(slice, Ease.STEP);
		return mired == 1e6 / key ? key : 1e6 / mired;
	}

	/** Whether all slices have one temperature. */
	public boolean isOne() {
		return kelvins.slices().length == 1;
	}

	/** The slices that have keys; the first alone where there is one temperature for all. */
	public int[] slices() {
		return kelvins.slices();
	}
}

package org.tristimulus.light.balance;

import java.util.Arrays;
import java.util.function.IntFunction;

import org.tristimulus.color.Adaptation;
import org.tristimulus.color.Chromaticity;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.light.temperature.Intent;
import org.tristimulus.light.temperature.KelvinKeys;
import org.tristimulus.light.temperature.Locus;
import org.tristimulus.light.temperature.TargetLight;

/** The change from a light that is named by its temperature to a target, or part of the way; or the other way round, to render a picture under it. */
public final class TemperatureChange {

	private final Locus locus;
	private final double tint, fraction, maxGain;
	private final TargetLight target;
	private final Adaptation adaptation;
	private final Intent intent;

	private TemperatureChange(Locus locus, double tint, TargetLight target, double fraction, Adaptation adaptation, Intent intent, double maxGain) {
		this.locus = locus;
		this.tint = tint;
		this.target = target;
		this.fraction = fraction;
		this.adaptation = adaptation;
		this.intent = intent;
		this.maxGain = maxGain;
	}

	/** All the way to D65, by CAT16. @param tint distance from the locus in CIE 1960 uv, positive above (greenish) */
	public static TemperatureChange along(Locus locus, double tint) {
		return new TemperatureChange(locus, tint, TargetLight.of("d65", locus), 1, Adaptation.CAT16, Intent.CORRECT, Double.POSITIVE_INFINITY);
	}

	/** @param name see {@link TargetLight} @param fraction of the way there, 0 to 1, in mired */
	public TemperatureChange to(String name, double fraction) {
		if (!(fraction >= 0 && fraction <= 1)) throw new IllegalArgumentException("The amount is out of range: " + 100 * fraction + " %; it is 0 to 100 %");
		return new TemperatureChange(locus, tint, TargetLight.of(name, locus), fraction, adaptation, intent, maxGain);
	}

	/** @param maxGain the largest gain of L, M or S that is allowed */
	public TemperatureChange by(Adaptation adaptation, Intent intent, double maxGain) {
		return new TemperatureChange(locus, tint, target, fraction, adaptation, intent, maxGain);
	}

	/** The light of a temperature in kelvin. @throws IllegalArgumentException where the locus does not reach */
	public Chromaticity light(double kelvin) {
		return locus.at(kelvin, tint);
	}

	/** The lights of the slices that have a temperature of their own. */
	public Chromaticity[] lights(KelvinKeys kelvins) {
		return Arrays.stream(kelvins.slices()).mapToObj(slice -> light(kelvins.at(slice))).toArray(Chromaticity[]::new);
	}

	/** The light under which the result is neutral. */
	public Chromaticity target() {
		return target.chromaticity();
	}

	/** What is done to a picture for a temperature in kelvin. @throws IllegalArgumentException naming a gain that is larger than allowed */
	public WhiteBalance at(double kelvin) {
		WhiteBalance balance = WhiteBalance.between(light(kelvin), target.from(kelvin, tint, fraction), adaptation);
		return (intent == Intent.CORRECT ? balance : balance.inverse()).within(maxGain);
	}

	/** @throws IllegalArgumentException if a key's temperature is not on the locus, or needs a gain larger than allowed */
	public void check(KelvinKeys kelvins) {
		for (int slice : kelvins.slices())
			at(kelvins.at(slice));
	}

	/**
	 * What is done at each position of a stack, counted from 0.
	 *
	 * @param clips whether samples are clipped at white: then white stays white, unless a picture is rendered under the light
	 */
	public IntFunction<ColorTransform> transforms(KelvinKeys kelvins, boolean clips) {
		ColorTransform first = transform(kelvins.at(1), clips);
		return position -> kelvins.isOne() ? first : transform(kelvins.at(position + 1), clips);
	}

	private ColorTransform transform(double kelvin, boolean clips) {
		return clips && intent == Intent.CORRECT ? at(kelvin).keepingWhite() : at(kelvin).transform();
	}
}

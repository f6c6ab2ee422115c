package org.tristimulus.command.balance;

import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.tristimulus.color.Adaptation;
import org.tristimulus.color.Chromaticity;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.file.FileKind;
import org.tristimulus.file.OutputFiles;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.FixedLine;
import org.tristimulus.light.balance.BalanceScope;
import org.tristimulus.light.balance.NeutralSample;
import org.tristimulus.light.balance.PatchStatistic;
import org.tristimulus.light.balance.Recipe;
import org.tristimulus.light.balance.RecipeLines;
import org.tristimulus.light.balance.SteadyLight;
import org.tristimulus.light.balance.WhiteBalance;
import org.tristimulus.light.balance.WhiteReference;
import org.tristimulus.light.exposure.Exposure;

/** The white balance of each slice of an image, or one for all. */
public final class Balances {

	/** What is saved, and may replace. */
	private static final FileKind RECIPE = FileKind.text("a white balance recipe", RecipeLines.Kind.WHITE_BALANCE::begins);

	private final ColorImage image;
	private final boolean shared, saturates;
	private final Adaptation adaptation;
	private final List<Balance> each;

	private Balances(ColorImage image, boolean shared, boolean saturates, Adaptation adaptation, List<Balance> each) {
		this.image = image;
		this.saturates = saturates;
		this.shared = shared;
		this.adaptation = adaptation;
		this.each = each;
	}

	/**
	 * That of a file.
	 *
	 * @param fraction how much of it, 0 to 1, in uv
	 * @param maxGain the largest cone gain that is allowed
	 */
	public static Balances ofRecipe(ColorImage image, File file, double fraction, double maxGain) {
		Recipe recipe = Recipe.of(RecipeLines.read(file, RecipeLines.Kind.WHITE_BALANCE));
		WhiteBalance change = recipe.balance().partly(fraction, recipe.light()).within(maxGain);
		return new Balances(image, true, image.hasWhite(), change.adaptation(), Collections.singletonList(new Balance(recipe.light(), change, recipe.stops(), clips(image), Optional.empty())));
	}

	/**
	 * What makes the light neutral that something neutral in the image tells.
	 *
	 * @param exclude pixels with a channel of so much light or more are left out; none are where a 32-bit image has no white and more light than 1
	 * @param level what the luminance of the sample becomes, 1 for white; 0 keeps it
	 */
	public static Balances measured(ColorImage image, WhiteReference from, PatchStatistic statistic, double exclude, BalanceScope scope, Adaptation adaptation, double fraction, double maxGain, double level) {
		if (level > 0) image.encoding(false);
		boolean saturates = image.knowsSaturation();
		if (!saturates) image.leaveWhiteOpen();
		List<NeutralSample> samples = NeutralSamples.of(image, from, statistic, saturates ? exclude : Double.POSITIVE_INFINITY);
		if (scope == BalanceScope.ALL) samples = Collections.singletonList(NeutralSample.mean(samples));
		Chromaticity[] lights = samples.stream().map(NeutralSample::light).toArray(Chromaticity[]::new);
		Chromaticity[] steady = scope == BalanceScope.SMOOTH ? overTime(lights, image.source().frames()) : lights;
		double[] stops = stops(samples, level);
		if (scope == BalanceScope.SMOOTH) stops = overTime(stops, image.source().frames());
		List<Balance> each = new ArrayList<>();
		for (int i = 0; i < lights.length; i++) {
			WhiteBalance all = WhiteBalance.between(steady[i], Chromaticity.D65, adaptation);
			each.add(new Balance(steady[i], within(maxGain, all.partly(fraction, steady[i]), scope, i), stops[i], clips(image), Optional.of(samples.get(i))));
		}
		return new Balances(image, scope == BalanceScope.ALL, saturates, adaptation, each);
	}

	private static boolean clips(ColorImage image) {
		return !image.source().type().isFloat();
	}

	private static WhiteBalance within(double maxGain, WhiteBalance change, BalanceScope scope, int slice) {
		try {
			return change.within(maxGain);
		}
		catch (IllegalArgumentException e) {
			throw scope == BalanceScope.ALL ? e : new IllegalArgumentException("Slice " + (slice + 1) + ": " + e.getMessage(), e);
		}
	}

	/** The stops that bring each sample to a level. */
	private static double[] stops(List<NeutralSample> samples, double level) {
		return samples.stream().mapToDouble(s -> level > 0 ? Exposure.toExposure(level / s.luminance()) : 0).toArray();
	}

	/** Smooths over frames, each depth alone; over slices where there is no time. */
	private static double[] overTime(double[] stops, int frames) {
		int depths = depths(stops.length, frames);
		double[] steady = new double[stops.length];
		for (int z = 0; z < depths; z++) {
			double[] series = new double[stops.length / depths];
			for (int t = 0; t < series.length; t++)
				series[t] = stops[t * depths + z];
			series = SteadyLight.of(series);
			for (int t = 0; t < series.length; t++)
				steady[t * depths + z] = series[t];
		}
		return steady;
	}

	private static int depths(int positions, int frames) {
		return frames > 1 && positions % frames == 0 ? positions / frames : 1;
	}

	/** Smooths over frames, each depth alone; over slices where there is no time. */
	private static Chromaticity[] overTime(Chromaticity[] lights, int frames) {
		int depths = depths(lights.length, frames);
		Chromaticity[] steady = new Chromaticity[lights.length];
		for (int z = 0; z < depths; z++) {
			Chromaticity[] series = new Chromaticity[lights.length / depths];
			for (int t = 0; t < series.length; t++)
				series[t] = lights[t * depths + z];
			series = SteadyLight.of(series);
			for (int t = 0; t < series.length; t++)
				steady[t * depths + z] = series[t];
		}
		return steady;
	}

	/** Lines that balance each position by itself so. */
	public List<FixedLine> lines(double maxGain, Gamut gamut) {
		List<FixedLine> lines = new ArrayList<>();
		for (Balance b : each)
			lines.add(FixedLine.of("White Balance...", "from=recipe maxgain=" + maxGain + " gamut=" + gamut).with("recipe", new Recipe(b.change, b.light, b.stops).text()));
		return lines;
	}

	/** The cone space of the gains. */
	public Adaptation adaptation() {
		return adaptation;
	}

	/** Whether it is known which pixels were saturated before the change. */
	boolean saturates() {
		return saturates;
	}

	/** What was not measured, in words; an empty text if everything was. */
	public String leftOut() {
		List<NeutralSample> samples = new ArrayList<>();
		for (Balance b : each)
			b.sample.ifPresent(samples::add);
		NeutralSample all = NeutralSample.mean(samples);
		return all.saturated() + all.black() == 0 ? "" : String.format(Locale.ROOT, "%.3g %% of the pixels were left out of the measurement: %d saturated, %d black in a channel", 100 * all.excluded(), all.saturated(), all.black());
	}

	/** Whether all slices have one. */
	boolean isShared() {
		return shared;
	}

	List<Balance> each() {
		return each;
	}

	/** The change of a position. */
	public ColorTransform at(int position) {
		return each.get(shared ? 0 : position - image.firstPosition()).transform;
	}

	/** @throws IllegalArgumentException if nothing is selected */
	public static void needSelection(ColorImage image) {
		if (!image.source().hasSelection())
			throw new IllegalArgumentException("from=roi: \"" + image.source().title() + "\" has no area selected; draw one on something grey, or use from=background");
	}

	/** @throws IllegalArgumentException if there is a correction for each slice, which a file cannot keep, or the file may not be written */
	public static void checkSave(OutputFiles files, File file, BalanceScope scope) {
		if (file.getPath().isEmpty()) return;
		files.check("save", file, RECIPE);
		if (scope != BalanceScope.ALL) throw new IllegalArgumentException("save=" + file + ": a recipe holds one correction; use scope=all");
	}

	/** Keeps the one correction in a file, if it has a name. */
	public void save(OutputFiles files, File file) {
		if (!file.getPath().isEmpty()) files.write("save", file, RECIPE, new Recipe(each.get(0).change, each.get(0).light, each.get(0).stops).text());
	}

	/** The lights, for a diagram. */
	public Chromaticity[] lights() {
		return each.stream().map(b -> b.light).toArray(Chromaticity[]::new);
	}

	/** What becomes of the lights. */
	public Chromaticity[] lightsAfter() {
		return each.stream().map(b -> b.change.lightAfter(b.light)).toArray(Chromaticity[]::new);
	}

	/** What was measured, if anything was. */
	public Chromaticity[] measured() {
		return each.stream().filter(b -> b.sample.isPresent()).map(b -> b.sample.get().light()).toArray(Chromaticity[]::new);
	}
}

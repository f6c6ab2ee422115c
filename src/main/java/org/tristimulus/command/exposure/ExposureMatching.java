package org.tristimulus.command.exposure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.tristimulus.color.ChannelTransform;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.PerChannel;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.FixedLine;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.light.exposure.Distribution;
import org.tristimulus.light.exposure.Exposure;
import org.tristimulus.light.exposure.ExposureMatch;
import org.tristimulus.light.exposure.LuminanceSample;
import org.tristimulus.light.exposure.Statistic;
import org.tristimulus.report.Readout;
import org.tristimulus.report.Report;

/** An image and a reference, and the stops that bring the one to the other: for each step of the image, for all channels or for each. */
final class ExposureMatching {

	private static final String[] RGB = { "red", "green", "blue" };

	private final ColorImage image, reference;
	private final ExposureGroups steps;
	private final boolean perSlice;
	/** How many channels are matched by themselves; 1 for luminance. */
	private final int channels;
	private final Encoding encoding, referenceEncoding;
	private final ExposureMatch[][] matches;
	private final double[][] statistics;

	private LightMeter meter;
	private boolean applied;

	ExposureMatching(ColorImage image, ColorImage reference, Scope scope, boolean byChannel) {
		this.image = image;
		this.reference = reference;
		steps = ExposureGroups.of(image, scope);
		perSlice = scope == Scope.PER_SLICE;
		channels = byChannel ? channels(image) : 1;
		if (byChannel && channels(reference) != channels)
			throw new IllegalArgumentException("by=channel: " + named(image) + " has " + channels + " channels and " + named(reference) + " has " + channels(reference) + "; as many are needed, or by=luminance");
		boolean free = !image.hasWhite() && !reference.hasWhite();
		Encoding mine = image.encoding(free), other = reference.encoding(free);
		double white = Math.max(mine.white, other.white);
		encoding = free ? new Encoding(mine.decode, white, mine.black) : mine;
		referenceEncoding = free ? new Encoding(other.decode, white, other.black) : other;
		matches = new ExposureMatch[steps.count()][channels];
		statistics = new double[steps.count()][channels];
	}

	private static int channels(ColorImage image) {
		return image.isColor() ? 3 : image.source().channels();
	}

	private static String named(ColorImage image) {
		return "\"" + image.source().title() + "\"";
	}

	/** The position of the reference that goes with one of the image. */
	private int partner(int position, String key) {
		int mine = image.source().positions(), other = reference.source().positions();
		if (other == 1) return 0;
		if (other != mine) throw new IllegalArgumentException(key + ": " + named(image) + " has " + mine + " slices and " + named(reference) + " has " + other + "; as many are needed, or one");
		return position;
	}

	/** By a statistic of either image, each of its own selection. */
	void matchStatistics(Statistic statistic, double percentile) {
		meter = new LightMeter(image, encoding, image.selection());
		LightMeter other = new LightMeter(reference, referenceEncoding, reference.selection());
		boolean isPart = image.firstPosition() > 0 || image.endPosition() < image.source().positions();
		for (int i = 0; i < steps.count(); i++) {
			int[] positions = steps.positions(i), all = IntStream.range(0, reference.endPosition()).toArray();
			boolean pairs = perSlice || isPart && reference.source().positions() == image.source().positions();
			LuminanceSample[] mine = sample(meter, positions), theirs = sample(other, pairs ? new int[] { partner(positions[0], "scope=per-slice") } : all);
			for (int c = 0; c < channels; c++) {
				statistics[i][c] = statistic(meter, i, statistic, mine[c], percentile);
				statistic(other, i, statistic, theirs[c], percentile);
				matches[i][c] = ExposureMatch.unregistered(mine[c], theirs[c], statistic, percentile);
			}
			image.progress().done((i + 1.0) / steps.count());
		}
	}

	private double statistic(LightMeter of, int step, Statistic statistic, LuminanceSample sample, double percentile) {
		try {
			return statistic.of(sample, percentile);
		}
		catch (IllegalArgumentException e) {
			throw of.in(steps.inWords(step), e);
		}
	}

	private LuminanceSample[] sample(LightMeter of, int[] positions) {
		LuminanceSample[] samples = new LuminanceSample[channels];
		Arrays.setAll(samples, c -> new LuminanceSample());
		if (channels == 1) of.add(positions, samples[0]);
		else of.add(positions, samples);
		return samples;
	}

	/** By the ratios of pixels at the same place, within the selection of the image. */
	void matchPixels() {
		boolean same = image.source().width() == reference.source().width() && image.source().height() == reference.source().height();
		if (!same) throw new IllegalArgumentException("registered=true: " + named(image) + " is " + size(image) + " pixels and " + named(reference) + " is " + size(reference) + "; registered images are of one size");
		if (channels(image) != channels(reference)) throw new IllegalArgumentException("registered=true: " + named(image) + " has " + channels(image) + " channels and " + named(reference) + " has " + channels(reference) + "; as many are needed");
		Region region = image.selection();
		meter = new LightMeter(image, encoding, region);
		LightMeter other = new LightMeter(reference, referenceEncoding, region);
		for (int i = 0; i < steps.count(); i++) {
			Distribution[] ratios = new Distribution[channels];
			Arrays.setAll(ratios, c -> new Distribution());
			for (int p : steps.positions(i))
				addRatios(p, other, ratios);
			statistics[i] = new double[0];
			for (int c = 0; c < channels; c++)
				try {
					matches[i][c] = ExposureMatch.registered(ratios[c]);
				}
				catch (IllegalArgumentException e) {
					throw meter.in(steps.inWords(i), e);
				}
			image.progress().done((i + 1.0) / steps.count());
		}
	}

	private static String size(ColorImage image) {
		return image.source().width() + " × " + image.source().height();
	}

	private void addRatios(int position, LightMeter other, Distribution[] ratios) {
		int partner = partner(position, "registered=true");
		double clip = meter.visit(position), otherClip = other.visit(partner);
		image.measure(position, encoding, reference, partner, referenceEncoding, image.selection(), new RatioTally(ratios, image.isColor(), clip, otherClip));
	}

	void apply(Gamut gamut, double knee) {
		ColorTransform[] gains = new ColorTransform[steps.count()];
		for (int i = 0; i < gains.length; i++) {
			ChannelTransform[] each = new ChannelTransform[channels];
			for (int c = 0; c < channels; c++)
				each[c] = Exposure.by(matches[i][c].stops());
			gains[i] = channels == 1 ? each[0] : new PerChannel(each);
		}
		image.applyEach(p -> gains[steps.of(p)], gamut, knee);
		applied = true;
	}

	/** Lines that expose each position by itself so; of all channels alike. */
	List<FixedLine> lines(Gamut gamut, double knee) {
		List<FixedLine> lines = new ArrayList<>();
		for (int p = image.firstPosition(); p < image.endPosition(); p++)
			if (lines.isEmpty() || matches.length > 1) lines.add(StepExposure.line(matches[steps.of(p)][0].stops(), gamut, knee));
		return lines;
	}

	/** A row for each step; by channel, for each channel. */
	Report report() {
		ExposureReport report = new ExposureReport(image, steps);
		for (int i = 0; i < steps.count(); i++)
			for (int c = 0; c < channels; c++) {
				ExposureMatch match = matches[i][c];
				report.row(i).set("Stops", match.stops()).set("Spread_stops", match.spread()).set("Limited", 0).set("Note", note(c));
				if (statistics[i].length > 0) report.set("Stat_before_stops", statistics[i][c]).set("Stat_after_stops", statistics[i][c] + match.stops());
				report.percent("Clipped_before_%", meter.atWhite(steps, i));
				if (applied) report.percent("Clipped_after_%", LightMeter.atWhite(image.after(), encoding, steps, i));
			}
		return report.report();
	}

	/** Of the first step. */
	Readout readout() {
		Readout readout = new Readout();
		for (int c = 0; c < channels; c++)
			readout.line(String.format(Locale.ROOT, "%s%+.2f stops to the reference", channels == 1 ? "" : part(c) + " ", matches[0][c].stops()));
		return readout.median();
	}

	private String part(int channel) {
		return channels == 1 ? "" : image.isColor() ? RGB[channel] : "channel " + (channel + 1);
	}

	private String note(int channel) {
		String part = part(channel);
		return part + (applied ? "" : part.isEmpty() ? "not applied" : ", not applied");
	}
}

package org.tristimulus.command.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.color.ChannelTransform;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.FixedLine;
import org.tristimulus.image.MeasuresFirst;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.store.Axis;
import org.tristimulus.light.exposure.Ease;
import org.tristimulus.light.exposure.Exposure;
import org.tristimulus.light.exposure.Keyframes;
import org.tristimulus.report.HasReadout;
import org.tristimulus.report.Readout;
import org.tristimulus.report.Report;

/** Exposes a series of images by stops that go from one key image to the next. */
@Plugin(type = Command.class, label = "Tween Exposure...", visible = false, attrs = { @Attr(name = "title", value = "tweened"), @Attr(name = "blocks", value = "measured"), @Attr(name = "panel", value = "keys ease"), @Attr(name = "words", value = "time-lapse") })
public class TweenExposure extends BeyondWhite implements Command, MeasuresFirst, HasReadout {

	@Parameter(persist = false, type = ItemIO.BOTH, attrs = { @Attr(name = "pixels", value = "decode white black model output"), @Attr(name = "output", value = "new") })
	private ColorImage image;

	@Parameter(persist = false, label = "Keys (slice:stops,...)", description = "slice:stops, separated by commas, slices rising from 1; stops -20 to 20. Before the first key and after the last its stops hold. exif: each slice is brought to the exposure of the first, by the EXIF of the files that the slice labels name.", validater = "keyframes")
	private String keys = "1:0";

	@Parameter(persist = false, label = "Between keys", description = "How stops go from one key to the next.")
	private Ease ease = Ease.LINEAR;

	@Parameter(persist = false, label = "Series along", description = "The axis along which slices are counted. Automatic: time where there is more than one time point, else slices.")
	private Axis axis = Axis.AUTO;

	@Parameter(type = ItemIO.OUTPUT)
	private Report report;

	private Readout readout = new Readout();

	@Override
	public void run() {
		axis = axis.of(image.source());
		if (isExif()) keys = FileKeys.of(image, axis);
		Keyframes keyframes = keyframes();
		gamut = image.resolve(gamut);
		ExposureGroups steps = ExposureGroups.along(image, axis);
		double[] stops = new double[steps.count()];
		ChannelTransform[] gains = new ChannelTransform[stops.length];
		for (int i = 0; i < stops.length; i++) {
			stops[i] = keyframes.at(i + 1, ease);
			gains[i] = Exposure.by(stops[i]);
		}
		image.applyEach(p -> gains[steps.of(p)], gamut, knee);
		for (int p = image.firstPosition(); p < image.endPosition(); p++)
			image.result().addLabel(p, label(stops[steps.of(p)]));
		report = report(steps, stops);
		int step = steps.of(image.firstPosition());
		readout = new Readout().line(String.format(Locale.ROOT, "%+.2f stops at %d of %d", stops[step], step + 1, stops.length)).median();
	}

	@Override
	public Readout readout() {
		return readout;
	}

	@Override
	public List<FixedLine> fixedLines() {
		Keyframes keyframes = keyframes();
		ExposureGroups steps = ExposureGroups.along(image, axis.of(image.source()));
		List<FixedLine> lines = new ArrayList<>();
		for (int p = image.firstPosition(); p < image.endPosition(); p++)
			lines.add(StepExposure.line(keyframes.at(steps.of(p) + 1, ease), gamut, knee));
		return lines;
	}

	private boolean isExif() {
		return keys.trim().equalsIgnoreCase(FileKeys.EXIF);
	}

	private Keyframes keyframes() {
		return Keyframes.parse(isExif() ? FileKeys.of(image, axis.of(image.source())) : keys, axis.of(image.source()).length(image.source()), "stops", -Exposure.MAX_STOPS, Exposure.MAX_STOPS);
	}

	private static String label(double stops) {
		return String.format(Locale.ROOT, "%+.10f", stops).replaceAll("0+$", "").replaceAll("\\.$", "") + " stops";
	}

	private Report report(ExposureGroups steps, double[] stops) {
		ExposureReport rows = new ExposureReport(image, steps);
		Encoding encoding = image.encoding(true);
		for (int i = 0; i < stops.length; i++)
			rows.row(i).set("Stops", stops[i]).percent("Clipped_after_%", LightMeter.atWhite(image.after(), encoding, steps, i));
		return rows.report();
	}
}

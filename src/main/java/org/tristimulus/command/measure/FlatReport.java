package org.tristimulus.command.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.tristimulus.image.ColorImage;
import org.tristimulus.image.measure.FlatFrames;
import org.tristimulus.image.measure.MeanLight;
import org.tristimulus.measure.flat.FlatField;
import org.tristimulus.report.Chart;
import org.tristimulus.report.Readout;
import org.tristimulus.report.Report;

/** The row and the plot of Correct Flat Field. */
final class FlatReport {

	private static final int POINTS = 200;

	private FlatReport() {}

	/** After the image was changed. @param itself whether the flat is the image */
	static Report of(ColorImage image, FlatFrames frames, FlatField field, double limited, boolean itself) {
		double[] means = frames.means();
		boolean color = image.isColor();
		int n = image.endPosition() - image.firstPosition();
		Report report = new Report("Image", "Slice", "Falloff_stops", "Gain_R", "Gain_G", "Gain_B", "Level_%", "Flat_saturated_%", "Flat_at_black_%", "Limited_%", "Clipped_%", "Note").row()
			.set("Image", image.source().title()).set("Slice", n > 1 ? "all" : (Object) (image.firstPosition() + 1)).set("Falloff_stops", frames.field().falloff());
		double[] target = new double[means.length];
		for (int c = 0; c < means.length; c++) {
			target[c] = field.target(c);
			if (c < 3) report.set("Gain_" + "RGB".charAt(c), target[c] / means[c]);
		}
		double level = color ? FlatField.luminance(target) : target[0];
		List<String> notes = new ArrayList<>();
		if (itself) notes.add("the flat is the image itself");
		if (frames.isDoubtful()) notes.add("part of the flat is saturated or has no light");
		if (!color && means.length > 3) notes.add("gains of the first three channels");
		return report.set("Level_%", 100 * level).set("Flat_saturated_%", 100 * frames.saturated()).set("Flat_at_black_%", 100 * frames.atBlack()).set("Limited_%", 100 * limited)
			.set("Clipped_%", CalibrationReport.clippedPercent(image)).set("Note", String.join("; ", notes));
	}

	/** @param limited the share of samples whose gain is the largest that is allowed */
	static Readout readout(FlatFrames frames, double limited, double maxGain) {
		Readout readout = new Readout().line(String.format(Locale.ROOT, "the field falls off by %.2f stops", frames.field().falloff()));
		return limited > 0 ? readout.line(String.format(Locale.ROOT, "%.2g %% limited by the largest gain, %s", 100 * limited, maxGain)) : readout;
	}

	/** The flat in stops along both diagonals. */
	static Chart chart(ColorImage image, MeanLight flat) {
		double[] x = new double[POINTS];
		for (int k = 0; k < POINTS; k++)
			x[k] = 100.0 * k / (POINTS - 1);
		int right = flat.width() - 1, bottom = flat.height() - 1;
		return new Chart("Flat of " + image.source().title(), "Along the diagonal (%)", "Stops below white").add("from the upper left", Chart.Style.LINE, 0x1f5fa8, x, flat.stopsAlong(0, 0, right, bottom, POINTS))
			.add("from the lower left", Chart.Style.LINE, 0xc03a2b, x, flat.stopsAlong(0, bottom, right, 0, POINTS));
	}
}

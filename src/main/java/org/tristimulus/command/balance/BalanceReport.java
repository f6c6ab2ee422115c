package org.tristimulus.command.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.image.ColorImage;
import org.tristimulus.light.balance.NeutralSample;
import org.tristimulus.light.temperature.ColorTemperature;
import org.tristimulus.report.Report;

/** The rows of White Balance: what was found and what was done, a row for each slice that has a correction of its own. */
public final class BalanceReport {

	private static final String[] COLUMNS = { "Image", "Slice", "CCT_K", "Duv", "Stops", "DE00_before", "DE00_after", "Clipped_%", "N", "Excluded_%", "x", "y", "R_lin", "G_lin", "B_lin",
		"Gain_R", "Gain_G", "Gain_B", "Gain_L", "Gain_M", "Gain_S", "Note" };

	private BalanceReport() {}

	/**
	 * After the image was changed.
	 *
	 * @param clippedBefore the share of pixels, 0 to 1, that had a clipped channel before
	 */
	public static Report of(ColorImage image, Balances balances, double clippedBefore) {
		Report report = new Report(COLUMNS);
		int slice = image.firstPosition() + 1;
		for (Balance b : balances.each()) {
			boolean all = balances.isShared() && image.endPosition() - image.firstPosition() > 1;
			report.row().set("Image", image.source().title()).set("Slice", all ? (Object) "all" : slice++);
			if (b.sample.isPresent()) addSample(report, b, balances.saturates());
			LightColumns.add(report, b.light, b.change);
			double[] rgb = b.change.rgbGains(b.light);
			for (int c = 0; c < 3; c++)
				if (!Double.isNaN(rgb[c])) report.set("Gain_" + "RGB".charAt(c), rgb[c]);
			report.set("Stops", b.stops).set("Clipped_%", LightColumns.clippedPercent(image)).set("Note", String.join("; ", notes(b, balances.saturates(), HighlightNotes.of(image, clippedBefore, b))));
		}
		return report;
	}

	private static void addSample(Report report, Balance b, boolean saturates) {
		NeutralSample s = b.sample.get();
		double[] rgb = s.rgb();
		report.set("N", s.count()).set("Excluded_%", 100 * s.excluded()).set("R_lin", rgb[0]).set("G_lin", rgb[1]).set("B_lin", rgb[2]);
		boolean isBelowWhite = Math.max(rgb[0], Math.max(rgb[1], rgb[2])) <= 1;
		if (!saturates && !isBelowWhite) return;
		report.set("DE00_before", s.differenceFromNeutral(ColorTransform.IDENTITY)).set("DE00_after", s.differenceFromNeutral(b.change.transform()));
	}

	private static List<String> notes(Balance b, boolean saturates, List<String> ofHighlights) {
		List<String> notes = new ArrayList<>();
		boolean defined = ColorTemperature.of(b.light).isDefined();
		notes.add(defined ? "apparent CCT of this patch relative to the image's white, not the temperature of your lamp" : "no colour temperature has this colour; it was corrected all the same");
		if (!b.sample.isPresent()) notes.add("from a recipe");
		b.sample.filter(NeutralSample::isNoteworthy).ifPresent(s -> notes.add(String.format(Locale.ROOT, "%.3g %% of the pixels left out: %d saturated, %d black in a channel", 100 * s.excluded(), s.saturated(), s.black())));
		if (b.sample.isPresent() && !saturates) notes.add("white is not known, so no pixel counts as saturated");
		notes.addAll(ofHighlights);
		return notes;
	}
}

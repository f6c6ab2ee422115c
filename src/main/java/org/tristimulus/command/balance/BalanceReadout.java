package org.tristimulus.command.balance;

import java.util.List;
import java.util.Locale;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.space.Spaces;
import org.tristimulus.image.ColorImage;
import org.tristimulus.light.balance.NeutralSample;
import org.tristimulus.light.temperature.ColorTemperature;
import org.tristimulus.report.Readout;

/** What White Balance tells while its sample is being chosen: the patch before and after, the light, how far from neutral, and doubts. */
public final class BalanceReadout {

	private BalanceReadout() {}

	/** Of the first position that was measured. @param clippedBefore the share of pixels, 0 to 1, that had a clipped channel before */
	public static Readout of(ColorImage image, Balances balances, double clippedBefore) {
		Balance b = balances.each().get(0);
		Readout readout = new Readout();
		b.sample.ifPresent(sample -> addSample(readout, sample, b));
		ColorTemperature t = ColorTemperature.of(b.light);
		readout.line(t.isDefined() ? String.format(Locale.ROOT, "light %.0f K, Duv %+.4f", t.kelvin(), Math.rint(1e4 * t.duv()) / 1e4 + 0.0) : "light: no colour temperature");
		b.sample.ifPresent(sample -> readout.line(String.format(Locale.ROOT, "\u0394E00 from neutral %.1f \u2192 %.1f", sample.differenceFromNeutral(ColorTransform.IDENTITY), sample.differenceFromNeutral(b.change.transform()))));
		if (b.stops != 0) readout.line(String.format(Locale.ROOT, "%+.2f stops", b.stops));
		List<String> doubts = HighlightNotes.of(image, clippedBefore, b);
		doubts.forEach(readout::line);
		return readout;
	}

	private static void addSample(Readout readout, NeutralSample sample, Balance b) {
		double[] before = sample.rgb(), after = sample.rgb();
		b.change.transform(b.stops).apply(after);
		readout.swatch("sample", code(before)).swatch("after", code(after));
	}

	/** The sRGB code of linear light. */
	private static int code(double[] light) {
		double[] c = light.clone();
		Spaces.LINEAR_SRGB.to(Spaces.SRGB).apply(c);
		int rgb = 0;
		for (double v : c)
			rgb = rgb << 8 | (int) Math.floor(255 * Math.max(0, Math.min(1, v)) + 0.5);
		return rgb;
	}
}

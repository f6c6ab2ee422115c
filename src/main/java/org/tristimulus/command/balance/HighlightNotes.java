package org.tristimulus.command.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.light.temperature.ColorTemperature;

/** What makes a white balance doubtful: highlights that were clipped before, a light that no lamp gives, bright pixels that become coloured. */
public final class HighlightNotes {

	/** The share of clipped pixels, 0 to 1, the distance from the Planckian locus, and CIEDE2000, above which it is said. */
	private static final double CLIPPED = 0.01, FAR = 0.02, COLORED = 15;

	private static final Pattern EXPOSED = Pattern.compile("\"command\":\"(Adjust|Auto|Match|Deflicker|Tween) Exposure\"");

	private HighlightNotes() {}

	/** The share of all pixels, 0 to 1, that have a channel at white or above; 0 where white is not known. */
	public static double clipped(ColorImage image) {
		if (!image.hasWhite()) return 0;
		Encoding encoding = image.encoding(false);
		double sum = 0;
		int first = image.firstPosition(), end = image.endPosition();
		for (int p = first; p < end; p++)
			sum += image.shareAtWhite(p, image.whole(), encoding);
		return sum / (end - first);
	}

	/** Each doubt in a few words. */
	static List<String> of(ColorImage image, double clippedBefore, Balance b) {
		List<String> notes = new ArrayList<>();
		if (clippedBefore > CLIPPED) notes.add(String.format(Locale.ROOT, "%.1f %% clipped before: their colour is a guess", 100 * clippedBefore));
		if (clippedBefore > CLIPPED && EXPOSED.matcher(image.source().history()).find()) notes.add("balance before exposing");
		b.sample.ifPresent(sample -> {
			double duv = ColorTemperature.of(b.light).duv(), colored = sample.differenceOfBrightest(b.change.transform());
			if (Math.abs(duv) > FAR) notes.add(String.format(Locale.ROOT, "the light found is far from any lamp: Duv %+.3f", duv));
			if (colored > COLORED) notes.add(String.format(Locale.ROOT, "the brightest pixels become coloured: ΔE00 %.0f from neutral", colored));
		});
		return notes;
	}
}

package org.tristimulus.command.balance;

import java.util.ArrayList;
import java.util.List;

import org.tristimulus.image.ColorImage;
import org.tristimulus.image.neighbour.EdgeLight;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.light.balance.LightSample;
import org.tristimulus.light.balance.NeutralSample;
import org.tristimulus.light.balance.PatchStatistic;
import org.tristimulus.light.balance.WhiteReference;

/** Finds what is neutral in each slice of an image: in its selection, or in all of it. */
final class NeutralSamples {

	private NeutralSamples() {}

	/**
	 * One for each position from the first.
	 *
	 * @param exclude a pixel with a channel of so much light or more is left out
	 * @throws IllegalArgumentException naming the slice that cannot be measured
	 */
	static List<NeutralSample> of(ColorImage image, WhiteReference from, PatchStatistic statistic, double exclude) {
		List<NeutralSample> samples = new ArrayList<>();
		int first = image.firstPosition(), end = image.endPosition();
		for (int p = first; p < end; p++)
			try {
				samples.add(of(image, p, from, statistic, exclude));
			}
			catch (IllegalArgumentException e) {
				throw image.source().positions() == 1 ? e : new IllegalArgumentException("Slice " + (p + 1) + ": " + e.getMessage(), e);
			}
		return samples;
	}

	private static NeutralSample of(ColorImage image, int position, WhiteReference from, PatchStatistic statistic, double exclude) {
		Region region = from == WhiteReference.ROI ? image.selection() : image.whole();
		LightSample measured = LightSample.of(new StoredLight(image, position, region), exclude);
		boolean isEdges = from == WhiteReference.GREY_EDGE;
		NeutralSample sample = isEdges ? NeutralSample.of(from, measured, EdgeLight.of(measured, image.source().width(), image.source().height(), image.progress())) : NeutralSample.of(from, measured, statistic);
		sample.light();
		return sample;
	}
}

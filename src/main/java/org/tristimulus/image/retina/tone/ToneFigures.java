package org.tristimulus.image.retina.tone;

/** What a tone-mapped plane came to, in the unit of the light. */
public final class ToneFigures {

	/** The largest and the mean light that it was mapped by. */
	public final double largest, mean;
	/** log10 of the ratio of the 99th to the first percentile of positive luminances, before and after. */
	public final double decadesBefore, decadesAfter;
	/** The mapped luminances that became black and white. */
	public final double low, high;
	/** Whether there was no contrast to show, so that all became mid-grey. */
	public final boolean isFlat;

	ToneFigures(ToneScope scope, ToneMappedPlane plane, boolean isFlat) {
		largest = scope.light.max();
		mean = scope.light.mean();
		Ranks before = new Ranks(), after = new Ranks();
		before.add(plane.light, plane.marks);
		after.add(plane.result(), plane.marks);
		decadesBefore = before.decades();
		decadesAfter = after.decades();
		low = scope.low();
		high = scope.high();
		this.isFlat = isFlat;
	}
}

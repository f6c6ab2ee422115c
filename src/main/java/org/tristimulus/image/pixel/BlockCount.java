package org.tristimulus.image.pixel;

/** What happened to the pixels of one block. */
public final class BlockCount {

	public final int[] clipped;
	public int any, notFinite, beyond;

	public BlockCount(int channels) {
		clipped = new int[channels];
	}

	public void addTo(ClippingCount tally) {
		for (int c = 0; c < clipped.length; c++)
			if (clipped[c] > 0) tally.addClipped(c, clipped[c]);
		if (any > 0) tally.addAny(any);
		if (notFinite > 0) tally.addBecameNotFinite(notFinite);
		if (beyond > 0) tally.addBeyondWhite(beyond);
	}
}

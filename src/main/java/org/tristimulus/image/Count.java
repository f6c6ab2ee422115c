package org.tristimulus.image;

/** What happened to the pixels of one block. */
final class Count {

	final int[] clipped;
	int any, notFinite, beyond;

	Count(int channels) {
		clipped = new int[channels];
	}

	void addTo(Tally tally) {
		for (int c = 0; c < clipped.length; c++)
			if (clipped[c] > 0) tally.addClipped(c, clipped[c]);
		if (any > 0) tally.addAny(any);
		if (notFinite > 0) tally.addBecameNotFinite(notFinite);
		if (beyond > 0) tally.addBeyondWhite(beyond);
	}
}

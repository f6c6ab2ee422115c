package org.tristimulus.imagej;

import org.tristimulus.image.ImageSource;
import org.tristimulus.image.Plane;

/** The largest value of 16-bit samples, as far as anybody wants to know. */
final class Largest {

	private Largest() {}

	/** The largest value, or some value above enough: the search ends there. Of a stack on disk, the current position only. */
	static int of(ImageSource source, int enough) {
		boolean onDisk = source instanceof ImagePlusSource && ((ImagePlusSource) source).isVirtual();
		int max = 0, first = onDisk ? source.current() : 0, end = onDisk ? first + 1 : source.positions();
		for (int p = first; p < end && max <= enough; p++) {
			Plane plane = source.read(p);
			for (int c = 0; c < plane.channels() && max <= enough; c++)
				max = Math.max(max, of((short[]) plane.array(c), enough));
		}
		return max;
	}

	private static int of(short[] a, int enough) {
		int max = 0;
		for (int i = 0; i < a.length && max <= enough;) {
			int end = Math.min(a.length, i + 4096);
			for (; i < end; i++)
				max = Math.max(max, a[i] & 0xffff);
		}
		return max;
	}
}

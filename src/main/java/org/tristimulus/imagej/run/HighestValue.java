package org.tristimulus.imagej.run;

import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.store.PixelStore;
import org.tristimulus.imagej.image.ImagePlusStore;

/** The largest 16-bit value; the search stops early once a value exceeds {@code enough}. */
final class HighestValue {

	private HighestValue() {}

	/** The largest value, or some value above enough: the search ends there. Of a stack on disk, the pixels on display only. */
	static int of(PixelStore source, int enough) {
		if (ImagePlusStore.isOnDisk(source)) return of((short[]) ((ImagePlusStore) source).imp().getProcessor().getPixels(), enough);
		int max = 0;
		for (int p = 0; p < source.positions() && max <= enough; p++) {
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

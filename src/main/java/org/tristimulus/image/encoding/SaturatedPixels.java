package org.tristimulus.image.encoding;

import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.Region;

/** Counts the pixels of a plane that have a sample at white or above. */
public final class SaturatedPixels implements Region.Runs {

	private final Plane plane;
	private final int channels;
	private final double white;
	private final boolean[] marks = new boolean[PixelLoop.BLOCK];
	private long count;

	/** @param color whether only the first three channels count */
	public SaturatedPixels(Plane plane, boolean color, double white) {
		this.plane = plane;
		this.white = white;
		channels = color ? Math.min(3, plane.channels()) : plane.channels();
	}

	public long count() {
		return count;
	}

	@Override
	public void run(int start, int length) {
		for (int i = 0; i < length; i += PixelLoop.BLOCK)
			block(start + i, Math.min(PixelLoop.BLOCK, length - i));
	}

	private void block(int start, int n) {
		for (int c = 0; c < channels; c++)
			mark(plane.array(c), start, n);
		for (int i = 0; i < n; i++) {
			if (marks[i]) count++;
			marks[i] = false;
		}
	}

	private void mark(Object array, int start, int n) {
		int code = (int) Math.ceil(Math.min(white, 1 << 24));
		if (array instanceof int[]) {
			int[] a = (int[]) array;
			for (int i = 0; i < n; i++) {
				int p = a[start + i];
				marks[i] = (p >> 16 & 255) >= code || (p >> 8 & 255) >= code || (p & 255) >= code;
			}
		}
		else if (array instanceof byte[]) {
			byte[] a = (byte[]) array;
			for (int i = 0; i < n; i++)
				marks[i] |= (a[start + i] & 255) >= code;
		}
		else if (array instanceof short[]) {
			short[] a = (short[]) array;
			for (int i = 0; i < n; i++)
				marks[i] |= (a[start + i] & 0xffff) >= code;
		}
		else {
			float[] a = (float[]) array;
			float w = (float) white;
			for (int i = 0; i < n; i++)
				marks[i] |= a[start + i] >= w;
		}
	}
}

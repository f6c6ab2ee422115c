package org.tristimulus.imagej;

import java.util.Arrays;

/** ImageJ's arrays of pixels, whatever their type, pixel by pixel and to the bit. */
final class PixelArrays {

	private PixelArrays() {}

	static int length(Object a) {
		return java.lang.reflect.Array.getLength(a);
	}

	static Object copy(Object a) {
		if (a instanceof int[]) return ((int[]) a).clone();
		if (a instanceof byte[]) return ((byte[]) a).clone();
		return a instanceof short[] ? ((short[]) a).clone() : ((float[]) a).clone();
	}

	static Object like(Object a) {
		return java.lang.reflect.Array.newInstance(a.getClass().getComponentType(), length(a));
	}

	static void copy(Object from, Object to) {
		System.arraycopy(from, 0, to, 0, length(to));
	}

	/** Whether two arrays are of the same type and length. */
	static boolean fits(Object a, Object b) {
		return a != null && b != null && a.getClass() == b.getClass() && length(a) == length(b);
	}

	static boolean same(Object a, Object b) {
		if (a instanceof int[]) return Arrays.equals((int[]) a, (int[]) b);
		if (a instanceof byte[]) return Arrays.equals((byte[]) a, (byte[]) b);
		if (a instanceof short[]) return Arrays.equals((short[]) a, (short[]) b);
		float[] x = (float[]) a, y = (float[]) b;
		for (int i = 0; i < x.length; i++)
			if (Float.floatToRawIntBits(x[i]) != Float.floatToRawIntBits(y[i])) return false;
		return true;
	}

	/** Writes the original wherever a pixel still is what was shown; whether there were others. */
	static boolean restore(Object pixels, Object shown, Object original) {
		boolean others = false;
		int n = length(pixels);
		for (int i = 0; i < n; i++)
			if (isSame(pixels, shown, i)) put(original, pixels, i);
			else others = true;
		return others;
	}

	private static boolean isSame(Object a, Object b, int i) {
		if (a instanceof int[]) return ((int[]) a)[i] == ((int[]) b)[i];
		if (a instanceof byte[]) return ((byte[]) a)[i] == ((byte[]) b)[i];
		if (a instanceof short[]) return ((short[]) a)[i] == ((short[]) b)[i];
		return Float.floatToRawIntBits(((float[]) a)[i]) == Float.floatToRawIntBits(((float[]) b)[i]);
	}

	private static void put(Object from, Object to, int i) {
		if (to instanceof int[]) ((int[]) to)[i] = ((int[]) from)[i];
		else if (to instanceof byte[]) ((byte[]) to)[i] = ((byte[]) from)[i];
		else if (to instanceof short[]) ((short[]) to)[i] = ((short[]) from)[i];
		else ((float[]) to)[i] = ((float[]) from)[i];
	}

	/** Whether most of the pixels that a preview changed are what it showed: then these are a copy of the preview. */
	static boolean hasCaught(Object pixels, Object shown, Object original) {
		int changed = 0, caught = 0, n = length(pixels);
		for (int i = 0; i < n; i++) {
			if (isSame(shown, original, i)) continue;
			changed++;
			if (isSame(pixels, shown, i)) caught++;
		}
		return 2 * caught > changed;
	}

	/** A sample as a number; of a packed colour, its red (0), green or blue code. */
	static double value(Object a, int i, int channel) {
		if (a instanceof int[]) return ((int[]) a)[i] >> 16 - 8 * channel & 255;
		if (a instanceof byte[]) return ((byte[]) a)[i] & 255;
		if (a instanceof short[]) return ((short[]) a)[i] & 0xffff;
		return ((float[]) a)[i];
	}
}

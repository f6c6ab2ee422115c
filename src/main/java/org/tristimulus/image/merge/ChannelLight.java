package org.tristimulus.image.merge;

import org.tristimulus.color.TransferFunction;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.store.ChannelDisplay;

/** The linear light of one channel: by a table of its display colours, as a multiple of one colour, or as what a dye lets through. */
final class ChannelLight {

	private final ChannelDisplay display;
	private final byte[] indices;
	private final float[][] tables = new float[3][256];
	private final float[] fractions, top = new float[3];
	private final boolean fromData, absorbs;
	private final Dye dye;
	private final float[][] through;

	ChannelLight(PixelType type, ChannelDisplay display, MergeMode mode, MergeFrom from) {
		this.display = display;
		fromData = from == MergeFrom.DATA;
		absorbs = mode == MergeMode.ABSORB;
		dye = new Dye(display.top());
		indices = type.isFloat() ? new byte[0] : display.indices(type);
		for (int c = 0; c < 3; c++) {
			for (int i = 0; i < 256; i++)
				tables[c][i] = light(display.color(i), c);
			top[c] = light(display.top(), c);
		}
		fractions = new float[fromData ? indices.length : 0];
		for (int v = 0; v < fractions.length; v++)
			fractions[v] = fraction(v);
		through = new float[3][absorbs ? fractions.length : 0];
		for (int c = 0; c < 3; c++)
			for (int v = 0; v < through[c].length; v++)
				through[c][v] = dye.through(c, fractions[v]);
	}

	private static float light(int color, int component) {
		return (float) TransferFunction.SRGB.decode((color >> 16 - 8 * component & 255) / 255.0);
	}

	private float fraction(double value) {
		double f = (value - display.min) / (display.max - display.min);
		return f > 0 ? (float) f : 0;
	}

	/** Whether no value has light of a component. */
	boolean isDark(int component) {
		if (fromData) return top[component] == 0;
		for (float light : tables[component])
			if (light != 0) return false;
		return true;
	}

	/** Reads n samples into a row that {@link #merge} takes: places in the table, or fractions of the colour. */
	void read(Object array, int start, int n, int[] places, float[] parts) {
		if (array instanceof float[]) floats((float[]) array, start, n, places, parts);
		else if (fromData) for (int i = 0; i < n; i++) {
			places[i] = array instanceof byte[] ? ((byte[]) array)[start + i] & 255 : ((short[]) array)[start + i] & 0xffff;
			parts[i] = fractions[places[i]];
		}
		else if (array instanceof byte[]) bytes((byte[]) array, start, n, places);
		else shorts((short[]) array, start, n, places);
	}

	private void bytes(byte[] a, int start, int n, int[] places) {
		byte[] t = indices;
		for (int i = 0; i < n; i++)
			places[i] = t[a[start + i] & 255] & 255;
	}

	private void shorts(short[] a, int start, int n, int[] places) {
		byte[] t = indices;
		for (int i = 0; i < n; i++)
			places[i] = t[a[start + i] & 0xffff] & 255;
	}

	private void floats(float[] a, int start, int n, int[] places, float[] parts) {
		for (int i = 0; i < n; i++)
			if (fromData) parts[i] = fraction(a[start + i]);
			else places[i] = display.index(a[start + i]);
	}

	/** Merges a component of n samples that were read into the light that is there. */
	void merge(MergeMode mode, int component, int[] places, float[] parts, float[] light, int n) {
		if (absorbs) {
			float[] t = through[component];
			for (int i = 0; i < n; i++)
				light[i] = mode.of(light[i], t.length > 0 ? t[places[i]] : dye.through(component, parts[i]));
		}
		else if (fromData) {
			float t = top[component];
			for (int i = 0; i < n; i++)
				light[i] = mode.of(light[i], parts[i] * t);
		}
		else if (mode == MergeMode.ADD) add(tables[component], places, light, n);
		else {
			float[] t = tables[component];
			for (int i = 0; i < n; i++)
				light[i] = mode.of(light[i], t[places[i]]);
		}
	}

	private static void add(float[] t, int[] places, float[] light, int n) {
		for (int i = 0; i < n; i++)
			light[i] += t[places[i]];
	}
}

package org.tristimulus.relight.fit;

/** Pixels of a matt surface: normal, light, and albedo of each. Filled once, then read by many threads. */
public final class MattPixels {

	private final float[][] normals, values, albedos;
	private int count;

	/** @param most how many there can be @param hasAlbedo whether each has an albedo of its own; else it is 1, and values are to be divided by it */
	public MattPixels(int most, boolean hasAlbedo) {
		normals = new float[3][most];
		values = new float[3][most];
		albedos = new float[3][hasAlbedo ? most : 0];
	}

	/** Adds a pixel. @param albedo red, green and blue; without meaning where there is one for all */
	public void add(float[] normal, float[] value, float[] albedo) {
		for (int c = 0; c < 3; c++) {
			normals[c][count] = normal[c];
			values[c][count] = value[c];
			if (albedos[c].length > 0) albedos[c][count] = albedo[c];
		}
		count++;
	}

	/** How many pixels. */
	public int count() {
		return count;
	}

	/** A component of the unit normal of a pixel. */
	double normal(int component, int i) {
		return normals[component][i];
	}

	/** Linear light of a channel. */
	double value(int channel, int i) {
		return values[channel][i];
	}

	/** The share of light that a channel reflects. */
	double albedo(int channel, int i) {
		return albedos[channel].length > 0 ? albedos[channel][i] : 1;
	}
}

package org.tristimulus.image.zarr;

/** Samples of any type as 32-bit floats. */
final class Floats {

	private Floats() {}

	static float[] of(SampleType type, Object samples) {
		if (type == SampleType.FLOAT32) return (float[]) samples;
		float[] floats = new float[java.lang.reflect.Array.getLength(samples)];
		for (int i = 0; i < floats.length; i++)
			floats[i] = (float) at(type, samples, i);
		return floats;
	}

	private static double at(SampleType type, Object samples, int i) {
		switch (type) {
			case UINT8: return ((byte[]) samples)[i] & 255;
			case INT8: return ((byte[]) samples)[i];
			case UINT16: return ((short[]) samples)[i] & 0xffff;
			case INT16: return ((short[]) samples)[i];
			case UINT32: return ((int[]) samples)[i] & 0xffffffffL;
			case INT32: return ((int[]) samples)[i];
			case FLOAT32: return ((float[]) samples)[i];
			default: return ((double[]) samples)[i];
		}
	}
}

package org.tristimulus.image.zarr;

import java.nio.ByteBuffer;

/** How a store holds a sample. Samples are handed out as bytes, shorts, ints, floats or doubles, unsigned ones as their bits. */
public enum SampleType {

	UINT8(1, "|u1", byte[].class), INT8(1, "|i1", byte[].class), UINT16(2, "u2", short[].class), INT16(2, "i2", short[].class),
	UINT32(4, "u4", int[].class), INT32(4, "i4", int[].class), FLOAT32(4, "f4", float[].class), FLOAT64(8, "f8", double[].class);

	/** Bytes of a sample. */
	public final int bytes;
	/** As NumPy writes it, without the byte order. */
	final String numpy;
	private final Class<?> array;

	SampleType(int bytes, String numpy, Class<?> array) {
		this.bytes = bytes;
		this.numpy = numpy;
		this.array = array;
	}

	/** As Zarr 3 writes it. */
	String zarr3() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

	static String allowed() {
		StringBuilder names = new StringBuilder();
		for (SampleType t : values())
			names.append(names.length() > 0 ? ", " : "").append(t.zarr3());
		return names.toString();
	}

	/** Whether samples are floating point. */
	public boolean isFloat() {
		return this == FLOAT32 || this == FLOAT64;
	}

	/** A new array of n samples. */
	public Object newArray(int n) {
		return java.lang.reflect.Array.newInstance(array.getComponentType(), n);
	}

	/** The samples in the order of their bytes, a new array. */
	Object toArray(ByteBuffer bytes) {
		int n = bytes.remaining() / this.bytes;
		Object samples = newArray(n);
		if (samples instanceof byte[]) bytes.get((byte[]) samples);
		else if (samples instanceof short[]) bytes.asShortBuffer().get((short[]) samples);
		else if (samples instanceof int[]) bytes.asIntBuffer().get((int[]) samples);
		else if (samples instanceof float[]) bytes.asFloatBuffer().get((float[]) samples);
		else bytes.asDoubleBuffer().get((double[]) samples);
		return samples;
	}

	/** Puts samples as bytes. */
	void toBytes(Object samples, ByteBuffer bytes) {
		if (samples instanceof byte[]) bytes.put((byte[]) samples);
		else if (samples instanceof short[]) bytes.asShortBuffer().put((short[]) samples);
		else if (samples instanceof int[]) bytes.asIntBuffer().put((int[]) samples);
		else if (samples instanceof float[]) bytes.asFloatBuffer().put((float[]) samples);
		else bytes.asDoubleBuffer().put((double[]) samples);
	}

	/** Fills an array of this type with one value. @param value within the range of the type */
	void fill(Object samples, double value) {
		if (samples instanceof byte[]) java.util.Arrays.fill((byte[]) samples, (byte) (long) value);
		else if (samples instanceof short[]) java.util.Arrays.fill((short[]) samples, (short) (long) value);
		else if (samples instanceof int[]) java.util.Arrays.fill((int[]) samples, (int) (long) value);
		else if (samples instanceof float[]) java.util.Arrays.fill((float[]) samples, (float) value);
		else java.util.Arrays.fill((double[]) samples, value);
	}

	/** Whether a value can be held: finite ones within the range, whole ones for integers. */
	boolean holds(double value) {
		if (isFloat()) return true;
		boolean isSigned = name().startsWith("I");
		double least = isSigned ? -Math.scalb(1.0, 8 * bytes - 1) : 0, most = Math.scalb(1.0, isSigned ? 8 * bytes - 1 : 8 * bytes) - 1;
		return value == Math.rint(value) && value >= least && value <= most;
	}
}

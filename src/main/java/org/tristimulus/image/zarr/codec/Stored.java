package org.tristimulus.image.zarr.codec;

/** No compression. */
public final class Stored implements Codec {

	@Override
	public String name() {
		return "none";
	}

	@Override
	public byte[] decode(byte[] data, int size) {
		if (data.length != size) throw new IllegalArgumentException(data.length + " bytes instead of " + size);
		return data;
	}

	@Override
	public byte[] encode(byte[] data) {
		return data;
	}
}

package org.tristimulus.imagej;

import ij.ImagePlus;

import org.tristimulus.image.Plane;
import org.tristimulus.image.Region;

/** Some pixels of a plane of an image, in one row, to be measured as that image is. */
final class SampledStore extends ImagePlusSource {

	private final Plane plane;
	private final int count;

	/** @param planes an array a channel @param indices of the pixels that are taken */
	SampledStore(ImagePlus imp, Object[] planes, int[] indices) {
		super(imp);
		Object[] taken = new Object[planes.length];
		for (int c = 0; c < taken.length; c++)
			taken[c] = take(planes[c], indices);
		count = indices.length;
		plane = Plane.of(indices.length, 1, taken);
	}

	private static Object take(Object from, int[] indices) {
		Object to = java.lang.reflect.Array.newInstance(from.getClass().getComponentType(), indices.length);
		for (int i = 0; i < indices.length; i++)
			if (from instanceof int[]) ((int[]) to)[i] = ((int[]) from)[indices[i]];
			else if (from instanceof byte[]) ((byte[]) to)[i] = ((byte[]) from)[indices[i]];
			else if (from instanceof short[]) ((short[]) to)[i] = ((short[]) from)[indices[i]];
			else ((float[]) to)[i] = ((float[]) from)[indices[i]];
		return to;
	}

	@Override
	public int width() {
		return count;
	}

	@Override
	public int height() {
		return 1;
	}

	@Override
	public Plane read(int position) {
		return plane;
	}

	@Override
	public Region region(int position) {
		return whole();
	}
}

package org.tristimulus.image.neighbour;

/** Rows of one channel of an image, from one row to another; rows beyond the image's border are those that its rule says. */
public final class Rows {

	final float[] array;
	final int width, height, first, end;
	final Border border;

	/**
	 * @param array rows first to end - 1, one after the other
	 * @param height of the image
	 */
	Rows(float[] array, int width, int height, int first, int end) {
		this(array, width, height, first, end, Border.MIRRORED);
	}

	Rows(float[] array, int width, int height, int first, int end, Border border) {
		this.array = array;
		this.width = width;
		this.height = height;
		this.first = first;
		this.end = end;
		this.border = border;
	}

	/** All rows of an image. */
	public static Rows of(float[] plane, int width, int height) {
		return new Rows(plane, width, height, 0, height);
	}

	/** Where a row begins in the array. @param y any row whose stand-in is among those held */
	int start(int y) {
		return (border.index(y, height) - first) * width;
	}
}

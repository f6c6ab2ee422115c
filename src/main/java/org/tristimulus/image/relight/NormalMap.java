package org.tristimulus.image.relight;

import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.SampleRows;
import org.tristimulus.image.store.PixelStore;

/**
 * The normals of a surface as an image holds them: x, y and z in 32 bit, else codes, n = 2 code/max - 1. They are normalised; one that is not finite or shorter than
 * 0.1 lies outside the object. Axes: x right, y up, z towards the viewer.
 */
public final class NormalMap {

	private static final double SHORTEST = 0.1;

	private final RgbPlanes planes;
	private final double sign;

	/**
	 * @param greenDown whether the second component grows downwards
	 * @throws IllegalArgumentException for an image without three components
	 */
	public NormalMap(String key, PixelStore store, boolean greenDown) {
		planes = new RgbPlanes(key, store);
		if (!planes.isColor()) throw new IllegalArgumentException(key + ": \"" + store.title() + "\" is grey; normals are three channels or three slices: x, y and z");
		sign = greenDown ? -1 : 1;
	}

	private NormalMap(RgbPlanes planes, double sign) {
		this.planes = planes;
		this.sign = sign;
	}

	/** The same with samples of its own, whatever becomes of the image later. */
	NormalMap copy() {
		return new NormalMap(planes.copy(), sign);
	}

	/** In pixels. */
	public int width() {
		return planes.width();
	}

	/** In pixels. */
	public int height() {
		return planes.height();
	}

	/** Where they are. */
	public PixelStore store() {
		return planes.store();
	}

	/** Reads unit normals; 0 0 0 outside the object. */
	public interface Reader {

		/** Fills x, y and z of n pixels from a linear index. @return how many lie outside */
		int read(int start, int n, float[][] normals);
	}

	/** A reader for one thread. */
	public Reader reader() {
		PixelType type = planes.type();
		double[][] stored = new double[3][org.tristimulus.image.pixel.PixelLoop.BLOCK];
		double scale = type.isFloat() ? 1 : 2 / type.max(), offset = type.isFloat() ? 0 : -1;
		return (start, n, normals) -> {
			SampleRows.read(planes.plane(), start, n, stored);
			return normalise(stored[0], stored[1], stored[2], scale, offset, sign, n, normals);
		};
	}

	private static int normalise(double[] xs, double[] ys, double[] zs, double scale, double offset, double sign, int n, float[][] normals) {
		int outside = 0;
		for (int i = 0; i < n; i++) {
			double x = scale * xs[i] + offset, y = sign * (scale * ys[i] + offset), z = scale * zs[i] + offset, length = Math.sqrt(x * x + y * y + z * z);
			boolean inside = length >= SHORTEST && length < Double.POSITIVE_INFINITY;
			double f = inside ? 1 / length : 0;
			normals[0][i] = inside ? (float) (f * x) : 0;
			normals[1][i] = inside ? (float) (f * y) : 0;
			normals[2][i] = inside ? (float) (f * z) : 0;
			if (!inside) outside++;
		}
		return outside;
	}
}

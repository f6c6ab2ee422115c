package org.tristimulus.image.pixel;

import java.util.Arrays;

/**
 * A plane that is about to be rewritten. Its pixels have to be prepared first: kept elsewhere, so that a change that fails
 * can be taken back, or filled with what they are to hold where nothing is written. A loop prepares rows at a time: all its
 * threads take part, and what they prepared is in the cache for what comes next.
 */
public class OutputPlane {

	private final Plane plane;

	/** One that is ready as it is. */
	public OutputPlane(Plane plane) {
		this.plane = plane;
	}

	/** One of a plane that is all 0 and is to be blank: packed pixels become opaque. */
	public static OutputPlane blank(Plane plane) {
		return new OutputPlane(plane) {

			@Override
			protected void prepare(int start, int n) {
				if (plane.type() == PixelType.RGB24) Arrays.fill((int[]) plane.array(0), start, start + n, 0xff000000);
			}
		};
	}

	/** The plane to rewrite. */
	public final Plane plane() {
		return plane;
	}

	/** Comes once, before any pixels are prepared; after that all of them will be, however the change ends. */
	protected void begin() {}

	/** Prepares n pixels from the linear index start; from any thread. */
	protected void prepare(int start, int n) {}

	/** The plane, all of it prepared. */
	public final Plane prepared() {
		begin();
		prepare(0, plane.size());
		return plane;
	}
}

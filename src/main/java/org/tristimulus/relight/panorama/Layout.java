package org.tristimulus.relight.panorama;

import org.tristimulus.color.Token;

/** How a picture of everything around a place lies in its rectangle. */
public enum Layout implements Token {

	/** By the shape of the picture: 2:1 latlong, 4:3 and 3:4 cross, 6:1 and 1:6 strip. */
	AUTO("Automatic"),
	/** Latitude and longitude (equirectangular). */
	LATLONG("Latitude-longitude"),
	/** A light probe: the angle from +z grows with the radius (Debevec). */
	ANGULAR("Angular map"),
	/** A mirror ball, photographed from far. */
	MIRROR_BALL("Mirror ball"),
	/** Six faces of a cube, unfolded: 4:3 or 3:4. */
	CROSS("Cube, cross"),
	/** Six faces +x -x +y -y +z -z in a row or a column, as OpenGL stores them. */
	STRIP("Cube, strip");

	private static final String CHOICES = "; name one: layout=latlong, angular, mirror-ball, cross or strip";

	private final String label;

	Layout(String label) {
		this.label = label;
	}

	/**
	 * The layout of a picture, nothing automatic.
	 *
	 * @throws IllegalArgumentException if the size says nothing, or does not go with the layout
	 */
	public Layout of(int width, int height) {
		boolean cross = width % 4 == 0 && width / 4 * 3 == height || width % 3 == 0 && width / 3 * 4 == height, strip = width == 6 * (long) height || height == 6 * (long) width;
		String size = "layout=" + this + ": the picture is " + width + " × " + height;
		switch (this) {
			case AUTO:
				if (width == 2 * (long) height) return LATLONG;
				if (cross) return CROSS;
				if (strip) return STRIP;
				if (width == height) throw new IllegalArgumentException(size + ", and a square one may be an angular map or a mirror ball" + CHOICES);
				throw new IllegalArgumentException(size + ", neither 2:1, 4:3, 3:4, 6:1 nor 1:6" + CHOICES);
			case ANGULAR:
			case MIRROR_BALL:
				if (width != height) throw new IllegalArgumentException(size + ", and this layout is square");
				return this;
			case CROSS:
				if (!cross) throw new IllegalArgumentException(size + ", and a cross is four square faces by three, or three by four");
				return this;
			case STRIP:
				if (!strip) throw new IllegalArgumentException(size + ", and a strip is six square faces, side by side or one over the other");
				return this;
			default:
				return this;
		}
	}

	@Override
	public String label() {
		return label;
	}

	@Override
	public String toString() {
		return Token.of(this);
	}
}

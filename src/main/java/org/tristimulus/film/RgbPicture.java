package org.tristimulus.film;

/** A picture of packed sRGB codes, row after row, which are not to be changed. */
public final class RgbPicture {

	/** In pixels. */
	public final int width, height;
	/** Packed, opaque. */
	public final int[] pixels;

	/** @param pixels kept, not copied */
	public RgbPicture(int width, int height, int... pixels) {
		if (pixels.length != width * height) throw new IllegalArgumentException(pixels.length + " pixels are not " + width + " x " + height);
		this.width = width;
		this.height = height;
		this.pixels = pixels;
	}

	/** This picture in another size. */
	public RgbPicture to(int toWidth, int toHeight, Fit fit) {
		if (width == toWidth && height == toHeight) return this;
		return new RgbPicture(toWidth, toHeight, new Resampling(new LightCodes()).to(pixels, width, height, toWidth, toHeight, fit));
	}
}

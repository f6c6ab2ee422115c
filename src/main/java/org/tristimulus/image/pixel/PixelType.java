package org.tristimulus.image.pixel;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgFactory;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.ARGBType;
import org.tristimulus.color.Token;

/** How a sample is stored: the four pixel types of ImageJ. */
public enum PixelType implements Token {

	/** Three 8-bit samples in one int. */
	RGB24("24-bit RGB", 255),
	/** Unsigned 8-bit samples. */
	GREY8("8-bit", 255),
	/** Unsigned 16-bit samples. */
	GREY16("16-bit", 65535),
	/** 32-bit floating point, with no largest value of its own. */
	FLOAT32("32-bit", Double.POSITIVE_INFINITY);

	private final String label;
	private final double max;

	PixelType(String label, double max) {
		this.label = label;
		this.max = max;
	}

	/** The largest value that can be stored. */
	public double max() {
		return max;
	}

	/** Whether a stored value can mean 1.0: any normal float above 0, in integers what leaves room for tones. */
	public boolean canHoldWhite(double white) {
		return isFloat() ? white >= Float.MIN_NORMAL && white <= Float.MAX_VALUE : white > 1 && white <= max;
	}

	/** What {@link #canHoldWhite} allows, in words. */
	public String whites() {
		return isFloat() ? "a number from " + Float.MIN_NORMAL + " to " + Float.MAX_VALUE : "a number above 1 and up to " + (long) max;
	}

	/** Whether a stored value can mean no light: less than white, which is asked for elsewhere, and no more below 0 than pixels can be above. */
	public boolean canHoldBlack(double black) {
		return isFloat() ? Math.abs(black) <= Float.MAX_VALUE : black >= -max;
	}

	/** Whether samples are 32-bit floats. */
	public boolean isFloat() {
		return this == FLOAT32;
	}

	/** How many samples one array element holds. */
	int samples() {
		return this == RGB24 ? 3 : 1;
	}

	/** A new array of n elements of this type. */
	public Object newArray(int n) {
		switch (this) {
			case RGB24: return new int[n];
			case GREY8: return new byte[n];
			case GREY16: return new short[n];
			default: return new float[n];
		}
	}

	/** A new ImgLib2 image of this type, each plane an array. */
	public PlanarImg<?, ?> newImg(long... size) {
		switch (this) {
			case RGB24: return new PlanarImgFactory<>(new ARGBType()).create(size);
			case GREY8: return PlanarImgs.unsignedBytes(size);
			case GREY16: return PlanarImgs.unsignedShorts(size);
			default: return PlanarImgs.floats(size);
		}
	}

	@Override
	public String label() {
		return label;
	}
}

package org.tristimulus.image.relight;

import org.tristimulus.color.RgbSpace;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decoder;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.encoding.LightRows;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.store.PixelStore;

/**
 * One picture whose three components are wherever its file put them: packed, in three channels whatever their colours, or in three slices; or one grey. The
 * visible position of a stack.
 */
public final class RgbPlanes {

	private final PixelStore store;
	private final Plane plane;
	private final boolean isColor;

	/** @throws IllegalArgumentException for an image of two, four or more channels */
	public RgbPlanes(String key, PixelStore store) {
		this.store = store;
		int channels = store.channels(), positions = store.positions();
		boolean packed = store.type() == PixelType.RGB24, slices = !packed && channels == 1 && positions == 3;
		isColor = packed || channels == 3 || slices;
		if (positions == 0) throw new IllegalArgumentException(key + ": \"" + store.title() + "\" has no slices");
		if (!isColor && channels != 1) throw new IllegalArgumentException(key + ": \"" + store.title() + "\" has " + channels + " channels; needed are three, in channels or slices, or one");
		if (slices) plane = Plane.of(store.width(), store.height(), store.read(0).array(0), store.read(1).array(0), store.read(2).array(0));
		else plane = store.read(Math.min(store.current(), positions - 1));
	}

	private RgbPlanes(PixelStore store, Plane plane, boolean isColor) {
		this.store = store;
		this.plane = plane;
		this.isColor = isColor;
	}

	/** The same with samples of its own, for a film whose frames are made later, whatever becomes of the image by then. */
	RgbPlanes copy() {
		if (!store.isHeld()) return this;
		Plane kept = Plane.make(plane.type(), plane.channels(), width(), height());
		plane.copy(0, width() * height(), kept);
		return new RgbPlanes(store, kept, isColor);
	}

	/** The same of an image. */
	public static RgbPlanes of(String key, ColorImage image) {
		return new RgbPlanes(key, image.source());
	}

	/** Whether there are three components; else one stands for all. */
	public boolean isColor() {
		return isColor;
	}

	/** In pixels. */
	public int width() {
		return store.width();
	}

	/** In pixels. */
	public int height() {
		return store.height();
	}

	/** Of the samples. */
	public PixelType type() {
		return store.type();
	}

	/** Where they are. */
	public PixelStore store() {
		return store;
	}

	/** The samples: packed, or an array for each component. */
	Plane plane() {
		return plane;
	}

	/** Reads linear light with sRGB primaries. */
	public interface Reader {

		/** Fills three rows with n pixels from a linear index. */
		void read(int start, int n, float[][] rows);
	}

	/** A reader for one thread. @param encoding what stored values mean */
	public Reader reader(Encoding encoding) {
		LightRows light = new LightRows(plane, new Decoder(type(), encoding), isColor, isColor ? encoding.primaries() : RgbSpace.SRGB);
		return (start, n, rows) -> {
			float[][] read = light.read(start, n);
			for (int c = 0; c < 3; c++)
				System.arraycopy(read[isColor ? c : 0], 0, rows[c], 0, n);
		};
	}
}

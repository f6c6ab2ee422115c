package org.tristimulus.door;

import java.util.concurrent.atomic.AtomicIntegerArray;

import ij.ImagePlus;
import ij.ImageStack;
import ij.VirtualStack;
import ij.process.ImageProcessor;

/** A virtual stack over pixels in memory that counts how often each slice is read. */
public final class CountedStack extends VirtualStack {

	private final ImageStack pixels;
	private final AtomicIntegerArray reads;

	public CountedStack(ImageStack pixels) {
		super(pixels.getWidth(), pixels.getHeight(), null, "");
		this.pixels = pixels;
		reads = new AtomicIntegerArray(pixels.size() + 1);
		setBitDepth(pixels.getBitDepth());
	}

	/** How often a slice, from 1, was read since the last reset. */
	public int reads(int slice) {
		return reads.get(slice);
	}

	void reset() {
		for (int i = 1; i <= pixels.size(); i++)
			reads.set(i, 0);
	}

	public ImagePlus show(String title) {
		ImagePlus imp = new ImagePlus(title, this);
		reset();
		return imp;
	}

	@Override
	public ImageProcessor getProcessor(int n) {
		reads.incrementAndGet(n);
		return pixels.getProcessor(n).duplicate();
	}

	@Override
	public int getSize() {
		return pixels.size();
	}

	@Override
	public String getSliceLabel(int n) {
		return pixels.getSliceLabel(n);
	}
}

package org.tristimulus.imagej.preview;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ImageProcessor;

/**
 * The plane of an image that is on show, as it was and as a preview shows it. The preview is written into the image's own
 * arrays, and taken off pixel by pixel: what other code wrote meanwhile stays. A composite on show has all its channels at a
 * position for its plane. Never ImageJ's snapshot, which is its undo; and what has got into that is put right.
 */
public final class VisiblePlane {

	private final ImagePlus imp;
	private final int type, slice, stackSize, channels, first;
	private final boolean composite;
	/** The arrays of all channels of the position, and whether each is on show. */
	private final Object[] arrays, originals;
	private final boolean[] visible;
	private Object[] shown;
	private boolean isOn, isGivenUp;

	VisiblePlane(ImagePlus imp) {
		this.imp = imp;
		type = imp.getType();
		slice = imp.getCurrentSlice();
		stackSize = imp.getStackSize();
		channels = type == ImagePlus.COLOR_RGB ? 1 : imp.getNChannels();
		first = (slice - 1) / channels * channels + 1;
		composite = isComposite(imp);
		arrays = arrays(imp, first, channels);
		originals = new Object[channels];
		visible = new boolean[channels];
		for (int c = 0; c < channels; c++) {
			originals[c] = PixelArrays.copy(arrays[c]);
			visible[c] = composite || first + c == slice;
		}
	}

	private static boolean isComposite(ImagePlus imp) {
		return imp instanceof CompositeImage && ((CompositeImage) imp).getMode() == IJ.COMPOSITE;
	}

	/** ImageJ's own arrays; what a virtual stack shows lives in its processors alone. */
	private static Object[] arrays(ImagePlus imp, int first, int channels) {
		ImageStack stack = imp.getStack();
		Object[] arrays = new Object[channels];
		for (int c = 0; c < channels; c++) {
			if (isOnShow(imp, first + c)) arrays[c] = processor(imp, c).getPixels();
			else arrays[c] = stack.isVirtual() ? stack.getProcessor(first + c).getPixels() : stack.getPixels(first + c);
		}
		return arrays;
	}

	private static boolean isOnShow(ImagePlus imp, int index) {
		return imp.getStack().isVirtual() && (isComposite(imp) || imp.getCurrentSlice() == index) || imp.getStackSize() == 1;
	}

	private static ImageProcessor processor(ImagePlus imp, int channel) {
		ImageProcessor ip = isComposite(imp) ? ((CompositeImage) imp).getProcessor(channel + 1) : null;
		return ip == null ? imp.getProcessor() : ip;
	}

	/** Its number among the planes with all their channels, from 0. */
	int position() {
		return (first - 1) / channels;
	}

	/** The pixels as they were, one array a channel. */
	public Object[] originals() {
		return originals;
	}

	/** Whether the image still shows this plane, in arrays of its own; other code may have exchanged them. */
	boolean isVisible() {
		if (!isSameSlice()) return false;
		ImageStack stack = imp.getStack();
		for (int c = 0; c < channels; c++) {
			if (!visible[c]) continue;
			Object now = isOnShow(imp, first + c) ? processor(imp, c).getPixels() : stack.getPixels(first + c);
			if (now != arrays[c]) return false;
		}
		return true;
	}

	/** Whether the image still shows this slice, in the same way, whatever its arrays. */
	boolean isSameSlice() {
		boolean other = composite ? (imp.getCurrentSlice() - 1) / channels * channels + 1 != first : imp.getCurrentSlice() != slice;
		return !other && hasSameForm() && isComposite(imp) == composite;
	}

	/** Whether the image is of the same type and size. */
	public boolean hasSameForm() {
		int now = imp.getType() == ImagePlus.COLOR_RGB ? 1 : imp.getNChannels();
		return imp.getProcessor() != null && imp.getType() == type && imp.getStackSize() == stackSize && now == channels && imp.getWidth() * imp.getHeight() == PixelArrays.length(originals[0]);
	}

	/** Shows what was computed, one array a channel, which must not change until something else is shown. Draws nothing. */
	synchronized void show(Object[] computed) {
		if (isGivenUp) return;
		shown = computed;
		for (int c = 0; c < channels; c++)
			if (visible[c]) PixelArrays.copy(computed[c], arrays[c]);
		isOn = true;
	}

	/** Gives each pixel that still is the preview's its original; any thread. Whether other code has written some. */
	synchronized boolean takeOff() {
		if (!isOn) return false;
		boolean others = false;
		for (int c = 0; c < channels; c++)
			if (visible[c]) others |= PixelArrays.restore(arrays[c], shown[c], originals[c]);
		isOn = false;
		mendUndo();
		return others;
	}

	/** Takes it off for good. */
	synchronized boolean giveUp() {
		boolean others = takeOff();
		isGivenUp = true;
		return others;
	}

	synchronized boolean isOn() {
		return isOn;
	}

	/** Whether the arrays hold something that is neither the preview, where it is on, nor the original, where it is off. */
	synchronized boolean isForeign() {
		for (int c = 0; c < channels; c++)
			if (visible[c] && !PixelArrays.same(arrays[c], isOn ? shown[c] : originals[c])) return true;
		return false;
	}

	/** ImageJ's undo buffer may have been filled while the preview was on. */
	private void mendUndo() {
		if (!hasSameForm()) return;
		for (int c = 0; c < channels; c++) {
			ImageProcessor ip = visible[c] ? processor(imp, c) : null;
			Object undo = ip == null ? null : ip.getSnapshotPixels();
			if (PixelArrays.fits(undo, originals[c]) && PixelArrays.hasCaught(undo, shown[c], originals[c])) PixelArrays.restore(undo, shown[c], originals[c]);
		}
	}
}

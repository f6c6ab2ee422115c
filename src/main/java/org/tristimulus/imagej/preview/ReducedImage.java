package org.tristimulus.imagej.preview;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Roi;
import ij.plugin.RoiScaler;
import ij.process.ImageProcessor;

import org.tristimulus.imagej.image.NewImage;

/** The visible plane of an image, with all its channels, at most a megapixel large: every n-th pixel of every n-th row. */
final class ReducedImage {

	private static final double MOST = 1 << 20;

	private ReducedImage() {}

	/** The step between the pixels that are taken. */
	static int step(ImagePlus imp) {
		return (int) Math.ceil(Math.sqrt(Math.max(1, imp.getWidth() * (double) imp.getHeight() / MOST)));
	}

	/** @param isWhole whether all planes are taken; else the visible one, with its channels */
	static ImagePlus of(ImagePlus imp, int step, boolean isWhole) {
		int channels = imp.getType() == ImagePlus.COLOR_RGB ? 1 : imp.getNChannels(), first = isWhole ? 1 : (imp.getCurrentSlice() - 1) / channels * channels + 1, planes = isWhole ? imp.getStackSize() : channels;
		int width = Math.max(1, imp.getWidth() / step), height = Math.max(1, imp.getHeight() / step);
		ImageStack stack = new ImageStack(width, height);
		for (int c = 0; c < planes; c++)
			stack.addSlice(imp.getStack().getSliceLabel(first + c), reduced(imp.getStack().getProcessor(first + c), width, height, step));
		ImagePlus small = new ImagePlus(imp.getTitle(), stack);
		small.setDimensions(channels, planes / channels, 1);
		if (imp instanceof CompositeImage) {
			CompositeImage composite = new CompositeImage(small, IJ.COMPOSITE);
			composite.setLuts(imp.getLuts());
			small = composite;
		}
		NewImage.copyProperties(imp, small);
		Roi roi = imp.getRoi();
		if (roi != null && roi.isArea()) small.setRoi(RoiScaler.scale(roi, 1.0 / step, 1.0 / step, false));
		return small;
	}

	private static ImageProcessor reduced(ImageProcessor ip, int width, int height, int step) {
		if (step == 1) return ip.duplicate();
		ImageProcessor small = ip.createProcessor(width, height);
		for (int y = 0; y < height; y++)
			for (int x = 0; x < width; x++)
				if (ip.getBitDepth() == 32) small.setf(x, y, ip.getf(x * step, y * step));
				else small.set(x, y, ip.get(x * step, y * step));
		return small;
	}
}

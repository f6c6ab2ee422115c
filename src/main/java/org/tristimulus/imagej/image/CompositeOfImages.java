package org.tristimulus.imagej.image;

import java.awt.Color;
import java.util.List;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.process.LUT;

/** Grey images of one size and type as the channels of a composite, which shares their pixels. Each keeps its look-up table, and grey ones take red, green, blue, grey, cyan, magenta, yellow in turn, as ImageJ merges them. */
public final class CompositeOfImages {

	private static final int MOST = 7;
	private static final Color[] COLORS = { Color.RED, Color.GREEN, Color.BLUE, Color.WHITE, Color.CYAN, Color.MAGENTA, Color.YELLOW };

	private CompositeOfImages() {}

	/**
	 * @param words the key and its value, for messages
	 * @throws IllegalArgumentException for images that do not go with one another
	 */
	public static ImagePlus of(String words, List<ImagePlus> images) {
		if (images.size() < 2 || images.size() > MOST) throw new IllegalArgumentException(words + ": 2 to " + MOST + " images are needed, not " + images.size());
		for (ImagePlus imp : images)
			requireAlike(words, images.get(0), imp);
		return composite(images);
	}

	private static void requireAlike(String words, ImagePlus first, ImagePlus imp) {
		String what = imp.getType() == ImagePlus.COLOR_RGB || imp.getNChannels() > 1 ? "is not a grey image of one channel"
			: imp.getWidth() != first.getWidth() || imp.getHeight() != first.getHeight() || imp.getStackSize() != first.getStackSize() ? "has another size than \"" + first.getTitle() + "\""
				: imp.getBitDepth() != first.getBitDepth() ? "is " + imp.getBitDepth() + "-bit, and \"" + first.getTitle() + "\" " + first.getBitDepth() + "-bit" : "";
		if (!what.isEmpty()) throw new IllegalArgumentException(words + ": \"" + imp.getTitle() + "\" " + what);
	}

	private static ImagePlus composite(List<ImagePlus> images) {
		ImagePlus first = images.get(0);
		ImageStack stack = new ImageStack(first.getWidth(), first.getHeight());
		for (int p = 1; p <= first.getStackSize(); p++)
			for (ImagePlus imp : images)
				stack.addSlice("", imp.getStack().getProcessor(p).getPixels());
		ImagePlus all = new ImagePlus(first.getTitle(), stack);
		all.setDimensions(images.size(), first.getNSlices(), first.getNFrames());
		all.setCalibration(first.getCalibration().copy());
		CompositeImage composite = new CompositeImage(all, IJ.COMPOSITE);
		for (int c = 0; c < images.size(); c++)
			composite.setChannelLut(lut(images.get(c), c), c + 1);
		return composite;
	}

	private static LUT lut(ImagePlus imp, int channel) {
		LUT own = imp.getProcessor().getLut(), lut = isGrey(own) ? LUT.createLutFromColor(COLORS[channel]) : own;
		lut.min = imp.getDisplayRangeMin();
		lut.max = imp.getDisplayRangeMax();
		return lut;
	}

	private static boolean isGrey(LUT lut) {
		for (int i = 0; i < 256; i++)
			if (lut.getRed(i) != i || lut.getGreen(i) != i || lut.getBlue(i) != i) return false;
		return true;
	}
}

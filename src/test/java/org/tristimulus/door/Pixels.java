package org.tristimulus.door;

import java.awt.Color;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.LUT;
import ij.process.ShortProcessor;

/** Small images of given samples. */
public final class Pixels {

	private static final Color[] COLORS = { Color.RED, Color.GREEN, Color.BLUE, Color.WHITE, Color.MAGENTA, Color.CYAN, Color.YELLOW };

	private Pixels() {}

	/** One row of 24-bit RGB, each pixel 0xrrggbb. */
	public static ImagePlus rgb(String title, int... pixels) {
		int[] p = pixels.clone();
		for (int i = 0; i < p.length; i++)
			p[i] |= 0xff000000;
		return new ImagePlus(title, new ColorProcessor(p.length, 1, p));
	}

	public static ImagePlus grey8(String title, int... values) {
		ByteProcessor ip = new ByteProcessor(values.length, 1);
		for (int i = 0; i < values.length; i++)
			ip.set(i, values[i]);
		return new ImagePlus(title, ip);
	}

	public static ImagePlus grey16(String title, int... values) {
		ShortProcessor ip = new ShortProcessor(values.length, 1);
		for (int i = 0; i < values.length; i++)
			ip.set(i, values[i]);
		return new ImagePlus(title, ip);
	}

	public static ImagePlus grey32(String title, float... values) {
		return new ImagePlus(title, new FloatProcessor(values.length, 1, values.clone()));
	}

	/** A composite of one row a channel, shown as red, green, blue, white and so on. */
	public static ImagePlus composite32(String title, float[]... channels) {
		ImageStack stack = new ImageStack(channels[0].length, 1);
		for (float[] c : channels)
			stack.addSlice("", c.clone());
		return composite(title, stack, channels.length);
	}

	public static ImagePlus composite8(String title, int[]... channels) {
		ImageStack stack = new ImageStack(channels[0].length, 1);
		for (int[] c : channels)
			stack.addSlice("", grey8("", c).getProcessor().getPixels());
		return composite(title, stack, channels.length);
	}

	static ImagePlus composite(String title, ImageStack stack, int channels) {
		ImagePlus imp = new ImagePlus(title, stack);
		imp.setDimensions(channels, stack.size() / channels, 1);
		CompositeImage composite = new CompositeImage(imp, CompositeImage.COMPOSITE);
		for (int c = 0; c < channels; c++)
			composite.setChannelLut(LUT.createLutFromColor(COLORS[c]), c + 1);
		return composite;
	}

	/** 0xrrggbb at a place of a packed row. */
	public static int at(ImagePlus rgb, int i) {
		return ((int[]) rgb.getProcessor().getPixels())[i] & 0xffffff;
	}

	public static float[] floats(ImagePlus imp, int slice) {
		return (float[]) imp.getStack().getPixels(slice);
	}
}

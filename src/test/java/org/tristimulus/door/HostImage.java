package org.tristimulus.door;

import java.awt.Color;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.OvalRoi;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.io.FileSaver;
import ij.measure.Calibration;
import ij.plugin.FileInfoVirtualStack;
import ij.process.LUT;

import org.tristimulus.imagej.image.ImagePlusStore;

/** An image of every kind that ImageJ knows, with all that may be lost on the way: random pixels, fixed seed. */
public record HostImage(int bits, int channels, boolean composite, Layout layout, int width, int height) {

	/** Slices and frames, in memory or in a file. */
	public enum Layout {

		SINGLE(1, 1, false), STACK(3, 1, false), HYPERSTACK(2, 2, false), VIRTUAL(2, 2, true);

		final int slices, frames;
		public final boolean virtual;

		Layout(int slices, int frames, boolean virtual) {
			this.slices = slices;
			this.frames = frames;
			this.virtual = virtual;
		}
	}

	/** A small one, 13 × 9 pixels. */
	public HostImage(int bits, int channels, boolean composite, Layout layout) {
		this(bits, channels, composite, layout, 13, 9);
	}

	/** The same, large enough for a window. */
	public HostImage large() {
		return new HostImage(bits, channels, composite, layout, 300, 200);
	}

	private static final Color[] COLORS = { Color.RED, Color.GREEN, Color.BLUE, Color.MAGENTA, Color.CYAN, Color.YELLOW, Color.WHITE };

	/** 24-bit RGB, grey, and composites of 1 to 7 channels, in every layout. */
	public static List<HostImage> all() {
		List<HostImage> all = new ArrayList<>();
		for (Layout layout : Layout.values()) {
			all.add(new HostImage(24, 1, false, layout));
			for (int bits : new int[] { 8, 16, 32 }) {
				all.add(new HostImage(bits, 1, false, layout));
				for (int channels = 1; channels <= 7; channels++)
					all.add(new HostImage(bits, channels, true, layout));
			}
		}
		return all;
	}

	/** Makes it; a virtual stack is a TIFF in the folder. */
	public ImagePlus make(Path folder) {
		ImageStack pixels = pixels();
		ImagePlus imp = pixels.size() == 1 ? new ImagePlus("an image", pixels.getProcessor(1)) : new ImagePlus("an image", pixels);
		imp.setDimensions(channels, layout.slices, layout.frames);
		imp.setOpenAsHyperStack(layout.frames > 1);
		if (composite) imp = new CompositeImage(imp, channels % 2 == 0 ? CompositeImage.COLOR : CompositeImage.COMPOSITE);
		dress(imp);
		if (layout.virtual) imp = onDisk(imp, folder);
		imp.setRoi((Roi) null);
		imp.changes = false;
		return imp;
	}

	private ImageStack pixels() {
		Random random = new Random(31 * bits + channels);
		ImageStack stack = new ImageStack(width, height);
		for (int i = 1; i <= channels * layout.slices * layout.frames; i++)
			stack.addSlice("plane " + i, plane(random));
		return stack;
	}

	/** Values over the whole range, its ends among them; 32 bit from -0.3 to 1. */
	private Object plane(Random random) {
		int n = width * height;
		byte[] b = new byte[n];
		short[] s = new short[n];
		int[] p = new int[n];
		float[] f = new float[n];
		for (int i = 0; i < n; i++) {
			p[i] = i == 0 ? 0xff000000 : i == 1 ? 0xffffffff : random.nextInt();
			b[i] = (byte) p[i];
			s[i] = (short) p[i];
			f[i] = i == 1 ? 1 : i == 0 ? 0 : random.nextFloat() * 1.3f - 0.3f;
		}
		return bits == 8 ? b : bits == 16 ? s : bits == 24 ? p : f;
	}

	private void dress(ImagePlus imp) {
		Calibration cal = imp.getCalibration();
		cal.pixelWidth = 0.25;
		cal.pixelDepth = 2;
		cal.frameInterval = 3;
		cal.setUnit("micron");
		imp.setProperty("Info", "what the microscope said\nand more");
		imp.setProp("Operator", "somebody = else");
		Overlay overlay = new Overlay(new OvalRoi(1, 2, 3, 4));
		overlay.get(0).setName("cell");
		imp.setOverlay(overlay);
		if (composite) {
			LUT[] luts = new LUT[channels];
			for (int c = 0; c < channels; c++) {
				luts[c] = LUT.createLutFromColor(COLORS[c]);
				luts[c].min = bits == 32 ? 0.05 * c : 2 * c;
				luts[c].max = bits == 8 ? 250 - c : bits == 16 ? 50000 + c : 1.5 + c;
			}
			((CompositeImage) imp).setLuts(luts);
			if (channels > 2) ((CompositeImage) imp).getActiveChannels()[1] = false;
		}
		else if (bits != 24) {
			imp.getProcessor().setColorModel(LUT.createLutFromColor(new Color(0x80ff40)));
			if (imp.getStackSize() > 1) imp.getStack().setColorModel(imp.getProcessor().getColorModel());
			imp.setDisplayRange(bits == 32 ? 0.1 : 3, bits == 8 ? 222 : bits == 16 ? 44444 : 1.25);
		}
		imp.setPosition(channels, layout.slices, 1);
	}

	private static ImagePlus onDisk(ImagePlus imp, Path folder) {
		String path = folder.resolve(imp.getBitDepth() + "-" + imp.getNChannels() + (imp instanceof CompositeImage) + imp.getWidth() + ".tif").toString();
		if (!new File(path).exists()) new FileSaver(imp).saveAsTiffStack(path);
		ImagePlus virtual = FileInfoVirtualStack.openVirtual(path);
		virtual.setOverlay(imp.getOverlay());
		virtual.setProperty("Info", imp.getProperty("Info"));
		virtual.setProp("Operator", imp.getProp("Operator"));
		if (virtual instanceof CompositeImage) ((CompositeImage) virtual).setLuts(imp.getLuts());
		virtual.setPosition(imp.getC(), imp.getZ(), imp.getT());
		return virtual;
	}

	/** Copies of the pixels of all planes. */
	public static List<Object> pixels(ImagePlus imp) {
		List<Object> planes = new ArrayList<>();
		for (int i = 1; i <= imp.getStackSize(); i++)
			planes.add(ImagePlusStore.copy(imp.getStack().getProcessor(i).getPixels()));
		return planes;
	}

	/** Nothing; a rectangle; an oval; a rectangle and an oval partly outside; a line, which is no area. */
	public List<Roi> rois() {
		int w = width / 2, h = height / 2;
		List<Roi> rois = new ArrayList<>();
		rois.add(null);
		rois.add(new Roi(2, 3, w, h));
		rois.add(new OvalRoi(3, 1, w + 1, h + 2));
		rois.add(new Roi(-4, -2, w + 3, h + 3));
		rois.add(new OvalRoi(w + 2, h, w + 5, height));
		rois.add(new ij.gui.Line(0, 0, w, h));
		return rois;
	}

	@Override
	public String toString() {
		String type = bits == 24 ? "RGB" : bits + "-bit " + (composite ? "composite of " + channels : "grey");
		return type + ", " + layout.name().toLowerCase(java.util.Locale.ROOT);
	}
}

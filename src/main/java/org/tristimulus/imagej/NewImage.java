package org.tristimulus.imagej;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.ImageStack;
import ij.WindowManager;
import ij.process.ImageStatistics;
import ij.process.LUT;

import org.tristimulus.image.Encoding;
import org.tristimulus.image.ImageSource;
import org.tristimulus.image.PixelType;
import org.tristimulus.image.Plane;

/**
 * A result in a new image of the source's size: a copy, converted to its type, of what is not rewritten. Channel mode,
 * look-up tables, display ranges, calibration, overlay, labels, Info and properties are taken over.
 */
final class NewImage implements ImageSource.Target {

	private final ImagePlusSource source;
	private final PixelType type;
	private final Encoding encoding;
	private final boolean blank;
	private final String space;
	private final Object[] pixels;

	NewImage(ImagePlusSource source, PixelType type, Encoding encoding) {
		this(source, type, encoding, false, source.space());
	}

	/** One whose pixels will all be written, and have another meaning. @param space what they are, see {@link ImageSource#space()} */
	NewImage(ImagePlusSource source, PixelType type, Encoding encoding, String space) {
		this(source, type, encoding, true, space);
	}

	private NewImage(ImagePlusSource source, PixelType type, Encoding encoding, boolean blank, String space) {
		this.source = source;
		this.type = type;
		this.encoding = encoding;
		this.blank = blank;
		this.space = space;
		if (packs() && source.channels() != 3) throw new IllegalArgumentException("\"" + source.title() + "\" has " + source.channels() + " channels, and 24-bit RGB needs three");
		pixels = new Object[source.positions() * channels()];
	}

	/** A packed pixel becomes three channels of 32 bit. */
	private boolean unpacks() {
		return source.type() == PixelType.RGB24 && type == PixelType.FLOAT32;
	}

	/** Three channels become a packed pixel. */
	private boolean packs() {
		return source.type() != PixelType.RGB24 && type == PixelType.RGB24;
	}

	private int channels() {
		return unpacks() ? 3 : packs() ? 1 : source.channels();
	}

	@Override
	public Plane plane(int position) {
		if (blank) return empty();
		Plane in = source.read(position);
		Object[] arrays = new Object[channels()];
		for (int c = 0; c < arrays.length; c++)
			arrays[c] = unpacks() ? unpacked((int[]) in.array(0), 16 - 8 * c) : type == source.type() ? ImagePlusSource.copy(in.array(c)) : floats(in.array(c));
		return Plane.of(source.width(), source.height(), arrays);
	}

	private Plane empty() {
		Object[] arrays = new Object[channels()];
		for (int c = 0; c < arrays.length; c++)
			arrays[c] = type.newArray(source.width() * source.height());
		return Plane.of(source.width(), source.height(), arrays);
	}

	private static float[] unpacked(int[] packed, int shift) {
		float[] f = new float[packed.length];
		for (int i = 0; i < f.length; i++)
			f[i] = packed[i] >> shift & 255;
		return f;
	}

	private static float[] floats(Object array) {
		if (array instanceof byte[]) {
			byte[] a = (byte[]) array;
			float[] f = new float[a.length];
			for (int i = 0; i < f.length; i++)
				f[i] = a[i] & 255;
			return f;
		}
		short[] a = (short[]) array;
		float[] f = new float[a.length];
		for (int i = 0; i < f.length; i++)
			f[i] = a[i] & 0xffff;
		return f;
	}

	@Override
	public void store(int position, Plane plane) {
		for (int c = 0; c < channels(); c++)
			pixels[position * channels() + c] = plane.array(c);
	}

	@Override
	public ImageSource finish() {
		ImagePlus from = source.imp();
		ImageStack stack = new ImageStack(source.width(), source.height());
		for (int p = 0; p < source.positions(); p++) {
			if (pixels[p * channels()] == null) store(p, plane(p));
			for (int c = 0; c < channels(); c++)
				stack.addSlice(from.getStack().getSliceLabel(source.index(p, unpacks() ? 0 : c)), pixels[p * channels() + c]);
		}
		ImagePlus to = new ImagePlus(WindowManager.getUniqueName(from.getTitle()), stack);
		to.setDimensions(channels(), unpacks() && from.getNChannels() > 1 ? source.positions() : from.getNSlices(), unpacks() && from.getNChannels() > 1 ? 1 : from.getNFrames());
		to.setOpenAsHyperStack(from.isHyperStack() || unpacks());
		to = packs() ? to : composite(source, type, encoding, to);
		copyAttributes(from, to);
		if (type != source.type() || blank) Properties.declare(to, encoding);
		if (blank) Properties.declare(to, space, source.type());
		to.setPosition(unpacks() ? source.index(source.current(), 0) * 3 - 2 : packs() ? source.current() + 1 : from.getCurrentSlice());
		if (blank) resetRanges(to);
		return new ImagePlusSource(to);
	}

	/** With the channel mode, look-up tables and display ranges of the image that it came from. */
	static ImagePlus composite(ImagePlusSource source, PixelType type, Encoding encoding, ImagePlus to) {
		ImagePlus from = source.imp();
		if (source.type() == PixelType.RGB24 && type == PixelType.FLOAT32) {
			CompositeImage c = new CompositeImage(to, CompositeImage.COMPOSITE);
			LUT[] luts = { LUT.createLutFromColor(java.awt.Color.red), LUT.createLutFromColor(java.awt.Color.green), LUT.createLutFromColor(java.awt.Color.blue) };
			for (LUT lut : luts) {
				lut.min = 0;
				lut.max = encoding.white;
			}
			c.setLuts(luts);
			return c;
		}
		if (!(from instanceof CompositeImage)) {
			to.getProcessor().setColorModel(from.getProcessor().getColorModel());
			if (source.type() != PixelType.RGB24) to.setDisplayRange(from.getDisplayRangeMin(), from.getDisplayRangeMax());
			return to;
		}
		CompositeImage c = new CompositeImage(to, ((CompositeImage) from).getMode());
		c.setLuts(from.getLuts());
		boolean[] active = ((CompositeImage) from).getActiveChannels(), mine = c.getActiveChannels();
		System.arraycopy(active, 0, mine, 0, Math.min(active.length, mine.length));
		return c;
	}

	/** Display ranges of values of another meaning: all light from none to white; of values that are no light, what the visible plane holds. */
	private void resetRanges(ImagePlus to) {
		boolean light = space.isEmpty();
		if (to instanceof CompositeImage) {
			LUT[] luts = to.getLuts();
			int first = source.current() * to.getNChannels() + 1;
			for (int c = 0; c < luts.length; c++) {
				ImageStatistics s = to.getStack().getProcessor(first + c).getStats();
				luts[c].min = light ? 0 : s.min;
				luts[c].max = light ? encoding.white : s.max;
			}
			((CompositeImage) to).setLuts(luts);
		}
		else if (light && type != PixelType.RGB24) to.setDisplayRange(0, encoding.white);
		else if (!light) to.resetDisplayRange();
	}

	private static void copyAttributes(ImagePlus from, ImagePlus to) {
		to.setCalibration(from.getCalibration().copy());
		if (from.getOverlay() != null) to.setOverlay(from.getOverlay().duplicate());
		copyProperties(from, to);
		if (from.getRoi() != null) to.setRoi((ij.gui.Roi) from.getRoi().clone());
	}

	static void copyProperties(ImagePlus from, ImagePlus to) {
		Object info = from.getProperty("Info");
		if (info != null) to.setProperty("Info", info);
		to.setProperties(from.getPropertiesAsArray());
	}
}

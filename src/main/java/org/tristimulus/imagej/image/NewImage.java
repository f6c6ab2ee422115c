package org.tristimulus.imagej.image;

import java.awt.Color;
import java.util.Arrays;
import java.util.function.IntFunction;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Overlay;
import ij.process.ImageProcessor;
import ij.process.LUT;

import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.OutputPlane;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.store.ComputedImage;
import org.tristimulus.image.store.ImageSpec;
import org.tristimulus.image.store.PixelStore;

/**
 * A result in a new image of the source's size: a copy, converted to its type, of what is not rewritten, or blank. Channel
 * mode, look-up tables, display ranges, calibration, overlay, labels, Info and properties are taken over where they fit.
 */
public final class NewImage implements PixelStore.Target {

	private final ImagePlusStore source;
	private final ImageSpec form;
	private final boolean blank;
	private final Object[] pixels;

	private NewImage(ImagePlusStore source, ImageSpec form, boolean blank) {
		this.source = source;
		this.form = form;
		this.blank = blank;
		pixels = new Object[form.positions() * form.channels];
	}

	/** A copy of the source in a type; a packed pixel becomes three channels of 32 bit. */
	static NewImage copy(ImagePlusStore source, PixelType type, Encoding encoding) {
		boolean unpacks = source.type() == PixelType.RGB24 && type == PixelType.FLOAT32;
		int frames = source.frames(), slices = source.positions() / frames;
		return new NewImage(source, new ImageSpec(type, unpacks ? 3 : source.channels(), unpacks || source.hasRgbChannels(), slices, frames, encoding), false);
	}

	/** An image with the channel mode, look-up tables and display ranges of the source that it was made from. */
	static ImagePlus composite(ImagePlusStore source, PixelType type, Encoding encoding, ImagePlus to) {
		return copy(source, type, encoding).dressed(source.imp(), to);
	}

	/** An image of another form. */
	static NewImage blank(ImagePlusStore source, ImageSpec form) {
		return new NewImage(source, form, true);
	}

	private boolean unpacks() {
		return source.type() == PixelType.RGB24 && form.type != PixelType.RGB24;
	}

	@Override
	public OutputPlane draft(int position) {
		Plane out = Plane.make(form.type, form.channels, source.width(), source.height());
		if (blank) return OutputPlane.blank(out);
		Plane in = source.read(position);
		return new OutputPlane(out) {

			@Override
			protected void prepare(int start, int n) {
				if (form.type == source.type()) in.copy(start, n, out);
				else for (int c = 0; c < form.channels; c++)
					if (unpacks()) unpack((int[]) in.array(0), 16 - 8 * c, (float[]) out.array(c), start, n);
					else convert(in.array(c), (float[]) out.array(c), start, n);
			}
		};
	}

	private static void unpack(int[] packed, int shift, float[] f, int start, int n) {
		for (int i = start; i < start + n; i++)
			f[i] = packed[i] >> shift & 255;
	}

	private static void convert(Object array, float[] f, int start, int n) {
		if (array instanceof byte[]) {
			byte[] a = (byte[]) array;
			for (int i = start; i < start + n; i++)
				f[i] = a[i] & 255;
			return;
		}
		short[] a = (short[]) array;
		for (int i = start; i < start + n; i++)
			f[i] = a[i] & 0xffff;
	}

	@Override
	public void store(int position, Plane plane) {
		for (int c = 0; c < form.channels; c++)
			pixels[position * form.channels + c] = plane.array(c);
	}

	@Override
	public PixelStore finish() {
		ImageStack stack = new ImageStack(source.width(), source.height());
		for (int p = 0; p < form.positions(); p++) {
			if (pixels[p * form.channels] == null) store(p, draft(p).prepared());
			for (int c = 0; c < form.channels; c++)
				stack.addSlice(label(p, c), pixels[p * form.channels + c]);
		}
		return finish(stack);
	}

	/** The result over planes that are computed when they are asked for. */
	static PixelStore computed(ImagePlusStore source, ImageSpec form, IntFunction<Plane> planes) {
		return new NewImage(source, form, true).finish(new ComputedStack(ComputedImage.of(form.type, source.width(), source.height(), form.channels, form.positions(), planes)));
	}

	private PixelStore finish(ImageStack stack) {
		ImagePlus from = source.imp();
		ImagePlus to = new ImagePlus(source.newTitle(from.getTitle()), stack);
		to.setDimensions(form.channels, form.slices, form.frames);
		to.setOpenAsHyperStack(from.isHyperStack() && hasPositionsOfSource() || form.channels > 1 || form.frames > 1);
		to = dressed(from, to);
		copyAttributes(from, to);
		if (form.type != source.type() || blank) ImageProperties.declare(to, form.encoding);
		if (blank) ImageProperties.declare(to, form.space, source.type());
		if (hasPositionsOfSource()) to.setPosition(source.current() * form.channels + (hasChannelsOfSource() ? (from.getCurrentSlice() - 1) % form.channels : 0) + 1);
		boolean hasOtherMeaning = !form.space.isEmpty() || blank && !source.space().isEmpty();
		if (hasOtherMeaning || blank && form.type != source.type() && hasChannelsOfSource()) resetRanges(to);
		return new ImagePlusStore(to);
	}

	private boolean hasPositionsOfSource() {
		return form.positions() == source.positions();
	}

	private boolean hasChannelsOfSource() {
		return form.channels == source.channels() && (form.type == PixelType.RGB24) == (source.type() == PixelType.RGB24);
	}

	private String label(int position, int channel) {
		if (!hasPositionsOfSource() || !hasChannelsOfSource() && source.channels() > 1) return null;
		return source.imp().getStack().getSliceLabel(source.index(position, hasChannelsOfSource() ? channel : 0));
	}

	/** Colours and display ranges: those of the source, or of red, green and blue. */
	private ImagePlus dressed(ImagePlus from, ImagePlus to) {
		if (form.type == PixelType.RGB24) return to;
		if (!hasChannelsOfSource()) return rgb(to);
		if (!(from instanceof CompositeImage)) {
			to.getProcessor().setColorModel(from.getProcessor().getColorModel());
			to.setDisplayRange(from.getDisplayRangeMin(), from.getDisplayRangeMax());
			return to;
		}
		CompositeImage c = new CompositeImage(to, ((CompositeImage) from).getMode());
		c.setLuts(from.getLuts());
		boolean[] active = ((CompositeImage) from).getActiveChannels(), mine = c.getActiveChannels();
		System.arraycopy(active, 0, mine, 0, Math.min(active.length, mine.length));
		return c;
	}

	/** Red, green and blue from black to white; a fourth channel is not shown. */
	private CompositeImage rgb(ImagePlus to) {
		Color[] colors = { Color.red, Color.green, Color.blue, Color.white };
		CompositeImage c = new CompositeImage(to, CompositeImage.COMPOSITE);
		LUT[] luts = new LUT[form.channels];
		for (int i = 0; i < luts.length; i++) {
			luts[i] = LUT.createLutFromColor(colors[Math.min(i, 3)]);
			luts[i].min = 0;
			luts[i].max = i < 3 ? form.encoding.white : form.type.isFloat() ? 1 : form.type.max();
		}
		c.setLuts(luts);
		if (luts.length == 4) c.getActiveChannels()[3] = false;
		return c;
	}

	/** Display ranges of values of another meaning: all light from none to white; of values that are not light, what the visible plane holds. */
	private void resetRanges(ImagePlus to) {
		boolean light = form.space.isEmpty();
		if (to instanceof CompositeImage) {
			LUT[] luts = to.getLuts();
			int first = source.current() * to.getNChannels() + 1;
			for (int c = 0; c < luts.length; c++) {
				double[] range = light ? new double[] { 0, form.encoding.white } : finite(to.getStack().getProcessor(first + c));
				luts[c].min = range[0];
				luts[c].max = range[1];
			}
			((CompositeImage) to).setLuts(luts);
		}
		else if (light && form.type != PixelType.RGB24) to.setDisplayRange(0, form.encoding.white);
		else if (!light) {
			double[] range = finite(to.getProcessor());
			to.setDisplayRange(range[0], range[1]);
		}
	}

	/** The smallest and the largest finite value; 0 and 1 where there is none. */
	private static double[] finite(ImageProcessor ip) {
		float min = Float.POSITIVE_INFINITY, max = Float.NEGATIVE_INFINITY;
		for (float v : (float[]) ip.getPixels()) {
			if (v < min && v > Float.NEGATIVE_INFINITY) min = v;
			if (v > max && v < Float.POSITIVE_INFINITY) max = v;
		}
		return min <= max ? new double[] { min, max } : new double[] { 0, 1 };
	}

	private static void copyAttributes(ImagePlus from, ImagePlus to) {
		to.setCalibration(from.getCalibration().copy());
		if (from.getOverlay() != null) to.setOverlay(from.getOverlay().duplicate());
		copyProperties(from, to);
		if (from.getRoi() != null) to.setRoi((ij.gui.Roi) from.getRoi().clone());
	}

	/** What is noted about an image, for one with other planes: not what its values mean, nor notes on single planes. */
	public static void copyKnowledge(ImagePlus from, ImagePlus to) {
		copyInfo(from, to);
		String[] all = from.getPropertiesAsArray();
		for (int i = 0; all != null && i + 1 < all.length; i += 2)
			if (all[i].equals(ImageProperties.HISTORY) || !all[i].startsWith("Tristimulus.") && !all[i].equals("Slice_Label")) to.setProp(all[i], all[i + 1]);
		Overlay overlay = from.getOverlay();
		if (overlay != null && Arrays.stream(overlay.toArray()).noneMatch(r -> r.getPosition() != 0 || r.hasHyperStackPosition())) to.setOverlay(overlay.duplicate());
	}

	public static void copyProperties(ImagePlus from, ImagePlus to) {
		copyInfo(from, to);
		to.setProperties(from.getPropertiesAsArray());
	}

	private static void copyInfo(ImagePlus from, ImagePlus to) {
		Object info = from.getProperty("Info");
		if (info != null) to.setProperty("Info", info);
	}
}

package org.tristimulus.imagej.image;

import java.awt.image.ColorModel;
import java.util.Arrays;

import ij.ImageStack;
import ij.VirtualStack;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;

import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.store.ComputedImage;

/**
 * A virtual stack whose planes are computed when they are shown or read. What is drawn into a plane is not kept. Slices can be deleted
 * and labelled.
 */
public final class ComputedStack extends VirtualStack {

	private final ComputedImage<?> image;
	private final int width, height;
	private int[] indices;
	private String[] labels;
	private ColorModel colors;

	/** @param labels of the first slices, channels first; perhaps for fewer */
	ComputedStack(ComputedImage<?> image, String... labels) {
		super((int) image.dimension(0), (int) image.dimension(1));
		this.image = image;
		width = (int) image.dimension(0);
		height = (int) image.dimension(1);
		indices = new int[image.positions() * image.channels()];
		Arrays.setAll(indices, i -> i);
		this.labels = Arrays.copyOf(labels, indices.length);
		setBitDepth(getBitDepth());
	}

	/** What makes the planes. */
	public ComputedImage<?> image() {
		return image;
	}

	@Override
	public ImageProcessor getProcessor(int n) {
		checkIndex(n);
		int index = indices[n - 1];
		ImageProcessor ip = processor(image.plane(index / image.channels()).array(index % image.channels()));
		ip.setSliceNumber(n);
		if (colors != null && image.pixels() != PixelType.RGB24) ip.setColorModel(colors);
		return ip;
	}

	/** Of a copy of its own, since users draw into it. */
	private ImageProcessor processor(Object array) {
		if (array instanceof int[]) return new ColorProcessor(width, height, ((int[]) array).clone());
		if (array instanceof byte[]) return new ByteProcessor(width, height, ((byte[]) array).clone(), null);
		if (array instanceof short[]) return new ShortProcessor(width, height, ((short[]) array).clone(), null);
		return new FloatProcessor(width, height, ((float[]) array).clone(), null);
	}

	private void checkIndex(int n) {
		if (n < 1 || n > indices.length) throw new IllegalArgumentException("Slice " + n + " is out of range: 1 to " + indices.length);
	}

	@Override
	public Object getPixels(int n) {
		return getProcessor(n).getPixels();
	}

	@Override
	public void setPixels(Object pixels, int n) {}

	@Override
	public void setProcessor(ImageProcessor ip, int n) {}

	@Override
	public void addSlice(String name) {}

	@Override
	public void deleteSlice(int n) {
		checkIndex(n);
		int[] fewer = new int[indices.length - 1];
		String[] names = new String[fewer.length];
		for (int i = 0, k = 0; i < indices.length; i++) {
			if (i == n - 1) continue;
			names[k] = labels[i];
			fewer[k++] = indices[i];
		}
		indices = fewer;
		labels = names;
	}

	@Override
	public void deleteLastSlice() {
		if (indices.length > 0) deleteSlice(indices.length);
	}

	@Override
	public int getSize() {
		return indices.length;
	}

	@Override
	public int size() {
		return indices.length;
	}

	@Override
	public String getSliceLabel(int n) {
		return n < 1 || n > labels.length ? null : labels[n - 1];
	}

	@Override
	public void setSliceLabel(String label, int n) {
		checkIndex(n);
		labels[n - 1] = label;
	}

	@Override
	public String[] getSliceLabels() {
		return labels.clone();
	}

	@Override
	public void setColorModel(ColorModel cm) {
		colors = cm;
	}

	@Override
	public ColorModel getColorModel() {
		return colors;
	}

	@Override
	public int getBitDepth() {
		PixelType type = image.pixels();
		return type == PixelType.RGB24 ? 24 : type == PixelType.GREY8 ? 8 : type == PixelType.GREY16 ? 16 : 32;
	}

	@Override
	public boolean isRGB() {
		return false;
	}

	/** There are no files. */
	@Override
	public String getDirectory() {
		return null;
	}

	@Override
	public String getFileName(int n) {
		return null;
	}

	@Override
	public ImageStack duplicate() {
		ComputedStack copy = new ComputedStack(image);
		copy.indices = indices.clone();
		copy.labels = labels.clone();
		copy.colors = colors;
		return copy;
	}

	@Override
	public ImageStack sortDicom(String[] strings, String[] info, int maxDigits) {
		return this;
	}
}

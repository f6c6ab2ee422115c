package org.tristimulus.imagej.image;

import java.util.List;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Roi;
import ij.measure.Calibration;

import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.OutputPlane;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.store.PixelStore;

/**
 * A new image put together from components: of them it has size, slices, labels, calibration, overlay and selection; of
 * the image that they came from it has channel mode, look-up tables, display ranges, Info and properties.
 */
final class AssembledImage implements PixelStore.Target {

	private final ImagePlusStore source;
	private final List<ImagePlus> components;
	private final ImagePlus shape;
	private final PixelType type;
	private final Encoding encoding;
	private final int channels;
	private final Object[] pixels;

	AssembledImage(ImagePlusStore source, List<ImagePlus> components, PixelType type, Encoding encoding) {
		this.source = source;
		this.components = components;
		this.type = type;
		this.encoding = encoding;
		shape = components.get(0);
		channels = type == PixelType.RGB24 ? 1 : source.type() == PixelType.RGB24 ? 3 : source.channels();
		pixels = new Object[shape.getStackSize() * channels];
	}

	@Override
	public OutputPlane draft(int position) {
		return OutputPlane.blank(Plane.make(type, channels, shape.getWidth(), shape.getHeight()));
	}

	@Override
	public void store(int position, Plane plane) {
		for (int c = 0; c < channels; c++)
			pixels[position * channels + c] = plane.array(c);
	}

	@Override
	public PixelStore finish() {
		ImageStack stack = new ImageStack(shape.getWidth(), shape.getHeight());
		for (int p = 0; p < shape.getStackSize(); p++)
			for (int c = 0; c < channels; c++)
				stack.addSlice(components.get(Math.min(c, components.size() - 1)).getStack().getSliceLabel(p + 1), pixels[p * channels + c]);
		ImagePlus from = source.imp(), to = new ImagePlus(source.newTitle(shape.getTitle()), stack);
		to.setDimensions(channels, shape.getNSlices(), shape.getNFrames());
		to.setOpenAsHyperStack(from.isHyperStack() && stack.getSize() > 1 || channels > 1);
		to = NewImage.composite(source, type, encoding, to);
		NewImage.copyProperties(from, to);
		to.setProp("Slice_Label", stack.getSize() == 1 ? stack.getSliceLabel(1) : null);
		calibrate(to);
		if (shape.getOverlay() != null) to.setOverlay(shape.getOverlay().duplicate());
		if (shape.getRoi() != null) to.setRoi((Roi) shape.getRoi().clone());
		if (type != source.type()) ImageProperties.declare(to, encoding);
		to.setPosition((Math.min(shape.getCurrentSlice(), shape.getStackSize()) - 1) * channels + 1);
		return new ImagePlusStore(to);
	}

	/** Distances are as the command left them, the meaning of values as it was; that comes last, since ImageJ drops it with those of another type. */
	private void calibrate(ImagePlus to) {
		to.setCalibration(shape.getCalibration().copy());
		Calibration values = source.imp().getCalibration();
		if (type == source.type() && values.calibrated()) to.getCalibration().setFunction(values.getFunction(), values.getCoefficients(), values.getValueUnit());
	}
}

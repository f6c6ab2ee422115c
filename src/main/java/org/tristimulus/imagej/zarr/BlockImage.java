package org.tristimulus.imagej.zarr;

import java.awt.Color;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.ImageStack;
import ij.process.LUT;

import org.tristimulus.image.Decode;
import org.tristimulus.image.PixelType;
import org.tristimulus.image.Plane;
import org.tristimulus.image.zarr.StoreImage;
import org.tristimulus.image.zarr.StoreMeaning;
import org.tristimulus.imagej.ImagePlusSource;
import org.tristimulus.imagej.Properties;

/** A position of a block of a store as an ImageJ image over the same arrays, which says of its values what the store does. */
final class BlockImage {

	private BlockImage() {}

	static ImagePlus of(StoreImage store, Plane plane, String title) {
		int width = plane.width(), height = plane.height();
		ImageStack stack = new ImageStack(width, height);
		for (int c = 0; c < plane.channels(); c++)
			stack.addSlice("", plane.array(c));
		ImagePlus image = new ImagePlus(title, stack);
		if (plane.channels() > 1) image = composite(image, store, plane);
		declare(image, store.meaning());
		return image;
	}


	private static ImagePlus composite(ImagePlus image, StoreImage store, Plane plane) {
		image.setDimensions(plane.channels(), 1, 1);
		image.setOpenAsHyperStack(true);
		int[] colors = store.store().colors();
		CompositeImage composite = new CompositeImage(image, CompositeImage.COMPOSITE);
		for (int c = 0; c < plane.channels(); c++) {
			int rgb = store.hasRgbChannels() ? 0xff0000 >> 8 * c : c < colors.length ? colors[c] : 0xffffff;
			LUT lut = LUT.createLutFromColor(new Color(rgb));
			lut.min = 0;
			lut.max = plane.type() == PixelType.FLOAT32 ? 1 : plane.type().max();
			composite.setChannelLut(lut, c + 1);
		}
		return composite;
	}

	private static void declare(ImagePlus image, StoreMeaning meaning) {
		boolean says = meaning.decode() != Decode.AUTO || !Double.isNaN(meaning.white()) || !Double.isNaN(meaning.black());
		if (says) Properties.declare(image, meaning.decode(), meaning.white(), Double.isNaN(meaning.black()) ? 0 : meaning.black());
		if (!meaning.space().isEmpty()) image.setProp(Properties.SPACE, meaning.space());
		if (!meaning.originalType().isEmpty()) image.setProp(Properties.TYPE, meaning.originalType());
	}

	/** What a result says of its values, for the store that it is written to. */
	static StoreMeaning meaning(ImagePlus image, StoreMeaning before) {
		ImagePlusSource source = new ImagePlusSource(image);
		return before.with(source.declaredDecode(), source.declaredWhite(), source.declaredBlack(), source.space(), Properties.text(image, Properties.TYPE));
	}
}

package org.tristimulus.imagej.preview;

import ij.ImagePlus;

import org.tristimulus.image.pixel.Plane;
import org.tristimulus.imagej.image.ImagePlusStore;

/** An image as it is without its preview: the plane that is on show is read from the copy of its original. */
final class OriginalStore extends ImagePlusStore {

	private final int previewed;
	private final Plane original;

	OriginalStore(ImagePlus imp, int previewed, Object[] originals) {
		super(imp);
		this.previewed = previewed;
		original = Plane.of(width(), height(), originals);
	}

	@Override
	public Plane read(int position) {
		return position == previewed ? original : super.read(position);
	}
}

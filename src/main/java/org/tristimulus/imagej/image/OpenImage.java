package org.tristimulus.imagej.image;

import java.util.ArrayList;
import java.util.List;

import ij.ImagePlus;

import org.tristimulus.imagej.parameter.ImageHandle;

/** ImageJ's image as the parameters of a command see it. */
public final class OpenImage implements ImageHandle {

	private final ImagePlus imp;

	public OpenImage(ImagePlus imp) {
		this.imp = imp;
	}

	/** ImageJ's image of a handle that ImageJ's services gave; null of null. */
	public static ImagePlus imp(ImageHandle handle) {
		return handle == null ? null : ((OpenImage) handle).imp;
	}

	/** {@link #imp} of each. */
	public static List<ImagePlus> imps(List<ImageHandle> handles) {
		List<ImagePlus> images = new ArrayList<>();
		for (ImageHandle handle : handles)
			images.add(imp(handle));
		return images;
	}

	/** A handle of each image; null of null. */
	public static List<ImageHandle> of(List<ImagePlus> images) {
		List<ImageHandle> handles = new ArrayList<>();
		for (ImagePlus imp : images)
			handles.add(imp == null ? null : new OpenImage(imp));
		return handles;
	}

	@Override
	public String title() {
		return imp.getTitle();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof OpenImage && ((OpenImage) other).imp == imp;
	}

	@Override
	public int hashCode() {
		return System.identityHashCode(imp);
	}
}

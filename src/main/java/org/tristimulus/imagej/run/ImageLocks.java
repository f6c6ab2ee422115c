package org.tristimulus.imagej.run;

import java.util.ArrayList;
import java.util.List;

import ij.ImagePlus;

import org.tristimulus.imagej.image.OpenImage;
import org.tristimulus.imagej.parameter.ParameterValues;

/** Keeps images from other commands while work goes on. */
public final class ImageLocks implements AutoCloseable {

	private final List<ImagePlus> locked = new ArrayList<>();

	/** @param images may hold null and an image twice @throws IllegalArgumentException if another command has one of them */
	public ImageLocks(List<ImagePlus> images) {
		for (ImagePlus imp : images) {
			if (imp == null || locked.contains(imp)) continue;
			if (!imp.lockSilently()) {
				close();
				throw new IllegalArgumentException("The image \"" + imp.getTitle() + "\" is locked: another command is working on it");
			}
			locked.add(imp);
		}
	}

	/** Locks the images of a run. @throws IllegalArgumentException if another command has one of them */
	static ImageLocks of(ParameterValues arguments) {
		return new ImageLocks(OpenImage.imps(arguments.images()));
	}

	@Override
	public void close() {
		for (ImagePlus imp : locked)
			imp.unlock();
	}
}

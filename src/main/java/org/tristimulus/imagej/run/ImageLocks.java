package org.tristimulus.imagej.run;

import java.util.ArrayList;
import java.util.List;

import ij.ImagePlus;

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

	@Override
	public void close() {
		for (ImagePlus imp : locked)
			imp.unlock();
	}
}

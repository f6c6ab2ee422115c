package org.tristimulus.imagej.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import ij.ImagePlus;

import org.tristimulus.file.OutputFiles;
import org.tristimulus.imagej.image.OpenImage;
import org.tristimulus.imagej.image.OpenImageFiles;
import org.tristimulus.imagej.parameter.CommandParameter;
import org.tristimulus.imagej.parameter.ImageHandle;
import org.tristimulus.report.Tables;

/** Images that the caller of a run hands over: keys name them, or they stand in the order of the command's images. There are no others, and no tables. */
public final class HandedOver implements ImageServices {

	/** Services without an image, for a line that is only read. */
	public static HandedOver nothing() {
		return new HandedOver();
	}

	private final List<ImagePlus> images;
	private final List<ImagePlus> taken = new ArrayList<>();

	HandedOver(ImagePlus... images) {
		this.images = Collections.unmodifiableList(Arrays.asList(images.clone()));
	}

	@Override
	public Tables tables() {
		return Tables.NONE;
	}

	@Override
	public OutputFiles files() {
		return new OutputFiles(new OpenImageFiles(this::images));
	}

	@Override
	public List<ImagePlus> images() {
		return images;
	}

	@Override
	public ImageHandle find(String key, String name) {
		ImageHandle image = ImageServices.super.find(key, name);
		taken.add(OpenImage.imp(image));
		return image;
	}

	@Override
	public ImageHandle active() {
		return next().orElseThrow(() -> new IllegalArgumentException("No image was handed over"));
	}

	@Override
	public ImageHandle unnamed(CommandParameter f, boolean isFirst) {
		return next().orElseThrow(() -> new IllegalArgumentException("The key \"" + f.key() + "\" is missing, and no image was handed over for it; allowed: " + f.allowed()));
	}

	/** The next image that was handed over and is not taken yet. */
	private Optional<ImageHandle> next() {
		for (ImagePlus imp : images)
			if (!taken.contains(imp)) {
				taken.add(imp);
				return Optional.of(new OpenImage(imp));
			}
		return Optional.empty();
	}

	/** @throws IllegalArgumentException if an image was handed over that the line does not use */
	void requireAllTaken() {
		for (ImagePlus imp : images)
			if (!taken.contains(imp)) throw new IllegalArgumentException("The image \"" + imp.getTitle() + "\" was handed over, and the line does not use it");
	}
}

package org.tristimulus.imagej;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import ij.ImagePlus;

import org.tristimulus.file.OutputFiles;
import org.tristimulus.image.Tables;

/** Images that the caller of a run hands over: keys name them, or they stand in the order of the command's images. There are no others, and no tables. */
public final class HandedOver implements Offers {

	/** No image at all. */
	public static final Offers NOTHING = new HandedOver();

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
	public ImagePlus find(String key, String name) {
		ImagePlus imp = Offers.super.find(key, name);
		taken.add(imp);
		return imp;
	}

	@Override
	public ImagePlus unnamed(Field f, boolean isFirst) {
		for (ImagePlus imp : images)
			if (!taken.contains(imp)) {
				taken.add(imp);
				return imp;
			}
		throw new IllegalArgumentException("The key \"" + f.key() + "\" is missing, and no image was handed over for it; allowed: " + f.allowed());
	}

	/** @throws IllegalArgumentException if an image was handed over that the line does not use */
	void requireAllTaken() {
		for (ImagePlus imp : images)
			if (!taken.contains(imp)) throw new IllegalArgumentException("The image \"" + imp.getTitle() + "\" was handed over, and the line does not use it");
	}
}

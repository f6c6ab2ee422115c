package org.tristimulus.imagej.run;

import java.io.File;
import java.util.List;
import java.util.Optional;

import ij.ImagePlus;

import org.tristimulus.image.ColorImage;
import org.tristimulus.image.relight.RelightFiles;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.imagej.image.Images;
import org.tristimulus.imagej.image.ImgImage;

/** Files that are opened where a key names an image by its path, and which ImageJ itself does not read. */
final class SuiteFiles {

	private SuiteFiles() {}

	/** The image of a file of ours, unless an open image has that title. */
	static Optional<ImagePlus> open(String name, List<ImagePlus> open) {
		if (open.stream().anyMatch(imp -> imp.getTitle().equals(name)) || !new File(name).isFile()) return Optional.empty();
		Optional<ImgStore> made = RelightFiles.open(new File(name).toPath());
		return made.map(m -> Images.ofFile(ImgImage.toImagePlus(ColorImage.of(m)), new File(name)));
	}
}

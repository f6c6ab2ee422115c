package org.tristimulus.imagej.run;

import java.util.List;

import ij.ImagePlus;

import org.tristimulus.image.RecordedCommands;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.store.PixelStore;
import org.tristimulus.imagej.image.CompositeOfImages;
import org.tristimulus.imagej.image.ImagePlusStore;
import org.tristimulus.imagej.image.Images;
import org.tristimulus.imagej.image.OpenImage;
import org.tristimulus.imagej.menu.MenuCommand;
import org.tristimulus.imagej.parameter.HostServices;
import org.tristimulus.imagej.parameter.ImageHandle;

/** Services on images of ImageJ; whose images they are is left open. */
public interface ImageServices extends HostServices {

	/** The images that keys may name by title or id. */
	List<ImagePlus> images();

	/** An image as colours, whose changes in place can be taken back as the host does it. */
	default ImagePlusStore source(ImagePlus imp) {
		return new ImagePlusStore(imp);
	}

	@Override
	default RecordedCommands commands(Progress progress) {
		return new HistoryCommands(this, progress);
	}

	@Override
	default ImageHandle find(String key, String name) {
		return new OpenImage(SuiteFiles.open(name, images()).orElseGet(() -> Images.find(key, name, images())));
	}

	@Override
	default ImageHandle composite(String words, List<ImageHandle> channels) {
		return new OpenImage(CompositeOfImages.of(words, OpenImage.imps(channels)));
	}

	@Override
	default ImagePlusStore store(ImageHandle image) {
		return source(OpenImage.imp(image));
	}

	@Override
	default String nameOf(ImageHandle image) {
		return Images.nameOf(OpenImage.imp(image), images());
	}

	@Override
	default String nameOf(PixelStore pixels) {
		return pixels instanceof ImagePlusStore ? Images.nameOf(((ImagePlusStore) pixels).imp(), images()) : pixels.title();
	}

	@Override
	default String command(String name) {
		return MenuCommand.of(name).name();
	}
}

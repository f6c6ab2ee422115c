package org.tristimulus.imagej;

import java.util.List;

import ij.ImagePlus;

import org.tristimulus.batch.Batches;
import org.tristimulus.file.OutputFiles;
import org.tristimulus.image.Progress;
import org.tristimulus.image.Tables;
import org.tristimulus.imagej.batch.HostBatches;

/** What the program around a run gives to it: the images that keys may name, its tables, and how a change is undone. */
public interface Offers {

	/** Whether a command's parameter of this type is filled by the host; such a parameter is not a key and has no widget. */
	static boolean has(Class<?> type) {
		return type == Progress.class || type == Tables.class || type == OutputFiles.class || type == Batches.class;
	}

	/** What fills such a parameter. @param progress of the run */
	default Object of(Class<?> type, Progress progress) {
		if (type == Batches.class) return new HostBatches();
		return type == Progress.class ? progress : type == Tables.class ? tables() : files();
	}

	/** The tables that are open. */
	Tables tables();

	/** The way to write files, which spares those of images in use. */
	OutputFiles files();

	/** The images that keys may name by title or id. */
	List<ImagePlus> images();

	/**
	 * The image of a parameter that no key names.
	 *
	 * @param isFirst whether it is the command's first image
	 * @throws IllegalArgumentException if there is none
	 */
	ImagePlus unnamed(Field f, boolean isFirst);

	/** The image that a key names, from {@link #images} or from a file. @throws IllegalArgumentException if there is none */
	default ImagePlus find(String key, String name) {
		return Images.find(key, name, images());
	}

	/** How a macro names an image so that it is found again. */
	default String nameOf(ImagePlus imp) {
		return Images.nameOf(imp, images());
	}

	/** The content of the macro's variable that {@code &name} stands for, or null where there is none. */
	default String variable(String name) {
		return null;
	}

	/** An image as colours, whose changes in place can be taken back as the host does it. */
	default ImagePlusSource source(ImagePlus imp) {
		return new ImagePlusSource(imp);
	}
}

package org.tristimulus.imagej.parameter;

import java.util.List;

import org.tristimulus.batch.Batches;
import org.tristimulus.file.OutputFiles;
import org.tristimulus.image.NamedImages;
import org.tristimulus.image.RecordedCommands;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.store.PixelStore;
import org.tristimulus.report.Tables;

/** What the program around a run gives to it: the images that keys may name, its tables, and its way to write files. */
public interface HostServices {

	/** Whether a command's parameter of this type is filled by the host; such a parameter is not a key and has no widget. */
	static boolean has(Class<?> type) {
		return type == Progress.class || type == Tables.class || type == OutputFiles.class || type == Batches.class || type == NamedImages.class || type == RecordedCommands.class;
	}

	/** What fills such a parameter. @param progress of the run */
	default Object of(Class<?> type, Progress progress) {
		if (type == Batches.class) return batches();
		if (type == RecordedCommands.class) return commands(progress);
		if (type == NamedImages.class) return new HostImages(this, progress);
		return type == Progress.class ? progress : type == Tables.class ? tables() : files();
	}

	/** The suite's commands, for histories. */
	default RecordedCommands commands(Progress progress) {
		return RecordedCommands.NONE;
	}

	/** What carries out batches. */
	default Batches batches() {
		return Batches.NONE;
	}

	/** The tables that are open. */
	Tables tables();

	/** The way to write files, which spares those of images in use. */
	OutputFiles files();

	/**
	 * The image of a parameter that no key names.
	 *
	 * @param isFirst whether it is the command's first image
	 * @throws IllegalArgumentException if there is none
	 */
	ImageHandle unnamed(CommandParameter f, boolean isFirst);

	/** The image that is active, or the first that was handed over. @throws IllegalArgumentException if there is none */
	default ImageHandle active() {
		throw new IllegalArgumentException("There are no images here");
	}

	/** The image that a key names by title, #id or path. @throws IllegalArgumentException if there is none */
	ImageHandle find(String key, String name);

	/** One-channel images as the channels of one. @param words what asked for it, for messages @throws IllegalArgumentException if they do not go together */
	ImageHandle composite(String words, List<ImageHandle> channels);

	/** The pixels of an image. Changes in place can be taken back as the host does it. */
	PixelStore store(ImageHandle image);

	/** How a macro names an image so that it is found again. */
	String nameOf(ImageHandle image);

	/** How a macro names the image that pixels belong to. */
	String nameOf(PixelStore pixels);

	/** The exact name of a command of the host's own. @throws IllegalArgumentException if there is none */
	String command(String name);

	/** The content of the macro's variable that {@code &name} stands for, or null where there is none. */
	default String variable(String name) {
		return null;
	}
}

package org.tristimulus.imagej.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import ij.ImagePlus;
import ij.ImageStack;
import ij.VirtualStack;
import ij.io.FileInfo;

import org.tristimulus.file.OutputFiles;

/** The files that open images were read from; of a stack that stays on disk, and of a sequence of files, each one. */
public final class OpenImageFiles implements OutputFiles.OpenImages {

	private final Supplier<List<ImagePlus>> open;

	/** @param open the images that are open when it is asked */
	public OpenImageFiles(Supplier<List<ImagePlus>> open) {
		this.open = open;
	}

	@Override
	public Optional<String> titleOf(Path file) {
		for (ImagePlus imp : open.get())
			if (isFileOf(imp, file)) return Optional.of(imp.getTitle());
		return Optional.empty();
	}

	private static boolean isFileOf(ImagePlus imp, Path file) {
		FileInfo info = imp.getOriginalFileInfo();
		if (info != null && isSame(info.directory, info.fileName, file)) return true;
		ImageStack stack = imp.getStack();
		VirtualStack disk = stack instanceof VirtualStack ? (VirtualStack) stack : null;
		String folder = disk != null && disk.getDirectory() != null ? disk.getDirectory() : info == null ? null : info.directory;
		String name = file.getFileName().toString();
		for (int i = 1; folder != null && i <= stack.size(); i++)
			if (name.equals(disk == null ? label(stack, i) : disk.getFileName(i)) && isSame(folder, name, file)) return true;
		return false;
	}

	/** The first line of a slice label, which is a file's name in a sequence. */
	private static String label(ImageStack stack, int slice) {
		String label = stack.getSliceLabel(slice);
		return label == null ? null : label.split("\n", 2)[0];
	}

	/** By the files themselves, so that a second name of one is noticed; where one is not there any more, by the names. */
	private static boolean isSame(String folder, String name, Path file) {
		if (folder == null || name == null || name.isEmpty()) return false;
		try {
			Path other = Paths.get(folder, name);
			return other.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize()) || Files.isRegularFile(other) && Files.isSameFile(other, file);
		}
		catch (InvalidPathException | IOException e) {
			return false;
		}
	}
}

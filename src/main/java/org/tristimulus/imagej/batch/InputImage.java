package org.tristimulus.imagej.batch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.util.Locale;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.io.Opener;
import ij.plugin.AVI_Reader;

import org.tristimulus.image.ColorImage;
import org.tristimulus.image.relight.RelightFiles;
import org.tristimulus.imagej.image.ImgImage;

/**
 * Files of images that ImageJ opens by itself, and Radiance pictures. Those that are damaged are refused before: ImageJ has dialogs for some, and
 * for others opens what is left of them.
 */
final class InputImage {

	private static final String RADIANCE = ".hdr";

	private InputImage() {}

	/** @throws IllegalArgumentException naming what is wrong with the file @throws UncheckedIOException if it cannot be read */
	static ImagePlus open(File file) {
		if (!file.isFile()) throw new IllegalArgumentException(file.getName() + " is not there any more");
		if (file.length() == 0) throw new IllegalArgumentException(file.getName() + " is empty");
		if (file.getName().toLowerCase(Locale.ROOT).endsWith(RADIANCE)) return ImgImage.toImagePlus(ColorImage.of(RelightFiles.radiance(file.toPath())));
		int type = new Opener().getFileType(file.getPath());
		try {
			WholeFile.check(file, type);
			ImagePlus image = open(file, type);
			if (image == null || image.getWidth() == 0) throw new IllegalArgumentException(file.getName() + " cannot be opened by ImageJ: it is damaged, or of a kind of " + Opener.types[type].toUpperCase(Locale.ROOT) + " that ImageJ does not read");
			return image;
		}
		catch (IOException e) {
			throw new UncheckedIOException(file.getName() + " cannot be read: " + e.getMessage(), e);
		}
	}

	private static ImagePlus open(File file, int type) {
		switch (type) {
			case Opener.TIFF:
			case Opener.TIFF_AND_DICOM:
			case Opener.PNG:
			case Opener.JPEG:
			case Opener.GIF: return new Opener().openImage(file.getParent() + File.separator, file.getName());
			case Opener.AVI: return alone(() -> AVI_Reader.open(file.getPath(), false));
			case Opener.BMP:
			case Opener.PGM:
			case Opener.FITS:
			case Opener.DICOM: return alone(() -> new Opener().openImage(file.getParent() + File.separator, file.getName()));
			default: throw new IllegalArgumentException(file.getName() + " is not an image that ImageJ opens by itself: TIFF, PNG, JPEG, GIF, BMP, DICOM, FITS, PGM, AVI");
		}
	}

	private interface Opening {

		ImagePlus open();
	}

	/** One at a time: these readers tell errors by ImageJ's dialog, which is turned into a line of the Log, and end all macros, which is taken back. */
	private static ImagePlus alone(Opening opening) {
		synchronized (Opener.class) {
			boolean before = aborts(false);
			IJ.redirectErrorMessages(true);
			try {
				return opening.open();
			}
			catch (RuntimeException e) {
				throw new IllegalArgumentException("it is damaged: " + e, e);
			}
			finally {
				IJ.redirectErrorMessages(false);
				aborts(before);
			}
		}
	}

	/** Sets whether macros are to end, for which ImageJ has no public way. */
	private static boolean aborts(boolean value) {
		try {
			Field abort = Macro.class.getDeclaredField("abort");
			abort.setAccessible(true);
			boolean before = abort.getBoolean(null);
			abort.setBoolean(null, value);
			return before;
		}
		catch (ReflectiveOperationException | RuntimeException e) {
			return false;
		}
	}
}

package org.tristimulus.imagej.batch;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;

import ij.ImagePlus;
import ij.ImageStack;
import ij.io.FileInfo;
import ij.io.FileSaver;
import ij.io.RoiEncoder;
import ij.io.TiffEncoder;
import ij.plugin.JpegWriter;
import ij.plugin.PNG_Writer;

import org.tristimulus.batch.ResultFormat;
import org.tristimulus.file.FileKind;
import org.tristimulus.file.OutputFile;
import org.tristimulus.file.OutputFiles;

/** Writes images as ImageJ does, but tells no user of failures: they are thrown. */
final class ResultImage {

	private static final FileKind ANY = FileKind.of("a result", head -> true);
	/** ImageJ's own quality. */
	private static final int JPEG_QUALITY = 85;
	private static final long LARGEST_TIFF = 1L << 32;

	private ResultImage() {}

	/** @throws IllegalArgumentException if the format cannot hold it @throws java.io.UncheckedIOException if it cannot be written */
	static void write(ImagePlus image, File file, ResultFormat format) {
		check(image, format);
		try (OutputFile out = OutputFiles.STRICT.begin("output", file, ANY)) {
			if (format == ResultFormat.TIFF) writeTiff(image, out);
			else if (format == ResultFormat.PNG) new PNG_Writer().writeImage(image, out.path().toString(), -1);
			else {
				String problem = JpegWriter.save(image, out.path().toString(), JPEG_QUALITY);
				if (problem != null) throw new IOException(problem);
			}
			if (Files.size(out.path()) == 0) throw new IOException("nothing was written");
			out.commit();
		}
		catch (RuntimeException e) {
			throw e;
		}
		catch (Exception e) {
			throw new IllegalArgumentException(file + " cannot be written: " + e.getMessage(), e);
		}
	}

	private static void check(ImagePlus image, ResultFormat format) {
		if (format == ResultFormat.TIFF) {
			long bytes = (long) image.getWidth() * image.getHeight() * image.getBytesPerPixel() * image.getStackSize();
			if (bytes >= LARGEST_TIFF) throw new IllegalArgumentException("format=tiff: the result has " + bytes + " bytes, and ImageJ's TIFF files hold 4 GB");
			return;
		}
		if (image.getStackSize() > 1) throw new IllegalArgumentException("format=" + format + ": the result is a stack of " + image.getStackSize() + " planes; use format=tiff");
		if (image.getBitDepth() == 32 || format == ResultFormat.JPEG && image.getBitDepth() == 16) throw new IllegalArgumentException("format=" + format + ": the result is " + image.getBitDepth() + "-bit; use format=tiff");
	}

	/** What ImageJ's own saver puts into a file: pixels, labels, properties, selection, overlay, look-up tables, ranges. */
	private static void writeTiff(ImagePlus image, OutputFile out) {
		FileInfo info = image.getFileInfo();
		FileSaver saver = new FileSaver(image);
		info.info = image.getInfoProperty();
		info.description = saver.getDescriptionString();
		info.sliceLabels = labels(image);
		info.roi = RoiEncoder.saveAsByteArray(image.getRoi());
		info.overlay = FileSaver.getOverlay(image);
		info.properties = image.getPropertiesAsArray();
		if (image.getStackSize() > 1 && image.getStack().isVirtual()) info.virtualStack = (ij.VirtualStack) image.getStack();
		if (image.isComposite()) saver.saveDisplayRangesAndLuts(image, info);
		out.write(stream -> {
			DataOutputStream data = new DataOutputStream(new BufferedOutputStream(stream, 1 << 16));
			new TiffEncoder(info).write(data);
			data.flush();
		});
	}

	private static String[] labels(ImagePlus image) {
		if (!image.hasImageStack()) return null;
		ImageStack stack = image.getStack();
		if (image.getStackSize() == 1) return stack.getSliceLabel(1) == null ? null : new String[] { stack.getSliceLabel(1) };
		String[] labels = new String[stack.getSize()];
		for (int i = 0; i < labels.length; i++)
			labels[i] = stack.getSliceLabel(i + 1);
		return labels;
	}
}

package org.tristimulus.imagej.batch;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import ij.io.FileInfo;
import ij.io.TiffDecoder;

/** How much memory the largest of many images takes, by the headers of the largest files of each kind. */
final class LargestImage {

	/** Files of each kind that are looked into. */
	private static final int LOOKS = 4;

	private LargestImage() {}

	/** In bytes, an estimate. */
	static long bytes(File folder, List<String> files) {
		Map<String, List<File>> kinds = new HashMap<>();
		for (String name : files)
			kinds.computeIfAbsent(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), k -> new ArrayList<>()).add(new File(folder, name));
		long largest = 0;
		for (List<File> kind : kinds.values()) {
			kind.sort(Comparator.comparingLong(File::length).reversed());
			for (File file : kind.subList(0, Math.min(LOOKS, kind.size())))
				largest = Math.max(largest, Math.max(file.length(), pixels(file)));
		}
		return largest;
	}

	private static long pixels(File file) {
		try {
			if (file.getName().toLowerCase(Locale.ROOT).matches(".*\\.tiff?")) {
				long sum = 0;
				FileInfo[] images = new TiffDecoder(file.getParent() + File.separator, file.getName()).getTiffInfo();
				for (FileInfo image : images == null ? new FileInfo[0] : images)
					sum += (long) image.width * image.height * image.getBytesPerPixel() * Math.max(1, image.nImages);
				return sum;
			}
			try (ImageInputStream in = ImageIO.createImageInputStream(file)) {
				Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
				if (!readers.hasNext()) return 0;
				ImageReader reader = readers.next();
				reader.setInput(in, true, true);
				long pixels = 4L * reader.getWidth(0) * reader.getHeight(0);
				reader.dispose();
				return pixels;
			}
		}
		catch (IOException | RuntimeException e) {
			return 0; // what it is will be told when it is opened
		}
	}
}

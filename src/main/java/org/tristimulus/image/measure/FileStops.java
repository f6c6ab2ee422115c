package org.tristimulus.image.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;

import org.tristimulus.image.store.PixelStore;
import org.tristimulus.measure.bracket.ExifExposure;

/** The exposures of frames, by the EXIF tags of the files that they were read from. */
public final class FileStops {

	private final String key;
	private final List<ExifExposure> exposures = new ArrayList<>();

	/** @param key what asks for it in a macro, for messages: {@code stops=exif} */
	public FileStops(String key) {
		this.key = key;
	}

	/**
	 * Reads the exposure of the next frame.
	 *
	 * @param label of the frame, for the message
	 * @throws IllegalArgumentException naming the label, if no file of it is known, or the file and what it lacks
	 */
	public void add(PixelStore image, int position, String label) {
		Path file = image.file(position)
			.orElseThrow(() -> new IllegalArgumentException(key + ": no file is known for \"" + label + "\"; stacks need slice labels that name files in the folder that the stack was opened from"));
		try {
			exposures.add(read(file));
		}
		catch (UncheckedIOException | IllegalArgumentException e) {
			throw new IllegalArgumentException(key + ": " + e.getMessage(), e);
		}
	}

	/** Of one file. @throws IllegalArgumentException naming it, if it tells no exposure @throws UncheckedIOException if it cannot be read */
	public static double of(String file) {
		try {
			return read(Paths.get(file)).stops();
		}
		catch (InvalidPathException e) {
			throw new IllegalArgumentException(file + " is not the name of a file", e);
		}
	}

	private static ExifExposure read(Path file) {
		try {
			return ExifExposure.read(file);
		}
		catch (IOException e) {
			throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
		}
	}

	/** In the order of frames; see {@link ExifExposure#stops()}. @throws IllegalArgumentException if only some say aperture or sensitivity */
	public double[] stops() {
		try {
			ExifExposure.needAlike(exposures);
		}
		catch (IllegalArgumentException e) {
			throw new IllegalArgumentException(key + ": " + e.getMessage(), e);
		}
		return exposures.stream().mapToDouble(ExifExposure::stops).toArray();
	}
}

package org.tristimulus.measure.bracket;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * How a photograph was exposed, by its EXIF tags (CIPA DC-008): stops = log2(T · ISO/100 / N²) of ExposureTime or 2^-ShutterSpeedValue, FNumber or
 * 2^(ApertureValue/2), and ISO. Immutable.
 */
public final class ExifExposure {

	private static final double LN2 = StrictMath.log(2);

	private final double seconds, fNumber, iso;

	/** @param fNumber NaN if not said @param iso NaN if not said */
	private ExifExposure(double seconds, double fNumber, double iso) {
		this.seconds = seconds;
		this.fNumber = fNumber;
		this.iso = iso;
	}

	/**
	 * Of a JPEG or TIFF file.
	 *
	 * @throws IOException if it cannot be read
	 * @throws IllegalArgumentException naming the file, if it has no exposure time, or a tag that is not a number above 0
	 */
	public static ExifExposure read(Path file) throws IOException {
		String name = String.valueOf(file.getFileName());
		try {
			return of(ExifTags.read(file));
		}
		catch (IllegalArgumentException e) {
			throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
		}
	}

	private static ExifExposure of(ExifTags tags) {
		double seconds = tags.has(ExifTags.EXPOSURE_TIME) ? positive(tags, ExifTags.EXPOSURE_TIME, "exposure time")
			: tags.has(ExifTags.SHUTTER_SPEED) ? power(-tags.number(ExifTags.SHUTTER_SPEED), "shutter speed") : Double.NaN;
		if (Double.isNaN(seconds)) throw new IllegalArgumentException("no exposure time in EXIF");
		double fNumber = tags.has(ExifTags.F_NUMBER) ? positive(tags, ExifTags.F_NUMBER, "f-number")
			: tags.has(ExifTags.APERTURE) ? power(tags.number(ExifTags.APERTURE) / 2, "aperture") : Double.NaN;
		return new ExifExposure(seconds, fNumber, tags.has(ExifTags.ISO) ? positive(tags, ExifTags.ISO, "ISO") : Double.NaN);
	}

	private static double positive(ExifTags tags, int tag, String what) {
		double value = tags.number(tag);
		if (!(value > 0 && value < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException("the " + what + " in EXIF is " + value + ", not a number above 0");
		return value;
	}

	private static double power(double stops, String what) {
		if (!(Math.abs(stops) < 64)) throw new IllegalArgumentException("the " + what + " in EXIF is not a number of stops");
		return StrictMath.pow(2, stops);
	}

	/** In stops: 0 is one second at f/1 and ISO 100, which also stand for what is not said. */
	public double stops() {
		double n = Double.isNaN(fNumber) ? 1 : fNumber, s = Double.isNaN(iso) ? 100 : iso;
		return StrictMath.log(seconds * s / 100 / (n * n)) / LN2;
	}

	/** Whether the aperture is said. */
	public boolean hasFNumber() {
		return !Double.isNaN(fNumber);
	}

	/** Whether the sensitivity is said. */
	public boolean hasIso() {
		return !Double.isNaN(iso);
	}

	/** @throws IllegalArgumentException if some frames say aperture or sensitivity and others do not */
	public static void needAlike(List<ExifExposure> frames) {
		for (int i = 1; i < frames.size(); i++) {
			if (frames.get(i).hasFNumber() != frames.get(0).hasFNumber()) throw new IllegalArgumentException("EXIF has the f-number in some frames only: 1 and " + (i + 1) + " differ");
			if (frames.get(i).hasIso() != frames.get(0).hasIso()) throw new IllegalArgumentException("EXIF has the ISO in some frames only: 1 and " + (i + 1) + " differ");
		}
	}
}

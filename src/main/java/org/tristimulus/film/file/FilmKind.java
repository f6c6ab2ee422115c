package org.tristimulus.film.file;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** The files that a film can be, told by the ending of the name. */
public enum FilmKind {

	/** QuickTime. */
	MOV,
	/** AVI, below 2 GB. */
	AVI,
	/** MP4, through ffmpeg. */
	MP4;

	/** @throws IllegalArgumentException for another ending */
	public static FilmKind of(File file) {
		String name = file.getName().toLowerCase(Locale.ROOT);
		for (FilmKind kind : values())
			if (name.endsWith("." + kind)) return kind;
		throw new IllegalArgumentException("save=" + file + ": a film is .mov, .avi or .mp4");
	}

	/**
	 * What can be known to be wrong before the first frame.
	 *
	 * @param ffmpeg the program of the user; an empty path where none was named
	 * @throws IllegalArgumentException naming it
	 */
	public void check(int width, int height, File ffmpeg) {
		if (width < 1 || height < 1 || width > 16_384 || height > 16_384) throw new IllegalArgumentException("A film of " + width + " x " + height + " pixels cannot be written: 1 to 16384");
		if (this != MP4) return;
		if (ffmpeg.getPath().isEmpty()) throw new IllegalArgumentException("An .mp4 is written by ffmpeg: name yours (ffmpeg=/path/to/ffmpeg), or save the film as .mov or .avi");
		if (!ffmpeg.isFile() || !ffmpeg.canExecute()) throw new IllegalArgumentException("ffmpeg=" + ffmpeg + " is not a program; name yours, or save the film as .mov or .avi");
		if (width % 2 != 0 || height % 2 != 0) throw new IllegalArgumentException("An .mp4 needs even numbers of pixels, and these are " + width + " x " + height + "; change the size, or save the film as .mov or .avi");
	}

	/** The name of the codec of the frames. */
	public String codec(Quality quality) {
		return this == MP4 ? "H.264" : quality == Quality.LOSSLESS ? "PNG" : "JPEG 4:4:4";
	}

	FilmFile begin(Path path, FilmForm form, File ffmpeg) throws IOException {
		return this == MOV ? new MovFile(path, form) : this == AVI ? new AviFile(path, form) : new Mp4File(path, form, ffmpeg);
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}
}

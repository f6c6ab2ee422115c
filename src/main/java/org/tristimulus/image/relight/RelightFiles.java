package org.tristimulus.image.relight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.ResultMetadata;
import org.tristimulus.relight.file.PtmFile;
import org.tristimulus.relight.file.RadiancePicture;
import org.tristimulus.relight.file.RadianceReader;
import org.tristimulus.relight.file.RtiFile;

/** Files of this room as images: Radiance pictures (.hdr, .pic) and relightable textures (.ptm, .rti), by the ending of their names. OpenEXR is refused by name. */
public final class RelightFiles {

	private static final int LONGEST = Integer.MAX_VALUE - 8;

	private RelightFiles() {}

	/**
	 * The image of a file, if its name has one of these endings.
	 *
	 * @throws IllegalArgumentException naming the file and what is wrong with it
	 * @throws UncheckedIOException if it cannot be read
	 */
	public static Optional<ImgStore> open(Path path) {
		String name = path.getFileName().toString(), ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		switch (ending) {
			case "hdr":
			case "pic":
				return Optional.of(radiance(path));
			case "ptm":
				return Optional.of(TextureSurface.image(name, PtmFile.read(name, bytes(path))));
			case "rti":
				return Optional.of(TextureSurface.image(name, RtiFile.read(name, bytes(path))));
			case "exr":
				throw new IllegalArgumentException(name + ": OpenEXR is not read; convert it to Radiance (.hdr) or 32-bit TIFF");
			default:
				return Optional.empty();
		}
	}

	/** A Radiance picture, whatever its name. */
	public static ImgStore radiance(Path path) {
		RadiancePicture picture = RadianceReader.read(path.getFileName().toString(), bytes(path));
		ResultMetadata look = ResultMetadata.PLAIN.colors(0xff0000, 0x00ff00, 0x0000ff).ranges(new double[] { 0, 1 }).encoding(new Encoding(Decode.LINEAR, 1, 0));
		if (!picture.notes().isEmpty()) look = look.info(String.join("\n", picture.notes()) + "\n");
		return TextureSurface.planar(path.getFileName().toString(), picture.width, picture.height, 3, new float[][] { picture.channel(0), picture.channel(1), picture.channel(2) }, look);
	}

	private static byte[] bytes(Path path) {
		try {
			if (!Files.isRegularFile(path)) throw new IllegalArgumentException(path + " is not a file");
			if (Files.size(path) > LONGEST) throw new IllegalArgumentException(path + " is longer than " + LONGEST + " bytes");
			return Files.readAllBytes(path);
		}
		catch (IOException e) {
			throw new UncheckedIOException(path + " cannot be read: " + e.getMessage(), e);
		}
	}
}

package org.tristimulus.command.relight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import ij.ImagePlus;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tristimulus.door.Door;
import org.tristimulus.door.MenuDoor;
import org.tristimulus.relight.Figures;

/** Radiance pictures through the menu door, and wherever an image is named by its path. */
class RadiancePictureTest {

	@TempDir
	Path folder;

	@Test
	void thereAndBack() throws IOException {
		Path first = folder.resolve("first.hdr"), second = folder.resolve("second.hdr");
		Files.write(first, Figures.bytes("openimageio.hdr"));
		ImagePlus read = MenuDoor.run("Open Radiance Picture...", "path=" + first);
		assertEquals(3, read.getNChannels());
		assertEquals(32, read.getBitDepth());
		MenuDoor.run("Save Radiance Picture...", "path=" + second, read);
		ImagePlus again = MenuDoor.run("Open Radiance Picture...", "path=" + second);
		for (int c = 1; c <= 3; c++)
			assertArrayEquals(RelightImages.slice(read, c), RelightImages.slice(again, c));
	}

	@Test
	void namedByPath() throws IOException {
		Path sky = folder.resolve("sky.hdr"), coefficients = folder.resolve("sky.csv");
		MenuDoor.run("Save Radiance Picture...", "path=" + sky, RelightImages.image("env_skysun_64x32.tif", "sky"));
		MenuDoor.run("Environment Light Report...", "environment=" + sky + " up=z show=none save=" + coefficients);
		for (Figures.Row row : Figures.rows("env_skysun_64x32_coef.csv"))
			if (row.whole("l") <= 2) assertEquals(row.number("G"), RelightImages.saved(coefficients).get(1, row.whole("l"), row.whole("m")), 0.01);
	}

	/** 24-bit codes are decoded; a file of another kind is not replaced. */
	@Test
	void codesAreDecoded() throws IOException {
		Path file = folder.resolve("grey.hdr"), text = folder.resolve("text.hdr");
		MenuDoor.run("Save Radiance Picture...", "path=" + file, Door.rgb(1, 0x808080));
		ImagePlus read = MenuDoor.run("Open Radiance Picture...", "path=" + file);
		assertEquals(Math.pow((128 / 255.0 + .055) / 1.055, 2.4), RelightImages.slice(read, 1)[0], 0.0005);
		Files.writeString(text, "a letter");
		assertTrue(MenuDoor.failure("Save Radiance Picture...", "path=" + text, Door.rgb(1, 0x808080)).contains("is not a Radiance picture"));
		assertTrue(MenuDoor.failure("Open Radiance Picture...", "path=" + text).contains("text.hdr: not a Radiance picture"));
		assertTrue(MenuDoor.failure("Save Radiance Picture...", "path=" + folder.resolve("x.png"), Door.rgb(1, 0x808080)).contains("has to end in .hdr or .pic"));
		assertTrue(MenuDoor.failure("Environment Light Report...", "environment=" + Files.createFile(folder.resolve("x.exr"))).contains("OpenEXR is not read"));
	}
}

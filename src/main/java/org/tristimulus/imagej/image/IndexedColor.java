package org.tristimulus.imagej.image;

import java.awt.image.IndexColorModel;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import ij.ImagePlus;
import ij.io.FileInfo;

/**
 * Tells indexed colour, whose values are places in a palette and no light, from grey values that a look-up table shows in
 * colours. ImageJ does not: a GIF file and a copy of an image of indexed colour are grey images to it. A look-up table goes
 * smoothly from colour to colour, a palette leaps.
 */
final class IndexedColor {

	/** The mean leap from a colour to the next, of 255: look-up tables of many colours have 11 or less, palettes of photographs 16 or more. */
	private static final double LEAP = 14;
	private static final int MANY = 64;

	private IndexedColor() {}

	/** Whether the values of an 8-bit image are places in a palette. */
	static boolean is(ImagePlus imp) {
		IndexColorModel lut = imp.getProcessor().getLut();
		if (imp.isComposite() || isRamp(lut)) return false;
		if (imp.getType() == ImagePlus.COLOR_256) return true;
		if (is332(lut)) return false;
		Set<Integer> colors = new HashSet<>();
		double path = 0;
		for (int i = 0; i < 256; i++) {
			colors.add(lut.getRGB(i));
			if (i > 0) path += leap(lut.getRGB(i - 1), lut.getRGB(i));
		}
		return path / colors.size() > LEAP && (colors.size() >= MANY || isOfPaletteFile(imp));
	}

	/** Whether a look-up table only tints: each of its curves rises from 0 in a straight line. */
	static boolean isRamp(IndexColorModel lut) {
		for (int i = 0; i < 256; i++)
			if (Math.abs(lut.getRed(i) * 255 - lut.getRed(255) * i) > 255 || Math.abs(lut.getGreen(i) * 255 - lut.getGreen(255) * i) > 255 ||
				Math.abs(lut.getBlue(i) * 255 - lut.getBlue(255) * i) > 255) return false;
		return true;
	}

	private static int leap(int a, int b) {
		int most = 0;
		for (int shift = 0; shift < 24; shift += 8)
			most = Math.max(most, Math.abs((a >> shift & 255) - (b >> shift & 255)));
		return most;
	}

	/** Whether it is the one look-up table of ImageJ's menu that leaps: 3 bits of red, 3 of green, 2 of blue. */
	private static boolean is332(IndexColorModel lut) {
		for (int i = 0; i < 256; i++)
			if ((lut.getRGB(i) & 0xffffff) != ((i & 0xe0) << 16 | (i << 3 & 0xe0) << 8 | i << 6 & 0xc0)) return false;
		return true;
	}

	/** Such files hold few colours as a palette; ImageJ's own look-up tables of few colours come with TIFF files. */
	private static boolean isOfPaletteFile(ImagePlus imp) {
		FileInfo file = imp.getOriginalFileInfo();
		return file != null && file.fileName != null && file.fileName.toLowerCase(Locale.ROOT).matches(".*\\.(gif|bmp)");
	}
}

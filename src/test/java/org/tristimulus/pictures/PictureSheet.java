package org.tristimulus.pictures;

import java.awt.Color;
import java.awt.Font;

import ij.IJ;
import ij.ImagePlus;
import ij.process.ColorProcessor;

/** Pictures for the gallery, side by side, each under its title. */
final class PictureSheet {

	private static final int WIDTH = 256, GAP = 12, HEAD = 26;

	private PictureSheet() {}

	/** Writes src/site/pictures/NAME.png. */
	static void save(String name, String[] titles, ImagePlus... pictures) {
		save(name, WIDTH, titles, pictures);
	}

	/** The same with pictures of another width. */
	static void save(String name, int width, String[] titles, ImagePlus... pictures) {
		int h = width * pictures[0].getHeight() / pictures[0].getWidth();
		ColorProcessor sheet = new ColorProcessor(pictures.length * (width + GAP) - GAP, h + HEAD);
		sheet.setColor(Color.white);
		sheet.fill();
		sheet.setColor(Color.black);
		sheet.setAntialiasedText(true);
		sheet.setFont(new Font("SansSerif", Font.PLAIN, 15));
		for (int i = 0; i < pictures.length; i++) {
			sheet.insert(pictures[i].getProcessor().resize(width, h, true), i * (width + GAP), HEAD);
			sheet.drawString(titles[i], i * (width + GAP), HEAD - 6);
		}
		IJ.saveAs(new ImagePlus(name, sheet), "png", "src/site/pictures/" + name + ".png");
	}
}

package org.tristimulus.pictures;

import java.awt.Color;
import java.awt.Font;
import java.io.IOException;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import ij.process.LUT;

import net.imagej.patcher.LegacyInjector;
import org.tristimulus.imagej.Launcher;
import org.tristimulus.imagej.image.Images;

/** Makes the pictures of the gallery's section on blending, with the suite's own commands. */
public final class BlendPictures {

	private static final int GAP = 12, HEAD = 26, SIDE = 256;
	private static final String FOLDER = "src/site/pictures/";

	static {
		LegacyInjector.preinit();
	}

	private BlendPictures() {}

	public static void main(String... args) throws IOException {
		System.setProperty("plugins.dir", Launcher.menu().getParent().toString());
		IJ.run("Compare Blends...", "width=768 height=72");
		IJ.saveAs(Images.active(), "png", FOLDER + "blends.png");
		IJ.run("Open Tristimulus Sample...", "sample=fluorescence");
		ImagePlus cells = Images.active();
		String[] colors = { "#00ffff", "#ffff00", "#ff00ff" };
		for (int c = 1; c <= 3; c++) {
			LUT lut = LUT.createLutFromColor(Color.decode(colors[c - 1]));
			lut.min = cells.getLuts()[c - 1].min;
			lut.max = 0.5 * cells.getLuts()[c - 1].max;
			((CompositeImage) cells).setChannelLut(lut, c);
		}
		cells.updateAndDraw();
		ColorProcessor codes = new ColorProcessor(cells.getImage());
		IJ.run(cells, "Merge Channels as Light...", "");
		save(new String[] { "ImageJ's composite", "Merge Channels as Light" }, codes, merged().getProcessor());
		System.exit(0);
	}

	/** The image that the last command made. */
	private static ImagePlus merged() {
		ImagePlus last = null;
		for (ImagePlus imp : Images.open())
			if (imp.getBitDepth() == 24) last = imp;
		return last;
	}

	/** A cut from the middle of pictures of one size, side by side, each under its title. */
	private static void save(String[] titles, ImageProcessor... pictures) {
		ColorProcessor sheet = new ColorProcessor(pictures.length * (SIDE + GAP) - GAP, SIDE + HEAD);
		sheet.setColor(Color.white);
		sheet.fill();
		sheet.setColor(Color.black);
		sheet.setAntialiasedText(true);
		sheet.setFont(new Font("SansSerif", Font.PLAIN, 15));
		for (int i = 0; i < pictures.length; i++) {
			pictures[i].setRoi((pictures[i].getWidth() - SIDE) / 2, (pictures[i].getHeight() - SIDE) / 2, SIDE, SIDE);
			sheet.insert(pictures[i].crop(), i * (SIDE + GAP), HEAD);
			sheet.drawString(titles[i], i * (SIDE + GAP), HEAD - 6);
		}
		IJ.saveAs(new ImagePlus("merge", sheet), "png", FOLDER + "merge.png");
	}
}

package org.tristimulus.imagej;

import java.awt.Color;
import java.awt.Font;
import java.io.IOException;

import ij.IJ;
import ij.ImagePlus;
import ij.process.ColorProcessor;

import net.imagej.patcher.LegacyInjector;

/** Makes the pictures of the README's section on exposure, with the suite's own commands. */
public final class ExposurePictures {

	private static final int GAP = 12, HEAD = 26;

	static {
		LegacyInjector.preinit();
	}

	private ExposurePictures() {}

	public static void main(String... args) throws IOException {
		System.setProperty("plugins.dir", Launcher.menu().getParent().toString());
		ImagePlus before = sample(), right = sample(), codes = sample();
		IJ.run(right, "Adjust Exposure...", "stops=1");
		IJ.run(codes, "Multiply...", "value=2");
		save("exposure", new String[] { "Before", "Adjust Exposure, 1 stop", "ImageJ's Multiply, 2" }, before, right, codes);
		System.exit(0);
	}

	private static ImagePlus sample() {
		IJ.run("Open Tristimulus Sample...", "sample=brightfield");
		ImagePlus imp = Images.active();
		IJ.run(imp, "Adjust Exposure...", "stops=-1");
		return imp;
	}

	/** Pictures side by side, each under its title. */
	private static void save(String name, String[] titles, ImagePlus... pictures) {
		int w = 256, h = w * pictures[0].getHeight() / pictures[0].getWidth();
		ColorProcessor sheet = new ColorProcessor(pictures.length * (w + GAP) - GAP, h + HEAD);
		sheet.setColor(Color.white);
		sheet.fill();
		sheet.setColor(Color.black);
		sheet.setAntialiasedText(true);
		sheet.setFont(new Font("SansSerif", Font.PLAIN, 15));
		for (int i = 0; i < pictures.length; i++) {
			sheet.insert(pictures[i].getProcessor().resize(w, h, true), i * (w + GAP), HEAD);
			sheet.drawString(titles[i], i * (w + GAP), HEAD - 6);
		}
		IJ.saveAs(new ImagePlus(name, sheet), "png", "src/site/pictures/" + name + ".png");
	}
}

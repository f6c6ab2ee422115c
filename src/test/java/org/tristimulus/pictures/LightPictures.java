package org.tristimulus.pictures;

import java.awt.Color;
import java.io.IOException;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.process.ColorProcessor;

import net.imagej.patcher.LegacyInjector;
import org.tristimulus.imagej.Launcher;

/** Makes the pictures of the gallery's section on light sources, with the suite's own commands. */
public final class LightPictures {

	private static final int HEIGHT = 390, GAP = 16;

	static {
		LegacyInjector.preinit();
	}

	private LightPictures() {}

	public static void main(String... args) throws IOException {
		System.setProperty("plugins.dir", Launcher.menu().getParent().toString());
		IJ.run("Light Source Report...", "spectrum=fl4");
		save("lamp", "Spectrum of fl4", "Color vectors of fl4");
		IJ.run("Light Source Mixer...", "channels=455/20;490/25;525/30;590/15;630/18 maximise=efficacy minra=80");
		save("mixture", "Spectrum of mixture", "Trade-off of mixture");
		System.exit(0);
	}

	/** Two figures side by side, of one height. */
	private static void save(String name, String... titles) {
		ColorProcessor sheet = new ColorProcessor(width(titles[0]) + GAP + width(titles[1]), HEIGHT);
		sheet.setColor(Color.white);
		sheet.fill();
		for (int i = 0; i < 2; i++)
			sheet.insert(WindowManager.getImage(titles[i]).getProcessor().resize(width(titles[i]), HEIGHT, true), i * (width(titles[0]) + GAP), 0);
		IJ.saveAs(new ImagePlus(name, sheet), "png", "src/site/pictures/" + name + ".png");
	}

	private static int width(String title) {
		ImagePlus imp = WindowManager.getImage(title);
		return HEIGHT * imp.getWidth() / imp.getHeight();
	}
}

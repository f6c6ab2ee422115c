package org.tristimulus.pictures;

import java.io.IOException;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.OvalRoi;

import net.imagej.patcher.LegacyInjector;
import org.tristimulus.imagej.Launcher;
import org.tristimulus.imagej.image.Images;

/** Makes the pictures of the gallery's section on colour temperature, with the suite's own commands. */
public final class TemperaturePictures {

	private static final int WIDTH = 360;

	static {
		LegacyInjector.preinit();
	}

	private TemperaturePictures() {}

	public static void main(String... args) throws IOException {
		System.setProperty("plugins.dir", Launcher.menu().getParent().toString());
		ImagePlus before = sample(), after = sample();
		after.setRoi(new OvalRoi(10, 400, 60, 60));
		IJ.run(after, "White Balance...", "level=97 plot=true");
		after.deleteRoi();
		for (ImagePlus imp : Images.open())
			if (imp.getTitle().startsWith("White Balance: ")) IJ.saveAs(imp, "png", "src/site/pictures/lights.png");
		PictureSheet.save("temperature", WIDTH, new String[] { "A section under a 3200 K lamp", "White Balance on its empty corner, level 97 %" }, before, after);
		System.exit(0);
	}

	private static ImagePlus sample() {
		IJ.run("Open Tristimulus Sample...", "sample=brightfield");
		return Images.active();
	}
}

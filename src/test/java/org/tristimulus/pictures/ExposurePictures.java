package org.tristimulus.pictures;

import java.io.IOException;

import ij.IJ;
import ij.ImagePlus;

import net.imagej.patcher.LegacyInjector;
import org.tristimulus.imagej.Launcher;
import org.tristimulus.imagej.image.Images;

/** Makes the pictures of the gallery's section on exposure, with the suite's own commands. */
public final class ExposurePictures {

	static {
		LegacyInjector.preinit();
	}

	private ExposurePictures() {}

	public static void main(String... args) throws IOException {
		System.setProperty("plugins.dir", Launcher.menu().getParent().toString());
		ImagePlus before = sample(), right = sample(), codes = sample();
		IJ.run(right, "Adjust Exposure...", "stops=1");
		IJ.run(codes, "Multiply...", "value=2");
		PictureSheet.save("exposure", new String[] { "Before", "Adjust Exposure, 1 stop", "ImageJ's Multiply, 2" }, before, right, codes);
		System.exit(0);
	}

	private static ImagePlus sample() {
		IJ.run("Open Tristimulus Sample...", "sample=brightfield");
		ImagePlus imp = Images.active();
		IJ.run(imp, "Adjust Exposure...", "stops=-1");
		return imp;
	}
}

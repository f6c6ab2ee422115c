package org.tristimulus.pictures;

import java.io.IOException;

import ij.IJ;
import ij.WindowManager;

import net.imagej.patcher.LegacyInjector;
import org.tristimulus.imagej.Launcher;

/** Makes the pictures of the gallery's section on light sources, with the suite's own commands. */
public final class LightPictures {

	static {
		LegacyInjector.preinit();
	}

	private LightPictures() {}

	public static void main(String... args) throws IOException {
		System.setProperty("plugins.dir", Launcher.menu().getParent().toString());
		IJ.run("Light Source Report...", "spectrum=fl4");
		save("lamp", "Report of fl4");
		IJ.run("Light Source Mixer...", "channels=455/20;490/25;525/30;590/15;630/18 maximise=efficacy minra=80");
		save("mixture", "Report of mixture");
		System.exit(0);
	}

	private static void save(String name, String title) {
		IJ.saveAs(WindowManager.getImage(title), "png", "src/site/pictures/" + name + ".png");
	}
}

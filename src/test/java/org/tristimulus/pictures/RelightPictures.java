package org.tristimulus.pictures;

import java.io.IOException;

import ij.IJ;
import ij.ImagePlus;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;

import net.imagej.patcher.LegacyInjector;
import org.tristimulus.color.TransferFunction;
import org.tristimulus.color.gamut.Palette;
import org.tristimulus.imagej.Launcher;
import org.tristimulus.imagej.image.Images;

/** Makes the pictures of the gallery's section on relighting, with the suite's own commands. */
public final class RelightPictures {

	private static final double WORST = 8;

	static {
		LegacyInjector.preinit();
	}

	private RelightPictures() {}

	public static void main(String... args) throws IOException {
		System.setProperty("plugins.dir", Launcher.menu().getParent().toString());
		ImagePlus photographs = sample("relief");
		photographs.setSlice(22);
		ImagePlus[] robust = fit(photographs, "robust=true"), plain = fit(photographs, "robust=false");
		ImagePlus codes = lamp(robust, "mode=normals"), raking = lamp(robust, "azimuth=180 elevation=10 exposure=1.5"), sharp = lamp(robust, "mode=unsharp amount=2 radius=3 elevation=35");
		PictureSheet.save("coin", new String[] { "One of 36 photographs", "Normals", "Albedo", "Raking light", "Normals sharpened" }, grey(photographs, 52000, 1), codes, grey(robust[1], 1, 1), grey(raking, 1, 1), sharp);
		ImagePlus truth = sample("relief-normals");
		PictureSheet.save("robust", new String[] { "Least squares: error of normals", "Robust: 0 (dark) to 8 degrees" }, errors(plain[0], truth), errors(robust[0], truth));
		ImagePlus room = sample("environment");
		IJ.run(room, "Environment Light Report...", "show=all width=512");
		PictureSheet.save("room", new String[] { "A room", "Irradiance / π" }, color(room, 1), color(open("Environment, irradiance"), 1));
		ImagePlus[] places = new ImagePlus[4];
		String[] names = { "grace-cathedral", "eucalyptus-grove", "st-peters-basilica", "#" + room.getID() };
		for (int i = 0; i < 4; i++) {
			IJ.run(truth, "Relight with Environment...", "environment=" + names[i] + " exposure=" + (i < 3 ? 1.5 : -1));
			places[i] = newest();
		}
		PictureSheet.save("places", new String[] { "Grace Cathedral", "Eucalyptus Grove", "St Peter's", "The room" }, places);
		System.exit(0);
	}

	private static ImagePlus sample(String name) {
		IJ.run("Open Tristimulus Sample...", "sample=" + name);
		return Images.active();
	}

	private static ImagePlus[] fit(ImagePlus photographs, String options) {
		IJ.run(photographs, "Fit Reflectance...", "lights=labels " + options);
		ImagePlus[] found = { open("Relief, normals"), open("Relief, albedo") };
		for (ImagePlus imp : found)
			imp.setTitle(options + imp.getTitle());
		return found;
	}

	private static ImagePlus lamp(ImagePlus[] surface, String options) {
		IJ.run(surface[0], "Relight with Lamp...", options + (options.startsWith("mode") ? "" : " albedo=#" + surface[1].getID()));
		return newest();
	}

	/** The image that was made last; ImageJ counts ids downwards. */
	private static ImagePlus newest() {
		return Images.open().stream().min(java.util.Comparator.comparing(ImagePlus::getID)).get();
	}

	private static ImagePlus open(String title) {
		return Images.open().stream().filter(i -> i.getTitle().equals(title)).findAny().get();
	}

	/** Light as sRGB codes. */
	private static ImagePlus grey(ImagePlus imp, double white, double stops) {
		ImageProcessor in = imp.getProcessor();
		ColorProcessor out = new ColorProcessor(in.getWidth(), in.getHeight());
		for (int i = 0; i < in.getPixelCount(); i++)
			out.set(i, 0x10101 * code(in.getf(i) / white * stops));
		return new ImagePlus("", out);
	}

	private static ImagePlus color(ImagePlus imp, double white) {
		ColorProcessor out = new ColorProcessor(imp.getWidth(), imp.getHeight());
		for (int i = 0; i < imp.getWidth() * imp.getHeight(); i++)
			out.set(i, code(imp.getStack().getProcessor(1).getf(i) / white) << 16 | code(imp.getStack().getProcessor(2).getf(i) / white) << 8 | code(imp.getStack().getProcessor(3).getf(i) / white));
		return new ImagePlus("", out);
	}

	private static int code(double light) {
		return (int) Math.round(255 * TransferFunction.SRGB.encode(Math.max(0, Math.min(1, light))));
	}

	/** The angle between two normals, dark where there is none. */
	private static ImagePlus errors(ImagePlus found, ImagePlus truth) {
		int[] palette = Palette.perceptual();
		ColorProcessor out = new ColorProcessor(found.getWidth(), found.getHeight());
		for (int i = 0; i < out.getPixelCount(); i++) {
			double d = 0;
			for (int c = 1; c <= 3; c++) {
				double e = found.getStack().getProcessor(c).getf(i) - truth.getStack().getProcessor(c).getf(i);
				d += e * e;
			}
			double degrees = Math.toDegrees(2 * Math.asin(Math.min(1, Math.sqrt(d) / 2)));
			out.set(i, palette[(int) Math.min(255, 255 * degrees / WORST)]);
		}
		return new ImagePlus("", out);
	}
}

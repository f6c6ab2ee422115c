package org.tristimulus.pictures;

import java.awt.Color;
import java.awt.Font;
import java.io.IOException;

import ij.IJ;
import ij.ImagePlus;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;

import net.imagej.patcher.LegacyInjector;
import org.tristimulus.command.space.RunInColorSpaceTest;
import org.tristimulus.imagej.Launcher;
import org.tristimulus.imagej.image.Images;

/** Makes the pictures of the gallery's section on colour spaces: what ImageJ's commands do to codes, and to light. */
public final class ColorSpacePictures {

	private static final int GAP = 12, HEAD = 26, WIDTH = 256;

	static {
		LegacyInjector.preinit();
	}

	private ColorSpacePictures() {}

	public static void main(String... args) throws IOException {
		System.setProperty("plugins.dir", Launcher.menu().getParent().toString());
		checkerboard();
		edge();
		stars();
		System.exit(0);
	}

	/** Fine texture beside the grey of the same light: pixels of black and white, halved. */
	private static void checkerboard() {
		ImagePlus before = IJ.createImage("checkerboard", "RGB", 2 * WIDTH, WIDTH, 1);
		ImageProcessor ip = before.getProcessor();
		for (int i = 0; i < 2 * WIDTH * WIDTH; i++) {
			int x = i % (2 * WIDTH), y = i / (2 * WIDTH);
			boolean inside = x >= WIDTH / 2 && x < 3 * WIDTH / 2 && y >= WIDTH / 4 && y < 3 * WIDTH / 4;
			ip.set(i, inside ? (x + y) % 2 == 0 ? 0xff000000 : 0xffffffff : 0xffbcbcbc);
		}
		both("checkerboard", "A checkerboard on grey", before, crop(before, WIDTH / 2 - 32, WIDTH / 4 - 16, 64, 32), "Bin...", "x=2 y=2 bin=Average", "halved", 0, 0, WIDTH, WIDTH / 2);
	}

	private static void edge() {
		ImagePlus before = IJ.createImage("edge", "RGB", WIDTH, WIDTH / 2, 1);
		for (int i = 0; i < WIDTH * WIDTH / 2; i++)
			before.getProcessor().set(i, i % WIDTH / 32 % 2 == 0 ? 0xffff0000 : 0xff00ff00);
		both("redgreen", "Red and green", before, before, "Gaussian Blur...", "sigma=8", "blurred", 0, 0, WIDTH, WIDTH / 2);
	}

	private static void stars() {
		IJ.run("Open Tristimulus Sample...", "sample=stars");
		IJ.run(Images.active(), "Adjust Exposure...", "stops=5 black=320");
		ImagePlus photo = RunInColorSpaceTest.run(Images.active(), "Convert Color Space...", "to=srgb");
		IJ.run(photo, "RGB Color", "");
		ImagePlus rgb = Images.active();
		both("stars", "A star field, a part", rgb, crop(rgb, 256, 256, 2 * WIDTH, 2 * WIDTH), "Bin...", "x=8 y=8 bin=Average", "an eighth as wide", 32, 32, 64, 64);
	}

	/** Before; by ImageJ on codes; by ImageJ on light. */
	private static void both(String name, String title, ImagePlus imp, ImagePlus part, String command, String options, String what, int x, int y, int w, int h) {
		ImagePlus codes = imp.duplicate();
		IJ.run(codes, command, options);
		ImagePlus light = RunInColorSpaceTest.run(imp, "Run in Color Space...", "command=[" + command + "] options=[" + options + "] space=linear");
		save(name, new String[] { title, "ImageJ, " + what, "In linear light" }, part, crop(codes, x, y, w, h), crop(light, x, y, w, h));
	}

	private static ImagePlus crop(ImagePlus imp, int x, int y, int w, int h) {
		ImageProcessor ip = imp.getProcessor();
		ip.setRoi(x, y, w, h);
		ImagePlus part = new ImagePlus("part", ip.crop());
		ip.resetRoi();
		return part;
	}

	/** Pictures side by side, each under its title, enlarged without smoothing. */
	private static void save(String name, String[] titles, ImagePlus... pictures) {
		int h = WIDTH * pictures[1].getHeight() / pictures[1].getWidth();
		ColorProcessor sheet = new ColorProcessor(pictures.length * (WIDTH + GAP) - GAP, h + HEAD);
		sheet.setColor(Color.white);
		sheet.fill();
		sheet.setColor(Color.black);
		sheet.setAntialiasedText(true);
		sheet.setFont(new Font("SansSerif", Font.PLAIN, 15));
		for (int i = 0; i < pictures.length; i++) {
			pictures[i].getProcessor().setInterpolationMethod(ImageProcessor.NONE);
			sheet.insert(pictures[i].getProcessor().resize(WIDTH, h), i * (WIDTH + GAP), HEAD);
			sheet.drawString(titles[i], i * (WIDTH + GAP), HEAD - 6);
		}
		IJ.saveAs(new ImagePlus(name, sheet), "png", "src/site/pictures/" + name + ".png");
	}
}

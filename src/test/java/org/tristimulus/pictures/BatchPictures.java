package org.tristimulus.pictures;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import ij.IJ;
import ij.ImagePlus;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;

import net.imagej.patcher.LegacyInjector;
import org.tristimulus.image.store.PixelStore;
import org.tristimulus.image.zarr.OmeZarr;
import org.tristimulus.image.zarr.SlideStore;
import org.tristimulus.image.zarr.StoreImage;
import org.tristimulus.imagej.Launcher;
import org.tristimulus.imagej.image.Images;

/** Makes the pictures of the page on batches, with the suite's own commands. */
public final class BatchPictures {

	private static final int CHUNK = 128;

	static {
		LegacyInjector.preinit();
	}

	private BatchPictures() {}

	public static void main(String... args) throws IOException {
		System.setProperty("plugins.dir", Launcher.menu().getParent().toString());
		Path folder = Files.createTempDirectory("pictures");
		folder(Files.createDirectory(folder.resolve("slides")), folder.resolve("balanced"));
		slide(folder.resolve("slide.zarr"), folder.resolve("balanced.zarr"));
		System.exit(0);
	}

	private static ImagePlus sample() {
		IJ.run("Open Tristimulus Sample...", "sample=brightfield");
		return Images.active();
	}

	/** Three sections under other lamps and exposures, before and after. */
	private static void folder(Path slides, Path balanced) {
		double[] stops = { -1.2, -0.4, -0.8 };
		int[] kelvin = { 4200, 6500, 9500 };
		ImagePlus[] sheet = new ImagePlus[6];
		for (int i = 0; i < 3; i++) {
			ImagePlus slide = sample();
			IJ.run(slide, "Color Temperature...", "intent=relight kelvin=" + kelvin[i]);
			IJ.run(slide, "Adjust Exposure...", "stops=" + stops[i]);
			IJ.saveAsTiff(slide, slides.resolve("slide" + i + ".tif").toString());
			sheet[i] = slide;
		}
		IJ.run("Batch Folder...", "recipe=[makeOval(10, 400, 60, 60);\nrun(\"White Balance...\", \"from=roi level=95\");\nrun(\"Select None\");] input=[" + slides + "] output=[" + balanced + "]");
		for (int i = 0; i < 3; i++)
			sheet[3 + i] = IJ.openImage(balanced.resolve("slide" + i + ".tif").toString());
		PictureSheet.save("batch", 170, new String[] { "Three slides", "", "", "The same, one recipe", "", "" }, sheet);
	}

	/** A slide in chunks, before and after. */
	private static void slide(Path store, Path balanced) throws IOException {
		ImagePlus slide = sample();
		int w = slide.getWidth(), h = slide.getHeight();
		SlideStore.make(store, w, h, CHUNK, 3, (int[]) slide.getProcessor().getPixels());
		IJ.run("Process Large Image...", "recipe=[run(\"White Balance...\", \"from=background level=95\");] input=[" + store + "] output=[" + balanced + "]");
		ImageProcessor after = new ColorProcessor(w, h);
		StoreImage made = new StoreImage(OmeZarr.open(balanced), 0);
		for (PixelStore block : made.parts())
			after.insert(new ColorProcessor(block.width(), block.height(), (int[]) block.read(0).array(0)), block.left(), block.top());
		ImageProcessor chunks = slide.getProcessor().duplicate();
		chunks.setColor(Color.black);
		for (int x = CHUNK; x < w; x += CHUNK)
			chunks.drawLine(x, 0, x, h);
		for (int y = CHUNK; y < h; y += CHUNK)
			chunks.drawLine(0, y, w, y);
		PictureSheet.save("blocks", 360, new String[] { "A slide and its chunks", "The store that was made of it" }, new ImagePlus("chunks", chunks), new ImagePlus("after", after));
	}
}

package org.tristimulus.imagej;

import java.awt.Scrollbar;
import java.awt.TextField;
import java.awt.event.AdjustmentEvent;
import java.util.Arrays;
import java.util.Locale;

import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.gui.GenericDialog;
import ij.process.ColorProcessor;

/**
 * From a move of the slider to the pixels on show: the panel of Adjust Exposure, histogram included, against ImageJ's own preview of Gamma, in turn in
 * one run, on 24 megapixels of RGB. And from the menu to the panel on the screen. Needs a display.
 */
public final class PanelBenchmark {

	private static final int WIDTH = 6000, HEIGHT = 4000, ROUNDS = 5, MOVES = 7;

	private PanelBenchmark() {}

	public static void main(String... args) {
		System.setProperty("plugins.dir", args.length > 0 ? args[0] : "target/imagej/plugins");
		new ImageJ();
		int[] pixels = new int[WIDTH * HEIGHT];
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = 0xff000000 | (i % WIDTH * 255 / WIDTH) << 16 | (i / WIDTH * 255 / HEIGHT) << 8 | i * 7 & 255;
		ImagePlus imp = new ImagePlus("photo", new ColorProcessor(WIDTH, HEIGHT, pixels));
		imp.show();
		IJ.wait(1000);
		double[] panel = new double[ROUNDS], gamma = new double[ROUNDS];
		for (int i = 0; i < ROUNDS; i++) {
			panel[i] = panel(imp);
			gamma[i] = gamma(imp);
			System.out.printf(Locale.ROOT, "round %d: panel %.0f ms, Gamma %.0f ms, ratio %.2f%n", i, panel[i], gamma[i], panel[i] / gamma[i]);
		}
		Arrays.sort(panel);
		Arrays.sort(gamma);
		System.out.printf(Locale.ROOT, "median: panel %.0f ms, Gamma %.0f ms, ratio %.2f%n", panel[ROUNDS / 2], gamma[ROUNDS / 2], panel[ROUNDS / 2] / gamma[ROUNDS / 2]);
		System.exit(0);
	}

	/** The median time of a move. */
	private static double panel(ImagePlus imp) {
		PanelDriver d = PanelDriver.open("Adjust Exposure...");
		System.out.printf(Locale.ROOT, "opened in %.0f ms%n", d.openedInMs);
		double ms = moves(imp, d.all(Scrollbar.class).get(0));
		d.end("Cancel");
		return ms;
	}

	private static double gamma(ImagePlus imp) {
		DialogDriver d = DialogDriver.open("Gamma...");
		d.preview(true);
		IJ.wait(1500);
		GenericDialog dialog = d.dialog();
		((TextField) dialog.getNumericFields().get(0)).setText("1.0");
		double ms = moves(imp, (Scrollbar) dialog.getSliders().get(0));
		d.end("Cancel");
		return ms;
	}

	/** From each move until the last pixel has changed and stays so. */
	private static double moves(ImagePlus imp, Scrollbar bar) {
		double[] ms = new double[MOVES];
		int[] pixels = (int[]) imp.getProcessor().getPixels();
		IJ.wait(2500);
		for (int i = 0; i < MOVES; i++) {
			int at = pixels.length / 2 + WIDTH / 3, last = pixels.length - 1 - WIDTH / 2, before = pixels[at], beforeLast = pixels[last];
			int to = bar.getMinimum() + (int) ((bar.getMaximum() - bar.getVisibleAmount() - bar.getMinimum()) * (0.4 + 0.03 * (i + 1)));
			long start = System.nanoTime();
			DialogDriver.onEventThread(() -> {
				bar.setValue(to);
				bar.dispatchEvent(new AdjustmentEvent(bar, AdjustmentEvent.ADJUSTMENT_VALUE_CHANGED, AdjustmentEvent.TRACK, to));
			});
			while ((pixels[at] == before || pixels[last] == beforeLast) && System.nanoTime() - start < 5_000_000_000L)
				Thread.onSpinWait();
			DialogDriver.settle();
			ms[i] = (System.nanoTime() - start) / 1e6;
			IJ.wait(400);
		}
		Arrays.sort(ms);
		return ms[MOVES / 2];
	}
}

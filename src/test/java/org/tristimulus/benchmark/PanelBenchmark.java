package org.tristimulus.benchmark;

import java.awt.Scrollbar;
import java.awt.event.AdjustmentEvent;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

import ij.IJ;
import ij.ImageJ;
import ij.ImageListener;
import ij.ImagePlus;
import ij.process.ColorProcessor;

import org.tristimulus.door.DialogDriver;
import org.tristimulus.door.PanelDriver;
import org.tristimulus.imagej.Launcher;
import org.tristimulus.imagej.dialog.CommandDialog;
import org.tristimulus.imagej.panel.PanelRun;
import org.tristimulus.imagej.parameter.CommandSpec;

/**
 * From a move of the slider to the picture that ImageJ draws, and to the histogram: the panel of Adjust Exposure against ImageJ's own preview
 * of Gamma, in turn in one run, on 24 megapixels of RGB. With {@code first panel} or {@code first dialog}: from the call to the panel, or to a
 * modal dialog of the same fields, on the screen, the first in a JVM. Needs a display.
 */
public final class PanelBenchmark {

	private static final String LABEL = "Adjust Exposure...";
	private static final int WIDTH = 6000, HEIGHT = 4000, ROUNDS = 5, MOVES = 7;
	private static final long LONGEST = 10_000_000_000L;

	private final ImagePlus imp;
	private final int[] pixels, originals;

	private PanelBenchmark(ImagePlus imp) {
		this.imp = imp;
		pixels = (int[]) imp.getProcessor().getPixels();
		originals = pixels.clone();
	}

	public static void main(String... args) throws IOException {
		System.setProperty("plugins.dir", Launcher.menu().getParent().toString());
		new ImageJ();
		int[] pixels = new int[WIDTH * HEIGHT];
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = 0xff000000 | (20 + i % WIDTH * 200 / WIDTH) << 16 | (20 + i / WIDTH * 200 / HEIGHT) << 8 | 20 + (i * 7 & 127);
		ImagePlus imp = new ImagePlus("photo", new ColorProcessor(WIDTH, HEIGHT, pixels));
		imp.show();
		IJ.wait(1500);
		if (args.length > 1) first(args[1]);
		else new PanelBenchmark(imp).compare();
		System.exit(0);
	}

	private static void first(String what) {
		if (what.equals("panel")) {
			System.out.printf(Locale.ROOT, "first panel after %.0f ms%n", PanelDriver.open(LABEL, () -> new Thread(() -> PanelRun.open(CommandSpec.of("exposure.AdjustExposure"))).start()).openedInMs);
			return;
		}
		DialogDriver d = DialogDriver.open(LABEL, () -> new Thread(() -> {
			try {
				new CommandDialog(CommandSpec.of("exposure.AdjustExposure")).ask();
			}
			catch (CancellationException e) {
				// closed
			}
		}).start());
		System.out.printf(Locale.ROOT, "first dialog after %.0f ms%n", d.openedInMs);
	}

	private void compare() {
		double[] picture = new double[ROUNDS], histogram = new double[ROUNDS], gamma = new double[ROUNDS];
		for (int i = 0; i < ROUNDS; i++) {
			PanelDriver panel = PanelDriver.open(LABEL);
			double[] ms = moves(panel.all(Scrollbar.class).get(0), panel::readout);
			panel.end("Cancel");
			DialogDriver dialog = DialogDriver.open("Gamma", () -> IJ.doCommand("Gamma..."));
			dialog.preview(true);
			double[] theirs = moves((Scrollbar) dialog.dialog().getSliders().get(0), () -> "");
			dialog.end("Cancel");
			picture[i] = ms[0];
			histogram[i] = ms[1];
			gamma[i] = theirs[0];
			System.out.printf(Locale.ROOT, "round %d: panel %.0f ms to the picture, %.0f to the histogram; Gamma %.0f ms; ratios %.2f and %.2f%n", i, ms[0], ms[1], theirs[0], ms[0] / theirs[0], ms[1] / theirs[0]);
		}
		System.out.printf(Locale.ROOT, "median: panel %.0f ms to the picture, %.0f to the histogram; Gamma %.0f ms; ratios %.2f and %.2f%n", median(picture), median(histogram), median(gamma), median(picture) / median(gamma), median(histogram) / median(gamma));
	}

	/** The median times from a move to the picture and to another readout. */
	private double[] moves(Scrollbar bar, Supplier<String> readout) {
		double[] picture = new double[MOVES], words = new double[MOVES];
		IJ.wait(2500);
		for (int i = 0; i < MOVES; i++) {
			int to = bar.getMinimum() + (int) ((bar.getMaximum() - bar.getVisibleAmount() - bar.getMinimum()) * (0.52 + 0.02 * i));
			String before = readout.get();
			DoubleSupplier end = drawn();
			long start = System.nanoTime();
			DialogDriver.onEventThread(() -> {
				bar.setValue(to);
				bar.dispatchEvent(new AdjustmentEvent(bar, AdjustmentEvent.ADJUSTMENT_VALUE_CHANGED, AdjustmentEvent.TRACK, to));
			});
			picture[i] = (end.getAsDouble() - start) / 1e6;
			while (!before.isEmpty() && medianLine(before).equals(medianLine(readout.get())) && System.nanoTime() - start < LONGEST)
				Thread.yield();
			words[i] = (System.nanoTime() - start) / 1e6;
			IJ.wait(500);
		}
		return new double[] { median(picture), median(words) };
	}

	private static String medianLine(String readout) {
		return readout.lines().filter(l -> l.startsWith("median")).findAny().orElse("");
	}

	/**
	 * The time of the first event of ImageJ that the picture was drawn at which pixels of all parts of the image are neither what they were before the move, nor
	 * the originals, which Gamma puts there before it begins.
	 */
	private DoubleSupplier drawn() {
		int[] places = new int[256], before = new int[256];
		for (int k = 0; k < places.length; k++) {
			places[k] = (int) ((k + 0.5) / places.length * pixels.length) / WIDTH * WIDTH + WIDTH * 3 / 4;
			before[k] = pixels[places[k]];
		}
		long[] end = new long[1];
		ImageListener listener = new ImageListener() {

			@Override
			public void imageOpened(ImagePlus i) {}

			@Override
			public void imageClosed(ImagePlus i) {}

			@Override
			public void imageUpdated(ImagePlus i) {
				if (i != imp || end[0] != 0) return;
				for (int k = 0; k < places.length; k++)
					if (pixels[places[k]] == before[k] || pixels[places[k]] == originals[places[k]]) return;
				synchronized (end) {
					end[0] = System.nanoTime();
					end.notifyAll();
				}
			}
		};
		ImagePlus.addImageListener(listener);
		return () -> {
			synchronized (end) {
				for (long until = System.nanoTime() + LONGEST; end[0] == 0 && System.nanoTime() < until;)
					try {
						end.wait(100);
					}
					catch (InterruptedException e) {
						throw new IllegalStateException(e);
					}
			}
			ImagePlus.removeImageListener(listener);
			return end[0] == 0 ? Double.NaN : end[0];
		};
	}

	private static double median(double[] of) {
		double[] sorted = of.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}
}

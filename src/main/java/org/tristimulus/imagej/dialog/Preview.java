package org.tristimulus.imagej.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import ij.ImagePlus;

import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.store.Output;
import org.tristimulus.image.store.PixelSettings;
import org.tristimulus.image.store.Slices;
import org.tristimulus.imagej.image.ImagePlusStore;
import org.tristimulus.imagej.image.OpenImage;
import org.tristimulus.imagej.image.PreviewStore;
import org.tristimulus.imagej.parameter.CommandParameter;
import org.tristimulus.imagej.parameter.ParameterValues;
import org.tristimulus.imagej.run.CommandRun;
import org.tristimulus.imagej.show.OpenImages;

/**
 * Shows what a command would do to the visible plane, in the image's own pixels (a result of another type or of colours
 * in a window of its own), on a thread of its own: a new request
 * interrupts the one before, between blocks. Hiding or closing puts the pixels back to the byte.
 */
final class Preview {

	private final ImagePlus imp;
	private final Thread thread = new Thread(this::work, "Tristimulus preview");
	/** Made when it is first needed: it holds a copy of the plane. */
	private PreviewStore source;
	private ParameterValues wanted;
	private boolean changed, busy;
	private volatile boolean interrupted, closed;
	private volatile String problem = "";

	Preview(ImagePlus imp) {
		this.imp = imp;
		thread.setDaemon(true);
		thread.start();
	}

	/** The image on which it is shown. */
	ImagePlus imp() {
		return imp;
	}

	/** Shows the effect of these arguments as soon as it is computed. */
	synchronized void show(ParameterValues arguments) {
		request(arguments);
	}

	/** Puts the original back as soon as may be. */
	synchronized void hide() {
		if (wanted != null || busy) request(null);
	}

	private void request(ParameterValues arguments) {
		wanted = arguments;
		changed = true;
		interrupted = true;
		notifyAll();
	}

	/** Puts the original back and ends, when all work is over. */
	void close() {
		synchronized (this) {
			closed = true;
			interrupted = true;
			notifyAll();
		}
		try {
			thread.join();
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		restore();
	}

	/** Why the last preview could not be computed, or an empty text. */
	String problem() {
		return problem;
	}

	private void work() {
		for (ParameterValues a; (a = next()) != null || !closed;) {
			if (closed) return;
			problem = "";
			try {
				if (a == null) restore();
				else {
					run(a);
					draw();
				}
			}
			catch (CancellationException e) {
				continue;
			}
			catch (RuntimeException | OutOfMemoryError e) {
				problem = String.valueOf(e.getMessage());
				restore();
			}
		}
	}

	private void restore() {
		if (source == null) return;
		source.restore();
		draw();
	}

	/** The next arguments to show, or null to show the original. */
	private synchronized ParameterValues next() {
		busy = false;
		while (!changed && !closed) {
			try {
				wait();
			}
			catch (InterruptedException e) {
				closed = true;
			}
		}
		changed = false;
		interrupted = false;
		busy = true;
		return wanted;
	}

	private void run(ParameterValues a) {
		if (source == null) source = new PreviewStore(imp);
		List<ColorImage> images = new ArrayList<>();
		for (int i = 0; i < a.images().size(); i++)
			images.add(a.images().get(i) == null ? null : new ColorImage(i == 0 ? source : new ImagePlusStore(OpenImage.imp(a.images().get(i))), settings(a, i), new WhileWanted()));
		CommandRun.module(onDisplay(a), images, new OpenImages(), new WhileWanted()).run();
	}

	private static PixelSettings settings(ParameterValues a, int image) {
		PixelSettings s = a.settings(image);
		return image == 0 ? s.output(s.output == Output.SAME ? Output.SAME : Output.NEW).slices(Slices.CURRENT) : s;
	}

	/** Pixels on display hold no values out of range, whatever the result will hold; and a preview writes no files. */
	private ParameterValues onDisplay(ParameterValues a) {
		ParameterValues shown = a;
		for (CommandParameter f : a.spec().fields())
			if (f.isSaved()) shown = shown.with(f.key(), f.defaultValue());
		return !source.type().isFloat() && a.values().get("gamut") == Gamut.NONE ? shown.with("gamut", Gamut.CLIP) : shown;
	}

	private void draw() {
		if (imp.getProcessor() != null) imp.updateAndDraw();
	}

	/** Lets work go on as long as its result is wanted. */
	private final class WhileWanted implements Progress {

		@Override
		public void done(double fraction) {}

		@Override
		public boolean isCanceled() {
			return interrupted;
		}
	}
}

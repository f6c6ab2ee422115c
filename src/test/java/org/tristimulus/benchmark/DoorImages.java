package org.tristimulus.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import ij.IJ;
import ij.ImagePlus;
import ij.Prefs;
import ij.macro.Interpreter;

import net.imagej.patcher.LegacyInjector;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.imagej.Launcher;
import org.tristimulus.imagej.image.ImagePlusStore;
import org.tristimulus.imagej.image.Images;
import org.tristimulus.imagej.image.ImgImage;

/** The images of an operation, a and perhaps b, which ImageJ and the engine share to the array; a is restored before each run. */
final class DoorImages {

	static {
		LegacyInjector.preinit();
	}

	private final DoorOperation operation;
	private final List<ImgStore> sources = new ArrayList<>();
	private final List<Object> originals = new ArrayList<>();
	private final List<ImagePlus> shown = new ArrayList<>();
	private ImagePlus imp;
	private ColorImage made;

	DoorImages(DoorOperation operation) {
		this.operation = operation;
		try {
			System.setProperty("plugins.dir", Launcher.menu().getParent().toString());
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		sources.add(operation.form.image("a"));
		if (operation.isPair()) sources.add(operation.form.image("b"));
		for (int p = 0; p < sources.get(0).positions(); p++)
			for (int c = 0; c < sources.get(0).channels(); c++)
				originals.add(ImagePlusStore.copy(sources.get(0).read(p).array(c)));
	}

	/** The image to be changed, as the engine sees it. */
	ColorImage engine() {
		return ColorImage.of(sources.get(0));
	}

	ColorImage engineSource() {
		return ColorImage.of(sources.get(1));
	}

	/** By the engine's call alone. */
	Timed throughEngine() {
		return timed(() -> made = operation.engine.apply(this));
	}

	/** As a macro or a script does it. */
	Timed throughDoor() {
		return timed(() -> IJ.run(imp, operation.command, operation.options));
	}

	/** With what ImageJ itself has. */
	Timed byImageJ() {
		Timed timed = timed(() -> IJ.run(imp, operation.nearest, operation.nearestOptions));
		return new Timed() {

			@Override
			public void restore() {
				timed.restore();
			}

			@Override
			public void run() {
				timed.run();
			}

			@Override
			public void run(int threads) {
				Prefs.setThreads(threads);
				run();
			}
		};
	}

	private Timed timed(Runnable run) {
		return new Timed() {

			@Override
			public void restore() {
				DoorImages.this.restore();
			}

			@Override
			public void run() {
				run.run();
			}
		};
	}

	/** @throws IllegalStateException if the command gives other pixels than the engine, or ImageJ's leaves the image as it is */
	void check() {
		restore();
		int before = hash(imp);
		throughDoor().milliseconds(2);
		int door = hash(result());
		throughEngine().milliseconds(2);
		int engine = hash(ImgImage.toImagePlus(made));
		byImageJ().milliseconds(2);
		if (door != engine || hash(result()) == before) throw new IllegalStateException(operation + ": door " + door + ", engine " + engine + ", ImageJ " + hash(result()) + ", before " + before);
		restore();
	}

	/** The image that was made, or else the one that was changed. */
	private ImagePlus result() {
		ImagePlus result = imp;
		for (ImagePlus open : Images.open())
			if (!shown.contains(open)) result = open;
		return result;
	}

	private static int hash(ImagePlus image) {
		return Arrays.deepHashCode(Arrays.copyOf(image.getStack().getImageArray(), image.getStackSize()));
	}

	/** Fresh images of the original pixels, and no results of earlier runs. */
	private void restore() {
		made = null;
		for (int id : Interpreter.getBatchModeImageIDs())
			Interpreter.removeBatchModeImage(Interpreter.getBatchModeImage(id));
		int channels = sources.get(0).channels();
		for (int i = 0; i < originals.size(); i++) {
			Object pixels = sources.get(0).read(i / channels).array(i % channels);
			System.arraycopy(originals.get(i), 0, pixels, 0, java.lang.reflect.Array.getLength(pixels));
		}
		shown.clear();
		for (ImgStore source : sources)
			show(source);
		imp = shown.get(0);
	}

	private void show(ImgStore source) {
		ImagePlus open = ImgImage.toImagePlus(ColorImage.of(source));
		open.getProcessor().resetMinAndMax();
		Interpreter.addBatchModeImage(open);
		shown.add(open);
	}
}

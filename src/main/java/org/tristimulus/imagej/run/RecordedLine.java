package org.tristimulus.imagej.run;

import java.util.List;
import java.util.concurrent.CancellationException;

import ij.ImagePlus;

import org.tristimulus.image.pixel.Progress;
import org.tristimulus.imagej.parameter.CommandSpec;
import org.tristimulus.imagej.parameter.ParameterValues;

/**
 * A line that ImageJ's Recorder wrote, run on images that are handed over. It shows nothing, asks nobody, and knows nothing
 * of windows, the current image, Results, the Log or a macro: any number of lines run beside each other, each on images of
 * its own.
 *
 * <pre>{@code
 * LineResult result = RecordedLine.of("Adjust Exposure...", "stops=1 output=new").run(imp);
 * ImagePlus brighter = result.image();
 * }</pre>
 */
public final class RecordedLine {

	private final CommandSpec spec;
	private final String options;

	public RecordedLine(CommandSpec spec, String options) {
		this.spec = spec;
		this.options = options;
	}

	/**
	 * @param label of the command, as the menu and the Recorder have it, with or without the dots at its end
	 * @param options keys and values as the Recorder writes them; what is left out has the factory default
	 * @throws IllegalArgumentException if there is no such command
	 */
	public static RecordedLine of(String label, String options) {
		return new RecordedLine(CommandSpec.labelled(label), options);
	}

	/** Runs without telling how far it is. @see #run(Progress, ImagePlus...) */
	public LineResult run(ImagePlus... images) {
		return run(Progress.NONE, images);
	}

	/**
	 * Runs the line. Keys name images by title, by #id or by the path of a file; images that no key names stand for the
	 * others, in the command's order. {@code output=same} changes the first image.
	 *
	 * @param progress is told how far the work is, and may end it
	 * @param images that the line uses, all of them
	 * @throws LineException if the line is wrong or its command fails; images are then as they were
	 * @throws CancellationException if it was cancelled or its thread interrupted; images are then as they were
	 */
	public LineResult run(Progress progress, ImagePlus... images) {
		HandedOver offers = new HandedOver(images);
		return run(offers, progress, offers::requireAllTaken);
	}

	/** Runs the line on what a host offers. */
	public LineResult run(ImageServices offers, Progress progress) {
		return run(offers, progress, () -> {});
	}

	private LineResult run(ImageServices offers, Progress progress, Runnable check) {
		try {
			ParameterValues arguments = ParameterValues.ofMacro(spec, options, offers);
			check.run();
			return run(arguments, offers, progress);
		}
		catch (CancellationException | LineException e) {
			throw e;
		}
		catch (RuntimeException | Error e) {
			throw LineException.of(spec.title(), e);
		}
	}

	/** Runs a command on arguments that are known, its images locked. */
	public static LineResult run(ParameterValues arguments, ImageServices offers, Progress progress) {
		try (ImageLocks locks = ImageLocks.of(arguments)) {
			return new CommandRun(arguments, offers, progress).run();
		}
	}

	/** The keys by which the line may name images, in the command's order; of a command with one image there are none. */
	public List<String> imageKeys() {
		return spec.imageKeys();
	}
}

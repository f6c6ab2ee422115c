package org.tristimulus.imagej.show;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import ij.IJ;
import ij.ImagePlus;
import ij.macro.Interpreter;

import org.tristimulus.batch.Batches;
import org.tristimulus.file.OutputFiles;
import org.tristimulus.imagej.batch.HostBatches;
import org.tristimulus.imagej.image.ImagePlusStore;
import org.tristimulus.imagej.image.Images;
import org.tristimulus.imagej.image.OpenImage;
import org.tristimulus.imagej.image.OpenImageFiles;
import org.tristimulus.imagej.image.UndoableStore;
import org.tristimulus.imagej.parameter.CommandParameter;
import org.tristimulus.imagej.parameter.ImageHandle;
import org.tristimulus.imagej.run.ImageServices;
import org.tristimulus.report.Tables;

/** ImageJ as its user sees it: the images that are open, the current one, the table in front, and Undo. */
public final class OpenImages implements ImageServices {

	private final Optional<Interpreter> macro;
	private final Optional<Predicate<String>> question;

	private OpenImages(Optional<Interpreter> macro, Optional<Predicate<String>> question) {
		this.macro = macro;
		this.question = question;
	}

	/** @param macro that asks, whose variables options may name */
	public OpenImages(Optional<Interpreter> macro) {
		this(macro, Optional.empty());
	}

	public OpenImages() {
		this(Optional.empty());
	}

	/** For a dialog, whose user is asked whether a file of another kind is to be replaced. @param title of the question */
	public static OpenImages ofDialog(String title) {
		return new OpenImages(Optional.empty(), Optional.of(words -> IJ.showMessageWithCancel(title, MessageLines.wrapped(words))));
	}

	@Override
	public Batches batches() {
		return new HostBatches();
	}

	@Override
	public Tables tables() {
		return new OpenTables();
	}

	@Override
	public OutputFiles files() {
		OutputFiles files = new OutputFiles(new OpenImageFiles(this::images));
		return question.map(files::asking).orElse(files);
	}

	@Override
	public List<ImagePlus> images() {
		return Images.open();
	}

	@Override
	public ImageHandle active() {
		return new OpenImage(Images.active());
	}

	@Override
	public ImageHandle unnamed(CommandParameter f, boolean isFirst) {
		if (isFirst) return active();
		throw new IllegalArgumentException("The key \"" + f.key() + "\" is missing; allowed: " + f.allowed());
	}

	@Override
	public String variable(String name) {
		return macro.map(m -> m.getVariableAsString(name)).orElse(null);
	}

	@Override
	public ImagePlusStore source(ImagePlus imp) {
		return new UndoableStore(imp);
	}
}

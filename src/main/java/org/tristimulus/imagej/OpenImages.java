package org.tristimulus.imagej;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import ij.IJ;
import ij.ImagePlus;
import ij.macro.Interpreter;

import org.tristimulus.file.OutputFiles;
import org.tristimulus.image.Tables;

/** ImageJ as its user sees it: the images that are open, the current one, the table in front, and Undo. */
final class OpenImages implements Offers {

	private final Optional<Interpreter> macro;
	private final Optional<Predicate<String>> question;

	private OpenImages(Optional<Interpreter> macro, Optional<Predicate<String>> question) {
		this.macro = macro;
		this.question = question;
	}

	/** @param macro that asks, whose variables options may name */
	OpenImages(Optional<Interpreter> macro) {
		this(macro, Optional.empty());
	}

	OpenImages() {
		this(Optional.empty());
	}

	/** For a dialog, whose user is asked whether a file of another kind is to be replaced. @param title of the question */
	static OpenImages ofDialog(String title) {
		return new OpenImages(Optional.empty(), Optional.of(words -> IJ.showMessageWithCancel(title, MessageLines.wrapped(words))));
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
	public ImagePlus unnamed(Field f, boolean isFirst) {
		if (isFirst) return Images.active();
		throw new IllegalArgumentException("The key \"" + f.key() + "\" is missing; allowed: " + f.allowed());
	}

	@Override
	public String variable(String name) {
		return macro.map(m -> m.getVariableAsString(name)).orElse(null);
	}

	@Override
	public ImagePlusSource source(ImagePlus imp) {
		return new UndoableSource(imp);
	}
}

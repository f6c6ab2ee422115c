package org.tristimulus.imagej;

import java.util.List;
import java.util.Optional;

import ij.ImagePlus;
import ij.macro.Interpreter;

import org.tristimulus.file.OutputFiles;
import org.tristimulus.image.Tables;

/** ImageJ as its user sees it: the images that are open, the current one, the table in front, and Undo. */
final class OpenImages implements Offers {

	private final Optional<Interpreter> macro;

	/** @param macro that asks, whose variables options may name */
	OpenImages(Optional<Interpreter> macro) {
		this.macro = macro;
	}

	OpenImages() {
		this(Optional.empty());
	}

	@Override
	public Tables tables() {
		return new OpenTables();
	}

	@Override
	public OutputFiles files() {
		return new OutputFiles(new OpenImageFiles(this::images));
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

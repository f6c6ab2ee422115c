package org.tristimulus.imagej;

import java.awt.GraphicsEnvironment;
import java.util.Map;

import ij.ImagePlus;
import ij.Macro;
import ij.Undo;
import ij.macro.Interpreter;

/** An open image: ImageJ's Undo takes back what was changed in place, new images are numbered as its windows are, and commands that it runs may ask. */
class UndoableSource extends ImagePlusSource {

	UndoableSource(ImagePlus imp) {
		super(imp);
	}

	@Override
	void beforeChange() {
		if (imp().getStackSize() > 1 && canUndo()) Undo.setup(Undo.TRANSFORM, imp());
		else Undo.reset();
	}

	@Override
	void completed(Map<String, String> said) {
		setUpUndo(said);
		super.completed(said);
	}

	@Override
	void putBack() {
		super.putBack();
		Undo.reset();
	}

	@Override
	String newTitle(String title) {
		return Images.newTitle(title);
	}

	@Override
	boolean mayAsk() {
		return Macro.getOptions() == null && Interpreter.getInstance() == null && !GraphicsEnvironment.isHeadless();
	}
}

package org.tristimulus.imagej.image;

import java.awt.GraphicsEnvironment;
import java.util.Map;

import ij.ImagePlus;
import ij.Macro;
import ij.Undo;
import ij.macro.Interpreter;

/** An open image: ImageJ's Undo takes back what was changed in place, new images are numbered as its windows are, and commands that it runs may ask. */
public class UndoableStore extends ImagePlusStore {

	public UndoableStore(ImagePlus imp) {
		super(imp);
	}

	@Override
	void beforeChange() {
		if (imp().getStackSize() > 1 && canUndo()) Undo.setup(Undo.TRANSFORM, imp());
		else Undo.reset();
	}

	@Override
	public void completed(Map<String, String> said) {
		setUpUndo(said);
		super.completed(said);
	}

	@Override
	public void putBack() {
		super.putBack();
		Undo.reset();
	}

	@Override
	public String uniqueTitle(String title) {
		return Images.uniqueTitle(title);
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

package org.tristimulus.imagej.image;

import ij.ImagePlus;

/** The image of a script. Nobody takes back a change that is complete, so that nothing is kept of it; one that fails is put back. */
public final class ScriptStore extends UndoableStore {

	public ScriptStore(ImagePlus imp) {
		super(imp);
	}

	@Override
	void finished() {
		letGo();
	}
}

package org.tristimulus.imagej;

import ij.ImagePlus;

/** The image of a script. Nobody takes back a change that is complete, so that nothing is kept of it; one that fails is put back. */
final class ScriptSource extends UndoableSource {

	ScriptSource(ImagePlus imp) {
		super(imp);
	}

	@Override
	void finished() {
		letGo();
	}
}

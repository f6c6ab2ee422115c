package org.tristimulus.imagej;

import ij.IJ;

import org.tristimulus.image.Progress;

/** Cancels work that has no image when Esc is pressed in ImageJ. */
final class EscapeKey implements Progress {

	@Override
	public void done(double fraction) {
		IJ.showProgress(fraction);
	}

	@Override
	public boolean isCanceled() {
		return IJ.escapePressed();
	}
}

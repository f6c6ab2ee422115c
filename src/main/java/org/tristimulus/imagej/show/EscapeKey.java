package org.tristimulus.imagej.show;

import ij.IJ;

import org.tristimulus.image.pixel.Progress;

/** Cancels work that has no image when Esc is pressed in ImageJ. */
public final class EscapeKey implements Progress {

	@Override
	public void done(double fraction) {
		IJ.showProgress(fraction);
	}

	@Override
	public boolean isCanceled() {
		return IJ.escapePressed();
	}
}

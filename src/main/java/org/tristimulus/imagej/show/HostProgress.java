package org.tristimulus.imagej.show;

import ij.IJ;

import org.tristimulus.image.pixel.Progress;

/** ImageJ's progress bar, and the Esc key. */
public final class HostProgress implements Progress, AutoCloseable {

	private final long start = System.nanoTime();
	private volatile boolean closed;

	public HostProgress() {
		IJ.resetEscape();
	}

	/** Shown once the work has taken a while, so that short work does not flicker. */
	@Override
	public void done(double fraction) {
		if (!closed && System.nanoTime() - start > 300_000_000L) IJ.showProgress(fraction);
	}

	@Override
	public boolean isCanceled() {
		return IJ.escapePressed();
	}

	@Override
	public void close() {
		closed = true;
		if (System.nanoTime() - start > 300_000_000L) IJ.showProgress(1.0);
	}
}

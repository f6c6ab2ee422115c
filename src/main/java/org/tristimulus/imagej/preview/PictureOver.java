package org.tristimulus.imagej.preview;

import ij.ImagePlus;

import org.tristimulus.imagej.parameter.ParameterValues;

/** The first image that a command makes, laid over the image that it is of. */
final class PictureOver implements OverImage {

	private final PreviewOverlay overlay;
	private boolean ended;

	PictureOver(PreviewOverlay overlay) {
		this.overlay = overlay;
	}

	@Override
	public PreviewJob job(ParameterValues arguments) {
		return PreviewJob.apart(arguments);
	}

	@Override
	public synchronized void show(PreviewJob job) {
		ImagePlus made = job.shownApart();
		if (!ended) overlay.picture(made == null ? null : made.getProcessor().getBufferedImage());
	}

	@Override
	public synchronized void hide() {
		overlay.picture(null);
	}

	@Override
	public synchronized void end() {
		ended = true;
		hide();
	}
}

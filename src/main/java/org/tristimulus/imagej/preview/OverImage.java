package org.tristimulus.imagej.preview;

import ij.ImagePlus;

import org.tristimulus.imagej.parameter.CommandSpec;
import org.tristimulus.imagej.parameter.ParameterValues;

/** A preview on the image itself that touches no pixel: a picture that is laid over it, or another display of the same values. */
public interface OverImage {

	/** What the attribute {@code preview} of the image says. */
	String OVERLAY = "overlay", DISPLAY = "display";

	/** Whether the preview of a command is one. */
	static boolean isOf(CommandSpec spec) {
		String preview = spec.images().isEmpty() ? "" : spec.images().get(0).attribute("preview");
		return preview.equals(OVERLAY) || preview.equals(DISPLAY);
	}

	/** Of a command that {@link #isOf} is true of. @param overlay where pictures are laid */
	static OverImage of(CommandSpec spec, ImagePlus image, PreviewOverlay overlay) {
		return spec.images().get(0).attribute("preview").equals(DISPLAY) ? new OtherDisplay(image) : new PictureOver(overlay);
	}

	/** The work that gives what is shown. */
	PreviewJob job(ParameterValues arguments);

	/** Shows what came of a job; nothing after the end. */
	void show(PreviewJob job);

	/** The image as it was, exactly; until something is shown again. Any thread. */
	void hide();

	/** The image as it was, for good. Any thread. */
	void end();
}

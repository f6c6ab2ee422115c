package org.tristimulus.imagej.preview;

import java.util.Map;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.process.LUT;

import org.tristimulus.image.store.ChannelDisplay;
import org.tristimulus.imagej.image.ImagePlusStore;
import org.tristimulus.imagej.parameter.ParameterValues;

/** The display that a command would set: look-up tables and ranges of the image, which come back as they were. */
final class OtherDisplay implements OverImage {

	private final ImagePlus image;
	private final LUT[] before;
	private final boolean wasChanged;
	private boolean ended, isOther;

	OtherDisplay(ImagePlus image) {
		this.image = image;
		wasChanged = image.changes;
		before = image.getLuts();
		for (int c = 0; c < before.length; c++)
			before[c] = (LUT) before[c].clone();
		if (before.length == 1) {
			before[0].min = image.getDisplayRangeMin();
			before[0].max = image.getDisplayRangeMax();
		}
	}

	@Override
	public PreviewJob job(ParameterValues arguments) {
		return PreviewJob.display(arguments);
	}

	@Override
	public synchronized void show(PreviewJob job) {
		if (ended) return;
		isOther = true;
		ImagePlusStore store = new ImagePlusStore(image);
		for (Map.Entry<Integer, ChannelDisplay> each : job.displays().entrySet())
			store.show(each.getKey(), each.getValue());
	}

	@Override
	public synchronized void hide() {
		if (!isOther) return;
		isOther = false;
		if (image instanceof CompositeImage) for (int c = 0; c < before.length; c++)
			((CompositeImage) image).setChannelLut(before[c], c + 1);
		else {
			image.setLut(before[0]);
			image.setDisplayRange(before[0].min, before[0].max);
		}
		image.changes = wasChanged;
		image.updateAndDraw();
	}

	@Override
	public synchronized void end() {
		hide();
		ended = true;
	}
}

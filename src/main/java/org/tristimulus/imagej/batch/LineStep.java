package org.tristimulus.imagej.batch;

import java.util.List;

import ij.ImagePlus;

import org.tristimulus.imagej.LineResult;
import org.tristimulus.imagej.RecordedLine;

/** A recorded line. */
final class LineStep implements Step {

	final String label, options;

	/** @param options without the image at hand */
	LineStep(String label, String options) {
		this.label = label;
		this.options = options;
	}

	@Override
	public ImagePlus apply(ImagePlus image, List<LineResult> results) {
		LineResult result = RecordedLine.of(label, options).run(image);
		results.add(result);
		return result.images().isEmpty() ? image : result.image();
	}
}

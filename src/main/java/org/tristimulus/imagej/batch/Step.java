package org.tristimulus.imagej.batch;

import ij.ImagePlus;

import org.tristimulus.imagej.LineResult;
import java.util.List;

/** A step of a recipe. */
interface Step {

	/**
	 * @param image the image at hand
	 * @param results is added what came of it, beside the image
	 * @return what the next step works on
	 */
	ImagePlus apply(ImagePlus image, List<LineResult> results);
}

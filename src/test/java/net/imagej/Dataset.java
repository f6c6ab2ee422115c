package net.imagej;

import net.imagej.axis.CalibratedAxis;
import net.imglib2.RandomAccessibleInterval;

/** Stands in for ImageJ2's interface of this name, which is not to be had. */
public interface Dataset extends RandomAccessibleInterval<Object> {

	String getName();

	CalibratedAxis axis(int d);

	boolean isRGBMerged();
}

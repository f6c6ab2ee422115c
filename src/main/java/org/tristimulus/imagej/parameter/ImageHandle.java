package org.tristimulus.imagej.parameter;

/** An image of the host that a key names or that stands for a command's image. Two handles of one image are equal. */
public interface ImageHandle {

	/** The title that people see. */
	String title();
}

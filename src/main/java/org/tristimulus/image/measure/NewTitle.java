package org.tristimulus.image.measure;

/** Titles of new images: the input without its ending, and a word; without characters that separate names in macros. */
public final class NewTitle {

	private NewTitle() {}

	/** @param what a word or a number */
	public static String of(String title, String what) {
		String name = title.replaceAll("\\.(tiff?|jpe?g|png|bmp|gif|zip|dcm|fits?|pgm|avi)$", "");
		return (name + ", " + what).replaceAll("[;\\[\\]/:]", "-");
	}
}

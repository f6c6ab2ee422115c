package org.tristimulus.command.retina;

import org.tristimulus.image.store.PixelStore;

/** The title of an image that was made of another: its name without the ending, a comma, and what was made. */
final class ResultTitle {

	private ResultTitle() {}

	static String of(PixelStore source, String what) {
		String name = source.title().replaceFirst("(?<=.)\\.[A-Za-z0-9]{1,5}$", "");
		return (name + ", " + what).replaceAll("[;\\[\\]/:]", " ");
	}
}

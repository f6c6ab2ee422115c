package org.tristimulus.image;

/**
 * Images by the names that macros give them, for keys whose text may be an image or something else. The host fills a command's parameter of this type; it is no
 * key.
 */
public interface NamedImages {

	/** No image is open. */
	NamedImages NONE = new NamedImages() {

		@Override
		public ColorImage find(String key, String name) {
			throw new IllegalArgumentException(key + "=" + name + ": no image can be named here");
		}

		@Override
		public ColorImage active() {
			throw new IllegalArgumentException("There is no image open; open one first");
		}

		@Override
		public String nameOf(ColorImage image) {
			return image.source().title();
		}
	};

	/** The image of a title, an #id or a path. @throws IllegalArgumentException naming key and value, if there is none */
	ColorImage find(String key, String name);

	/** The active image. @throws IllegalArgumentException if there is none */
	ColorImage active();

	/** How a macro names an image so that it is found again. */
	String nameOf(ColorImage image);
}

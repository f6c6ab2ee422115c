/**
 * ImageJ's images as pixel stores, with undo, properties and what is said about them; new images of results.
 *
 * <p>Imports: image.*, imagej.parameter, ImageJ. Start reading: {@link org.tristimulus.imagej.image.ImagePlusStore}.
 */
package org.tristimulus.imagej.image;

/**
 * The preview of a panel: the plane as it was and as it is shown, computed off the event thread, and what is seen of it.
 *
 * <p>Imports: imagej.run, imagej.show, imagej.image, imagej.parameter, ImageJ. Start reading: {@code LivePreview}.
 */
package org.tristimulus.imagej.preview;

/**
 * SciJava's side: scripts give and take ImageJ's and ImgLib2's images.
 *
 * <p>Imports: color, image, imagej.run, imagej.image, imagej.parameter, SciJava, ImageJ. Start reading: {@link org.tristimulus.imagej.script.ImagePlusConverter}.
 */
package org.tristimulus.imagej.script;

/**
 * The dialog of a command, generated from its parameters, with preview and help.
 *
 * <p>Imports: color, image, light, imagej.run, imagej.image, imagej.parameter, ImageJ. Start reading: {@link org.tristimulus.imagej.dialog.CommandDialog}.
 */
package org.tristimulus.imagej.dialog;

/**
 * ImageJ as the host: the plugin behind every menu entry, the starter, the macro functions.
 *
 * <p>Imports: color, blend, light, image, report, file, imagej.*, ImageJ. Start reading: {@link org.tristimulus.imagej.CommandRunner}.
 */
package org.tristimulus.imagej;

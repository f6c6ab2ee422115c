/**
 * The panel of a command beside its image: preview, histogram, clipping, picking.
 *
 * <p>Imports: color, image, report, imagej.*, ImageJ. Start reading: the panel's window, then the keeper of its plane.
 */
package org.tristimulus.imagej.panel;

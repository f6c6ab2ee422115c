/**
 * The fields of a panel: which are shown, what they hold, units, swatches, lists and sliders, and what is wrong with them.
 *
 * <p>Imports: imagej.parameter, imagej.dialog, imagej.image, ImageJ. Start reading: {@code PanelForm}.
 */
package org.tristimulus.imagej.form;

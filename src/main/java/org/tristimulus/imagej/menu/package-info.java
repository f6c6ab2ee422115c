/**
 * ImageJ's own commands, run on images of ours without dialogs, and what their classes say about their options.
 *
 * <p>Imports: imagej.macro, ImageJ. Start reading: {@link org.tristimulus.imagej.menu.MenuCommandRun}.
 */
package org.tristimulus.imagej.menu;

/**
 * A command as its declarations say: parameters, their values, presets, pixel keys, and the line that the Recorder writes. Imports no ImageJ, so that a recorded line is read and checked without windows.
 *
 * <p>Imports: color, image, report, file, imagej.macro. Start reading: {@link org.tristimulus.imagej.parameter.CommandSpec} and {@link org.tristimulus.imagej.parameter.ParameterValues}.
 */
package org.tristimulus.imagej.parameter;

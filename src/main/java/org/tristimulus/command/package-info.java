/**
 * One SciJava command for each menu entry: parameters in, one call to the core, results out. No dialog, no ImagePlus.
 *
 * <p>Imports: all rooms but imagej. Start reading: {@code exposure.AdjustExposure}, the shortest.
 */
package org.tristimulus.command;

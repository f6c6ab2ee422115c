/**
 * One run of a command: computing, which knows nothing of windows and other runs, and showing.
 *
 * <p>Imports: color, image, report, imagej.image, imagej.parameter, ImageJ. Start reading: {@link org.tristimulus.imagej.run.CommandRun}.
 */
package org.tristimulus.imagej.run;

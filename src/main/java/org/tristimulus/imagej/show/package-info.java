/**
 * Where the results of a run go: Log, Results, plots, windows, Recorder; how a failure is told; what an open ImageJ offers to a run.
 *
 * <p>Imports: imagej.run, imagej.image, imagej.menu, imagej.parameter, ImageJ. Start reading: {@link org.tristimulus.imagej.show.Showing}.
 */
package org.tristimulus.imagej.show;

package org.tristimulus.imagej.show;

import java.awt.GraphicsEnvironment;

import ij.IJ;
import ij.Macro;

import org.tristimulus.imagej.run.LineException;

/**
 * Tells the user what is wrong, once. In a macro, and headless, no dialog opens: the message goes to the Log (headless:
 * also to stderr), and the macro ends.
 */
public final class Failure {

	private Failure() {}

	/** @param caller of what failed, on this thread */
	public static void report(LineException problem, Caller caller) {
		boolean isUnattended = Macro.getOptions() != null || caller.isMacro() || GraphicsEnvironment.isHeadless();
		if (!isUnattended) {
			IJ.error(problem.title(), MessageLines.wrapped(problem.reason()));
			return;
		}
		String message = problem.getMessage();
		System.setProperty(HeadlessMacro.FAILURE, message);
		IJ.log(message);
		if (GraphicsEnvironment.isHeadless()) System.err.println(message);
		if (IJ.debugMode) problem.printStackTrace();
		caller.stop(problem);
	}
}

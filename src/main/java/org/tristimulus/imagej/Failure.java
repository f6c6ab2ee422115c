package org.tristimulus.imagej;

import java.awt.GraphicsEnvironment;

import ij.IJ;
import ij.Macro;
import ij.macro.Interpreter;

/**
 * Tells the user what is wrong, once. In a macro, and headless, no dialog opens: the message goes to the Log (headless:
 * also to stderr), and the macro ends.
 */
final class Failure {

	private static final int PATIENCE_MS = 1000;

	private Failure() {}

	static void report(String title, Throwable problem) {
		String message = title + ": " + messageOf(problem);
		boolean inMacro = Macro.getOptions() != null || Interpreter.getInstance() != null || GraphicsEnvironment.isHeadless();
		if (!inMacro) {
			IJ.error(title, Widget.wrapped(messageOf(problem)));
			return;
		}
		System.setProperty(HeadlessMacro.FAILURE, message);
		IJ.log(message);
		if (GraphicsEnvironment.isHeadless()) System.err.println(message);
		if (IJ.debugMode) problem.printStackTrace();
		stopMacro();
	}

	/** The message of what the user can mend; anything else is our own mistake, and says where. */
	private static String messageOf(Throwable problem) {
		boolean known = problem instanceof IllegalArgumentException || problem instanceof ArithmeticException || problem instanceof IllegalStateException || problem instanceof java.io.UncheckedIOException;
		if (known && problem.getMessage() != null) return problem.getMessage();
		if (problem instanceof OutOfMemoryError) return "there is not enough memory for this; nothing was changed";
		StackTraceElement[] trace = problem.getStackTrace();
		return "unexpected problem: " + problem + (trace.length > 0 ? " at " + trace[0] : "") + "; nothing was changed";
	}

	/**
	 * Ends the running macro, or the Java caller of IJ.run. ImageJ's abort waits for the macro to end, so that it is
	 * asked from another thread while this one returns to the macro.
	 */
	static void stopMacro() {
		Interpreter macro = Interpreter.getInstance();
		if (macro == null) {
			Macro.abort();
			return;
		}
		Thread abort = new Thread(() -> Interpreter.abort(macro), "Tristimulus abort");
		abort.setDaemon(true);
		abort.start();
		for (int ms = 0; ms < PATIENCE_MS && !macro.done(); ms++)
			IJ.wait(1);
	}
}

package org.tristimulus.imagej.show;

import ij.IJ;
import ij.Macro;
import ij.macro.Interpreter;

import net.imagej.patcher.LegacyInjector;

/** Runs a macro in ImageJ without a display, as Fiji does: ImageJ's classes are patched before they are loaded. */
public final class HeadlessMacro {

	/** The system property with the message of the last failure in this JVM, for whoever started that for one macro, which may have called others. */
	public static final String FAILURE = "tristimulus.failure";

	static {
		LegacyInjector.preinit();
	}

	private HeadlessMacro() {}

	/** 0 when the macro came to its end, 1 when it failed. */
	public static int run(String macro, String argument) {
		Interpreter interpreter = new Interpreter();
		System.clearProperty(FAILURE);
		try {
			interpreter.run(macro, argument);
		}
		catch (RuntimeException e) {
			if (!Macro.MACRO_CANCELED.equals(e.getMessage())) System.err.println("The macro failed: " + e);
			else System.err.println("The macro was stopped");
			return 1;
		}
		String error = IJ.getErrorMessage();
		if (error != null) System.err.println(error);
		return interpreter.wasError() || interpreter.getErrorMessage() != null || error != null || System.getProperty(FAILURE) != null ? 1 : 0;
	}
}

package org.tristimulus.imagej.menu;

import java.awt.GraphicsEnvironment;

import ij.Executer;
import ij.IJ;
import ij.Macro;
import ij.macro.Interpreter;

/**
 * Takes the errors of a command instead of the user. ImageJ hands the errors of a command to the macro interpreter that
 * runs it, and has a dialog otherwise; while a trap is set it stands in that interpreter's place, for which there is no
 * public way, and ends the command at its first error.
 */
public final class ErrorTrap extends Interpreter implements AutoCloseable {

	private final InnerThreads threads;
	private final Object before;
	private final Interpreter macro = Interpreter.getInstance();
	private volatile String message = "";

	/** @param threads of the command; the errors of others are told as they would be without the trap */
	ErrorTrap(InnerThreads threads) {
		this.threads = threads;
		before = HostField.get(IJ.class, "macroInterpreter");
		if (!HostField.set(IJ.class, "macroInterpreter", null, this)) IJ.redirectErrorMessages(true);
	}

	@Override
	public void abort(String problem) {
		if (!threads.isCurrent()) {
			tell(problem);
			return;
		}
		if (message.isEmpty()) message = String.valueOf(problem);
		if (isNested()) throw new RuntimeException(Macro.MACRO_CANCELED);
		throw new End();
	}

	/** To the user, whose own command it is. */
	private static void tell(String problem) {
		if (GraphicsEnvironment.isHeadless()) IJ.log(problem);
		else IJ.showMessage(problem);
	}

	/** Whether the command runs another one by name: ImageJ then expects its own way to end. */
	private static boolean isNested() {
		for (StackTraceElement e : Thread.currentThread().getStackTrace())
			if (e.getClassName().equals(Executer.class.getName())) return true;
		return false;
	}

	/** Ends a command. No exception, because dialogs write those into the Log and go on. */
	private static final class End extends Error {

		private static final long serialVersionUID = 1;

		End() {
			super(Macro.MACRO_CANCELED, null, false, false);
		}
	}

	/** The first error, or an empty text. */
	String message() {
		return message;
	}

	/** A macro that fails within the command leaves none in place of the one that runs the command. */
	@Override
	public void close() {
		if (HostField.get(IJ.class, "macroInterpreter") == this) HostField.set(IJ.class, "macroInterpreter", null, before);
		if (macro != null && !macro.done() && Interpreter.getInstance() == null) HostField.set(Interpreter.class, "instance", null, macro);
	}
}

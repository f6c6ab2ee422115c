package org.tristimulus.imagej;

import java.lang.reflect.Field;

import ij.Executer;
import ij.IJ;
import ij.Macro;
import ij.macro.Interpreter;

/**
 * Takes the errors of a command instead of the user. ImageJ hands the errors of a command to the macro interpreter that
 * runs it, and has a dialog otherwise; while a trap is set it stands in that interpreter's place, for which there is no
 * public way, and ends the command at its first error.
 */
final class ErrorTrap extends Interpreter implements AutoCloseable {

	private final Thread thread;
	private final Object before;
	private final Interpreter macro = Interpreter.getInstance();
	private volatile String message = "";

	/** @param thread which runs the command */
	ErrorTrap(Thread thread) {
		this.thread = thread;
		before = exchange(IJ.class, "macroInterpreter", this);
	}

	@Override
	public void abort(String problem) {
		if (message.isEmpty()) message = String.valueOf(problem);
		if (Thread.currentThread() != thread) return;
		if (isNested()) throw new RuntimeException(Macro.MACRO_CANCELED);
		throw new End();
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

	@Override
	public void close() {
		exchange(IJ.class, "macroInterpreter", before);
		if (macro != null && !macro.done() && Interpreter.getInstance() == null) exchange(Interpreter.class, "instance", macro);
	}

	/** A macro that fails within the command leaves none in place of the one that runs the command. */
	private static Object exchange(Class<?> owner, String field, Object interpreter) {
		try {
			Field f = owner.getDeclaredField(field);
			f.setAccessible(true);
			Object old = f.get(null);
			f.set(null, interpreter);
			return old;
		}
		catch (ReflectiveOperationException | RuntimeException e) {
			IJ.redirectErrorMessages(true);
			return null;
		}
	}
}

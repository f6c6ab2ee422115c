package org.tristimulus.imagej.show;

import java.util.Optional;

import ij.Executer;
import ij.IJ;
import ij.Macro;
import ij.macro.Functions;
import ij.macro.Interpreter;

import org.tristimulus.imagej.menu.ErrorTrap;
import org.tristimulus.imagej.menu.HostField;

/**
 * What called a command on this thread by its name: a macro, Java code, or neither, when it comes from the menu. A command
 * that fails stops that one alone: ImageJ's own ways, {@code Macro.abort} and {@code Interpreter.abort}, reach all threads.
 */
public final class Caller {

	/** What a macro returns to another one so that this ends, too. */
	private static final String ABORTED = "[aborted]";

	private final Optional<Interpreter> macro;
	private final boolean isJava;

	private Caller(Optional<Interpreter> macro, boolean isJava) {
		this.macro = macro;
		this.isJava = isJava;
	}

	/** The caller of the command that runs on this thread. To be asked at its very start, before another macro runs a command. */
	public static Caller ofThread() {
		Optional<Interpreter> running = running();
		boolean isRun = false, isJava = false, isMacro = false;
		for (StackTraceElement call : Thread.currentThread().getStackTrace()) {
			String name = call.getClassName();
			if (isRun && !isJava && !isMacro && !name.equals(IJ.class.getName())) {
				isMacro = name.equals(Functions.class.getName());
				isJava = !isMacro;
			}
			isRun |= name.equals(IJ.class.getName()) && call.getMethodName().equals("run");
			if (name.equals(Interpreter.class.getName())) return new Caller(running, isJava);
		}
		return new Caller(Optional.empty(), isJava);
	}

	/** The macro that ImageJ runs a command for, which it keeps in one place. */
	private static Optional<Interpreter> running() {
		Object macro = HostField.get(IJ.class, "macroInterpreter");
		return Optional.ofNullable(macro instanceof Interpreter && !(macro instanceof ErrorTrap) ? (Interpreter) macro : Interpreter.getInstance());
	}

	/** Whether a macro waits for the command, on this thread. */
	public boolean isMacro() {
		return macro.isPresent();
	}

	/** The macro that waits for the command. */
	public Optional<Interpreter> macro() {
		return macro;
	}

	/**
	 * Ends the macro and those that called it, or the Java code that called {@code IJ.run}.
	 *
	 * @throws RuntimeException of ImageJ's kind where the caller is Java code, with the problem as its cause
	 */
	public void stop(RuntimeException problem) {
		macro.ifPresent(m -> {
			m.setIgnoreErrors(true);
			m.abort(problem.getMessage());
			HostField.set(Interpreter.class, "returnValue", m, ABORTED);
		});
		if (!isJava) return;
		Macro.setOptions(null);
		throw new Stop(problem);
	}

	/**
	 * Leaves {@code IJ.run}. ImageJ catches what a command throws, asks for its message, and goes on to look whether the whole
	 * JVM was told to abort; what is thrown when it asks reaches the caller instead.
	 */
	private static final class Stop extends RuntimeException {

		private static final long serialVersionUID = 1;

		Stop(RuntimeException problem) {
			super(Macro.MACRO_CANCELED, problem);
		}

		@Override
		public String getMessage() {
			for (StackTraceElement call : Thread.currentThread().getStackTrace())
				if (call.getClassName().equals(Executer.class.getName())) {
					HostField.set(IJ.class, "macroRunning", null, false);
					throw new RuntimeException(super.getMessage(), getCause());
				}
			return super.getMessage();
		}
	}
}

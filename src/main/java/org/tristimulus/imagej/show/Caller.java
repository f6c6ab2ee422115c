package org.tristimulus.imagej.show;

import java.util.Optional;

import ij.Executer;
import ij.IJ;
import ij.Macro;
import ij.macro.Functions;
import ij.macro.Interpreter;

import org.tristimulus.imagej.menu.HostField;

/**
 * What called a command on this thread by its name: a macro, Java code, or neither, when it comes from the menu. A command
 * that fails stops that one alone: ImageJ's own ways, {@code Macro.abort} and {@code Interpreter.abort}, reach all threads.
 */
public final class Caller {

	/** What a macro returns to another one so that this ends, too. */
	private static final String ABORTED = "[aborted]";

	private final Optional<Waiting> macro;
	private final boolean isMacro, isJava;

	private Caller(Optional<Waiting> macro, boolean isMacro, boolean isJava) {
		this.macro = macro;
		this.isMacro = isMacro;
		this.isJava = isJava;
	}

	/** The caller of the command that runs on this thread. To be asked at its very start, before another macro runs a command. */
	public static Caller ofThread() {
		Object[] running = { HostField.get(IJ.class, "macroInterpreter"), Interpreter.getInstance() };
		boolean isRun = false, isJava = false, isMacro = false;
		for (StackTraceElement call : Thread.currentThread().getStackTrace()) {
			String name = call.getClassName();
			if (isRun && !isJava && !isMacro && !name.equals(IJ.class.getName())) {
				isMacro = name.equals(Functions.class.getName());
				isJava = !isMacro;
			}
			isRun |= name.equals(IJ.class.getName()) && call.getMethodName().equals("run");
			if (name.equals(Interpreter.class.getName())) return new Caller(Waiting.first(running, isRun), true, isJava);
		}
		return new Caller(Optional.empty(), false, isJava);
	}

	/** Whether a macro waits for the command, on this thread. */
	public boolean isMacro() {
		return isMacro;
	}

	/** The macro that waits for the command, as far as its text and its position tell it from those of other threads. */
	public Optional<Interpreter> macro() {
		return macro.map(Waiting::macro);
	}

	/**
	 * Ends the macro and those that called it, or the Java code that called {@code IJ.run}.
	 *
	 * @throws RuntimeException of ImageJ's kind where the caller is Java code, with the problem as its cause
	 */
	public void stop(RuntimeException problem) {
		Optional<Interpreter> own = macro.filter(Waiting::isCertain).map(Waiting::macro);
		own.ifPresent(m -> {
			m.setIgnoreErrors(true);
			m.abort(problem.getMessage());
			HostField.set(Interpreter.class, "returnValue", m, ABORTED);
		});
		if (!isJava && own.isPresent() == isMacro) return;
		Macro.setOptions(null);
		throw new Stop(problem, isMacro && !own.isPresent());
	}

	/**
	 * Leaves {@code IJ.run}. ImageJ catches what a command throws, asks for its message, and goes on to look whether the whole
	 * JVM was told to abort; what is thrown when it asks reaches the caller instead.
	 */
	private static final class Stop extends RuntimeException {

		private static final long serialVersionUID = 1;

		/** Whether it ends a macro, which then does not say itself that it is over. */
		private final boolean leavesMacro;

		Stop(RuntimeException problem, boolean leavesMacro) {
			super(Macro.MACRO_CANCELED, problem);
			this.leavesMacro = leavesMacro;
		}

		@Override
		public String getMessage() {
			for (StackTraceElement call : Thread.currentThread().getStackTrace())
				if (call.getClassName().equals(Executer.class.getName())) {
					HostField.set(IJ.class, "macroRunning", null, false);
					if (leavesMacro) HostField.set(Interpreter.class, "instance", null, null);
					throw new RuntimeException(super.getMessage(), getCause());
				}
			return super.getMessage();
		}
	}
}

package org.tristimulus.imagej.show;

import java.util.Map;
import java.util.Optional;

import ij.Macro;
import ij.macro.Interpreter;
import ij.macro.MacroConstants;
import ij.macro.Program;

import org.tristimulus.imagej.menu.ErrorTrap;
import org.tristimulus.imagej.menu.HostField;

/**
 * A macro that probably waits for the command of this thread. ImageJ keeps the macro that runs a command in one place for all
 * threads, so that the one found there may be a neighbour's: it is told by where it stands and by the options it gives.
 */
final class Waiting {

	/** How much of the options the macro's text tells. */
	private enum Options {
		/** They are this thread's, letter by letter. */
		EQUAL,
		/** They are computed, or are those of the command's dialog: they may be this thread's. */
		POSSIBLE,
		/** They are not this thread's, or the macro does not stand at the end of a run(…). */
		OTHER
	}

	private final Interpreter macro;
	private final Object position;
	private final Options options;
	private final Thread thread = Thread.currentThread();

	private Waiting(Interpreter macro, boolean isRun) {
		this.macro = macro;
		position = position();
		options = isRun ? options() : Options.POSSIBLE;
	}

	/** The first of what ImageJ says runs that may wait for this thread's command. @param isRun whether a run(…) began it */
	static Optional<Waiting> first(Object[] running, boolean isRun) {
		for (Object macro : running)
			if (macro instanceof Interpreter && !(macro instanceof ErrorTrap)) {
				Waiting waiting = new Waiting((Interpreter) macro, isRun);
				if (waiting.options != Options.OTHER) return Optional.of(waiting);
			}
		return Optional.empty();
	}

	Interpreter macro() {
		return macro;
	}

	/** Whether it waits still, and cannot be that of another thread. */
	boolean isCertain() {
		if (Boolean.TRUE.equals(HostField.get(Interpreter.class, "done", macro)) || position != null && !position.equals(position())) return false;
		return options == Options.EQUAL || !runsElsewhere();
	}

	private Object position() {
		return HostField.get(Interpreter.class, "pc", macro);
	}

	private Options options() {
		Object program = HostField.get(Interpreter.class, "pgm", macro), code = program == null ? null : HostField.get(Program.class, "code", program);
		if (!(position instanceof Integer) || !(code instanceof int[])) return Options.POSSIBLE;
		int at = (Integer) position;
		int[] tokens = (int[]) code;
		if (at < 2 || tokens[at] != ')') return Options.OTHER;
		String given = Macro.getOptions();
		int last = tokens[at - 1];
		if ((last & MacroConstants.TOK_MASK) != MacroConstants.STRING_CONSTANT || given == null) return Options.POSSIBLE;
		String words = ((Program) program).getSymbolTable()[last >> MacroConstants.TOK_SHIFT].str.trim();
		if (tokens[at - 2] == ',') return given.trim().equals(words) ? Options.EQUAL : Options.OTHER;
		return given.trim().endsWith(words) ? Options.POSSIBLE : Options.OTHER;
	}

	/** Whether another thread is inside a macro at this moment. */
	private boolean runsElsewhere() {
		for (Map.Entry<Thread, StackTraceElement[]> other : Thread.getAllStackTraces().entrySet())
			if (other.getKey() != thread)
				for (StackTraceElement call : other.getValue())
					if (call.getClassName().equals(Interpreter.class.getName())) return true;
		return false;
	}
}

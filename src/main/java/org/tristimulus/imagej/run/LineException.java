package org.tristimulus.imagej.run;

import java.io.UncheckedIOException;

/** Why a recorded line was not carried out. Its message is the one that users read: the command, what is wrong, and what is allowed. Nothing was changed. */
public final class LineException extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final String title, reason;

	private LineException(String title, String reason, Throwable cause) {
		super(title + ": " + reason, cause);
		this.title = title;
		this.reason = reason;
	}

	/** @param title of the command */
	public static LineException of(String title, Throwable problem) {
		return problem instanceof LineException ? (LineException) problem : new LineException(title, reason(problem), problem);
	}

	/** The message of what the user can mend; anything else is our own mistake, and says where. */
	private static String reason(Throwable problem) {
		boolean known = problem instanceof IllegalArgumentException || problem instanceof ArithmeticException || problem instanceof IllegalStateException || problem instanceof UncheckedIOException;
		if (known && problem.getMessage() != null) return problem.getMessage();
		if (problem instanceof OutOfMemoryError) return "there is not enough memory for this; nothing was changed";
		StackTraceElement[] trace = problem.getStackTrace();
		return "unexpected problem: " + problem + (trace.length > 0 ? " at " + trace[0] : "") + "; nothing was changed";
	}

	/** The title of the command. */
	public String title() {
		return title;
	}

	/** The message without the title. */
	public String reason() {
		return reason;
	}
}

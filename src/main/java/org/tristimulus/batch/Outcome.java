package org.tristimulus.batch;

import java.io.Serializable;

/** What became of one image of a batch. Immutable. */
public final class Outcome implements Serializable {

	private static final long serialVersionUID = 1L;

	private static final String DONE = "done", FAILED = "failed";

	/** The image, from the folder of the batch on; its result, from that of the results on, empty for a failure. */
	public final String file, result;
	/** Why it failed; else empty. */
	public final String message;
	/** What it took. */
	public final long microseconds;
	private final boolean isDone;

	private Outcome(String file, boolean isDone, String result, long microseconds, String message) {
		this.file = file;
		this.isDone = isDone;
		this.result = result;
		this.microseconds = microseconds;
		this.message = message;
	}

	/** Of an image that was done. */
	public static Outcome done(String file, String result, long microseconds) {
		return new Outcome(file, true, result, microseconds, "");
	}

	/** Of an image that failed, and why. */
	public static Outcome failed(String file, long microseconds, String message) {
		return new Outcome(file, false, "", microseconds, message);
	}

	/** Whether its result is there. */
	public boolean isDone() {
		return isDone;
	}

	/** A line of the journal, without its end. */
	String line() {
		return Cells.escaped(file) + "\t" + (isDone ? DONE : FAILED) + "\t" + Cells.escaped(result) + "\t" + microseconds + "\t" + Cells.escaped(message);
	}

	/** @throws IllegalArgumentException for a line that the journal has not */
	static Outcome parse(String line) {
		String[] cells = line.split("\t", -1);
		try {
			if (cells.length == 5 && (cells[1].equals(DONE) || cells[1].equals(FAILED)))
				return new Outcome(Cells.unescaped(cells[0]), cells[1].equals(DONE), Cells.unescaped(cells[2]), Long.parseLong(cells[3]), Cells.unescaped(cells[4]));
		}
		catch (NumberFormatException e) {
			// told below
		}
		throw new IllegalArgumentException(Journal.FILE + " has a line that no batch wrote: " + line);
	}
}

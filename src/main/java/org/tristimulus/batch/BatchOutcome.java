package org.tristimulus.batch;

import java.util.Locale;

/** How a batch ended. Immutable. */
public final class BatchOutcome {

	/** Images that were done now, done before, and that failed. */
	public final int done, leftOut, failed;
	/** Images that were not begun, because it was cancelled or too many failed. */
	public final int left;
	private final double seconds;
	private final String end;

	/** @param end why it ended before its end; else empty */
	public BatchOutcome(int done, int leftOut, int failed, int left, double seconds, String end) {
		this.done = done;
		this.leftOut = leftOut;
		this.failed = failed;
		this.left = left;
		this.seconds = seconds;
		this.end = end;
	}

	/** One sentence: done, left out, failed, images a second. */
	public String sentence() {
		String rate = String.format(Locale.ROOT, "%.3g images a second", (done + failed) / Math.max(1e-3, seconds));
		return done + " done, " + leftOut + " left out, " + failed + " failed" + (failed > 0 ? " (failures.csv)" : "") + ", " + rate + (end.isEmpty() ? "" : "; " + end + ", " + left + " not begun");
	}
}

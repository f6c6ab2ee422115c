package org.tristimulus.batch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.tristimulus.report.Report;

/** How a batch ended. Immutable. */
public final class BatchOutcome {

	/** Images that were done now, done before, and that failed. */
	public final int done, leftOut, failed;
	/** Images that were not begun, because it was cancelled or too many failed. */
	public final int left;
	private final double seconds;
	private final String end, things;
	private final List<String> found;
	private final List<Report> reports;

	/** @param end why it ended before its end; else empty */
	public BatchOutcome(int done, int leftOut, int failed, int left, double seconds, String end) {
		this("images", done, leftOut, failed, left, seconds, end, Collections.emptyList(), Collections.emptyList());
	}

	/** @param things that it was about, in the plural @param found lines that say what was measured @param reports of the whole, where a line has one */
	public BatchOutcome(String things, int done, int leftOut, int failed, int left, double seconds, String end, List<String> found, List<Report> reports) {
		this.things = things;
		this.found = Collections.unmodifiableList(new ArrayList<>(found));
		this.reports = Collections.unmodifiableList(new ArrayList<>(reports));
		this.done = done;
		this.leftOut = leftOut;
		this.failed = failed;
		this.left = left;
		this.seconds = seconds;
		this.end = end;
	}

	/** What was measured, as recorded lines that need not measure. */
	public List<String> found() {
		return found;
	}

	/** What lines said of the whole image. */
	public List<Report> reports() {
		return reports;
	}

	/** One sentence: done, left out, failed, images a second. */
	public String sentence() {
		String rate = String.format(Locale.ROOT, "%.3g %s a second", (done + failed) / Math.max(1e-3, seconds), things);
		return done + " done, " + leftOut + " left out, " + failed + " failed" + (failed > 0 ? " (see failures.csv)" : "") + ", " + rate + (end.isEmpty() ? "" : "; " + end + ", " + left + " not begun");
	}
}

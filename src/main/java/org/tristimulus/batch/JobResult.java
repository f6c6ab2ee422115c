package org.tristimulus.batch;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What one image of a batch came to: its line in the journal, the rows of its reports, and what a user should know. */
public final class JobResult implements Serializable {

	private static final long serialVersionUID = 1L;

	/** What became of the image. */
	public final Outcome outcome;
	private final ArrayList<Map<String, String>> rows;
	private final ArrayList<String> remarks;
	private final Serializable measured;

	/** @param rows of its reports, each from column to value @param remarks sentences */
	public JobResult(Outcome outcome, List<Map<String, String>> rows, List<String> remarks) {
		this(outcome, rows, remarks, null);
	}

	private JobResult(Outcome outcome, List<Map<String, String>> rows, List<String> remarks, Serializable measured) {
		this.measured = measured;
		this.outcome = outcome;
		this.rows = new ArrayList<>(rows);
		this.remarks = new ArrayList<>(remarks);
	}

	/** Of an image that was done and gave no rows. @param result from the folder of the results on */
	public static JobResult done(String file, String result, long microseconds) {
		return new JobResult(Outcome.done(file, result, microseconds), Collections.emptyList(), Collections.emptyList());
	}

	/** Of what was measured and made nothing. */
	public static JobResult measured(String file, Serializable measured, long microseconds) {
		return new JobResult(Outcome.done(file, "", microseconds), Collections.emptyList(), Collections.emptyList(), measured);
	}

	/** Of an image that failed, and why. */
	public static JobResult failed(String file, long microseconds, String message) {
		return new JobResult(Outcome.failed(file, microseconds, message), Collections.emptyList(), Collections.emptyList());
	}

	/** The rows of its reports, each from column to value. */
	public List<Map<String, String>> rows() {
		return Collections.unmodifiableList(rows);
	}

	/** What a user should know, a sentence each. */
	public List<String> remarks() {
		return Collections.unmodifiableList(remarks);
	}

	/** What was measured; null where nothing was. */
	public Serializable measured() {
		return measured;
	}

	/** The image, from the folder of the batch on. */
	public String file() {
		return outcome.file;
	}

	/** What it took, in microseconds. */
	public long microseconds() {
		return outcome.microseconds;
	}
}

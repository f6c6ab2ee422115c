package org.tristimulus.spark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

import org.apache.spark.util.AccumulatorV2;
import org.tristimulus.batch.JobResult;

/** Carries results from tasks to the driver, which takes those of each task that succeeded once, as it ends. */
final class Results extends AccumulatorV2<JobResult, List<JobResult>> {

	private static final long serialVersionUID = 1L;

	/** On the driver alone. */
	private final transient Predicate<JobResult> done;
	private final List<JobResult> results = new ArrayList<>();
	private transient volatile boolean isStopped;
	private transient volatile RuntimeException failure;
	private transient long microseconds;

	/** @param done says whether to go on */
	Results(Predicate<JobResult> done) {
		this.done = done;
	}

	@Override
	public boolean isZero() {
		return results.isEmpty();
	}

	@Override
	public AccumulatorV2<JobResult, List<JobResult>> copy() {
		Results copy = new Results(null);
		copy.results.addAll(results);
		return copy;
	}

	@Override
	public void reset() {
		results.clear();
	}

	@Override
	public void add(JobResult result) {
		results.add(result);
	}

	@Override
	public synchronized void merge(AccumulatorV2<JobResult, List<JobResult>> other) {
		if (done == null) results.addAll(other.value());
		else for (JobResult result : other.value())
			tell(result);
	}

	private void tell(JobResult result) {
		microseconds += result.microseconds();
		try {
			if (!done.test(result)) isStopped = true;
		}
		catch (RuntimeException e) {
			failure = e;
			isStopped = true;
		}
	}

	@Override
	public List<JobResult> value() {
		return Collections.unmodifiableList(new ArrayList<>(results));
	}

	/** Whether no other image is to be begun. */
	boolean isStopped() {
		return isStopped;
	}

	/** What all results so far took. */
	synchronized long microseconds() {
		return microseconds;
	}

	/** Throws what telling a result has thrown. */
	void rethrow() {
		if (failure != null) throw failure;
	}
}

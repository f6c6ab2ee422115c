package org.tristimulus.batch;

import java.util.List;
import java.util.function.Predicate;

/** What carries out the jobs of a batch: threads of this program, or a cluster. */
public interface Engine {

	/**
	 * Does a job for each file, in any order.
	 *
	 * @param done is told each result once, one after the other; where it says no, no other job is begun
	 * @throws java.util.concurrent.CancellationException if the calling thread was interrupted
	 */
	void run(List<String> files, Job job, Predicate<JobResult> done);
}

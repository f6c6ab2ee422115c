package org.tristimulus.imagej.zarr;

import java.io.Serializable;
import java.util.function.Predicate;

import org.tristimulus.batch.JobResult;
import org.tristimulus.batch.Monitor;
import org.tristimulus.image.store.PartWork;

/** What pieces of a pass found, put together as they come. */
final class Merged<R extends Serializable> implements Predicate<JobResult> {

	private final PartWork<R> work;
	private final int pieces;
	private final Monitor monitor;
	private final long start = System.nanoTime();
	private R all;
	private int done;
	private String problem;

	Merged(PartWork<R> work, int pieces, Monitor monitor) {
		this.work = work;
		this.pieces = pieces;
		this.monitor = monitor;
		all = work.none();
	}

	/** @return whether to go on */
	@Override
	@SuppressWarnings("unchecked")
	public boolean test(JobResult result) {
		if (!result.outcome.isDone()) {
			problem = result.outcome.message;
			return false;
		}
		all = work.merge(all, (R) result.measured());
		done++;
		monitor.progress(done, pieces, (System.nanoTime() - start) / 1e9 / done * (pieces - done));
		return !monitor.isCanceled();
	}

	/** @throws IllegalArgumentException naming a block that cannot be measured */
	R result() {
		if (problem != null) throw new IllegalArgumentException(problem);
		return all;
	}
}

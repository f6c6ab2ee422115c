package org.tristimulus.imagej.zarr;

import java.io.Serializable;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.tristimulus.batch.Job;
import org.tristimulus.batch.JobResult;
import org.tristimulus.image.store.PartWork;
import org.tristimulus.image.zarr.StoreBox;

/** Some blocks of a store, measured; they are named by their numbers, as 0-12. */
final class PassJob implements Job {

	private static final long serialVersionUID = 1L;

	private final ChangedStore store;
	private final PartWork<? extends Serializable> work;

	PassJob(ChangedStore store, PartWork<? extends Serializable> work) {
		this.store = store;
		this.work = work;
	}

	@Override
	public JobResult run(String piece) {
		long start = System.nanoTime();
		try {
			String[] ends = piece.split("-");
			return JobResult.measured(piece, measured(store.boxes().subList(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])), work), (System.nanoTime() - start) / 1000);
		}
		catch (CancellationException e) {
			throw e;
		}
		catch (RuntimeException | OutOfMemoryError e) {
			return JobResult.failed(piece, (System.nanoTime() - start) / 1000, e.getMessage() == null ? e.toString() : e.getMessage());
		}
	}

	private <R extends Serializable> R measured(List<StoreBox> boxes, PartWork<R> each) {
		R all = each.none();
		for (StoreBox box : boxes)
			all = each.merge(all, each.on(store.at(box)));
		return all;
	}
}

package org.tristimulus.image;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import net.imglib2.parallel.Parallelization;
import net.imglib2.parallel.TaskExecutor;

/** Runs work over the pixels of a region in parallel blocks, and stops between blocks when it is cancelled. */
final class PixelLoop {

	/** Pixels of a block: what fits the first-level cache as a few rows of floats. */
	static final int BLOCK = 1024;

	private static final int CHUNK = 16 * BLOCK;

	/** Works on n pixels from the linear index start; n is at most {@link #BLOCK}. */
	interface Work {

		void block(int start, int n);
	}

	/** Makes one piece of work, with scratch space of its own, for each chunk. */
	interface Worker {

		Work begin();
	}

	private PixelLoop() {}

	/**
	 * @param from where this part of the work lies in the whole, as a fraction; to likewise
	 * @throws CancellationException when the work was cancelled
	 */
	static void run(Region region, Progress progress, double from, double to, Worker worker) {
		int rows = Math.max(1, CHUNK / Math.max(1, region.columns())), n = region.rows();
		List<Integer> chunks = new ArrayList<>();
		for (int row = 0; row < n; row += rows)
			chunks.add(row);
		AtomicInteger done = new AtomicInteger();
		AtomicInteger canceled = new AtomicInteger();
		TaskExecutor executor = Parallelization.getTaskExecutor();
		executor.forEach(chunks, row -> {
			if (canceled.get() != 0) return;
			Work work = worker.begin();
			try {
				region.runs(row, Math.min(row + rows, n), (start, length) -> {
					for (int i = 0; i < length; i += BLOCK) {
						progress.check();
						work.block(start + i, Math.min(BLOCK, length - i));
					}
				});
			}
			catch (CancellationException e) {
				canceled.set(1);
				return;
			}
			int k = done.incrementAndGet();
			if ((k & 15) == 0) progress.done(from + (to - from) * k / chunks.size());
		});
		if (canceled.get() != 0) throw new CancellationException("Canceled");
	}
}

package org.tristimulus.image;

import java.util.Collections;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.imglib2.parallel.Parallelization;
import net.imglib2.parallel.TaskExecutor;

/** Runs work over the pixels of a region in parallel blocks, and stops between blocks when it is cancelled. */
final class PixelLoop {

	/** Pixels of a block: what fits the first-level cache as a few rows of floats. */
	static final int BLOCK = 1024;

	/** Pixels that a thread takes at a time, or less where an image has fewer than {@link #SHARES} times that. */
	private static final int CHUNK = 64 * BLOCK, SHARES = 32;

	/** Fewer numbers than this are not worth a second thread. */
	private static final int SMALL = 4096;

	/** Works on the numbers from one to another, the end left out. */
	interface Part {

		void run(int from, int to);
	}

	/** Works on n pixels from the linear index start; n is at most {@link #most}. */
	interface Work {

		void block(int start, int n);

		default int most() {
			return BLOCK;
		}
	}

	private PixelLoop() {}

	/**
	 * @param begin makes the work of one thread, with scratch space of its own
	 * @param from where this part of the work lies in the whole, as a fraction; to likewise
	 * @throws CancellationException when the work was cancelled
	 */
	static void run(Region region, Progress progress, double from, double to, Supplier<Work> begin) {
		int rows = Math.max(1, Math.min(CHUNK / Math.max(1, region.columns()), region.rows() / SHARES)), chunks = (region.rows() + rows - 1) / rows;
		AtomicInteger next = new AtomicInteger();
		AtomicBoolean canceled = new AtomicBoolean();
		Runnable worker = () -> {
			Work work = begin.get();
			try {
				for (int chunk; (chunk = next.getAndIncrement()) < chunks && !canceled.get();) {
					blocks(region, chunk * rows, Math.min((chunk + 1) * rows, region.rows()), progress, work);
					if (chunk % 4 == 3) progress.done(from + (to - from) * (chunk + 1) / chunks);
				}
			}
			catch (CancellationException e) {
				canceled.set(true);
			}
		};
		TaskExecutor executor = Parallelization.getTaskExecutor();
		int workers = Math.max(executor.suggestNumberOfTasks(), Runtime.getRuntime().availableProcessors());
		executor.runAll(Collections.nCopies(Math.min(chunks, workers), worker));
		if (canceled.get()) throw new CancellationException("Canceled");
	}

	/** Works on the numbers from 0 to n - 1 in as many parts as there are threads. */
	static void inParts(int n, Part part) {
		if (n < SMALL) part.run(0, n);
		else {
			TaskExecutor executor = Parallelization.getTaskExecutor();
			int parts = Math.max(1, Math.min(executor.suggestNumberOfTasks(), n / SMALL));
			executor.forEach(IntStream.range(0, parts).boxed().collect(Collectors.toList()), i -> part.run((int) ((long) n * i / parts), (int) ((long) n * (i + 1) / parts)));
		}
	}

	private static void blocks(Region region, int fromRow, int toRow, Progress progress, Work work) {
		region.runs(fromRow, toRow, (start, length) -> {
			for (int i = 0, most = work.most(); i < length; i += most) {
				progress.check();
				work.block(start + i, Math.min(most, length - i));
			}
		});
	}
}

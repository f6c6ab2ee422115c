package org.tristimulus.image;

import java.util.Collections;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.imglib2.parallel.Parallelization;
import net.imglib2.parallel.TaskExecutor;

/**
 * Runs work over the pixels of a region in parallel blocks, and stops between
 * blocks when it is cancelled, or the thread that called is interrupted (in a pool that ImgLib2 was given, that is a thread of the
 * pool: ImgLib2 does not pass the interrupt on).
 */
final class PixelLoop {

	/** Pixels of a block: what fits the first-level cache as a few rows of floats. */
	static final int BLOCK = 1024;

	/** Fewer numbers than this are not worth a second thread. */
	private static final int SMALL = 4096;

	private static final Draft READY = new Draft(null);

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
	 * Reads a plane, or writes one that is ready.
	 *
	 * @param begin makes the work of one thread, with scratch space of its own
	 * @param from where this part of the work lies in the whole, as a fraction; to likewise
	 * @throws CancellationException when the work was cancelled, or this thread interrupted
	 */
	static void run(Region region, Progress progress, double from, double to, Supplier<Work> begin) {
		run(region, progress, from, to, READY, begin);
	}

	/**
	 * Rewrites a plane that has to be prepared.
	 *
	 * @param draft of this plane; all of it is prepared when the loop ends, however it ends
	 */
	static void run(Region region, Progress progress, double from, double to, Draft draft, Supplier<Work> begin) {
		Chunks chunks = new Chunks(region, draft);
		Thread caller = Thread.currentThread();
		AtomicReference<Throwable> failure = new AtomicReference<>();
		AtomicInteger atWork = new AtomicInteger();
		Runnable worker = () -> {
			atWork.incrementAndGet();
			try {
				Work work = begin.get();
				for (int chunk; failure.get() == null && (chunk = chunks.take()) >= 0;) {
					checkInterrupt(caller);
					blocks(region, chunks.start(chunk), chunks.start(chunk + 1), progress, work);
					if (chunk % 4 == 3) progress.done(from + (to - from) * (chunk + 1) / chunks.count);
				}
			}
			catch (RuntimeException | Error e) {
				failure.compareAndSet(null, e);
			}
			finally {
				atWork.decrementAndGet();
			}
		};
		try {
			TaskExecutor executor = Parallelization.getTaskExecutor();
			int workers = Math.max(executor.suggestNumberOfTasks(), Runtime.getRuntime().availableProcessors());
			executor.runAll(Collections.nCopies(Math.min(chunks.count, workers), worker));
		}
		catch (RuntimeException e) {
			failure.compareAndSet(null, orCancellation(e));
		}
		finally {
			while (chunks.take() >= 0);
			while (atWork.get() > 0)
				Thread.yield();
		}
		if (failure.get() instanceof Error) throw (Error) failure.get();
		if (failure.get() != null) throw (RuntimeException) failure.get();
	}

	/** @throws CancellationException if the thread that waits for the work was interrupted; it stays so */
	static void checkInterrupt(Thread caller) {
		if (caller.isInterrupted()) throw new CancellationException("Interrupted");
	}

	/** What an executor throws; an interrupt of its wait is a cancellation, and this thread stays interrupted. */
	private static RuntimeException orCancellation(RuntimeException e) {
		if (!(e.getCause() instanceof InterruptedException)) return e;
		Thread.currentThread().interrupt();
		return new CancellationException("Interrupted");
	}

	/** Works on the numbers from 0 to n - 1 in as many parts as there are threads. */
	static void inParts(int n, Part part) {
		if (n < SMALL) part.run(0, n);
		else {
			TaskExecutor executor = Parallelization.getTaskExecutor();
			int parts = Math.max(1, Math.min(executor.suggestNumberOfTasks(), n / SMALL));
			try {
				executor.forEach(IntStream.range(0, parts).boxed().collect(Collectors.toList()), i -> part.run((int) ((long) n * i / parts), (int) ((long) n * (i + 1) / parts)));
			}
			catch (RuntimeException e) {
				throw orCancellation(e);
			}
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

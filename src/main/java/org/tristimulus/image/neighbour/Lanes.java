package org.tristimulus.image.neighbour;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import net.imglib2.parallel.Parallelization;
import net.imglib2.parallel.TaskExecutor;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.Progress;

/** Rows or columns of a plane, in parts that threads take in turn. What a part computes does not depend on the threads. */
public final class Lanes {

	/** The work of one thread, on lanes from one to another, the end left out. */
	public interface Part {

		void run(int from, int to);
	}

	/** Samples of a part. */
	public static final int SAMPLES = 1 << 14;

	private Lanes() {}

	/**
	 * Runs over n lanes.
	 *
	 * @param size lanes of a part, 1 or more
	 * @param begin makes the work of one thread, with scratch space of its own
	 * @throws CancellationException when the work was cancelled, or this thread interrupted
	 */
	public static void run(int n, int size, Progress progress, Supplier<Part> begin) {
		int parts = (n + size - 1) / size;
		AtomicInteger next = new AtomicInteger();
		AtomicReference<Throwable> failure = new AtomicReference<>();
		Thread caller = Thread.currentThread();
		Runnable worker = () -> {
			try {
				Part part = begin.get();
				for (int i; failure.get() == null && (i = next.getAndIncrement()) < parts;) {
					progress.check();
					PixelLoop.checkInterrupt(caller);
					part.run(i * size, Math.min(n, (i + 1) * size));
				}
			}
			catch (RuntimeException | Error e) {
				failure.compareAndSet(null, e);
			}
		};
		TaskExecutor executor = Parallelization.getTaskExecutor();
		int workers = Math.min(parts, executor.suggestNumberOfTasks());
		if (workers <= 1) worker.run();
		else runAll(executor, Collections.nCopies(workers, worker), failure);
		if (failure.get() instanceof Error) throw (Error) failure.get();
		if (failure.get() != null) throw (RuntimeException) failure.get();
	}

	/** Runs over the samples of a plane, each alone; a part is {@link #SAMPLES} long, so that sums of parts do not depend on the threads. */
	public static void samples(int n, Progress progress, Part part) {
		run(n, SAMPLES, progress, () -> part);
	}

	private static void runAll(TaskExecutor executor, List<Runnable> workers, AtomicReference<Throwable> failure) {
		try {
			executor.runAll(workers);
		}
		catch (RuntimeException e) {
			if (!(e.getCause() instanceof InterruptedException)) throw e;
			Thread.currentThread().interrupt();
			failure.set(new CancellationException("Interrupted"));
		}
	}
}

package org.tristimulus.imagej.batch;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

import net.imglib2.parallel.Parallelization;
import org.tristimulus.batch.Engine;
import org.tristimulus.batch.Job;
import org.tristimulus.batch.JobResult;

/** Threads of this program, each of which works on one image after the other. */
final class Threads implements Engine {

	private final int count;

	/** @param count images at a time */
	Threads(int count) {
		this.count = count;
	}

	@Override
	public void run(List<String> files, Job job, Predicate<JobResult> done) {
		Iterator<String> next = files.iterator();
		int atWork = 0;
		boolean goesOn = true;
		ExecutorService threads = Executors.newFixedThreadPool(count, work -> {
			Thread t = new Thread(work, "Tristimulus batch");
			t.setDaemon(true);
			return t;
		});
		try {
			ExecutorCompletionService<JobResult> results = new ExecutorCompletionService<>(threads);
			while (atWork > 0 || goesOn && next.hasNext()) {
				while (goesOn && next.hasNext() && atWork < count) {
					String file = next.next();
					results.submit(() -> run(job, file));
					atWork++;
				}
				JobResult result = results.take().get();
				atWork--;
				goesOn &= done.test(result);
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException("Interrupted");
		}
		catch (ExecutionException e) {
			if (e.getCause() instanceof Error) throw (Error) e.getCause();
			throw (RuntimeException) e.getCause();
		}
		finally {
			threads.shutdownNow();
		}
	}

	/** With one image at a time its pixels are shared among the processors; with more, each image has its thread. */
	private JobResult run(Job job, String file) throws Exception {
		return count == 1 ? job.run(file) : Parallelization.runSingleThreaded(() -> job.run(file));
	}
}

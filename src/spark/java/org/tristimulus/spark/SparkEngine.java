package org.tristimulus.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

import net.imglib2.parallel.Parallelization;

import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.tristimulus.batch.Engine;
import org.tristimulus.batch.Job;
import org.tristimulus.batch.JobResult;

/**
 * A cluster, or the threads that Spark was given. A task is as many images as take about two seconds, however small they
 * are; a few images alone come first, to find out how many those are.
 */
final class SparkEngine implements Engine {

	private static final double TASK_SECONDS = 2;
	private static final int TASKS_A_CORE = 4;

	private final JavaSparkContext spark;

	SparkEngine(JavaSparkContext spark) {
		this.spark = spark;
	}

	@Override
	public void run(List<String> files, Job job, Predicate<JobResult> done) {
		int cores = Math.max(1, spark.defaultParallelism()), first = Math.min(files.size(), cores * TASKS_A_CORE);
		if (files.isEmpty()) return;
		Results results = new Results(done);
		spark.sc().register(results, "results");
		run(files.subList(0, first), first, job, results);
		int rest = files.size() - first;
		if (rest == 0 || results.isStopped()) return;
		double seconds = results.microseconds() / 1e6 / first;
		int images = (int) Math.max(1, Math.min(TASK_SECONDS / Math.max(1e-6, seconds), (double) rest / (cores * TASKS_A_CORE)));
		run(files.subList(first, files.size()), (rest + images - 1) / images, job, results);
	}

	private void run(List<String> files, int tasks, Job job, Results results) {
		JavaFutureAction<Void> work = spark.parallelize(new ArrayList<>(files), tasks).foreachAsync(file -> {
			HeadlessImageJ.prepare();
			results.add(Parallelization.runSingleThreaded(() -> job.run(file)));
		});
		try {
			while (!work.isDone() && !results.isStopped())
				await(work);
			if (results.isStopped()) work.cancel(true);
			else work.get();
			results.rethrow();
		}
		catch (InterruptedException e) {
			work.cancel(true);
			Thread.currentThread().interrupt();
			throw new CancellationException("Interrupted");
		}
		catch (ExecutionException e) {
			throw new IllegalStateException("Spark gave up: " + e.getCause().getMessage(), e.getCause());
		}
	}

	private static void await(JavaFutureAction<Void> work) throws InterruptedException, ExecutionException {
		try {
			work.get(100, TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException e) {
			// looks again whether to go on
		}
	}
}

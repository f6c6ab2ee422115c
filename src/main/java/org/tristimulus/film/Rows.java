package org.tristimulus.film;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.imglib2.parallel.Parallelization;
import net.imglib2.parallel.TaskExecutor;

/** Runs work over the rows of a picture, in parallel. */
public final class Rows {

	/** Works on some rows, with scratch space of its own. */
	public interface Band {

		/** @param to the row after the last */
		void run(int from, int to);
	}

	private static final int ROWS = 16;

	private Rows() {}

	/** Each row from 0 to height - 1 is worked on once. */
	public static void run(int height, Band band) {
		TaskExecutor executor = Parallelization.getTaskExecutor();
		List<Integer> bands = IntStream.range(0, (height + ROWS - 1) / ROWS).boxed().collect(Collectors.toList());
		if (executor.getParallelism() < 2) band.run(0, height);
		else executor.forEach(bands, b -> band.run(b * ROWS, Math.min(height, (b + 1) * ROWS)));
	}
}

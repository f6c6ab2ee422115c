package org.tristimulus.benchmark;

import net.imglib2.parallel.Parallelization;

/** Work that is timed, again and again. */
public interface Timed {

	/** Puts right what the last run changed; never timed. */
	void restore();

	void run();

	/** The time of one run on so many threads, in milliseconds. */
	default double milliseconds(int threads) {
		restore();
		long start = System.nanoTime();
		run(threads);
		return (System.nanoTime() - start) / 1e6;
	}

	/** On so many threads; where those are all that there are, as a command runs. */
	default void run(int threads) {
		Runnable work = this::run;
		if (threads == Runtime.getRuntime().availableProcessors()) work.run();
		else if (threads == 1) Parallelization.runSingleThreaded(work);
		else Parallelization.runWithNumThreads(threads, work);
	}
}

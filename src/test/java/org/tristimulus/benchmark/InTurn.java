package org.tristimulus.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

import net.imglib2.parallel.Parallelization;

/** Times works on one thread, in turn, so that what else the machine does reaches all of them alike. */
final class InTurn {

	/** Rounds before the first that counts. */
	private static final int WARM_UP = 2;

	private InTurn() {}

	/** Prints the median processor time of each, in ms, on one line. @param runs rounds that count */
	static void print(String what, int runs, Runnable... works) {
		long[][] times = new long[works.length][runs];
		Parallelization.runSingleThreaded(() -> {
			for (int i = -WARM_UP; i < runs; i++)
				for (int k = 0; k < works.length; k++) {
					long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
					works[k].run();
					if (i >= 0) times[k][i] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
				}
		});
		StringBuilder line = new StringBuilder(what + ":");
		for (long[] each : times) {
			Arrays.sort(each);
			line.append(String.format(" %.1f ms", each[runs / 2] / 1e6));
		}
		System.out.println(line);
	}
}

package org.tristimulus.spark;

import java.util.function.Function;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.tristimulus.batch.BatchOutcome;
import org.tristimulus.batch.Engine;
import org.tristimulus.batch.Monitor;

/** A batch on Spark from the command line: what is told, and the exit status. */
final class SparkRun {

	/** All done; not begun; done with failures listed. */
	static final int DONE = 0, NOT_BEGUN = 1, FAILURES = 3;

	private SparkRun() {}

	/** @param batch carries it out on an engine, told how far it is */
	static int run(String name, Function<Engine, BatchOutcome> batch) {
		try (JavaSparkContext spark = new JavaSparkContext(new SparkConf().setAppName("Tristimulus: " + name).setIfMissing("spark.master", "local[*]"))) {
			spark.setLogLevel("WARN");
			BatchOutcome outcome = batch.apply(new SparkEngine(spark));
			outcome.found().forEach(System.out::println);
			System.out.println(name + ": " + outcome.sentence());
			return outcome.failed > 0 || outcome.left > 0 ? FAILURES : DONE;
		}
		catch (RuntimeException e) {
			System.err.println(name + ": " + (e.getMessage() == null ? e.toString() : e.getMessage()));
			return NOT_BEGUN;
		}
	}

	/** Tells every so often, on the error stream. */
	static Monitor monitor(String name) {
		long[] told = { System.nanoTime() };
		return (done, total, secondsLeft) -> {
			if (System.nanoTime() - told[0] < 5e9) return;
			told[0] = System.nanoTime();
			System.err.println(name + ": " + done + " of " + total + ", " + Math.round(secondsLeft) + " s left");
		};
	}
}

package org.tristimulus.benchmark;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Commands through IJ.run on 24 megapixels, against the engine's call and ImageJ's own nearest command; snapshots for Undo included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = { "-Xmx4g", "-Djava.awt.headless=true", "--add-opens=java.base/java.lang=ALL-UNNAMED" })
public class DoorBenchmark {

	@Param
	public DoorOperation operation;

	@Param({ "door", "engine", "imagej" })
	public String by;

	@Param({ "1", "2" })
	public int threads;

	private Timed work;

	@Setup
	public void images() {
		DoorImages images = new DoorImages(operation);
		work = by.equals("door") ? images.throughDoor() : by.equals("engine") ? images.throughEngine() : images.byImageJ();
	}

	@Setup(Level.Invocation)
	public void restore() {
		work.restore();
	}

	@Benchmark
	public void run() {
		work.run(threads);
	}

	/** @param args of JMH, such as -p operation=EXPOSURE -p by=door */
	public static void main(String... args) throws RunnerException, CommandLineOptionException {
		ForkClassPath.set();
		new Runner(new OptionsBuilder().parent(new CommandLineOptions(args)).include(DoorBenchmark.class.getName()).build()).run();
	}
}

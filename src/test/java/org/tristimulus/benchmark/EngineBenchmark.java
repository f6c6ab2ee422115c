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

/**
 * The engine on images of 24 megapixels. The baseline of each run is {@link EngineOperation#COPY}, a plain copy, which is
 * the limit of memory. What an operation changed is restored before the next, outside the timing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class EngineBenchmark {

	@Param
	public EngineOperation operation;

	@Param({ "1", "2" })
	public int threads;

	private Timed work;

	@Setup
	public void images() {
		work = operation.onMadeImages();
	}

	@Setup(Level.Invocation)
	public void restore() {
		work.restore();
	}

	@Benchmark
	public void run() {
		work.run(threads);
	}

	/** @param args of JMH, such as -p operation=EXP8 */
	public static void main(String... args) throws RunnerException, CommandLineOptionException {
		ForkClassPath.set();
		new Runner(new OptionsBuilder().parent(new CommandLineOptions(args)).include(EngineBenchmark.class.getName()).build()).run();
	}
}

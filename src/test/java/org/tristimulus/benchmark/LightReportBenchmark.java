package org.tristimulus.benchmark;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
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
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.tristimulus.light.rendering.LampReport;
import org.tristimulus.light.spectrum.Illuminant;
import org.tristimulus.light.spectrum.LightSource;
import org.tristimulus.light.spectrum.SpectralStep;

/** The time of one light source report, warm, at 5 and at 1 nm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class LightReportBenchmark {

	@Param({ "file", "1" })
	private String step;

	private LightSource lamp;

	@Setup
	public void setup() {
		lamp = LightSource.of("fl4", Illuminant.of("fl4"));
	}

	@Benchmark
	public Object report() {
		return LampReport.of(lamp, step.equals("1") ? SpectralStep.ONE : SpectralStep.FILE, 0, 0).figures();
	}

	public static void main(String[] args) throws RunnerException {
		ForkClassPath.set();
		new Runner(new OptionsBuilder().include(LightReportBenchmark.class.getSimpleName()).build()).run();
	}
}

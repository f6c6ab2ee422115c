package org.tristimulus.benchmark;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.tristimulus.color.ChannelTransform;
import org.tristimulus.light.exposure.ExposureToLight;
import org.tristimulus.light.exposure.LightToExposure;

/** 16 megapixels of floats to exposure and back, in blocks, on all processors: to hold against numpy.log2 and numpy.exp2. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ExposureBenchmark {

	private static final int BLOCK = 1024, BLOCKS = 16 << 10;

	private final float[] light = new float[BLOCK * BLOCKS], exposure = new float[BLOCK * BLOCKS], out = new float[BLOCK * BLOCKS];

	@Setup
	public void fill() {
		SplittableRandom random = new SplittableRandom(1);
		for (int i = 0; i < light.length; i++)
			light[i] = (float) random.nextDouble();
		System.arraycopy(light, 0, exposure, 0, light.length);
		new LightToExposure(-20, -20).apply(exposure, exposure.length);
	}

	@Benchmark
	public float[] log2() {
		return run(light, new LightToExposure(Double.NaN, Double.NaN));
	}

	@Benchmark
	public float[] exp2() {
		return run(exposure, new ExposureToLight());
	}

	private float[] run(float[] in, ChannelTransform transform) {
		IntStream.range(0, BLOCKS).parallel().forEach(b -> {
			float[] row = new float[BLOCK];
			System.arraycopy(in, b * BLOCK, row, 0, BLOCK);
			transform.apply(row, BLOCK);
			System.arraycopy(row, 0, out, b * BLOCK, BLOCK);
		});
		return out;
	}

	public static void main(String... args) throws Exception {
		ForkClassPath.set();
		new Runner(new OptionsBuilder().include(ExposureBenchmark.class.getSimpleName()).build()).run();
	}
}

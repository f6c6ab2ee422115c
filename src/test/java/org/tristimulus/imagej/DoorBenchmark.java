package org.tristimulus.imagej;

import java.io.IOException;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

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
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

import ij.IJ;
import ij.ImagePlus;
import ij.process.ColorProcessor;

import net.imagej.patcher.LegacyInjector;

/** Adjust Exposure through IJ.run on 24-megapixel RGB, against ImageJ's own Multiply in the same run; snapshots included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DoorBenchmark {

	private static final int WIDTH = 6000, HEIGHT = 4000;

	static {
		LegacyInjector.preinit();
	}

	private ImagePlus imp;

	@Setup
	public void image() throws IOException {
		System.setProperty("plugins.dir", Launcher.menu().getParent().toString());
		ColorProcessor ip = new ColorProcessor(WIDTH, HEIGHT);
		SplittableRandom random = new SplittableRandom(1);
		for (int i = 0; i < WIDTH * HEIGHT; i++)
			ip.set(i, 0xff000000 | random.nextInt(150) << 16 | random.nextInt(150) << 8 | random.nextInt(150));
		imp = new ImagePlus("24 megapixels", ip);
	}

	@Benchmark
	public void multiplyTwice() {
		IJ.run(imp, "Multiply...", "value=0.8");
		IJ.run(imp, "Multiply...", "value=1.25");
	}

	@Benchmark
	public void adjustExposureTwice() {
		IJ.run(imp, "Adjust Exposure...", "stops=-0.7");
		IJ.run(imp, "Adjust Exposure...", "stops=0.7");
	}

	public static void main(String... args) throws RunnerException {
		new Runner(new OptionsBuilder().include(DoorBenchmark.class.getName())
			.jvmArgsAppend("-Xmx3g", "-Djava.awt.headless=true", "--add-opens=java.base/java.lang=ALL-UNNAMED").build()).run();
	}
}

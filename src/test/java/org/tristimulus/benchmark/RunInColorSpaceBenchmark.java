package org.tristimulus.benchmark;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import ij.IJ;
import ij.ImagePlus;
import ij.Prefs;
import ij.WindowManager;
import ij.macro.Interpreter;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;

import net.imagej.patcher.LegacyInjector;
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
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.tristimulus.imagej.Launcher;

/**
 * A Gaussian blur, sigma 10, of 24-megapixel RGB in linear light, against ImageJ's own blur of three 32-bit channels in the
 * same run. Neither keeps a copy for Undo.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(1)
public class RunInColorSpaceBenchmark {

	private static final int WIDTH = 6000, HEIGHT = 4000;

	static {
		LegacyInjector.preinit();
	}

	private ImagePlus rgb;
	private final ImagePlus[] channels = new ImagePlus[3];

	@Setup
	public void images() throws IOException {
		System.setProperty("plugins.dir", Launcher.menu().getParent().toString());
		Prefs.disableUndo = true;
		ColorProcessor ip = new ColorProcessor(WIDTH, HEIGHT);
		SplittableRandom random = new SplittableRandom(1);
		for (int i = 0; i < WIDTH * HEIGHT; i++)
			ip.set(i, 0xff000000 | random.nextInt(1 << 24));
		rgb = new ImagePlus("24 megapixels", ip);
		for (int c = 0; c < 3; c++) {
			float[] light = new float[WIDTH * HEIGHT];
			for (int i = 0; i < light.length; i++)
				light[i] = (float) random.nextDouble();
			channels[c] = new ImagePlus("channel", new FloatProcessor(WIDTH, HEIGHT, light));
		}
	}

	@Benchmark
	public void blurOfThreeChannels() {
		for (ImagePlus channel : channels)
			IJ.run(channel, "Gaussian Blur...", "sigma=10");
	}

	@Benchmark
	public void blurInLinearLight() {
		run("linear");
	}

	@Benchmark
	public void blurInOklab() {
		run("oklab");
	}

	private void run(String space) {
		WindowManager.setTempCurrentImage(rgb);
		IJ.run("Run in Color Space...", "command=[Gaussian Blur...] options=[sigma=10] space=" + space);
		Interpreter.removeBatchModeImage(WindowManager.getCurrentImage());
	}

	/** Ends with the times over that of the three channels alone. */
	public static void main(String... args) throws RunnerException {
		ForkClassPath.set();
		Map<String, Double> times = new TreeMap<>();
		for (RunResult result : new Runner(new OptionsBuilder().include(RunInColorSpaceBenchmark.class.getName())
			.jvmArgsAppend("-Xmx4g", "-Djava.awt.headless=true", "--add-opens=java.base/java.lang=ALL-UNNAMED").build()).run())
			times.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getStatistics().getPercentile(50));
		times.forEach((name, time) -> System.out.printf(Locale.ROOT, "%s: median %.0f ms, %.2f times blurOfThreeChannels%n", name, time, time / times.get("blurOfThreeChannels")));
	}
}

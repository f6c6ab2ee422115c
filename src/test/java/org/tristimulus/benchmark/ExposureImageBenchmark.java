package org.tristimulus.benchmark;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import ij.ImagePlus;
import ij.process.FloatProcessor;

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
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.store.PixelSettings;
import org.tristimulus.image.store.PixelStore;
import org.tristimulus.imagej.image.ImagePlusStore;
import org.tristimulus.light.exposure.ExposureToLight;
import org.tristimulus.light.exposure.LightToExposure;

/** A 32-bit image of 16 megapixels to exposure and back, as the commands do it, into a new image each time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ExposureImageBenchmark {

	private static final Encoding PLAIN = new Encoding(Decode.LINEAR, 1, 0);

	private ColorImage light, exposure;

	@Setup
	public void fill() {
		float[] pixels = new float[4096 * 4096];
		SplittableRandom random = new SplittableRandom(1);
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = (float) (1 - random.nextDouble());
		light = new ColorImage(new ImagePlusStore(new ImagePlus("light", new FloatProcessor(4096, 4096, pixels))), PixelSettings.AUTO.white(1), Progress.NONE);
		exposure = toExposure();
	}

	@Benchmark
	public ColorImage toExposure() {
		return light.convert(PLAIN, new LightToExposure(Double.NaN, Double.NaN), PixelType.FLOAT32, PLAIN, PLAIN, PixelStore.EXPOSURE);
	}

	@Benchmark
	public ColorImage toIntensity() {
		return exposure.convert(PLAIN, new ExposureToLight(), PixelType.FLOAT32, PLAIN, PLAIN, "");
	}

	public static void main(String... args) throws Exception {
		ForkClassPath.set();
		new Runner(new OptionsBuilder().include(ExposureImageBenchmark.class.getSimpleName()).build()).run();
	}
}

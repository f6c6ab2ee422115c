package org.tristimulus.image;

import java.util.SplittableRandom;
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
import org.tristimulus.color.Adaptation;
import org.tristimulus.color.Chromaticity;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.Gamut;
import org.tristimulus.light.Exposure;
import org.tristimulus.light.WhiteBalance;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.parallel.Parallelization;

/**
 * The engine on images of 24 megapixels, with 1 and 2 threads. The baseline of each run is {@link #copy}, a plain copy of
 * the same bytes on one thread, which is the limit of memory. Every change but the first reads what was restored before it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EngineBenchmark {

	private static final int WIDTH = 6000, HEIGHT = 4000;

	@Param({ "1", "2" })
	public int threads;

	private final int[] original = new int[WIDTH * HEIGHT], packed = new int[WIDTH * HEIGHT];
	private final short[] grey = new short[WIDTH * HEIGHT];
	private final float[] light = new float[WIDTH * HEIGHT];
	private ColorImage rgb, sixteen, thirtyTwo;

	/** Gradients with noise, as a photograph has them; few pixels are near white. */
	@Setup
	public void images() {
		SplittableRandom random = new SplittableRandom(1);
		for (int i = 0; i < original.length; i++) {
			int x = i % WIDTH, y = i / WIDTH;
			int r = x * 200 / WIDTH + random.nextInt(20), g = y * 200 / HEIGHT + random.nextInt(20), b = (x + y) * 200 / (WIDTH + HEIGHT) + random.nextInt(20);
			original[i] = 0xff000000 | r << 16 | g << 8 | b;
			grey[i] = (short) random.nextInt(40000);
			light[i] = (float) random.nextDouble();
		}
		System.arraycopy(original, 0, packed, 0, packed.length);
		rgb = image(new ImgSource("rgb", ArrayImgs.argbs(packed, WIDTH, HEIGHT), ImgSource.NO_CHANNELS));
		sixteen = image(new ImgSource("16 bit", ArrayImgs.unsignedShorts(grey, WIDTH, HEIGHT), ImgSource.NO_CHANNELS));
		thirtyTwo = image(new ImgSource("32 bit", ArrayImgs.floats(light, WIDTH, HEIGHT), ImgSource.NO_CHANNELS));
	}

	private static ColorImage image(ImgSource source) {
		return ColorImage.of(source);
	}

	private void apply(ColorImage image, ColorTransform transform, Gamut gamut) {
		Runnable change = () -> image.apply(transform, gamut);
		if (threads == 1) Parallelization.runSingleThreaded(change);
		else Parallelization.runWithNumThreads(threads, change);
	}

	/** The baseline: the bytes of the 24-bit RGB image. */
	@Benchmark
	public void copy() {
		System.arraycopy(original, 0, packed, 0, packed.length);
	}

	/** There and back, so that the image stays; half a measurement is one exposure. */
	@Benchmark
	public void exposureOfRgbTwice() {
		apply(rgb, Exposure.by(-0.25), Gamut.CLIP);
		apply(rgb, Exposure.by(0.25), Gamut.CLIP);
	}

	@Benchmark
	public void exposureOf16BitTwice() {
		apply(sixteen, Exposure.by(-0.25), Gamut.CLIP);
		apply(sixteen, Exposure.by(0.25), Gamut.CLIP);
	}

	@Benchmark
	public void exposureOf32BitTwice() {
		apply(thirtyTwo, Exposure.by(-0.25), Gamut.NONE);
		apply(thirtyTwo, Exposure.by(0.25), Gamut.NONE);
	}

	/** Bradford from D50 to D65 after the copy that restores the image, whose time is to be taken off. */
	@Benchmark
	public void copyAndTemperatureOfRgb() {
		copy();
		apply(rgb, WhiteBalance.between(Chromaticity.D50, Chromaticity.D65, Adaptation.BRADFORD).keepingWhite(), Gamut.CLIP);
	}

	public static void main(String... args) throws RunnerException {
		new Runner(new OptionsBuilder().include(EngineBenchmark.class.getName()).jvmArgsAppend("-Xmx3g").build()).run();
	}
}

package org.tristimulus.imagej.run;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.OvalRoi;
import ij.process.ImageProcessor;

import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tristimulus.door.HostImage;
import org.tristimulus.imagej.image.HostMatrixTest;

/** The same bytes come out with one thread as with several, by every path through the engine. */
class ThreadsTest {

	@ParameterizedTest
	@CsvSource({ "RGB, stops=0.7", "RGB, stops=0.7 gamut=oklch", "RGB, stops=1.3 gamut=rolloff decode=rec2020", "8-bit, stops=0.3 decode=srgb", "8-bit composite, stops=1.2 gamut=desaturate",
		"16-bit, stops=-0.4", "16-bit composite, stops=1.5 gamut=oklch decode=srgb", "32-bit, stops=0.33", "32-bit composite, stops=0.8 gamut=scale white=1 decode=srgb" })
	void oneThreadOrSeveral(String type, String options) {
		List<Object> one = Parallelization.runSingleThreaded(() -> run(type, options));
		for (int threads = 2; threads <= 5; threads++)
			HostMatrixTest.assertPlanes(one, Parallelization.runWithNumThreads(threads, () -> run(type, options)), threads + " threads");
	}

	/** 500 × 301 pixels are ten chunks of rows, the last one short. */
	private static List<Object> run(String type, String options) {
		boolean composite = type.endsWith("composite");
		ImagePlus imp = composite ? IJ.createHyperStack("random", 500, 301, 3, 1, 1, Integer.parseInt(type.split("-")[0])) : IJ.createImage("random", type, 500, 301, 1);
		Random random = new Random(7);
		for (int c = 1; c <= imp.getStackSize(); c++)
			fill(imp.getStack().getProcessor(c), random);
		if (options.contains("gamut")) imp.setRoi(new OvalRoi(11, 7, 450, 290));
		List<Object> before = HostImage.pixels(imp);
		IJ.run(imp, "Adjust Exposure...", options + (composite ? " model=rgb" : ""));
		List<Object> after = HostImage.pixels(imp);
		assertFalse(Arrays.deepEquals(before.toArray(), after.toArray()), "nothing was done");
		return after;
	}

	private static void fill(ImageProcessor ip, Random random) {
		for (int i = 0; i < ip.getPixelCount(); i++)
			if (ip.getBitDepth() == 32) ip.setf(i, random.nextFloat());
			else ip.set(i, random.nextInt() & (int) (Math.pow(2, ip.getBitDepth()) - 1));
	}
}

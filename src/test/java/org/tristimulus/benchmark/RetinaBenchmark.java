package org.tristimulus.benchmark;

import java.util.Arrays;
import java.util.Random;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.parallel.Parallelization;
import org.tristimulus.color.Adaptation;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.neighbour.Gaussian;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.retina.RetinaNetwork;
import org.tristimulus.image.retina.tone.ToneMapping;
import org.tristimulus.image.retina.tone.ToneMappingSettings;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.Output;
import org.tristimulus.image.store.PixelSettings;
import org.tristimulus.image.store.ResultMetadata;
import org.tristimulus.light.balance.TemperatureChange;
import org.tristimulus.light.temperature.Intent;
import org.tristimulus.light.temperature.Locus;
import org.tristimulus.retina.Deficiency;
import org.tristimulus.retina.DeficiencyMethod;
import org.tristimulus.retina.NightVision;
import org.tristimulus.retina.RetinaOutput;
import org.tristimulus.retina.RetinaParameters;
import org.tristimulus.retina.RetinaVariant;

/**
 * Times the retina's engine on one thread, in processor time: medians in milliseconds, to set beside src/bench/retina_peers.py, which times OpenCV on the same
 * sizes; what is compared among ourselves is interleaved here. With an argument, two threads against one, by the clock.
 */
public final class RetinaBenchmark {

	private static final int RUNS = 7;

	private RetinaBenchmark() {}

	public static void main(String... args) {
		for (int size : new int[] { 1024, 2048 }) {
			float[] light = random(size * size);
			print("model, opencv, parvo and magno, " + size, model(RetinaVariant.OPENCV, size, light, RetinaOutput.PARVO, RetinaOutput.MAGNO));
			print("model, published, seven stages, " + size, model(RetinaVariant.PUBLISHED, size, light, RetinaOutput.values()));
		}
		ColorImage rgb = floats(2048);
		print("tone mapping, RGB float, 3 and 1.5", () -> tone(rgb, 3, 1.5), () -> tone(rgb, 10, 5), () -> tone(rgb, 100, 50));
		float[] in = random(2048 * 2048), out = new float[in.length], other = new float[in.length];
		print("receptive field 1.5 and 4.5", () -> {
			Gaussian.precise(1.5).apply(in, out, 2048, 2048, Progress.NONE);
			Gaussian.precise(4.5).apply(in, other, 2048, 2048, Progress.NONE);
			for (int i = 0; i < in.length; i++)
				out[i] -= other[i];
		});
		ColorImage photo = bytes(6000, 4000);
		TemperatureChange change = TemperatureChange.along(Locus.PLANCKIAN, 0).to("d65", 1).by(Adaptation.CAT16, Intent.CORRECT, 25);
		print("color temperature; deficiency; night vision, 24 MP", () -> photo.applyEach(change.transforms(org.tristimulus.light.temperature.KelvinKeys.of("", 3200, 1), true), Gamut.CLIP, ColorImage.KNEE),
			() -> photo.apply(Deficiency.DEUTAN.vision(1, DeficiencyMethod.MACHADO), Gamut.CLIP), () -> photo.apply(new NightVision(0.01, 0.5).transform(), Gamut.CLIP));
		float[] light = random(2048 * 2048);
		for (int n = 1; n <= 2; n++) {
			Runnable frame = model(RetinaVariant.PUBLISHED, 2048, light, RetinaOutput.values());
			long[] clock = new long[RUNS], mapped = new long[RUNS];
			Parallelization.runWithNumThreads(n, () -> {
				for (int i = 0; i < RUNS; i++) {
					long start = System.nanoTime();
					frame.run();
					clock[i] = System.nanoTime() - start;
					start = System.nanoTime();
					tone(rgb, 3, 1.5);
					mapped[i] = System.nanoTime() - start;
				}
			});
			Arrays.sort(clock);
			Arrays.sort(mapped);
			System.out.printf("%d threads, by the clock: model %.0f ms, tone mapping %.0f ms%n", n, clock[RUNS / 2] / 1e6, mapped[RUNS / 2] / 1e6);
		}
	}

	private static Runnable model(RetinaVariant variant, int size, float[] light, RetinaOutput... outputs) {
		RetinaNetwork network = new RetinaNetwork(RetinaParameters.DEFAULTS, variant, Arrays.asList(outputs), size, size);
		return () -> network.next(light, Progress.NONE);
	}

	private static void tone(ColorImage image, double horizontal, double amacrine) {
		new ToneMapping(image, new ToneMappingSettings(horizontal, amacrine, 1, 0, 100, true), Gamut.AUTO).run((position, component, figures, clipped) -> {});
	}

	private static float[] random(int n) {
		Random random = new Random(1);
		float[] a = new float[n];
		for (int i = 0; i < n; i++)
			a[i] = 255 * random.nextFloat();
		return a;
	}

	private static ColorImage floats(int size) {
		PlanarImg<?, ?> img = PlanarImgs.floats(size, size, 3);
		ImgStore store = new ImgStore("rgb", img, 2, ResultMetadata.PLAIN.colors(0xff0000, 0xff00, 0xff));
		for (int c = 0; c < 3; c++)
			System.arraycopy(random(size * size), 0, (float[]) store.read(0).array(c), 0, size * size);
		return new ColorImage(store, PixelSettings.AUTO.output(Output.NEW_DISPLAY), Progress.NONE);
	}

	private static ColorImage bytes(int width, int height) {
		int[] pixels = new int[width * height];
		Random random = new Random(2);
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = 0xff000000 | random.nextInt();
		return new ColorImage(new ImgStore("photo", ArrayImgs.argbs(pixels, width, height), ImgStore.NO_CHANNELS), PixelSettings.AUTO, Progress.NONE);
	}

	private static void print(String what, Runnable... works) {
		InTurn.print(what, RUNS, works);
	}
}

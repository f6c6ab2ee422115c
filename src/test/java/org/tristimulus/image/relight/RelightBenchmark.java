package org.tristimulus.image.relight;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import net.imglib2.img.array.ArrayImgs;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.relight.fit.FitMethod;
import org.tristimulus.image.relight.fit.LampStack;
import org.tristimulus.image.relight.fit.ReflectanceFit;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.Output;
import org.tristimulus.image.store.PixelSettings;
import org.tristimulus.relight.PublishedEnvironment;
import org.tristimulus.relight.fit.Lamps;
import org.tristimulus.relight.panorama.Layout;
import org.tristimulus.relight.panorama.UpAxis;

/**
 * Projection, relighting and fits beside numpy ({@code src/bench/relight_peer.py}), in turn, A B A B, on all processors: medians and their ratio. Arguments: rounds, and operations. The
 * directory of {@code src} has to be the current one. Fits of textures make normals and albedo by least squares and all residuals besides, which numpy's product does not.
 */
public final class RelightBenchmark {

	private static final int LAMPS = 45;
	private static final Random RANDOM = new Random(1);

	private RelightBenchmark() {}

	public static void main(String[] args) throws IOException {
		int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 7;
		Map<String, java.util.function.Supplier<Runnable>> operations = operations();
		List<String> names = args.length > 1 ? Arrays.asList(args).subList(1, args.length) : new ArrayList<>(operations.keySet());
		Process python = new ProcessBuilder("python3", "src/bench/relight_peer.py").directory(new File(".")).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		try (PrintStream ask = new PrintStream(python.getOutputStream(), true); BufferedReader answers = new BufferedReader(new InputStreamReader(python.getInputStream()))) {
			System.out.printf("%-10s %12s %12s %8s%n", "operation", "ours ms", "numpy ms", "ratio");
			for (String name : names) {
				Runnable ours = operations.get(name).get();
				for (int i = 0; i < 3; i++)
					ours.run();
				double[] mine = new double[rounds], theirs = new double[rounds];
				for (int r = 0; r < rounds; r++) {
					long start = System.nanoTime();
					ours.run();
					mine[r] = (System.nanoTime() - start) / 1e6;
					ask.println(name);
					theirs[r] = 1e3 * Double.parseDouble(answers.readLine());
				}
				Arrays.sort(mine);
				Arrays.sort(theirs);
				System.out.printf("%-10s %12.1f %12.1f %8.2f%n", name, mine[rounds / 2], theirs[rounds / 2], theirs[rounds / 2] / mine[rounds / 2]);
			}
		}
		finally {
			python.destroy();
		}
	}

	private static Map<String, java.util.function.Supplier<Runnable>> operations() {
		Map<String, java.util.function.Supplier<Runnable>> all = new LinkedHashMap<>();
		all.put("project2", () -> projection(2));
		all.put("project10", () -> projection(10));
		all.put("relight", RelightBenchmark::relighting);
		all.put("ptm", () -> texture(FitMethod.PTM));
		all.put("hsh", () -> texture(FitMethod.HSH));
		all.put("robust", RelightBenchmark::robust);
		return all;
	}

	private static ImgStore floats(int width, int height, int channels, float low) {
		float[] values = new float[width * height * channels];
		for (int i = 0; i < values.length; i++)
			values[i] = low + 2 * RANDOM.nextFloat();
		return new ImgStore("floats", ArrayImgs.floats(values, width, height, channels), 2);
	}

	private static ColorImage image(ImgStore store) {
		return new ColorImage(store, PixelSettings.AUTO.decode(Decode.LINEAR), Progress.NONE);
	}

	private static Runnable projection(int order) {
		ColorImage panorama = image(floats(4096, 2048, 3, 0));
		return () -> new EnvironmentPicture(panorama, Layout.LATLONG, UpAxis.Y, false).project(order);
	}

	private static Runnable relighting() {
		NormalMap normals = new NormalMap("normals", floats(2000, 2000, 3, -1), false);
		ColorImage albedo = image(floats(2000, 2000, 3, 0));
		return () -> new EnvironmentRelighting(normals, Optional.of(albedo), Output.NEW, Gamut.NONE, Progress.NONE).picture("relit", 1, PublishedEnvironment.GRACE_CATHEDRAL.light());
	}

	private static double[][] lamps() {
		double[][] lamps = new double[LAMPS][];
		for (int k = 0; k < LAMPS; k++) {
			double azimuth = 2 * Math.PI * RANDOM.nextDouble(), z = 0.3 + 0.6 * RANDOM.nextDouble(), s = Math.sqrt(1 - z * z);
			lamps[k] = new double[] { s * Math.cos(azimuth), s * Math.sin(azimuth), z };
		}
		return lamps;
	}

	private static LampStack stack(int width, int height, short[] codes, double[][] lamps) {
		ImgStore store = new ImgStore("stack", ArrayImgs.unsignedShorts(codes, width, height, LAMPS), ImgStore.NO_CHANNELS);
		List<String> names = new ArrayList<>();
		for (int k = 0; k < LAMPS; k++)
			names.add("lamp " + k);
		return new LampStack(new ColorImage(store, PixelSettings.AUTO.decode(Decode.LINEAR).white(65535), Progress.NONE), new Lamps(names, lamps), 0);
	}

	private static Runnable texture(FitMethod method) {
		short[] codes = new short[1000 * 1000 * LAMPS];
		for (int i = 0; i < codes.length; i++)
			codes[i] = (short) (2000 + RANDOM.nextInt(30000));
		LampStack stack = stack(1000, 1000, codes, lamps());
		return () -> new ReflectanceFit(stack, method, 2, false, false, false, false);
	}

	/** A matt surface with gloss, attached shadow and noise. */
	private static Runnable robust() {
		int size = 250 * 250;
		double[][] lamps = lamps();
		short[] codes = new short[size * LAMPS];
		for (int i = 0; i < size; i++) {
			double x = 0.3 * RANDOM.nextGaussian(), y = 0.3 * RANDOM.nextGaussian(), length = Math.sqrt(x * x + y * y + 1);
			for (int k = 0; k < LAMPS; k++) {
				double[] l = lamps[k];
				double h = Math.sqrt(l[0] * l[0] + l[1] * l[1] + (l[2] + 1) * (l[2] + 1)), cosine = (l[0] * x + l[1] * y + l[2]) / length, gloss = (l[0] * x + l[1] * y + l[2] + 1) / (length * h);
				double v = 0.6 * Math.max(0, cosine) + 0.3 * Math.pow(Math.max(0, gloss), 60) + 0.004 * RANDOM.nextGaussian();
				codes[k * size + i] = (short) Math.round(65535 * Math.max(0, Math.min(1, v)));
			}
		}
		LampStack stack = stack(250, 250, codes, lamps);
		return () -> new ReflectanceFit(stack, FitMethod.LAMBERT, 2, true, false, false, false);
	}
}

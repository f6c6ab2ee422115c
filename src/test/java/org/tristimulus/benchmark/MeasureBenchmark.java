package org.tristimulus.benchmark;

import java.util.Collections;
import java.util.Random;

import ij.IJ;
import ij.ImagePlus;
import ij.plugin.ImageCalculator;
import ij.process.ColorProcessor;
import ij.process.ShortProcessor;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import org.tristimulus.color.Adaptation;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.measure.Bracket;
import org.tristimulus.image.measure.ExposureAudit;
import org.tristimulus.image.measure.FlatCorrection;
import org.tristimulus.image.measure.FlatFrames;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.Output;
import org.tristimulus.image.store.PixelSettings;
import org.tristimulus.image.store.ResultMetadata;
import org.tristimulus.imagej.show.HeadlessMacro;
import org.tristimulus.light.balance.NeutralHighlights;
import org.tristimulus.light.balance.TemperatureChange;
import org.tristimulus.light.spectrum.Illuminant;
import org.tristimulus.light.temperature.Intent;
import org.tristimulus.light.temperature.KelvinKeys;
import org.tristimulus.light.temperature.Locus;
import org.tristimulus.measure.bracket.ExposureMerge;
import org.tristimulus.measure.bracket.NoiseModel;
import org.tristimulus.measure.fit.ColorFit;
import org.tristimulus.measure.fit.ColorTerms;
import org.tristimulus.measure.flat.FlatField;
import org.tristimulus.measure.lamp.RelightTable;
import org.tristimulus.measure.lamp.SpectralRelighting;

/**
 * Times the group Measure on one thread, in processor time: medians in milliseconds, to set beside src/bench/measure_peers.py, which times numpy and OpenCV on
 * the same sizes. What stands in one line is timed in turn.
 */
public final class MeasureBenchmark {

	private static final int RUNS = 5, WIDTH = 6000, HEIGHT = 4000;

	private MeasureBenchmark() {}

	public static void main(String... args) {
		HeadlessMacro.run("", "");
		int[] pixels = new Random(2).ints((long) WIDTH * HEIGHT).map(p -> 0xff000000 | p).toArray();
		ColorImage photo = new ColorImage(new ImgStore("photo", ArrayImgs.argbs(pixels, WIDTH, HEIGHT), ImgStore.NO_CHANNELS), PixelSettings.AUTO, Progress.NONE);
		TemperatureChange change = TemperatureChange.along(Locus.PLANCKIAN, 0).to("d65", 1).by(Adaptation.CAT16, Intent.CORRECT, 25);
		Runnable temperature = () -> photo.applyEach(change.transforms(KelvinKeys.of("", 3200, 1), true), Gamut.CLIP, ColorImage.KNEE);
		SpectralRelighting lamps = new SpectralRelighting(Illuminant.of("d65"), Illuminant.of("fl11"), Adaptation.CAT16, true);
		print("24 MP RGB: color temperature; calibrate by matrix; by root-2; by root-3; relight with its table", temperature, calibrate(photo, ColorTerms.MATRIX), calibrate(photo, ColorTerms.ROOT_2), calibrate(photo, ColorTerms.ROOT_3), () -> {
			ColorTransform table = new RelightTable(lamps);
			photo.applyEach(position -> table, Gamut.CLIP, ColorImage.KNEE);
		});
		floats();
		flat();
		bracket();
		door(pixels);
	}

	/** A fit with some mixing of all terms. */
	private static ColorFit fit(ColorTerms terms) {
		double[][] rows = new double[3][terms.count()];
		for (int c = 0; c < 3; c++)
			for (int t = 0; t < terms.count(); t++)
				rows[c][t] = t == c ? 1.3 : t < 3 ? -0.1 : 0.02;
		return ColorFit.of(terms, rows);
	}

	private static Runnable calibrate(ColorImage image, ColorTerms terms) {
		ColorTransform transform = NeutralHighlights.of(fit(terms).transform());
		return () -> image.applyToWhole(position -> transform, Gamut.CLIP, ColorImage.KNEE);
	}

	/** 4 megapixels of float in planes: the transforms alone, block by block. */
	private static void floats() {
		float[][] all = { random(1 << 22), random(1 << 22), random(1 << 22) }, rows = new float[3][1024];
		print("float RGB in planes, 4 MP: root-2; root-3", rows(fit(ColorTerms.ROOT_2).transform(), all, rows), rows(fit(ColorTerms.ROOT_3).transform(), all, rows));
	}

	private static Runnable rows(ColorTransform transform, float[][] all, float[][] rows) {
		return () -> {
			for (int start = 0; start < all[0].length; start += 1024) {
				for (int c = 0; c < 3; c++)
					System.arraycopy(all[c], start, rows[c], 0, 1024);
				transform.apply(rows, 1024);
			}
		};
	}

	private static short[] codes(int seed, int from, int to) {
		Random random = new Random(seed);
		short[] codes = new short[WIDTH * HEIGHT];
		for (int i = 0; i < codes.length; i++)
			codes[i] = (short) (from + random.nextInt(to - from));
		return codes;
	}

	/** 24 megapixels of 16-bit grey. */
	private static void flat() {
		short[] pixels = codes(3, 500, 60000), empty = codes(4, 20000, 60000);
		ColorImage image = grey("image", pixels.clone()), flat = grey("flat", empty);
		ImagePlus a = new ImagePlus("a", new ShortProcessor(WIDTH, HEIGHT, pixels, null)), b = new ImagePlus("b", new ShortProcessor(WIDTH, HEIGHT, empty, null));
		print("24 MP of 16-bit grey: flat field; Image Calculator, divide, 32-bit; check exposure", () -> {
			FlatFrames frames = new FlatFrames(image, flat, null, null, 0.98, 0);
			new FlatCorrection(image, frames.encoding(), new FlatField(frames.means(), false, true, 0, 16), frames.field(), frames.dark()).apply(Gamut.CLIP);
		}, () -> ImageCalculator.run(a, b, "divide create 32-bit"), () -> new ExposureAudit(image, image.encoding(false), 0.98, 0, 1).channels());
	}

	private static ColorImage grey(String title, short[] pixels) {
		return new ColorImage(new ImgStore(title, ArrayImgs.unsignedShorts(pixels, WIDTH, HEIGHT), ImgStore.NO_CHANNELS), PixelSettings.AUTO.output(Output.SAME).decode(Decode.LINEAR).white(65535), Progress.NONE);
	}

	/** Three frames of 8-bit RGB, 6 megapixels. */
	private static void bracket() {
		PlanarImg<?, ?> frames = PlanarImgs.argbs(3000, 2000, 3);
		ImgStore store = new ImgStore("bracket", frames, ImgStore.NO_CHANNELS, ResultMetadata.PLAIN);
		for (int f = 0; f < 3; f++) {
			int[] p = (int[]) store.read(f).array(0), random = new Random(f).ints(p.length).toArray();
			for (int i = 0; i < p.length; i++)
				p[i] = 0xff000000 | random[i];
		}
		ColorImage image = new ColorImage(store, PixelSettings.AUTO, Progress.NONE);
		print("three frames of 8-bit RGB, 6 MP: merge", () -> new Bracket(Collections.singletonList(image), Progress.NONE).merge(new ExposureMerge(new double[] { -4, -2, 0 }, new NoiseModel(20000, 0.00114), 0.98, true), false));
	}

	/** Through a macro line, what it costs beside the engine. */
	private static void door(int[] pixels) {
		ImagePlus rgb = new ImagePlus("photo", new ColorProcessor(WIDTH, HEIGHT, pixels.clone())), grey = new ImagePlus("grey", new ShortProcessor(WIDTH, HEIGHT, codes(3, 500, 60000), null));
		print("through IJ.run: color temperature; check exposure", () -> IJ.run(rgb, "Color Temperature...", "kelvin=3200"), () -> IJ.run(grey, "Check Exposure...", "white=65535 map=false histogram=false"));
	}

	private static float[] random(int n) {
		Random random = new Random(1);
		float[] a = new float[n];
		for (int i = 0; i < n; i++)
			a[i] = random.nextFloat();
		return a;
	}

	private static void print(String what, Runnable... works) {
		InTurn.print(what, RUNS, works);
	}
}

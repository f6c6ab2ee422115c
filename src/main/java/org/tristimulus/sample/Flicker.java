package org.tristimulus.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import net.imglib2.img.array.ArrayImgs;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.ResultMetadata;
import org.tristimulus.light.exposure.Exposure;

/**
 * A time-lapse of a still landscape in linear 16 bits, whose exposure drifts slowly and flickers; both are known and
 * stand in the slice labels, in stops. The sun is beyond white in every frame. Photon noise.
 */
final class Flicker {

	static final int SIZE = 256, FRAMES = 60;

	/** Largest flicker and drift either way, in stops. */
	static final double FLICKER = 0.7, DRIFT = 0.4;

	/** Electrons at white, and read noise in electrons. */
	static final double FULL_WELL = 30_000, READ_NOISE = 6;

	/** Radius of the sun in pixels, about 3 % of the frame, and its light relative to white. */
	static final double SUN = 25, SUNLIGHT = 8;

	private Flicker() {}

	/** The flicker of each frame in stops, whole thousandths; the largest either way occur. */
	static double[] flicker() {
		Noise noise = new Noise(7);
		double[] stops = new double[FRAMES];
		for (int t = 0; t < FRAMES; t++)
			stops[t] = thousandths(noise.uniform(-FLICKER, FLICKER));
		stops[FRAMES / 3] = FLICKER;
		stops[2 * FRAMES / 3] = -FLICKER;
		return stops;
	}

	/** The drift of a frame in stops, whole thousandths: from -0.4 to 0.4, slow at both ends. */
	static double drift(int frame) {
		double t = frame / (FRAMES - 1.0);
		return thousandths(DRIFT * (2 * t * t * (3 - 2 * t) - 1));
	}

	private static double thousandths(double x) {
		return StrictMath.rint(x * 1000) / 1000;
	}

	static ImgStore make() {
		int n = SIZE * SIZE;
		short[] pixels = new short[FRAMES * n];
		double[] scene = scene(), flicker = flicker();
		Noise noise = new Noise(8);
		List<String> labels = new ArrayList<>();
		for (int t = 0; t < FRAMES; t++) {
			double gain = FULL_WELL * Exposure.toIntensity(drift(t) + flicker[t]);
			for (int i = 0; i < n; i++)
				pixels[t * n + i] = Light.toCode(65535 / FULL_WELL * (noise.photons(gain * scene[i]) + READ_NOISE * noise.gaussian()));
			labels.add(String.format(Locale.ROOT, "drift %+.3f flicker %+.3f stops", drift(t), flicker[t]));
		}
		ResultMetadata look = ResultMetadata.PLAIN.frames(FRAMES).labels(labels).encoding(new Encoding(Decode.LINEAR, 65535, 0)).ranges(new double[] { 0, 40000 }).info(
			"A synthetic time-lapse of a still scene, linear, 16 bits: " + FRAMES + " frames. The exposure of a frame is drift + flicker, in stops,\n"
				+ "as its slice label says: the drift goes from -" + DRIFT + " to " + DRIFT + ", the flicker is at random within " + FLICKER + " stops either way.\n"
				+ "Photon noise (Poisson, " + (int) FULL_WELL + " electrons at white), read noise " + (int) READ_NOISE + " electrons; the sun, about 3 % of the pixels, is saturated.\n");
		return new ImgStore("Flicker", ArrayImgs.unsignedShorts(pixels, SIZE, SIZE, FRAMES), ImgStore.NO_CHANNELS, look);
	}

	/** Light of the scene, 1 at white: sky, sun and its glow, two ridges, a field in rows. */
	private static double[] scene() {
		Texture clouds = new Texture(new Noise(9), 24), ground = new Texture(new Noise(10), 64);
		double[] light = new double[SIZE * SIZE];
		for (int y = 0; y < SIZE; y++)
			for (int x = 0; x < SIZE; x++) {
				double u = x / (double) SIZE, v = y / (double) SIZE;
				double far = 0.56 + 0.05 * StrictMath.sin(7 * u + 1) + 0.025 * StrictMath.sin(19 * u), near = 0.68 + 0.06 * StrictMath.sin(4 * u + 3.6) + 0.01 * StrictMath.sin(31 * u);
				double d2 = ((x - 178.5) * (x - 178.5) + (y - 74.5) * (y - 74.5)) / (SUN * SUN);
				double sky = 0.09 + 0.17 * v + 0.08 * clouds.at(3 * u, 9 * v) + 0.13 / (1 + d2 / 4);
				double row = v > near ? StrictMath.sin((u - 0.6) / (v - near + 0.06) * 5) : 0;
				double field = (0.05 + 0.16 * (v - near)) * (0.6 + 0.5 * ground.at(16 * u, 20 * v)) * (1 + 0.35 * row);
				light[y * SIZE + x] = v > near ? field : v > far ? 0.075 + 0.03 * ground.at(12 * u, 10 * v) : d2 <= 1 ? SUNLIGHT : sky;
			}
		return light;
	}
}

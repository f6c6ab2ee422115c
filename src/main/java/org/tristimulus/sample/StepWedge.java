package org.tristimulus.sample;

import java.util.Arrays;

import net.imglib2.img.array.ArrayImgs;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.ResultMetadata;
import org.tristimulus.light.exposure.Exposure;

/**
 * A grey wedge of 21 steps, 0 to -10 stops by half stops, in linear 16 bits; whole stops are powers of two. Below it a
 * continuous ramp that has the exposure of each step under the step's middle. The lightest step is one stop below white.
 */
final class StepWedge {

	static final int STEPS = 21;

	/** The stored value of the step of 0 stops. */
	static final int TOP = 32768;

	private static final int STEP = 48, LABELS = 30, STRIPS = 150, RAMP = 76, WIDTH = STEPS * STEP, HEIGHT = LABELS + STRIPS + RAMP, DOT = 2;
	private static final short PAPER = 64, INK = 16384;

	private StepWedge() {}

	/** Stops of a step, from 0: 0, -0.5, … -10. */
	static double stops(int step) {
		return -step / 2.0;
	}

	/** { x, y, width, height } of a step in pixels. */
	static int[] bounds(int step) {
		return new int[] { step * STEP, LABELS, STEP, STRIPS };
	}

	static ImgStore make() {
		short[] pixels = new short[WIDTH * HEIGHT];
		Arrays.fill(pixels, 0, LABELS * WIDTH, PAPER);
		for (int s = 0; s < STEPS; s++)
			paintStep(pixels, s);
		for (int x = 0; x < WIDTH; x++)
			paintColumn(pixels, x, LABELS + STRIPS, HEIGHT, -((x + 0.5) / STEP - 0.5) / 2);
		ResultMetadata look = ResultMetadata.PLAIN.encoding(new Encoding(Decode.LINEAR, 65535, 0)).ranges(new double[] { 0, TOP }).info(
			"A synthetic step wedge: 21 grey steps from 0 to -10 stops, half a stop each, linear, 16 bits.\n"
				+ "Stored value: " + TOP + " x 2^stops, rounded; whole stops are exact powers of two. White is 65535, one stop above the first step.\n"
				+ "Below: a continuous ramp with the same exposure at the middle of each step.\n");
		return new ImgStore("Step wedge", ArrayImgs.unsignedShorts(pixels, WIDTH, HEIGHT), ImgStore.NO_CHANNELS, look);
	}

	private static void paintStep(short[] pixels, int step) {
		int[] b = bounds(step);
		for (int x = b[0]; x < b[0] + b[2]; x++)
			paintColumn(pixels, x, b[1], b[1] + b[3], stops(step));
		String label = step % 2 == 0 ? Integer.toString(-step / 2) : "-" + step / 2 + ".5";
		Numerals.write(pixels, WIDTH, b[0] + (STEP - DOT * Numerals.width(label)) / 2, (LABELS - 7 * DOT) / 2, DOT, label, INK);
	}

	private static void paintColumn(short[] pixels, int x, int top, int bottom, double stops) {
		short code = Light.toCode(TOP * Exposure.toIntensity(stops));
		for (int y = top; y < bottom; y++)
			pixels[y * WIDTH + x] = code;
	}
}

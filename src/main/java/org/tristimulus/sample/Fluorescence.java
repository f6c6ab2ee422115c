package org.tristimulus.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import net.imglib2.img.array.ArrayImgs;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.ResultMetadata;

/**
 * Cells in three fluorescence channels of linear 16 bits: nuclei (blue), stress fibres (green), puncta around the
 * nuclei (magenta). Shapes and numbers are invented; photon noise at one electron a unit over an offset.
 */
final class Fluorescence {

	static final int WIDTH = 640, HEIGHT = 512, CELLS = 17;

	/** Camera offset in stored units. */
	static final double OFFSET = 100;

	private static final double DISTANCE = 118;

	private Fluorescence() {}

	/** A cell: place and size in pixels, the direction of its long axis as a unit vector. */
	private static final class Cell {

		final double x, y, cos, sin, a, b;

		Cell(double x, double y, Noise noise) {
			this.x = x;
			this.y = y;
			double angle = noise.uniform(0.1, 1.2) + (x - y) / 400;
			cos = StrictMath.cos(angle);
			sin = StrictMath.sin(angle);
			a = noise.uniform(24, 32);
			b = a * noise.uniform(0.62, 0.82);
		}

		/** The place at s along the long axis and t across it. */
		double[] at(double s, double t) {
			return new double[] { x + s * cos - t * sin, y + s * sin + t * cos };
		}
	}

	static ImgStore make() {
		Noise noise = new Noise(5);
		List<Cell> cells = cells(noise);
		Light nuclei = new Light(WIDTH, HEIGHT), fibres = new Light(WIDTH, HEIGHT), puncta = new Light(WIDTH, HEIGHT);
		for (Cell cell : cells) {
			addNucleus(nuclei, cell, noise);
			addFibres(fibres, cell, noise);
			addPuncta(puncta, cell, noise);
		}
		int n = WIDTH * HEIGHT;
		short[] pixels = new short[3 * n];
		Light[] channels = { nuclei, fibres, puncta };
		for (int c = 0; c < 3; c++)
			for (int i = 0; i < n; i++)
				pixels[c * n + i] = Light.toCode(OFFSET + noise.photons(12 + channels[c].values[i]) + 4 * noise.gaussian());
		ResultMetadata look = ResultMetadata.PLAIN.labels(Arrays.asList("Nuclei", "Fibres", "Puncta")).colors(0x0000ff, 0x00ff00, 0xff00ff)
			.ranges(new double[] { 120, 2400 }, new double[] { 120, 2000 }, new double[] { 120, 1100 })
			.encoding(new Encoding(Decode.LINEAR, 65535, 0)).info(
				"A synthetic fluorescence scene, linear, 16 bits: nuclei (blue), fibres (green), puncta (magenta).\n"
					+ "Shapes, places and brightness are invented. Photon noise (Poisson, one electron a unit), read noise 4, camera offset " + (int) OFFSET + ".\n");
		return new ImgStore("Fluorescence", ArrayImgs.unsignedShorts(pixels, WIDTH, HEIGHT, 3), 2, look);
	}

	/** At random places with a least distance. */
	private static List<Cell> cells(Noise noise) {
		List<Cell> cells = new ArrayList<>();
		for (int trial = 0; cells.size() < CELLS && trial < 20_000; trial++) {
			double x = noise.uniform(20, WIDTH - 20), y = noise.uniform(20, HEIGHT - 20);
			if (cells.stream().allMatch(c -> (c.x - x) * (c.x - x) + (c.y - y) * (c.y - y) > DISTANCE * DISTANCE)) cells.add(new Cell(x, y, noise));
		}
		return cells;
	}

	/** An ellipse with a soft edge, denser spots and darker nucleoli. */
	private static void addNucleus(Light light, Cell cell, Noise noise) {
		double level = noise.uniform(1100, 1700);
		Light body = new Light(WIDTH, HEIGHT);
		body.add(1);
		for (int i = 0; i < 14; i++)
			addInside(body, cell, noise, noise.uniform(2, 4), noise.uniform(0.1, 0.35));
		for (int i = 0; i < 3; i++)
			addInside(body, cell, noise, noise.uniform(3, 4.5), -0.5);
		int r = (int) cell.a + 10;
		for (int v = Math.max(0, (int) cell.y - r); v < Math.min(HEIGHT, cell.y + r); v++)
			for (int u = Math.max(0, (int) cell.x - r); u < Math.min(WIDTH, cell.x + r); u++) {
				double s = ((u - cell.x) * cell.cos + (v - cell.y) * cell.sin) / cell.a, t = ((v - cell.y) * cell.cos - (u - cell.x) * cell.sin) / cell.b;
				double d = StrictMath.sqrt(s * s + t * t), edge = 1 / (1 + StrictMath.exp(18 * (d - 1)));
				light.values[v * WIDTH + u] += level * edge * (1.1 - 0.3 * d * d) * body.values[v * WIDTH + u];
			}
	}

	private static void addInside(Light body, Cell cell, Noise noise, double sigma, double peak) {
		double angle = noise.uniform(0, 2 * Math.PI), d = 0.8 * StrictMath.sqrt(noise.uniform());
		double[] p = cell.at(cell.a * d * StrictMath.cos(angle), cell.b * d * StrictMath.sin(angle));
		body.addSpot(p[0], p[1], sigma, peak);
	}

	/** Nearly parallel arcs along the cell, and a faint haze. */
	private static void addFibres(Light light, Cell cell, Noise noise) {
		light.addSpot(cell.x, cell.y, 38, 130);
		for (int i = 0; i < 34; i++) {
			double across = noise.uniform(-50, 50), half = noise.uniform(45, 92) * StrictMath.sqrt(1 - across * across / 3600), tilt = noise.uniform(-0.14, 0.14);
			double bend = noise.uniform(-0.0012, 0.0012) - across * 0.00008, level = noise.uniform(50, 260), middle = noise.uniform(-14, 14), sigma = noise.uniform(0.8, 1.3);
			for (double s = -half; s <= half; s += 0.7) {
				double[] p = cell.at(middle + s, across + tilt * s + bend * s * s);
				light.addSpot(p[0], p[1], sigma, level * (1 - s * s / (half * half)));
			}
		}
	}

	/** Small spots in a ring around the nucleus, more of them at one side. */
	private static void addPuncta(Light light, Cell cell, Noise noise) {
		light.addSpot(cell.x, cell.y, 30, 50);
		double side = noise.uniform(0, 2 * Math.PI);
		int n = (int) noise.uniform(70, 130);
		for (int i = 0; i < n; i++) {
			double angle = side + 0.9 * noise.gaussian(), out = 1.12 + StrictMath.abs(0.45 * noise.gaussian());
			double[] p = cell.at(cell.a * out * StrictMath.cos(angle), cell.b * out * 1.25 * StrictMath.sin(angle));
			light.addSpot(p[0], p[1], noise.uniform(1.0, 1.8), 250 * StrictMath.exp(0.7 * noise.gaussian()) + 200);
		}
	}
}

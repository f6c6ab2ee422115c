package org.tristimulus.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** The pixels that benchmarks work on, 24 megapixels: made, or read from files that other programs work on too. */
final class BenchmarkImages {

	static final int WIDTH = 6000, HEIGHT = 4000, SIZE = WIDTH * HEIGHT;

	private final Path folder;

	/** @param folder holds a.rgb8, b.rgb8 and g.u16, raw and interleaved; the empty path has them made */
	BenchmarkImages(Path folder) {
		this.folder = folder;
	}

	private boolean isMade() {
		return folder.toString().isEmpty();
	}

	/** Packed pixels of image a or b. */
	int[] packed(String name) {
		if (isMade()) return photograph(name.hashCode());
		byte[] bytes = read(name + ".rgb8");
		int[] p = new int[SIZE];
		for (int i = 0; i < SIZE; i++)
			p[i] = 0xff000000 | (bytes[3 * i] & 255) << 16 | (bytes[3 * i + 1] & 255) << 8 | bytes[3 * i + 2] & 255;
		return p;
	}

	/** 16-bit grey. */
	short[] grey() {
		short[] g = new short[SIZE];
		if (isMade()) {
			int[] p = photograph(3);
			for (int i = 0; i < SIZE; i++)
				g[i] = (short) ((p[i] & 255) << 8 | p[i] >> 8 & 255);
		}
		else ByteBuffer.wrap(read("g.u16")).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(g);
		return g;
	}

	private byte[] read(String file) {
		try {
			return Files.readAllBytes(folder.resolve(file));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Gradients, hard edges and sensor noise; about 3 % of the samples are at the end of the range, in patches as in a photograph. */
	private static int[] photograph(int seed) {
		SplittableRandom random = new SplittableRandom(seed);
		int[] p = new int[SIZE];
		for (int i = 0; i < SIZE; i++) {
			int x = i % WIDTH, y = i / WIDTH, patch = (x / 400 * 7 + y / 500 * 11 + seed & 15) * 16 - 112, noise = random.nextInt();
			int r = x * 160 / WIDTH + patch, g = y * 160 / HEIGHT + patch, b = (x + y) * 160 / (WIDTH + HEIGHT) + patch;
			p[i] = 0xff000000 | clamp(r + (noise & 31)) << 16 | clamp(g + (noise >> 5 & 31)) << 8 | clamp(b + (noise >> 10 & 31));
		}
		return p;
	}

	private static int clamp(int v) {
		return Math.min(Math.max(v, 0), 255);
	}
}

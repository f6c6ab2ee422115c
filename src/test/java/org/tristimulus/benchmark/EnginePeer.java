package org.tristimulus.benchmark;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import org.tristimulus.image.pixel.Plane;

/**
 * The engine as one of several programs that are timed in turn: told on standard input to go, it does its operation once and answers
 * with the milliseconds; told to dump, it writes the result as the others do.
 */
final class EnginePeer {

	private EnginePeer() {}

	/** @param args an operation, the number of threads, and the folder of the images */
	public static void main(String... args) throws IOException {
		boolean known = Arrays.stream(EngineOperation.values()).anyMatch(o -> token(o).equals(args[0]));
		if (!known) {
			System.out.println("NA");
			return;
		}
		EngineOperation.Work work = EngineOperation.valueOf(args[0].toUpperCase(Locale.ROOT)).on(new BenchmarkImages(Path.of(args[2])));
		int threads = Integer.parseInt(args[1]);
		System.out.println("READY");
		BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
		for (String line; (line = in.readLine()) != null && !line.equals("QUIT");) {
			if (line.equals("GO")) System.out.printf(Locale.ROOT, "MS %.3f%n", work.milliseconds(threads));
			else if (line.startsWith("DUMP ")) {
				dump(work.pixels, Path.of(line.substring(5)));
				System.out.println("OK");
			}
		}
		System.exit(0);
	}

	private static String token(EngineOperation operation) {
		return operation.name().toLowerCase(Locale.ROOT);
	}

	private static void dump(Object pixels, Path file) throws IOException {
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
			if (pixels instanceof int[]) for (int p : (int[]) pixels) {
				out.write(p >> 16);
				out.write(p >> 8);
				out.write(p);
			}
			else if (pixels instanceof short[]) for (short s : (short[]) pixels) {
				out.write(s);
				out.write(s >> 8);
			}
			else {
				Plane plane = (Plane) ((Object[]) pixels)[0];
				interleave(i -> ((float[]) plane.array(i / BenchmarkImages.SIZE))[i % BenchmarkImages.SIZE], out);
			}
		}
	}

	private interface Samples {

		float at(int i);
	}

	private static void interleave(Samples samples, OutputStream out) throws IOException {
		ByteBuffer row = ByteBuffer.allocate(12 * BenchmarkImages.WIDTH).order(ByteOrder.LITTLE_ENDIAN);
		for (int y = 0; y < BenchmarkImages.HEIGHT; y++) {
			row.clear();
			for (int i = y * BenchmarkImages.WIDTH; i < (y + 1) * BenchmarkImages.WIDTH; i++)
				for (int c = 0; c < 3; c++)
					row.putFloat(samples.at(c * BenchmarkImages.SIZE + i));
			out.write(row.array());
		}
	}
}

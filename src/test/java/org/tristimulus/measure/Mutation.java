package org.tristimulus.measure;

import java.util.Arrays;
import java.util.Random;

/** Damages files: bytes changed, cut out, doubled, swapped, or the end cut off. The same seed gives the same damage. */
public final class Mutation {

	private static final byte[] TELLING = { 0, -1, 1, 127, -128, '\n', ',', ':', '-', '9', '0', '"', '#', 'e', 'N', ';' };

	private final Random random;

	public Mutation(long seed) {
		random = new Random(seed);
	}

	/** A damaged copy, with one to four injuries. */
	public byte[] of(byte[] file) {
		byte[] bytes = file.clone();
		for (int n = 1 + random.nextInt(4); n > 0 && bytes.length > 0; n--)
			bytes = injure(bytes);
		return bytes;
	}

	private byte[] injure(byte[] bytes) {
		int at = random.nextInt(bytes.length), length = 1 + random.nextInt(Math.min(16, bytes.length - at));
		switch (random.nextInt(6)) {
		case 0:
			bytes[at] = TELLING[random.nextInt(TELLING.length)];
			return bytes;
		case 1:
			bytes[at] ^= 1 << random.nextInt(8);
			return bytes;
		case 2:
			return Arrays.copyOf(bytes, at);
		case 3:
			return join(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + length, bytes.length));
		case 4:
			return join(Arrays.copyOf(bytes, at + length), Arrays.copyOfRange(bytes, at, bytes.length));
		default:
			Arrays.fill(bytes, at, at + length, TELLING[random.nextInt(TELLING.length)]);
			return bytes;
		}
	}

	private static byte[] join(byte[] a, byte[] b) {
		byte[] joined = Arrays.copyOf(a, a.length + b.length);
		System.arraycopy(b, 0, joined, a.length, b.length);
		return joined;
	}

	/** Takes a damaged file. */
	public interface Reader {

		void read(byte[] file) throws Exception;
	}

	/** Reads a number of damaged copies: each gives a result, or an error with a message of one line. @return how many were errors */
	public static int survive(byte[] file, long seed, int count, Reader reader) throws Exception {
		Mutation mutation = new Mutation(seed);
		int errors = 0;
		for (int i = 0; i < count; i++) {
			byte[] damaged = mutation.of(file);
			try {
				reader.read(damaged);
			}
			catch (IllegalArgumentException | java.io.IOException e) {
				errors++;
				if (e.getMessage() == null || e.getMessage().trim().isEmpty()) throw new AssertionError("no message, seed " + seed + ", file " + i, e);
			}
			catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
				throw new AssertionError("seed " + seed + ", file " + i, e);
			}
		}
		return errors;
	}
}

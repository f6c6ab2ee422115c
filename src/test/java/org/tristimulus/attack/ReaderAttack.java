package org.tristimulus.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/**
 * Gives every reader of the suite thousands of damaged inputs. What it must not do: throw anything but an error in our own
 * words, take more than two seconds of processor time, or run out of memory.
 *
 * <pre>java -Xmx256m … ReaderAttack [inputs] [seed] [reader]</pre>
 */
final class ReaderAttack {

	private static final int LARGEST = 1_000_000;
	private static final long LONGEST_NS = 2_000_000_000;
	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	/** What stands in files and does harm. */
	private static final String[] WORDS = { "1e999", "-1e999", "NaN", "Infinity", "1e-320", "\"", "'", ",", ";", "\t", "\n", "\r", "\0", "<", ">", "<SpectralData ", "wavelength=\"", "</SpectralData>", "[", "]", "[[[", "&", "=", ":", "-", ".", "e", "0x1p3",
		"99999999999999999999", "\uFEFF", "\u221E", "\u0660", "nm", "# ", "format: ", "400nm", "/", "\\", "desc", "mluc", "curv", "para", "XYZ ", "acsp" };
	private static final int[] NUMBERS = { 0, 1, -1, 2, 127, 128, 255, 256, 32767, 32768, 65535, 65536, Integer.MAX_VALUE, Integer.MIN_VALUE, 0x7ffffff0, 400_000_000, 1 << 20 };

	private final Reader reader;
	private final List<byte[]> seeds;
	private final SplittableRandom random;
	private final Map<String, Integer> outcomes = new TreeMap<>();
	private final Path file;

	/** A reader is given a file, and its content. */
	interface Reader {

		void read(Path file, byte[] content) throws IOException;
	}

	ReaderAttack(Reader reader, List<byte[]> seeds, Path file, long seed) {
		this.reader = reader;
		this.seeds = seeds;
		this.file = file;
		random = new SplittableRandom(seed);
	}

	public static void main(String[] args) throws IOException {
		int inputs = args.length > 0 ? Integer.parseInt(args[0]) : 12_000;
		long seed = args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime();
		Path folder = Files.createTempDirectory("attack");
		System.out.println("seed " + seed);
		for (Map.Entry<String, AttackedReaders.Attacked> each : AttackedReaders.all().entrySet()) {
			if (args.length > 2 && !each.getKey().equals(args[2])) continue;
			ReaderAttack attack = new ReaderAttack(each.getValue().reader, each.getValue().seeds, folder.resolve("input"), seed);
			System.out.println(each.getKey() + ": " + attack.run(inputs));
		}
		try (Stream<Path> all = Files.walk(folder)) {
			all.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
		}
	}

	/** @return how many inputs were read, refused, and anything that must not be, with the message of one */
	Map<String, Integer> run(int inputs) throws IOException {
		for (int i = 0; i < inputs; i++) {
			byte[] input = i < seeds.size() ? seeds.get(i) : damaged();
			Files.write(file, input);
			long start = THREADS.getCurrentThreadCpuTime();
			String outcome = outcome(input);
			if (THREADS.getCurrentThreadCpuTime() - start > LONGEST_NS) count("took more than two seconds", input);
			count(outcome, input);
		}
		return outcomes;
	}

	private void count(String outcome, byte[] input) throws IOException {
		boolean isBad = !outcome.equals("read") && !outcome.equals("refused");
		if (outcomes.merge(outcome, 1, Integer::sum) == 1 && isBad && System.getProperty("attack.keep") != null)
			Files.write(Path.of(System.getProperty("attack.keep"), Integer.toHexString(outcome.hashCode())), input);
	}

	private String outcome(byte[] input) {
		try {
			reader.read(file, input);
			return "read";
		}
		catch (IllegalArgumentException | ArithmeticException | UncheckedIOException | IOException e) {
			boolean isOurs = e.getMessage() != null && (e.getClass() == IllegalArgumentException.class || e.getClass().getName().startsWith("org.tristimulus.") || e instanceof IOException || e instanceof UncheckedIOException || e.getClass() == ArithmeticException.class && !e.getMessage().contains("by zero"));
			return isOurs ? "refused" : describe(e);
		}
		catch (CancellationException e) {
			return "cancelled by nobody";
		}
		catch (RuntimeException | Error e) {
			return describe(e);
		}
	}

	private static String describe(Throwable e) {
		StackTraceElement[] trace = e.getStackTrace();
		String ours = Arrays.stream(trace).filter(t -> t.getClassName().startsWith("org.tristimulus") && !t.getClassName().contains("Attack")).findFirst().map(Object::toString).orElse("");
		return e + " at " + ours;
	}

	private byte[] damaged() {
		byte[] input = seeds.get(random.nextInt(seeds.size())).clone();
		for (int n = 1 + random.nextInt(4); n > 0; n--)
			input = changed(input);
		return input.length > LARGEST ? Arrays.copyOf(input, LARGEST) : input;
	}

	private byte[] changed(byte[] in) {
		if (in.length == 0) return word();
		int at = random.nextInt(in.length), length = Math.min(in.length - at, 1 + random.nextInt(random.nextBoolean() ? 8 : 200));
		byte[] part = Arrays.copyOfRange(in, at, at + length);
		switch (random.nextInt(10)) {
			case 0:
				in[at] ^= 1 << random.nextInt(8);
				return in;
			case 1:
				in[at] = (byte) random.nextInt(256);
				return in;
			case 2: return Arrays.copyOf(in, at);
			case 3: return replaced(in, at, length, new byte[0]);
			case 4: return replaced(in, at, 0, part);
			case 5: return replaced(in, at, 0, repeated(part));
			case 6: return replaced(in, at, 0, word());
			case 7: return replaced(in, at, length, word());
			case 8:
				if (in.length >= 4) ByteBuffer.wrap(in).putInt(Math.min(in.length - 4, at / 4 * 4), NUMBERS[random.nextInt(NUMBERS.length)]);
				return in;
			default:
				byte[] other = seeds.get(random.nextInt(seeds.size()));
				return replaced(in, at, length, Arrays.copyOfRange(other, 0, random.nextInt(other.length + 1)));
		}
	}

	/** Mostly a few times, and sometimes as often as there is room. */
	private byte[] repeated(byte[] part) {
		int n = random.nextInt(50) == 0 ? LARGEST / part.length : 2 + random.nextInt(30);
		ByteBuffer all = ByteBuffer.allocate(n * part.length);
		while (all.hasRemaining())
			all.put(part);
		return all.array();
	}

	private byte[] word() {
		return WORDS[random.nextInt(WORDS.length)].getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] replaced(byte[] in, int at, int length, byte[] instead) {
		ByteBuffer out = ByteBuffer.allocate(in.length - length + instead.length);
		return out.put(in, 0, at).put(instead).put(in, at + length, in.length - at - length).array();
	}
}

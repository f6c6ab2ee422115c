package org.tristimulus.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LyricsTest {

	private static final int MUTATIONS = 10_000;

	static Stream<String> files() throws IOException {
		return expected().keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("files")
	void aFileMeansItsLines(String file) throws IOException {
		List<String> found = new ArrayList<>(), wanted = expected().get(file);
		try {
			Lyrics lyrics = Lyrics.of(bytes("lyrics/" + file), file);
			for (LyricLine l : lyrics.lines())
				found.add((lyrics.isTimed() ? "line" : "untimed") + "\t" + number(l.start()) + "\t" + number(l.end()) + "\t" + l.text());
			found.add("skipped\t\t\t" + lyrics.skipped().stream().map(String::valueOf).collect(Collectors.joining(" ")));
		}
		catch (IllegalArgumentException e) {
			found.add("error\t\t\t" + e.getMessage());
		}
		assertEquals(wanted, found);
	}

	@Test
	void whateverAFileHoldsIsAResultOrAMessage() throws IOException {
		Random random = new Random(22);
		List<byte[]> seeds = new ArrayList<>();
		for (String file : expected().keySet())
			seeds.add(bytes("lyrics/" + file));
		for (int i = 0; i < MUTATIONS; i++) {
			byte[] changed = mutated(seeds.get(i % seeds.size()), random);
			long start = System.nanoTime();
			try {
				assertTrue(Lyrics.of(changed, "x").lines().size() > 0);
			}
			catch (IllegalArgumentException e) {
				assertTrue(e.getMessage().matches("no lyrics in x|x is not text"), e.getMessage());
			}
			catch (RuntimeException e) {
				fail(new String(changed, StandardCharsets.ISO_8859_1), e);
			}
			assertTrue(System.nanoTime() - start < 1_000_000_000L);
		}
	}

	/** Cut, doubled, a bit turned, or lines shuffled; several times. */
	private static byte[] mutated(byte[] seed, Random random) {
		byte[] b = seed.clone();
		for (int n = 1 + random.nextInt(3); n > 0 && b.length > 0; n--) {
			int at = random.nextInt(b.length);
			switch (random.nextInt(4)) {
				case 0:
					b = Arrays.copyOf(b, at);
					break;
				case 1:
					byte[] twice = Arrays.copyOf(b, 2 * b.length - at);
					System.arraycopy(b, at, twice, b.length, b.length - at);
					b = twice;
					break;
				case 2:
					b[at] ^= 1 << random.nextInt(8);
					break;
				default:
					List<String> lines = Arrays.asList(new String(b, StandardCharsets.ISO_8859_1).split("\n", -1));
					java.util.Collections.shuffle(lines, random);
					b = String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
			}
		}
		return b;
	}

	@Test
	void fourMegabytesInOneLineTakeNoLongerThanTheirLength() {
		for (String part : new String[] { "<", "[00:01.00]", "la ", "00:00:01,000 --> ", "&amp;" }) {
			StringBuilder text = new StringBuilder("[00:01.00]");
			while (text.length() < 4 << 20)
				text.append(part);
			long start = System.nanoTime();
			try {
				for (LyricLine l : Lyrics.of(text.toString().getBytes(StandardCharsets.UTF_8), "long").lines())
					assertTrue(l.text().length() <= 500);
			}
			catch (IllegalArgumentException e) {
				assertTrue(e.getMessage().contains("long"), e.getMessage());
			}
			// What is quadratic takes hours.
			assertTrue(System.nanoTime() - start < 20_000_000_000L, part);
		}
	}

	@Test
	void blocksWithoutEmptyLinesBetweenDoNotNest() {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 19_000; i++)
			text.append(String.format("%d%n%02d:%02d:%02d,000 --> %02d:%02d:%02d,500%nLine%n", i, i / 3600, i / 60 % 60, i % 60, i / 3600, i / 60 % 60, i % 60));
		assertEquals(19_000, Lyrics.of(text.toString().getBytes(StandardCharsets.UTF_8), "x").lines().size());
	}

	@Test
	void untimedLinesAreSpreadOverTheBeats() {
		Lyrics lyrics = Lyrics.ofText("la la la la|la la|la la");
		double[] beats = new double[41];
		for (int i = 0; i < beats.length; i++)
			beats[i] = 2 + i * 0.5;
		List<LyricLine> lines = lyrics.spread(2, 22, beats).lines();
		// 5 % to 95 % of 2 … 22 s is 3 … 21 s; half of the vowels are those of the first line.
		assertEquals(3, lines.get(0).start(), 1e-12);
		assertEquals(12, lines.get(1).start(), 1e-12);
		assertEquals(16.5, lines.get(2).start(), 1e-12);
		assertEquals(21, lines.get(2).end(), 1e-12);
	}

	@Test
	void aShiftIsLater() {
		Lyrics lyrics = Lyrics.of("[00:01.00]One\n[00:02.00]Two".getBytes(StandardCharsets.UTF_8), "x");
		assertEquals(1.25, lyrics.shifted(0.25).lines().get(0).start(), 1e-12);
		assertEquals(0, lyrics.shifted(-5).lines().get(0).start(), 0);
		assertEquals(1, lyrics.before(2).lines().size());
	}

	@Test
	void emptyTextIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> Lyrics.ofText(" | "));
	}

	private static String number(double x) {
		return Double.isNaN(x) ? "" : x == Math.rint(x) ? String.valueOf((long) x) : String.valueOf(x);
	}

	private static Map<String, List<String>> expected() throws IOException {
		Map<String, List<String>> files = new LinkedHashMap<>();
		for (String row : new String(bytes("expected_lyrics.tsv"), StandardCharsets.UTF_8).split("\n")) {
			if (row.startsWith("# ") || row.startsWith("file\t")) continue;
			int tab = row.indexOf('\t');
			files.computeIfAbsent(row.substring(0, tab), f -> new ArrayList<>()).add(row.substring(tab + 1));
		}
		return files;
	}

	private static byte[] bytes(String name) throws IOException {
		return LyricsTest.class.getResourceAsStream(name).readAllBytes();
	}
}

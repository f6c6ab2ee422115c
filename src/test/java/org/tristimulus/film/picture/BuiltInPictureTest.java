package org.tristimulus.film.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.tristimulus.color.space.Spaces;
import org.tristimulus.words.Lexicon;
import org.tristimulus.words.Meaning;

class BuiltInPictureTest {

	private static final int WIDTH = 160, HEIGHT = 90;
	private static final String[] WORDS = ("golden morning over the sea fire in night red rose snow lonely sad tonight we dance until city sleeps rain on window happy love is here " +
		"nothing left to say green grass grows blue moon black heart white winter storm silver stars never alone again my friend hate war peace summer wind dream river mountain " +
		"autumn gold road home tears laugh kiss goodbye shadow light ocean wave cloud dark sun burning cold desert violet sky").split(" ");
	private final Lexicon lexicon = Lexicon.builtIn();

	private int[] draw(String line, int width, int height) {
		return new BuiltInPicture(line, lexicon.meaning(line), 0.5, 1).draw(width, height);
	}

	private static List<String> lines() {
		Random random = new Random(6);
		List<String> lines = new ArrayList<>();
		while (lines.size() < 200) {
			StringBuilder line = new StringBuilder();
			for (int n = 1 + random.nextInt(6); n > 0; n--)
				line.append(WORDS[random.nextInt(WORDS.length)]).append(n > 1 ? " " : "");
			if (!lines.contains(line.toString())) lines.add(line.toString());
		}
		return lines;
	}

	private static double[][] oklab(int[] pixels) {
		double[][] lab = new double[pixels.length][];
		for (int i = 0; i < pixels.length; i++) {
			double[] c = { (pixels[i] >> 16 & 255) / 255.0, (pixels[i] >> 8 & 255) / 255.0, (pixels[i] & 255) / 255.0 };
			Spaces.SRGB.to(Spaces.OKLAB).apply(c);
			lab[i] = c;
		}
		return lab;
	}

	@Test
	void twoHundredLinesHaveDepthAndNoTwoAreAlike() {
		List<String> lines = lines();
		List<double[][]> pictures = new ArrayList<>();
		for (String line : lines) {
			int[] pixels = draw(line, WIDTH, HEIGHT);
			double[][] lab = oklab(pixels);
			double[] l = Arrays.stream(lab).mapToDouble(c -> c[0]).sorted().toArray();
			double depth = l[l.length * 98 / 100] - l[l.length * 2 / 100];
			assertTrue(depth >= 0.35, line + ": " + depth + " " + lexicon.meaning(line).scene());
			long clipped = Arrays.stream(pixels).filter(p -> (p >> 16 & 255) == 255 || (p >> 8 & 255) == 255 || (p & 255) == 255).count();
			assertTrue(clipped <= 0.05 * pixels.length, line + ": clipped " + clipped + " of " + pixels.length);
			pictures.add(lab);
		}
		for (int i = 0; i < pictures.size(); i++)
			for (int j = 0; j < i; j++) {
				double sum = 0;
				double[][] a = pictures.get(i), b = pictures.get(j);
				for (int k = 0; k < a.length; k++)
					sum += Math.sqrt(Math.pow(a[k][0] - b[k][0], 2) + Math.pow(a[k][1] - b[k][1], 2) + Math.pow(a[k][2] - b[k][2], 2));
				assertTrue(sum / a.length > 0.02, lines.get(i) + " and " + lines.get(j) + ": " + sum / a.length);
			}
	}

	@Test
	void aRedRoseInTheSnowIsRed() {
		int[] sectors = new int[9];
		for (double[] c : oklab(draw("Red rose in the snow", WIDTH, HEIGHT))) {
			double hue = (Math.toDegrees(Math.atan2(c[2], c[1])) + 360) % 360;
			if (Math.hypot(c[1], c[2]) > 0.1) sectors[(int) (hue / 40)]++;
		}
		for (int i = 1; i < 9; i++)
			assertTrue(sectors[0] > sectors[i], Arrays.toString(sectors));
	}

	@Test
	void oneThreadDrawsWhatManyDraw() {
		for (String line : new String[] { "Golden morning", "Over the sea", "Fire", "We dance" }) {
			int[] many = draw(line, WIDTH, HEIGHT);
			Parallelization.runSingleThreaded(() -> assertArrayEquals(many, draw(line, WIDTH, HEIGHT), line));
		}
	}

	@Test
	void twiceTheSizeShowsTheSamePicture() {
		for (String line : new String[] { "Golden morning", "Over the sea", "Fire", "We dance" }) {
			int w = 480, h = 270;
			double[][] small = oklab(draw(line, w, h)), large = oklab(draw(line, 2 * w, 2 * h));
			double sum = 0;
			for (int y = 0; y < h; y++)
				for (int x = 0; x < w; x++) {
					int i = 4 * y * w + 2 * x;
					double mean = (large[i][0] + large[i + 1][0] + large[i + 2 * w][0] + large[i + 2 * w + 1][0]) / 4;
					sum += Math.abs(small[y * w + x][0] - mean);
				}
			assertTrue(sum / small.length < 0.02, line + ": " + sum / small.length);
		}
	}

	/** At v = 0, e = 0.5 and no colour, C = 0.11 and h = 345 + 50 (r - 0.5); where no word is known, any hue. */
	@ParameterizedTest
	@CsvSource({ "good bad, 50", "xyzzy, 360" })
	void thePaletteIsTheDefinition(String line, double range) {
		Chance chance = new Chance(line, 1);
		MoodPalette palette = MoodPalette.of(lexicon.meaning(line), 0.5, chance);
		double h = 345 + range * (chance.of(0) - 0.5);
		assertArrayEquals(new double[] { 0.17, 0.055, h - 30 }, palette.oklch(0), 1e-12);
		assertArrayEquals(new double[] { 0.58, 0.121, h + 15 }, palette.oklch(2), 1e-12);
		assertArrayEquals(new double[] { 0.95, 0.033, h + 70 }, palette.oklch(4), 1e-12);
		// Oklch of #ff0000 by CSS Color 4: 0.62796 0.25768 29.234; of #00ffff: 0.90540 0.15455 194.77.
		Meaning two = lexicon.meaning("cyan and red");
		MoodPalette colours = MoodPalette.of(two, 0.5, chance);
		assertArrayEquals(new double[] { 0.16, 0.45 * 0.25768, 29.234 - 20 }, colours.oklch(0), 2e-3);
		assertArrayEquals(new double[] { 0.62, 0.25768, 29.234 }, colours.oklch(2), 2e-3);
		assertArrayEquals(new double[] { 0.78, 0.8 * 0.15455, 194.77 }, colours.oklch(3), 2e-2);
		assertEquals(0, two.valence(), 0);
	}
}

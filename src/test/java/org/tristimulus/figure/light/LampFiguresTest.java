package org.tristimulus.figure.light;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.figure.Sheet;
import org.tristimulus.figure.SpectralColor;
import org.tristimulus.image.ColorImage;
import org.tristimulus.light.mixture.LedMixer;
import org.tristimulus.light.mixture.LedMixture;
import org.tristimulus.light.mixture.LedPreset;
import org.tristimulus.light.mixture.MixGoal;
import org.tristimulus.light.rendering.ColorFidelity;
import org.tristimulus.light.rendering.ColorRendering;
import org.tristimulus.light.rendering.LampReport;
import org.tristimulus.light.spectrum.Illuminant;
import org.tristimulus.light.spectrum.LightSource;
import org.tristimulus.light.spectrum.Spectrum;
import org.tristimulus.light.temperature.ColorTemperature;

/** Figures show what they should, where they should, without a display. */
class LampFiguresTest {

	static List<String> sources() {
		List<String> names = new ArrayList<>(Illuminant.names());
		names.addAll(Arrays.asList("blackbody:1100", "blackbody:24000", "daylight:5000", "520/10", "700/10"));
		return names;
	}

	private static LampReport report(String name) {
		try {
			return LampReport.of(LightSource.named(name));
		}
		catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private static List<Sheet> sheets(LampReport s) {
		List<Sheet> sheets = new ArrayList<>(List.of(LampFigures.spectrum(s), LampSheet.of(s)));
		s.fidelity().ifPresent(f -> sheets.addAll(List.of(LampFigures.vectors(s, f), LampFigures.shifts(s, f))));
		s.rendering().ifPresent(r -> sheets.addAll(List.of(LampFigures.indices(s, r), LampFigures.testColors(s, r))));
		return sheets;
	}

	private static Color pixel(Sheet sheet, double x, double y) {
		return new Color(sheet.pixels()[(int) Math.floor(y) * sheet.width() + (int) Math.floor(x)]);
	}

	private static int difference(Color a, Color b) {
		return Math.max(Math.abs(a.getRed() - b.getRed()), Math.max(Math.abs(a.getGreen() - b.getGreen()), Math.abs(a.getBlue() - b.getBlue())));
	}

	private static void assertLegible(Sheet sheet) {
		List<Rectangle2D> texts = sheet.texts();
		for (int i = 0; i < texts.size(); i++) {
			assertTrue(new Rectangle2D.Double(0, 0, sheet.width(), sheet.height()).contains(texts.get(i)), "text " + i + " leaves the sheet: " + texts.get(i));
			for (int j = 0; j < i; j++)
				assertTrue(!texts.get(i).intersects(texts.get(j)), "texts " + j + " and " + i + " overlap: " + texts.get(j) + ", " + texts.get(i));
		}
	}

	@ParameterizedTest
	@MethodSource("sources")
	void textsStandApartAndWithinTheSheet(String name) {
		for (Sheet sheet : sheets(report(name)))
			assertLegible(sheet);
	}

	@Test
	void longNamesAreCut() {
		LampReport s = LampReport.of(LightSource.of("a rather long name of a lamp ".repeat(20), Illuminant.of("fl4")));
		assertLegible(LampFigures.spectrum(s));
		assertLegible(LampSheet.of(s));
	}

	/** The colour matching functions of the shipped table through the matrix that IEC 61966-2-1 prints, negatives cut off, as bright as can be. */
	@Test
	void theStripHasTheColorsOfItsWavelengths() throws IOException {
		Sheet sheet = LampFigures.spectrum(report("fl4"));
		double[][] cmf = numbers("/org/tristimulus/light/cmf_cie1931_2deg_1nm.csv");
		for (int x = (int) SpectrumFigure.STRIP.getMinX() + 2; x < SpectrumFigure.STRIP.getMaxX() - 2; x++) {
			double nm = SpectrumFigure.wavelength(x);
			if (nm < SpectralColor.BLUE || nm > SpectralColor.RED) continue;
			double[] c = cmf[(int) Math.round(nm) - 360];
			double[] rgb = { 3.2406 * c[1] - 1.5372 * c[2] - 0.4986 * c[3], -0.9689 * c[1] + 1.8758 * c[2] + 0.0415 * c[3], 0.0557 * c[1] - 0.2040 * c[2] + 1.0570 * c[3] };
			double max = Arrays.stream(rgb).max().getAsDouble();
			int[] codes = Arrays.stream(rgb).map(v -> Math.max(0, v / max)).mapToInt(v -> (int) Math.round(255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * Math.pow(v, 1 / 2.4) - 0.055))).toArray();
			assertTrue(difference(new Color(codes[0], codes[1], codes[2]), pixel(sheet, x, SpectrumFigure.STRIP.getCenterY())) <= 3, nm + " nm: " + pixel(sheet, x, SpectrumFigure.STRIP.getCenterY()) + ", not " + Arrays.toString(codes));
		}
	}

	private static double[][] numbers(String resource) throws IOException {
		try (BufferedReader in = new BufferedReader(new InputStreamReader(Spectrum.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
			return in.lines().filter(l -> l.matches("\\d.*")).map(l -> Arrays.stream(l.split(",")).mapToDouble(Double::parseDouble).toArray()).toArray(double[][]::new);
		}
	}

	/** Two columns of the 16 bins by published software; see the head of the file. */
	private static double[][] oracle(String file, String spectrum, int column) throws IOException {
		try (BufferedReader in = new BufferedReader(new InputStreamReader(LampFiguresTest.class.getResourceAsStream("/org/tristimulus/light/" + file), StandardCharsets.UTF_8))) {
			return in.lines().filter(l -> l.startsWith(spectrum + ",")).map(l -> l.split(",")).map(c -> new double[] { Double.parseDouble(c[column]), Double.parseDouble(c[column + 1]) }).toArray(double[][]::new);
		}
	}

	/** The red polygon, corners and sides, is where published software draws it, and the black circle where it shows. */
	@ParameterizedTest
	@ValueSource(strings = { "fl4", "led-b1", "led-rgb1", "fl11", "hp1" })
	void thePolygonIsThePublishedOne(String name) throws IOException {
		LampReport s = report(name);
		Sheet sheet = LampFigures.vectors(s, s.fidelity().get());
		double[][] corners = oracle("tm30_vectors.csv", name.replace('-', '_'), 4);
		assertEquals(ColorFidelity.BINS, corners.length);
		for (int i = 0; i < corners.length; i++)
			for (double t : new double[] { 0, 0.3, 0.5, 0.8 }) {
				double[] p = corners[i], q = corners[(i + 1) % corners.length];
				double x = VectorGraphic.X + VectorGraphic.RADIUS * ((1 - t) * p[0] + t * q[0]), y = VectorGraphic.Y - VectorGraphic.RADIUS * ((1 - t) * p[1] + t * q[1]);
				assertTrue(difference(pixel(sheet, x, y), new Color(0xd7191c)) < 60, name + " bin " + (i + 1) + " + " + t + ": " + pixel(sheet, x, y));
			}
		for (double angle : new double[] { 0.2, 1.8, 3.3, 5 }) {
			Color c = pixel(sheet, VectorGraphic.X + VectorGraphic.RADIUS * Math.cos(angle), VectorGraphic.Y - VectorGraphic.RADIUS * Math.sin(angle));
			assertTrue(c.getGreen() < 60 && c.getBlue() < 60, angle + ", neither black nor crossed by red: " + c);
		}
	}

	/** The bars of a panel are as long as the oracle's numbers. */
	@ParameterizedTest
	@ValueSource(strings = { "fl4", "led-b1", "led-rgb1", "hp1" })
	void barsAreAsLongAsTheirNumbers(String name) throws IOException {
		LampReport s = report(name);
		Sheet sheet = LampFigures.shifts(s, s.fidelity().get());
		double[][] shifts = oracle("tm30_local.csv", name.replace('-', '_'), 3);
		for (int panel = 0; panel < 2; panel++) {
			double[] lengths = new double[ColorFidelity.BINS], values = new double[ColorFidelity.BINS];
			for (int bin = 1; bin <= ColorFidelity.BINS; bin++) {
				double x = 96 + 780 * (bin - 0.5) / ColorFidelity.BINS - 14;
				for (int y = panel == 0 ? 80 : 390; y < (panel == 0 ? 344 : 654); y++)
					if (pixel(sheet, x, y).equals(HueBins.bar(bin))) lengths[bin - 1]++;
				values[bin - 1] = Math.abs(shifts[bin - 1][panel]) / (panel == 0 ? 100 : 1);
			}
			double scale = Arrays.stream(lengths).max().getAsDouble() / Arrays.stream(values).max().getAsDouble();
			for (int i = 0; i < lengths.length; i++)
				assertEquals(values[i] * scale, lengths[i], 3, name + " bin " + (i + 1));
		}
	}

	/** A reference illuminant shows its test colours as they are; fl4 does not, and its red least of all. */
	@Test
	void testColorsUnderAReferenceAreAlike() {
		for (String name : new String[] { "blackbody:3000", "daylight:6500", "fl4" }) {
			LampReport s = report(name);
			ColorRendering r = s.rendering().get();
			Sheet alone = LampFigures.testColors(s, r), together = LampSheet.of(s);
			for (int i = 1; i <= 15; i++)
				for (Sheet sheet : new Sheet[] { alone, together }) {
					Rectangle2D patch = sheet == alone ? TestColorFigure.patch(i) : LampSheet.patch(i);
					int d = difference(pixel(sheet, patch.getMinX() + 10, patch.getCenterY()), pixel(sheet, patch.getMaxX() - 10, patch.getCenterY()));
					assertTrue(name.equals("fl4") ? d > 2 : d <= 1, name + " R" + i + ": " + d);
				}
		}
	}

	/** At D65 nothing is adapted: XYZ through the matrix of IEC 61966-2-1, where that has no negative channel. */
	@Test
	void testColorsUnderD65AreThoseOfTheirXyz() {
		LampReport s = report("d65");
		ColorRendering r = s.rendering().get();
		Sheet sheet = LampFigures.testColors(s, r);
		int compared = 0;
		for (int i = 1; i <= 15; i++) {
			double[] c = r.xyz(i);
			double[] rgb = { 3.2406 * c[0] - 1.5372 * c[1] - 0.4986 * c[2], -0.9689 * c[0] + 1.8758 * c[1] + 0.0415 * c[2], 0.0557 * c[0] - 0.2040 * c[1] + 1.0570 * c[2] };
			if (Arrays.stream(rgb).anyMatch(v -> v < 0 || v > 1)) continue;
			int[] codes = Arrays.stream(rgb).mapToInt(v -> (int) Math.round(255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * Math.pow(v, 1 / 2.4) - 0.055))).toArray();
			Rectangle2D patch = TestColorFigure.patch(i);
			assertTrue(difference(new Color(codes[0], codes[1], codes[2]), pixel(sheet, patch.getMaxX() - 20, patch.getCenterY())) <= 1, "R" + i);
			compared++;
		}
		assertTrue(compared >= 11, "compared " + compared);
	}

	@Test
	void mixtures() throws IOException {
		for (LedPreset preset : LedPreset.values()) {
			if (preset == LedPreset.NONE) continue;
			List<LightSource> channels = new ArrayList<>();
			for (String word : preset.channels().split(";"))
				channels.add(LightSource.named(word));
			for (double kelvin : new double[] { 2700, 6500 })
				for (double minRa : new double[] { 0, 80 }) {
					LedMixer mixer = LedMixer.of(channels);
					ColorTemperature target = ColorTemperature.ofKelvin(kelvin, 0);
					LedMixture m = mixer.mix(target, MixGoal.EFFICACY, minRa);
					LampReport mixed = LampReport.of(LightSource.of("mixture", m.spectrum()));
					assertLegible(LampFigures.spectrum(channels, m, mixed));
					assertLegible(LampFigures.tradeOff(m, mixed, mixer.tradeOff(target, 5), minRa));
					assertLegible(MixtureSheet.of(channels, m, mixed, mixer.tradeOff(target, 5), minRa));
				}
		}
	}

	/** A sheet for each source; or a slice for each figure: a light without temperature has a spectrum alone. */
	@Test
	void severalSourcesMakeStacks() {
		List<LampReport> three = List.of(report("fl4"), report("520/10"), report("led-b1"));
		assertEquals("Report, 3", titleAndSlices(LampFigures.sheets(three)));
		assertEquals("Figures, 11", titleAndSlices(LampFigures.stack(three)));
		assertEquals("Figures of fl4, 5", titleAndSlices(LampFigures.stack(List.of(report("fl4")))));
		assertEquals("Spectrum of 520/10, 1", titleAndSlices(LampFigures.stack(List.of(report("520/10")))));
	}

	private static String titleAndSlices(List<ColorImage> images) {
		assertEquals(1, images.size());
		return images.get(0).source().title() + ", " + images.get(0).source().positions();
	}

	/** The polygon of the sheet is the published one too. */
	@Test
	void thePolygonOfTheSheet() throws IOException {
		Sheet sheet = LampSheet.of(report("fl4"));
		Rectangle2D square = LampSheet.VECTORS;
		double radius = square.getWidth() / 2 * VectorGraphic.RADIUS / VectorGraphic.HALF;
		for (double[] corner : oracle("tm30_vectors.csv", "fl4", 4))
			assertTrue(difference(pixel(sheet, square.getCenterX() + radius * corner[0], square.getCenterY() - radius * corner[1]), new Color(0xd7191c)) < 60, Arrays.toString(corner));
	}
}

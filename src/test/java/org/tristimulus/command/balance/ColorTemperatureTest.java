package org.tristimulus.command.balance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.OvalRoi;
import ij.gui.Roi;
import ij.gui.ShapeRoi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.color.Chromaticity;
import org.tristimulus.door.Door;
import org.tristimulus.imagej.parameter.CommandParameter;
import org.tristimulus.imagej.parameter.CommandSpec;
import org.tristimulus.imagej.parameter.Presets;
import org.tristimulus.imagej.show.HeadlessMacro;
import org.tristimulus.light.temperature.ColorTemperature;

/** Color Temperature through the menu door. */
class ColorTemperatureTest {

	private static final String COMMAND = "Color Temperature...";

	/** Linear sRGB to XYZ, from the primaries and white that IEC 61966-2-1 prints. */
	private static final double[][] TO_XYZ = { { 0.4123907992659595, 0.35758433938387796, 0.1804807884018343 }, { 0.21263900587151036, 0.7151686787677559, 0.07219231536073371 },
		{ 0.01933081871559185, 0.11919477979462599, 0.9505321522496606 } };

	static List<String[]> table(String resource) {
		try (BufferedReader in = new BufferedReader(new InputStreamReader(ColorTemperatureTest.class.getResourceAsStream("/org/tristimulus/light/" + resource)))) {
			return in.lines().filter(l -> !l.startsWith("#")).skip(1).map(l -> l.split(",", -1)).collect(Collectors.toList());
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static double[] xy(double... rgb) {
		double[] xyz = new double[3];
		for (int i = 0; i < 3; i++)
			for (int k = 0; k < 3; k++)
				xyz[i] += TO_XYZ[i][k] * rgb[k];
		double sum = xyz[0] + xyz[1] + xyz[2];
		return new double[] { xyz[0] / sum, xyz[1] / sum, xyz[1] };
	}

	/** Cone space and light, to rows of colours in and out (colour-science). */
	static Stream<Map.Entry<String, List<double[]>>> adapted() {
		Map<String, List<double[]>> groups = new LinkedHashMap<>();
		for (String[] row : table("adapted_linear_srgb.csv"))
			groups.computeIfAbsent(String.join(",", row[0], row[1], row[2]), k -> new ArrayList<>()).add(Arrays.stream(row).skip(3).mapToDouble(Double::parseDouble).toArray());
		return groups.entrySet().stream();
	}

	@ParameterizedTest
	@MethodSource("adapted")
	void adaptedLinearSrgb(Map.Entry<String, List<double[]>> group) {
		String[] key = group.getKey().split(",");
		ColorTemperature light = ColorTemperature.of(Chromaticity.of(Double.parseDouble(key[1]), Double.parseDouble(key[2])));
		double[][] in = group.getValue().stream().map(row -> Arrays.copyOf(row, 3)).toArray(double[][]::new);
		ImagePlus imp = Door.light(in.length, in);
		Door.run(imp, COMMAND, "kelvin=" + light.kelvin() + " tint=" + light.duv() + " locus=planckian maxgain=100 adaptation=" + key[0]);
		for (int i = 0; i < in.length; i++)
			for (int c = 0; c < 3; c++)
				assertEquals(group.getValue().get(i)[3 + c], Door.pixel(imp, 0, i)[c], 2e-4);
		assertEquals(light.kelvin(), Door.number("CCT_K"), 1e-6 * light.kelvin());
		assertEquals(light.duv(), Door.number("Duv"), 1e-9);
		assertEquals(Double.parseDouble(key[1]), Door.number("x"), 1e-9);
	}

	/** All of it, with values beyond the range, NaN and a curve: the default changes no byte. */
	@ParameterizedTest
	@ValueSource(strings = { "", "decode=srgb", "decode=gamma22", "decode=display-p3", "decode=prophoto", "kelvin=3200 amount=0", "kelvin=2856 target=2856 locus=planckian tint=0", "kelvin=10000 amount=0 intent=relight", "adaptation=bradford target=6504" })
	void nothingChangesNoByte(String options) {
		SplittableRandom random = new SplittableRandom(8);
		double[][] colors = new double[70_000][3];
		for (int i = 0; i < colors.length; i++)
			for (int c = 0; c < 3; c++)
				colors[i][c] = c == i % 3 ? i / 65535.0 : random.nextDouble(-0.2, 1.2);
		colors[5][1] = Double.NaN;
		colors[6][2] = Double.POSITIVE_INFINITY;
		ImagePlus rgb = Door.rgb(1000, IntStream.range(0, 70_000).map(i -> i * 239).toArray());
		for (ImagePlus imp : new ImagePlus[] { Door.light(1000, colors), Door.codes(1000, colors), rgb }) {
			List<Object> before = Door.copies(imp);
			Door.run(imp, COMMAND, options + (imp.getBitDepth() == 32 ? " white=1" : ""));
			Door.assertPixels(before, imp);
		}
	}

	/** A lower number gives a bluer result. */
	@Test
	void direction() {
		ImagePlus warm = Door.rgb(2, 0x808080, 0x9a7050), cool = Door.rgb(2, 0x808080, 0x9a7050);
		Door.run(warm, COMMAND, "kelvin=3200");
		Door.run(cool, COMMAND, "kelvin=10000");
		for (int i = 0; i < 2; i++) {
			double[] before = Door.pixel(Door.rgb(2, 0x808080, 0x9a7050), 0, i), w = Door.pixel(warm, 0, i), c = Door.pixel(cool, 0, i);
			assertTrue(w[2] > before[2] + 40 && w[0] < before[0], "bluer");
			assertTrue(c[2] < before[2] - 5 && c[0] > before[0], "yellower");
		}
	}

	/** Every kelvin from 1000 to 10,000 K, one a slice: no step, in particular not at 1667, 4000 and 5000 K. */
	@ParameterizedTest
	@ValueSource(strings = { "blackbody-daylight", "planckian" })
	void sweepIsSmooth(String locus) {
		double[][] grey = { { 0.5, 0.5, 0.5 } };
		ImagePlus imp = Door.light(1, IntStream.rangeClosed(1000, 10_000).mapToObj(k -> grey).toArray(double[][][]::new));
		Door.run(imp, COMMAND, "locus=" + locus + " keys=" + IntStream.rangeClosed(1000, 10_000).mapToObj(k -> k - 999 + ":" + k).collect(Collectors.joining(",")));
		for (int kelvin = 1001; kelvin < 10_000; kelvin++) {
			double[] a = Door.pixel(imp, kelvin - 1001, 0), b = Door.pixel(imp, kelvin - 1000, 0), c = Door.pixel(imp, kelvin - 999, 0);
			double size = Math.max(b[0], Math.max(b[1], b[2]));
			for (int i = 0; i < 3; i++) {
				assertTrue(Math.abs(c[i] - b[i]) < 16 * size / kelvin, kelvin + " K: step");
				assertTrue(Math.abs(a[i] - 2 * b[i] + c[i]) < 200 * size / kelvin / kelvin + 8 * Math.ulp((float) size) + (kelvin == 7000 ? 1e-6 : 0), kelvin + " K: second difference");
			}
		}
	}

	/** Something grey under the light becomes grey, and as bright as it was. */
	@ParameterizedTest
	@ValueSource(ints = { 1500, 2500, 3200, 4500, 6504, 12_000, 25_000 })
	void neutralsKeepTheirLuminance(int kelvin) {
		double[] light = color(ColorTemperature.ofKelvin(kelvin, 0).chromaticity(), 0.3);
		for (String adaptation : new String[] { "cat16", "bradford", "vonkries" }) {
			ImagePlus imp = Door.light(1, new double[][] { light });
			Door.run(imp, COMMAND, "locus=planckian maxgain=100 kelvin=" + kelvin + " adaptation=" + adaptation);
			assertArrayEquals(new double[] { 0.3, 0.3, 0.3 }, Door.pixel(imp, 0, 0), 1e-5);
		}
	}

	/** Linear sRGB of a chromaticity with a luminance, by Cramer's rule. */
	static double[] color(Chromaticity c, double y) {
		double[] xyz = { c.x / c.y * y, y, (1 - c.x - c.y) / c.y * y }, rgb = new double[3];
		double det = determinant(TO_XYZ);
		for (int k = 0; k < 3; k++) {
			double[][] m = new double[3][];
			for (int i = 0; i < 3; i++) {
				m[i] = TO_XYZ[i].clone();
				m[i][k] = xyz[i];
			}
			rgb[k] = determinant(m) / det;
		}
		return rgb;
	}

	private static double determinant(double[][] m) {
		return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1]) - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0]) + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
	}

	/** White that is clipped in every channel stays white; saturated colours stay colours. */
	@ParameterizedTest
	@ValueSource(ints = { 2000, 3200, 5000, 9000 })
	void clippedWhitesStayNeutral(int kelvin) {
		int[] colors = { 0xffffff, 0xff0000, 0xff50a0, 0xe83c8c, 0xf0d000, 0xf08080 };
		ImagePlus rgb = Door.rgb(6, colors), deep = Door.codes(2, new double[][] { { 1, 1, 1 }, { 1, 0.2, 0.4 } });
		Door.run(rgb, COMMAND, "kelvin=" + kelvin);
		Door.run(deep, COMMAND, "kelvin=" + kelvin);
		assertArrayEquals(new double[] { 255, 255, 255 }, Door.pixel(rgb, 0, 0));
		assertArrayEquals(new double[] { 65535, 65535, 65535 }, Door.pixel(deep, 0, 0));
		ImagePlus whole = Door.rgb(6, colors);
		Door.run(whole, COMMAND, "gamut=clip output=new-32bit kelvin=" + kelvin);
		ImagePlus plain = ij.WindowManager.getCurrentImage();
		for (int i = 1; i < colors.length; i++) {
			double[] c = Door.pixel(rgb, 0, i);
			assertArrayEquals(Door.pixel(plain, 0, i), c, 0.51);
			double max = Arrays.stream(c).max().getAsDouble(), min = Arrays.stream(c).min().getAsDouble();
			assertTrue(max - min > 60, Integer.toHexString(colors[i]) + " became " + Arrays.toString(c));
		}
	}

	/** A picture that was corrected and is rendered under the light again is what it was. */
	@ParameterizedTest
	@CsvSource({ "kelvin=2500", "kelvin=9000 tint=0.01", "kelvin=3200 target=a adaptation=bradford", "kelvin=3000 locus=planckian amount=40", "kelvin=5000 locus=daylight target=8000 adaptation=vonkries" })
	void relightIsTheInverse(String options) {
		double[][] colors = { { 0.5, 0.5, 0.5 }, { 0.9, 0.1, 0.3 }, { 0.05, 0.4, 0.8 } };
		ImagePlus imp = Door.light(3, colors);
		Door.run(imp, COMMAND, options);
		assertNotEquals(0.5, Door.pixel(imp, 0, 0)[2], 0.01);
		Door.run(imp, COMMAND, options + " intent=relight");
		for (int i = 0; i < 3; i++)
			assertArrayEquals(colors[i], Door.pixel(imp, 0, i), 1e-6);
	}

	/** What is neutral under the light gets the colour of the target: CIE 15 chromaticities. */
	@ParameterizedTest
	@CsvSource({ "d65, 0.3127, 0.3290", "d50, 0.3457, 0.3585", "a, 0.44758, 0.40745", "e, 0.333333333, 0.333333333", "2000, 0.52668, 0.41330", "5000, 0.34510, 0.35161" })
	void targets(String target, double x, double y) {
		double[] light = color(ColorTemperature.ofKelvin(3500, 0).chromaticity(), 0.2);
		ImagePlus imp = Door.light(1, new double[][] { light });
		Door.run(imp, COMMAND, "kelvin=3500 locus=planckian target=" + target);
		double[] xy = xy(Door.pixel(imp, 0, 0));
		assertEquals(x, xy[0], 6e-6);
		assertEquals(y, xy[1], 6e-6);
		assertEquals(0.2, xy[2], 1e-6);
	}

	/** Half of 2000 K to 10,000 K is 300 mired. */
	@Test
	void amountIsInMired() {
		ImagePlus half = Door.light(1, new double[][] { { 0.4, 0.5, 0.6 } }), whole = half.duplicate();
		Door.run(half, COMMAND, "kelvin=2000 target=10000 locus=planckian amount=50");
		Door.run(whole, COMMAND, "kelvin=2000 target=" + 1e6 / 300 + " locus=planckian");
		assertArrayEquals(Door.pixel(whole, 0, 0), Door.pixel(half, 0, 0), 1e-6);
	}

	@Test
	void keysAreTweenedInMired() {
		double[][] color = { { 0.4, 0.5, 0.6 } };
		ImagePlus stack = Door.light(1, Stream.generate(() -> color).limit(12).toArray(double[][][]::new));
		Door.run(stack, COMMAND, "keys=2:2000,10:10000 locus=planckian");
		double[] kelvins = { 2000, 2000, 1e6 / 450, 2500, 1e6 / 350, 1e6 / 300, 4000, 5000, 1e6 / 150, 10_000, 10_000, 10_000 };
		for (int s = 0; s < 12; s++) {
			ImagePlus one = Door.light(1, color);
			if (s == 0) assertEquals(List.of("2000", "10000"), Door.rows().stream().map(r -> r.get("Kelvin").replaceAll("\\.0*$", "")).collect(Collectors.toList()));
			Door.run(one, COMMAND, "locus=planckian kelvin=" + kelvins[s]);
			assertArrayEquals(Door.pixel(one, 0, 0), Door.pixel(stack, s, 0), 1e-6, "slice " + (s + 1));
		}
	}

	/** Only the selection changes, a composite one through its mask. */
	@Test
	void selection() {
		ImagePlus imp = Door.rgb(20, IntStream.range(0, 400).map(i -> 0x604020).toArray());
		Roi roi = new ShapeRoi(new Roi(1, 1, 4, 4)).or(new ShapeRoi(new OvalRoi(10, 10, 8, 8)));
		imp.setRoi(roi);
		Door.run(imp, COMMAND, "kelvin=3200");
		int inside = 0;
		for (int y = 0; y < 20; y++)
			for (int x = 0; x < 20; x++) {
				assertEquals(roi.contains(x, y), (imp.getProcessor().get(x, y) & 0xffffff) != 0x604020, x + " " + y);
				if (roi.contains(x, y)) inside++;
			}
		assertTrue(inside > 40 && inside < 100);
	}

	@Test
	void columnsAndRecordedKeys() {
		ImagePlus imp = Door.rgb(2, 0xff8040, 0x203040);
		Door.run(imp, COMMAND, "kelvin=3200 tint=0.003 locus=planckian");
		assertEquals("Image Kelvin Tint Locus CCT_K Duv Clipped_% x y Gain_L Gain_M Gain_S Note", String.join(" ", Door.rows().get(0).keySet()));
		assertEquals(3200, Door.number("CCT_K"), 1e-6);
		assertEquals(0.003, Door.number("Duv"), 1e-9);
		assertEquals("planckian", Door.rows().get(0).get("Locus"));
		assertEquals("apparent CCT relative to the image's white, not the temperature of your lamp", Door.rows().get(0).get("Note"));
		assertEquals(50, Door.number("Clipped_%"), 1e-9);
		Map<String, String> keys = Door.keys(imp);
		assertEquals("{kelvin=3200, tint=0.003, target=d65, locus=planckian, adaptation=cat16, intent=correct, amount=100, maxgain=25, keys=, plot=false, gamut=clip, decode=srgb, white=255, black=0, model=rgb, output=same, slices=all}",
			keys.toString());
		List<Object> after = Door.copies(imp);
		ImagePlus again = Door.rgb(2, 0xff8040, 0x203040);
		Door.run(again, COMMAND, keys.entrySet().stream().map(e -> e.getKey() + "=[" + e.getValue() + "]").collect(Collectors.joining(" ")));
		Door.assertPixels(after, again);
	}

	/** A light that no black body comes near is used all the same. */
	@Test
	void undefinedTemperature() {
		ImagePlus imp = Door.rgb(1, 0x808080);
		Door.run(imp, COMMAND, "kelvin=25000 tint=0.05");
		Map<String, String> row = Door.rows().get(0);
		assertEquals("undefined", row.get("CCT_K"));
		assertEquals("undefined", row.get("Duv"));
		assertNotEquals(0x808080, imp.getProcessor().get(0) & 0xffffff);
	}

	/** The diagram is a picture beside the image, which stays the current one. */
	@Test
	void plot(@TempDir Path folder) {
		String file = folder.resolve("diagram.png").toString();
		assertEquals(0, HeadlessMacro.run("n = nImages; newImage('photo', 'RGB black', 9, 9, 1); run('Color Temperature...', 'kelvin=3200 plot=true'); if (nImages != n + 2 || getTitle != 'photo') exit('wrong ' + nImages + getTitle);"
			+ "close(); selectImage('Color Temperature: photo'); saveAs('png', '" + file + "'); close(); if (nImages > n) exit('more');", ""));
		ImagePlus diagram = ij.IJ.openImage(file);
		Map<Integer, Integer> colors = new HashMap<>();
		for (int code : (int[]) diagram.getProcessor().convertToRGB().getPixels())
			colors.merge(code & 0xffffff, 1, Integer::sum);
		assertTrue(diagram.getWidth() > 600 && colors.size() > 500 && colors.get(0xffffff) > 10_000, diagram + " " + colors.size());
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '|', value = {
		"RGB | kelvin=3000 locus=daylight | 3000 K ; locus daylight ; from 4000 to 25000 K",
		"RGB | kelvin=999 | kelvin=999 ; out of range ; from 1000 to 25000",
		"RGB | kelvin=warm | kelvin=warm ; not a number",
		"RGB | tint=0.06 | tint=0.06 ; from -0.05 to 0.05",
		"RGB | kelvin=1000 locus=planckian adaptation=bradford | S gain would be 80.4 ; above maxgain 25 ; raise maxgain",
		"RGB | kelvin=3200 maxgain=2 | S gain would be 2.3 ; above maxgain 2 ; raise maxgain, lower amount, or name a light nearer",
		"RGB | target=d67 | target=d67 ; d65 d50 a e, or a temperature in kelvin",
		"RGB | target=900 | 900 K ; blackbody-daylight",
		"RGB | target=3000 locus=daylight | 3000 K ; daylight",
		"RGB | amount=101 | amount=101 ; from 0 to 100",
		"RGB | keys=1:3000,1:4000 | slice 1 has a key already",
		"stack | keys=2:3000,1:4000 | out of order",
		"stack | keys=1:3000,2:4000,2:5000 | slice 2 has a key already",
		"stack | keys=1:3000,4:5000 | there is no slice 4, slices are 1 to 3",
		"stack | keys=1:3000,2 | is not slice:kelvin",
		"stack | keys=1:300 | 300.0 is out of range, kelvin are 1000.0 to 25000.0",
		"stack | keys=1:5000,3:1000 locus=planckian maxgain=10 | S gain ; above maxgain 10",
		"grey | kelvin=3200 | is a grey image ; needs red, green and blue",
		"grey | kelvin=6504 | is a grey image ; needs red, green and blue",
		"grey16 | kelvin=3200 | is a grey image",
		"two | kelvin=3200 | model=channels ; model=rgb if channels 1 to 3",
		"RGB | kelvin=3200 model=channels | model=channels",
		"RGB | kelvin=3200 gamut=rolloff | gamut=rolloff ; auto clip scale desaturate oklch none",
		"RGB | kelvin=3200 gamut=none | gamut=none",
		"RGB | preset=D50 | \"preset\" ; unknown",
	})
	void badInput(String kind, String options, String words) {
		String message = Door.failure(image(kind), COMMAND, options);
		for (String word : words.split(" ; "))
			assertTrue(message.contains(word), word + " in: " + message);
	}

	private static ImagePlus image(String kind) {
		double[][] color = { { 0.4, 0.5, 0.6 } };
		switch (kind) {
			case "stack":
				return Door.light(1, color, color, color);
			case "grey":
				return ij.IJ.createImage("grey", "8-bit ramp", 9, 9, 1);
			case "grey16":
				return ij.IJ.createImage("grey", "16-bit ramp", 9, 9, 3);
			case "two":
				ImageStack two = new ImageStack(1, 1);
				two.addSlice("", new byte[1]);
				two.addSlice("", new byte[1]);
				ImagePlus imp = new ImagePlus("two", two);
				imp.setDimensions(2, 1, 1);
				return new ij.CompositeImage(imp, ij.CompositeImage.COMPOSITE);
			default:
				return Door.rgb(1, 0x806040);
		}
	}

	/** Each preset is the light it is called after: CIE 15 chromaticities; black bodies for the rest. Its values are those that a macro may use. */
	@Test
	void presets() {
		CommandSpec spec = CommandSpec.of("balance.ColorTemperature");
		CommandParameter kelvin = spec.fields().get(0);
		Presets presets = Presets.of(kelvin);
		Map<String, double[]> published = new LinkedHashMap<>();
		for (String[] row : table("illuminants_published.csv"))
			published.put(row[0], new double[] { Double.parseDouble(row[1]), Double.parseDouble(row[2]) });
		assertEquals("[Candle, Illuminant A, Halogen, D50, D55, D65, D75, F2 (cool white), F11 (triphosphor), LED-B3]", presets.names().toString());
		for (String name : presets.names()) {
			StringBuilder options = new StringBuilder();
			for (CommandParameter f : spec.fields())
				if (presets.of(name).containsKey(f.key())) options.append(f.key()).append('=').append(f.format(f.parse(presets.of(name).get(f.key())))).append(' ');
			assertEquals(3, presets.of(name).size());
			Door.run(Door.rgb(1, 0x808080), COMMAND, options.toString());
			String key = name.toLowerCase().replaceAll(" \\(.*", "").replace("illuminant ", "").replaceFirst("^f(\\d+)", "fl$1");
			double[] xy = name.equals("Candle") ? planckian(1850) : name.equals("Halogen") ? planckian(3200) : published.get(key);
			// Duv is printed to 1e-4.
			assertEquals(xy[0], Door.number("x"), 1.5e-4, name);
			assertEquals(xy[1], Door.number("y"), 1.5e-4, name);
		}
	}

	private static double[] planckian(double kelvin) {
		Chromaticity c = ColorTemperature.ofKelvin(kelvin, 0).chromaticity();
		return new double[] { c.x, c.y };
	}
}

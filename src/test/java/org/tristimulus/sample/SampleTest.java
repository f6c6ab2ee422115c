package org.tristimulus.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.CRC32;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scijava.command.CommandInfo;
import org.scijava.module.Module;
import org.tristimulus.command.OpenSample;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.store.ImgStore;

/** What holds for every sample, and that it is the same everywhere. */
class SampleTest {

	/** What the other tests of this package found right; a change here is a change of published images. */
	private static final Map<Sample, String> CHECKSUMS = Map.ofEntries(
		Map.entry(Sample.CHART, "42a95e93"), Map.entry(Sample.STEP_WEDGE, "59c5a8c9"), Map.entry(Sample.STARS, "deda42b5"),
		Map.entry(Sample.FLUORESCENCE, "d997cab"), Map.entry(Sample.FLICKER, "a0b30897"), Map.entry(Sample.BRIGHTFIELD, "a50b246c"),
		// By NumPy, from the formulas of their definition.
		Map.entry(Sample.MACH_BANDS, "3aa203f6"), Map.entry(Sample.HERMANN_GRID, "d1fcc4a"), Map.entry(Sample.CORNSWEET, "6fbfd897"),
		Map.entry(Sample.CONTRAST, "bf5fa722"), Map.entry(Sample.HDR_RAMP, "51d6c537"), Map.entry(Sample.MOVING_DISC, "bcd2f9ae"),
		Map.entry(Sample.CHART_PHOTO, "421a68d7"), Map.entry(Sample.BRACKET, "cafdc526"), Map.entry(Sample.SHADED, "4e167930"), Map.entry(Sample.SHADED_FLAT, "de65e748"),
		Map.entry(Sample.RELIEF, "200f401c"), Map.entry(Sample.RELIEF_NORMALS, "e99752b"), Map.entry(Sample.RELIEF_ALBEDO, "a7a5fa9f"), Map.entry(Sample.ENVIRONMENT, "5412e726"));

	private static final Map<Sample, ImgStore> MADE = new EnumMap<>(Sample.class);

	@ParameterizedTest
	@EnumSource
	void isTheSameEverywhere(Sample sample) {
		ImgStore image = image(sample);
		CRC32 crc = new CRC32();
		for (int p = 0; p < image.positions(); p++)
			for (int c = 0; c < image.channels(); c++)
				for (int code : codes(image, p, c))
					for (int shift = 24; shift >= 0; shift -= 8)
						crc.update(code >> shift);
		assertEquals(CHECKSUMS.get(sample), Long.toHexString(crc.getValue()));
	}

	@ParameterizedTest
	@EnumSource
	void saysHowItWasMadeAndWhatItsNumbersMean(Sample sample) {
		ImgStore image = image(sample);
		assertTrue(image.presentation().info().contains("synthetic"), image.presentation().info());
		assertTrue(image.type().isFloat() || image.presentation().hasEncoding(), "integers say what is white");
		if (!image.type().isFloat()) assertEquals(sample == Sample.BRACKET ? 16383 : sample == Sample.RELIEF ? 52000 : image.type().max(), image.declaredWhite());
		assertTrue(image.width() >= 128 && image.height() >= 128);
		if (image.type() == PixelType.RGB24 || image.type().isFloat()) return;
		for (int c = 0; c < image.channels(); c++) {
			double[] range = image.presentation().range(c);
			int[] codes = codes(image, 0, c);
			Arrays.sort(codes);
			assertTrue(range[0] < range[1] && range[1] > codes[codes.length / 2] && range[1] <= 65535, Arrays.toString(range));
		}
		if (image.channels() > 1) assertEquals(image.channels(), image.presentation().colors().length);
	}

	@ParameterizedTest
	@EnumSource
	void theCommandOpensIt(Sample sample) throws Exception {
		Module command = new CommandInfo(OpenSample.class).createModule();
		command.setInput("sample", sample);
		command.run();
		ImgStore image = (ImgStore) ((ColorImage) command.getOutput("image")).result();
		assertEquals(image(sample).title(), image.title());
	}

	/** The published choices, the default first; and the top of the menu. */
	@Test
	void choicesDefaultAndMenu() throws Exception {
		assertEquals("[chart, step-wedge, stars, fluorescence, flicker, brightfield, mach-bands, hermann-grid, cornsweet, contrast, hdr-ramp, moving-disc, chart-photo, bracket, shaded, shaded-flat, relief, relief-normals, relief-albedo, environment]", Arrays.toString(Sample.values()));
		assertEquals(Sample.CHART, new CommandInfo(OpenSample.class).createModule().getInput("sample"));
		String first = Files.readAllLines(Path.of("plugins.config")).stream().filter(l -> l.startsWith("Plugins>")).findFirst().orElseThrow();
		assertEquals("Plugins>Tristimulus, \"Open Tristimulus Sample...\", org.tristimulus.imagej.CommandRunner(\"OpenSample\")", first);
	}

	/** A sample, made once for all tests, which only read it. */
	static synchronized ImgStore image(Sample sample) {
		return MADE.computeIfAbsent(sample, Sample::make);
	}

	/** Stored values of a channel of a position, unsigned; packed pixels as they are, floats as their bits. */
	static int[] codes(ImgStore image, int position, int channel) {
		Object array = image.read(position).array(channel);
		if (array instanceof int[]) return (int[]) array;
		if (array instanceof float[]) {
			int[] bits = new int[((float[]) array).length];
			Arrays.setAll(bits, i -> Float.floatToIntBits(((float[]) array)[i]));
			return bits;
		}
		short[] a = (short[]) array;
		int[] codes = new int[a.length];
		for (int i = 0; i < a.length; i++)
			codes[i] = a[i] & 0xffff;
		return codes;
	}
}

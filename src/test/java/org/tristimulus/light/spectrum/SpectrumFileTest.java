package org.tristimulus.light.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpectrumFileTest {

	@TempDir
	Path folder;

	private SpectrumFile read(String text, Charset charset) {
		try {
			return SpectrumFile.read(Files.write(folder.resolve("lamp.csv"), text.getBytes(charset)));
		}
		catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private SpectrumFile read(String text) {
		return read(text, StandardCharsets.UTF_8);
	}

	/** The message, which names the file. */
	private String refused(String text) {
		String message = assertThrows(IllegalArgumentException.class, () -> read(text)).getMessage();
		assertTrue(message.startsWith("lamp.csv"), message);
		return message;
	}

	/** The same three points in every dress. */
	@ParameterizedTest
	@ValueSource(strings = {
		"400,0.5\n410,1.25\n420,2e-1\n",
		"wavelength_nm,value\n400,0.5\n410,1.25\n420,.2",
		"\uFEFFWavelength [nm],Power\r\n400,0.5\r\n410,1.25\r\n420,0.2\r\n",
		"400\t0.5\r410\t1.25\r420\t0.2\r",
		"400;0,5\n410;1,25\n420;2,0E-01\n",
		"400,0\t0,5\n410,0\t1,25\n420,0\t0,2\n",
		"400,0 0,5\n410,0 1,25\n420,0 0,2\n",
		"400   0.5\n410   1.25\n420   0.2\n",
		"400, 0.5\n410, 1.25\n420, 0.2\n",
		"\"400,0\",\"0,5\"\n\"410,0\",\"1,25\"\n\"420,0\",\"0,2\"\n",
		"420,0.2\n410,1.25\n400,0.5\n",
		"# lamp 7\nSerial: 1234\n\n400nm,0.5\n410nm,1.25\n420nm,0.2\n",
		"Integration time;100\nDate;2020\nnm;W\n400;0,5\n\n410;1,25\n420;0,2\n",
		">>>>>Begin Spectral Data<<<<<\n400\t0.5\n410\t1.25\n420\t0.2\n>>>>>End Spectral Data<<<<<\n",
		"<?xml version=\"1.0\"?>\n<IESTM2714 version=\"1.0\">\n<SpectralDistribution>\n<SpectralQuantity>flux</SpectralQuantity>\n<SpectralData wavelength=\"400.0\">0.5</SpectralData>\n<SpectralData wavelength=\"410.0\">1.25</SpectralData><SpectralData wavelength=\"420.0\">0.2</SpectralData>\n</SpectralDistribution></IESTM2714>",
	})
	void readsWhatSpectrometersWrite(String text) {
		for (Charset charset : new Charset[] { StandardCharsets.UTF_8, StandardCharsets.UTF_16 }) {
			SpectrumFile file = read(text, charset);
			Spectrum s = file.spectrum();
			assertEquals(3, s.size());
			assertEquals(400, s.start());
			assertEquals(10, s.step());
			assertEquals(0.5, s.value(0));
			assertEquals(1.25, s.value(1));
			assertEquals(0.2, s.value(2));
			assertEquals("lamp.csv", file.name());
			assertTrue(file.notes().isEmpty(), file.notes()::toString);
		}
	}

	@Test
	void latinOneIsRead() {
		assertEquals(0.5, read("Wellenlänge,µW\n400,0.5\n410,1\n", StandardCharsets.ISO_8859_1).spectrum().value(0));
	}

	@Test
	void unevenWavelengthsAreKept() {
		Spectrum s = read("400,1\n403,2\n404.5,3\n").spectrum();
		assertEquals(404.5, s.end());
		assertEquals(0, s.step());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"|the file is empty",
		"no numbers\\nhere|no line with two numbers",
		"400\\n410\\n|no line with two numbers",
		"400,1|one wavelength",
		"400,1\\n410,NaN\\n420,1|line 2: the value beside 410",
		"400,NaN\\n410,1\\n420,1|line 1: the value beside 400",
		"nm,W\\n400,1\\n410,\\n420,1|line 3: no value beside 410",
		"400,1\\n410,1\\n405,1\\n|line 3: wavelength 405.0 after 410.0",
		"400,1\\n410,1\\n410,1\\n|line 3: wavelength 410.0 after 410.0",
		"420,1\\n410,1\\n415,1\\n|line 3: wavelength 415.0 after 410.0, where they fall",
		"400,1\\n4I0,1\\n420,1\\n|line 2: text in the midst",
		"900,1\\n1000,1\\n1100,1|no visible light",
		"400,0\\n410,0\\n|no value is above 0",
		"0.1,400\\n0.5,410\\n0.3,420\\n0.2,430|swap the two columns",
		"0.1,400\\n0.2,410\\n0.9,420\\n1.5,430|swap the two columns",
		"400,410,420.5\\n1,2,3|wavelengths go down",
		"400,1,23\\n410,1,31\\n420,1,5|decimal commas?",
		"nm,W\\n400,1,23\\n410,1,31\\n420,1,5|line 2: 3 numbers",
		"Frequency (THz),W\\n400,1\\n410,2\\n|is not a wavelength",
		"Wavenumber (cm-1),W\\n12100,1\\n22100,2\\n|is not a wavelength" })
	void refusesByNameAndLine(String text, String message) {
		String said = refused(text == null ? "" : text.replace("\\n", "\n"));
		assertTrue(said.contains(message), said);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.38,1\n0.58,2\n0.78,1\n", "3800,1\n5800,2\n7800,1\n", "0,78;1\n0,58;2\n0,38;1\n" })
	void otherUnitsAreRecognisedAndSaid(String text) {
		SpectrumFile file = read(text);
		assertEquals(380, file.spectrum().start());
		assertEquals(580, file.spectrum().wavelength(1));
		assertEquals(1, file.notes().size());
		assertTrue(file.notes().get(0).contains("were taken for"), file.notes()::toString);
	}

	@Test
	void negativeNoiseIsKeptAndSaid() {
		SpectrumFile file = read("400,-0.01\n410,1\n420,-0.02\n");
		assertEquals(-0.02, file.spectrum().value(2));
		assertTrue(file.notes().get(0).startsWith("2 of 3 values are negative"));
	}

	@Test
	void furtherColumnsAreSaid() {
		assertEquals("the second of 3 columns was taken", read("nm,a,b\n400,1,5\n410,2,6\n420,3,7\n").notes().get(0));
		assertEquals(2, read("400,1,5.5\n410,2,6\n420,3,7\n").spectrum().value(1));
	}

	@Test
	void aMillionLines() {
		StringBuilder text = new StringBuilder("nm,W\n");
		for (int i = 0; i < 1_000_000; i++)
			text.append(String.format(Locale.ROOT, "%.4f,%d\n", 300 + i * 0.0006, i % 1000));
		Spectrum s = read(text.toString()).spectrum();
		assertEquals(1_000_000, s.size());
		assertEquals(0.0006, s.step(), 1e-9);
		assertTrue(refused(text + "1,1\n").contains("line 1000002"));
	}

	@Test
	void aTableFollowsTheSameRules() {
		assertEquals(410, SpectrumFile.of("Results", new double[] { 410, 400 }, new double[] { 1, 2 }).spectrum().end());
		String said = assertThrows(IllegalArgumentException.class, () -> SpectrumFile.of("Results", new double[] { 400, 410 }, new double[] { 1, Double.NaN })).getMessage();
		assertTrue(said.startsWith("Results, row 2"), said);
		assertThrows(IllegalArgumentException.class, () -> SpectrumFile.of("Results", new double[0], new double[0]));
	}

	private static String spectralData(String wavelength, String value) {
		return "<SpectralData wavelength=\"" + wavelength + "\">" + value + "</SpectralData>\n";
	}

	/** What took the square of its length, or a call for each of its signs; where one does so again, this takes hours or all of the stack. */
	@Timeout(60)
	@ParameterizedTest
	@ValueSource(strings = { "<SpectralData ", "<SpectralData wavelength=\"1\" ", "<SpectralData wavelength=\"1", "SpectralData wavelength='", "<SpectralData wavelength=\"1\">", "\"a\",", ",", "\t", ";", "\"", "\"400,0\",", "1 ", "1,", "1;", "\n", "\r", "1", ".", "e", "400,1;" })
	void lengthCostsTimeInProportion(String part) {
		refused(part.repeat(2_000_000 / part.length()));
		refused("nm,W\n" + part.repeat(2_000_000 / part.length()) + ">1<");
	}

	@Test
	void elementsByTheirLines() {
		String rest = spectralData("500", "1") + spectralData("600", "1");
		assertEquals("lamp.csv, line 2: the wavelength is not a number: \"400nm\"", refused("<IESTM2714>\n" + spectralData("400nm", "1") + rest));
		assertEquals("lamp.csv, line 3: the value beside 600 is not a number: \"NaN\"", refused("<IESTM2714>\n" + spectralData("500", "1") + spectralData("600", "NaN")));
		assertEquals("lamp.csv, line 4: wavelength 600.0 after 500.0, where they fall", refused(spectralData("900", "1") + spectralData("700", "2") + rest));
		assertEquals(3, read("<SpectralData <SpectralData wavelength=\"4<" + spectralData("400", "1") + rest + "<SpectralData wavelength=\"700\">").spectrum().size());
	}

	/** Beyond what is light, and more than there is room for: the line is named. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"400,1\\n100001,1\\n|line 2: wavelength 100001.0 is beyond 100,000 nm",
		"100001,1\\n400,1\\n|line 1: wavelength 100001.0 is beyond 100,000 nm",
		"3600,1\\n1000001,1\\n|line 2: wavelength 1000001.0 Å is beyond 100,000 nm",
		"nm,W\\n-5,1\\n400,1\\n|line 2: wavelength -5.0 is not above 0",
		"0,1\\n400,1\\n|line 1: wavelength 0.0 is not above 0",
		"400,1\\n410,1e999\\n|line 2: 1e999 is too large",
		"400,1\\n1e999,1\\n|line 2: 1e999 is too large",
		"nm,W\\n555,1\\n555.0001,1\\n|line 3: a step of" })
	void limits(String text, String message) {
		String said = refused(text.replace("\\n", "\n"));
		assertTrue(said.contains(message), said);
	}

	@Test
	void theFarthestThatIsRead() {
		assertEquals(100_000, read("400,1\n100000,1\n").spectrum().end());
		assertEquals(99_601, read("400,1\n500,1\n100000,1\n").spectrum().resample(1).size());
		assertThrows(IllegalArgumentException.class, () -> Spectrum.of(360, 830, 1e-4, l -> 1));
		assertThrows(IllegalArgumentException.class, () -> Spectrum.of(360, 830, 1e-300, l -> 1));
	}

	@Test
	void noFile() throws Exception {
		assertTrue(assertThrows(IOException.class, () -> SpectrumFile.read(folder.resolve("none.csv"))).getMessage().contains("There is no file"));
		for (Path place : List.of(folder, Path.of("/")))
			assertTrue(assertThrows(IOException.class, () -> SpectrumFile.read(place)).getMessage().contains(place + " is a folder"));
		Path large = folder.resolve("large.csv"), pipe = folder.resolve("pipe");
		try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
			sparse.setLength(64 * 1024 * 1024 + 1);
		}
		assertTrue(assertThrows(IOException.class, () -> SpectrumFile.read(large)).getMessage().contains("is larger than the 67108864 bytes"));
		assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
		for (Path device : List.of(pipe, Path.of("/dev/zero")))
			assertTrue(assertThrows(IOException.class, () -> SpectrumFile.read(device)).getMessage().contains(device + " is a pipe, a socket or a device"));
	}

	/** Asked before, within and after: 64 MB are read in less time than a user would wait. */
	@Test
	void canBeCancelled() throws IOException {
		Path file = Files.writeString(folder.resolve("lamp.csv"), "\n".repeat(1_000_000));
		AtomicInteger asked = new AtomicInteger();
		assertThrows(IllegalArgumentException.class, () -> LightSource.named(file.toString(), () -> asked.incrementAndGet() < 0));
		int all = asked.get();
		assertTrue(all > 100, () -> all + " times");
		for (int last : new int[] { 1, 2, all / 2, all })
			assertThrows(CancellationException.class, () -> LightSource.named(file.toString(), new BooleanSupplier() {

				private int n;

				@Override
				public boolean getAsBoolean() {
					return ++n == last;
				}
			}));
		Thread.currentThread().interrupt();
		assertThrows(CancellationException.class, () -> SpectrumFile.read(file));
		assertTrue(Thread.interrupted());
	}
}

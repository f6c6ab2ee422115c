package org.tristimulus.command.lamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ij.IJ;
import ij.measure.ResultsTable;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.Context;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.tristimulus.imagej.parameter.CommandSpec;
import org.tristimulus.imagej.show.HeadlessMacro;
import org.tristimulus.report.Report;

/** Light Source Report through the menu door: the columns of Results against published software. */
class LightSourceReportTest {

	private static final String COLUMNS = "Source,CCT_K,Duv,Ra,Rf,Rg,LER_lm_per_W,Lumens,Efficacy_lm_per_W,R1,R2,R3,R4,R5,R6,R7,R8,R9,R10,R11,R12,R13,R14,R15,"
		+ "x,y,u_prime,v_prime,Peak_nm,Dominant_nm,Purity,LER_full_lm_per_W,Start_nm,End_nm,Step_nm,Note";

	@TempDir
	Path folder;

	private final ResultsTable table = ResultsTable.getResultsTable();

	@BeforeEach
	void forget() {
		table.reset();
		System.clearProperty(HeadlessMacro.FAILURE);
	}

	/** The rows of a file of figures, by column; its head names the oracle. */
	static List<Map<String, String>> rows(String file) {
		try (BufferedReader in = new BufferedReader(new InputStreamReader(LightSourceReportTest.class.getResourceAsStream("/org/tristimulus/light/" + file), StandardCharsets.UTF_8))) {
			List<String[]> lines = in.lines().filter(l -> !l.startsWith("#")).map(l -> l.split(",", -1)).toList();
			List<Map<String, String>> rows = new ArrayList<>();
			for (String[] cells : lines.subList(1, lines.size())) {
				Map<String, String> row = new LinkedHashMap<>();
				for (int i = 0; i < cells.length; i++)
					row.put(lines.get(0)[i], cells[i]);
				rows.add(row);
			}
			return rows;
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static List<String> spectra() {
		return rows("light_metrics.csv").stream().map(r -> r.get("spd")).toList();
	}

	static List<String> builtIn() {
		return spectra().stream().filter(s -> s.matches("a|d50|d65|d75|e|fl\\d+|led_(b|bh|rgb|v)\\d|hp\\d")).toList();
	}

	private static Map<String, String> reference(String spectrum) {
		return rows("light_metrics.csv").stream().filter(r -> r.get("spd").equals(spectrum)).findAny().get();
	}

	/** The spectrum as a file of two columns. */
	private Path file(String spectrum) throws IOException {
		Map<String, String> row = rows("spectra.csv").stream().filter(r -> r.get("spd").equals(spectrum)).findAny().get();
		StringBuilder text = new StringBuilder("wavelength_nm,value\n");
		double nm = Double.parseDouble(row.get("start_nm"));
		for (String value : row.get("values").split(" ")) {
			text.append(nm).append(',').append(value).append('\n');
			nm += Double.parseDouble(row.get("step_nm"));
		}
		return Files.writeString(folder.resolve(spectrum + ".csv"), text);
	}

	private Path write(String name, String text) throws IOException {
		return Files.writeString(folder.resolve(name), text);
	}

	private void report(String options) {
		IJ.run("Light Source Report...", options + " plots=none");
	}

	private double value(String column, int row) {
		return table.getValue(column, row);
	}

	private String text(String column, int row) {
		return table.getStringValue(column, row);
	}

	/** The message of a run that stops. */
	private String refused(String options) {
		assertThrows(RuntimeException.class, () -> report(options));
		assertEquals(0, table.size(), "rows of Results");
		return System.getProperty(HeadlessMacro.FAILURE);
	}

	private void assertRow(Map<String, String> expected, int row) {
		String name = expected.get("spd");
		assertEquals(1, value("CCT_K", row) / number(expected, "cct_k"), 5e-4, name);
		assertEquals(number(expected, "duv"), value("Duv", row), 2e-5, name);
		assertEquals(number(expected, "x"), value("x", row), 1e-9, name);
		assertEquals(number(expected, "y"), value("y", row), 1e-9, name);
		// Cut at 780 nm, this one is a black body to one oracle and daylight to the other; see the reference illuminant of CIE 13.3.
		String oracle = name.equals("blackbody_5000") ? "_luxpy" : "";
		assertEquals(number(expected, "ra" + oracle), value("Ra", row), 0.05, name);
		for (int i = 1; i <= 14; i++)
			assertNear(expected, "r" + i, oracle, value("R" + i, row));
		assertEquals(number(expected, "r15_luxpy"), value("R15", row), 0.15, name);
		assertEquals(number(expected, "tm30_rf"), value("Rf", row), 0.02, name);
		assertEquals(number(expected, "tm30_rg"), value("Rg", row), 0.02, name);
		assertEquals(number(expected, "ler_lm_per_w_380_780"), value("LER_lm_per_W", row), 0.05, name);
		assertEquals(number(expected, "ler_lm_per_w_full"), value("LER_full_lm_per_W", row), 0.05, name);
	}

	/** Within 0.15 of one of the two oracles, which disagree by up to 0.34 themselves. */
	private static void assertNear(Map<String, String> expected, String column, String oracle, double actual) {
		double a = number(expected, column + oracle), b = number(expected, column + "_luxpy");
		assertTrue(Math.min(Math.abs(actual - a), Math.abs(actual - b)) <= 0.15, () -> expected.get("spd") + " " + column + ": " + actual + ", not " + a + " or " + b);
	}

	private static double number(Map<String, String> row, String column) {
		return Double.parseDouble(row.get(column));
	}

	@Test
	void columnsAreThoseOfTheContract() {
		report("spectrum=d65");
		assertEquals(COLUMNS, String.join(",", table.getHeadings()));
		assertEquals("d65", text("Source", 0));
		assertEquals(5, value("Step_nm", 0));
		assertTrue(text("Note", 0).contains("CIE 13.3, 360 to 780 nm") && text("Note", 0).contains("380 to 780 nm"), text("Note", 0));
	}

	@Test
	void builtInNames() {
		report("spectrum=" + String.join(";", builtIn()).replace('_', '-'));
		assertEquals(builtIn().size(), table.size());
		for (int row = 0; row < table.size(); row++)
			assertRow(reference(builtIn().get(row)), row);
	}

	/** One row for each, in order; the black bodies and the light of 1 nm among them. */
	@Test
	void severalFilesGiveSeveralRows() throws IOException {
		List<String> paths = new ArrayList<>();
		for (String s : spectra())
			paths.add(file(s).toString());
		report("spectrum=[" + String.join("; ", paths) + "]");
		assertEquals(spectra().size(), table.size());
		for (int row = 0; row < table.size(); row++) {
			assertEquals(spectra().get(row) + ".csv", text("Source", row));
			assertRow(reference(spectra().get(row)), row);
		}
	}

	@ParameterizedTest
	@MethodSource("builtIn")
	void everyStepGivesTheSameLight(String name) {
		for (String step : new String[] { "file", "5", "1" })
			report("spectrum=" + name.replace('_', '-') + " step=" + step);
		assertEquals(1, value("Step_nm", 2));
		assertEquals(value("Ra", 0), value("Ra", 1), 1e-9);
		if (!name.matches("fl.*|hp.*")) assertEquals(value("x", 0), value("x", 2), 1e-4, "smooth spectra, interpolated");
	}

	@Test
	void temperaturesByName() {
		report("spectrum=blackbody:2700;daylight:7000;BLACKBODY:4000");
		assertEquals(2700, value("CCT_K", 0), 0.1);
		assertEquals(1, value("CCT_K", 1) / 7000, 1e-3);
		for (int row = 0; row < 3; row++) {
			assertEquals(100, value("Ra", row), 0.01);
			assertEquals(100, value("Rf", row), 0.01);
			assertEquals(100, value("Rg", row), 0.05);
		}
	}

	@Test
	void wattsMakeLumens() {
		report("spectrum=led-b3");
		report("spectrum=led-b3 power=10");
		report("spectrum=led-b3 flux=3");
		report("spectrum=led-b3 power=10 flux=3");
		for (int row = 0; row < 4; row++) {
			double lumens = row < 2 ? Double.NaN : 3 * number(reference("led_b3"), "ler_lm_per_w_full");
			assertEquals(lumens, value("Lumens", row), 0.15);
			assertEquals(row < 3 ? Double.NaN : lumens / 10, value("Efficacy_lm_per_W", row), 0.015);
			assertEquals(row < 2, text("Lumens", row).isEmpty());
			assertEquals(row < 3, text("Efficacy_lm_per_W", row).isEmpty());
		}
		assertTrue(text("Note", 1).contains("no lumens: they need the radiant watts"), text("Note", 1));
	}

	@Test
	void theOpenTable() throws IOException {
		List<String> lines = Files.readAllLines(file("fl4"));
		StringBuilder macro = new StringBuilder();
		for (String line : lines.subList(1, lines.size()))
			macro.append("setResult('nm', nResults, ").append(line.replace(",", "); setResult('lamp', nResults - 1, ")).append(");\n");
		assertEquals(0, HeadlessMacro.run(macro + "for (i = 0; i < 2; i++) run('Light Source Report...', 'spectrum=table plots=false');", ""), () -> System.getProperty(HeadlessMacro.FAILURE));
		for (int i = 2; i > 0; i--) {
			assertEquals("Results", text("Source", table.size() - i));
			assertRow(reference("fl4"), table.size() - i);
		}
	}

	@Test
	void noTableIsOpen() {
		assertTrue(refused("spectrum=table").contains("no table is open"));
	}

	/** What a message must say of a text that is no spectrum; the file's name always. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"|the file is empty",
		"nothing here\\nbut words|no line with two numbers",
		"500,1|line 1: one wavelength",
		"nm,W\\n400,1\\n410,NaN\\n420,1|line 3: the value beside 410",
		"0.1,400\\n0.5,410\\n0.3,420\\n0.2,430|line 1: the second column looks like the wavelengths",
		"400,1\\n410,1\\n405,2|line 3: wavelength 405.0 after 410.0",
		"Wavenumber (cm-1),W\\n12100,1\\n22100,2|is not a wavelength",
		"400,0\\n500,0\\n600,0|no value is above 0",
		"840,1\\n850,2\\n860,1|no visible light",
		"300,1\\n310,1\\n320,1\\n330,1|no visible light" })
	void badFilesAreRefusedByNameAndLine(String text, String words) throws IOException {
		String message = refused("spectrum=[led-b1;" + write("lamp 7.csv", text == null ? "" : text.replace("\\n", "\n")) + "]");
		assertTrue(message.contains("lamp 7.csv") && message.contains(words), message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "spectrum=", "spectrum=[ ; ]", "spectrum=d66", "spectrum=no/such/file.csv", "spectrum=blackbody:hot", "spectrum=blackbody:999", "spectrum=daylight:3999", "spectrum=fl13", "spectrum=d65 step=2",
		"spectrum=d65 power=-1", "spectrum=d65 flux=NaN", "spectrum=d65 tables=x", "spectrum=a,b" })
	void wrongLines(String options) {
		String message = refused(options);
		for (String word : options.split("[=\\[\\] ;]+"))
			if (word.matches("d66|no/.*|blackbody.*|daylight.*|fl13|2|-1|NaN|tables")) assertTrue(message.contains(word.replaceAll(".*:(\\d+)", "$1")), message);
	}

	@Test
	void aFolderIsNoFile() {
		assertTrue(refused("spectrum=[" + folder + "]").contains(folder + " is a folder"));
	}

	@Test
	void aPictureIsNoSpectrum() throws IOException {
		byte[] noise = new byte[5000];
		new java.util.Random(1).nextBytes(noise);
		Path picture = Files.write(folder.resolve("lamp.png"), noise);
		assertTrue(refused("spectrum=[" + picture + "]").contains("lamp.png"));
	}

	/** What is taken all the same, and what the Note says of it. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "negative|values are negative", "micrometre|were taken for µm", "angstrom|were taken for Å", "300 to 500|no values from 500 to 780 nm", "falling|LER", "uneven|uneven wavelengths",
		"coarse|coarse", "green|Ra not meaningful", "comma|LER" })
	void oddFilesAreNoted(String kind, String words) throws IOException {
		StringBuilder text = new StringBuilder(kind.equals("comma") ? "\uFEFFnm;W\n" : "");
		for (int nm = kind.equals("300 to 500") ? 300 : 380; nm <= (kind.equals("300 to 500") ? 500 : 780); nm += kind.equals("coarse") ? 20 : kind.equals("uneven") ? 3 + nm % 5 : 5) {
			int l = kind.equals("falling") ? 1160 - nm : nm;
			double value = kind.equals("negative") && nm > 770 ? -0.01 : kind.equals("green") && nm > 500 && nm < 560 ? 2 : 1;
			String unit = kind.equals("micrometre") ? String.valueOf(l / 1000.0) : kind.equals("angstrom") ? l + "0" : String.valueOf(l);
			text.append(kind.equals("comma") ? (unit + ".0;" + value).replace('.', ',') : unit + "," + value).append('\n');
		}
		report("spectrum=[" + write(kind + ".csv", text.toString()) + "]");
		assertEquals(1, table.size());
		assertTrue(text("Note", 0).contains(words), text("Note", 0));
		if (kind.equals("300 to 500")) {
			assertEquals("undefined", text("CCT_K", 0));
			assertTrue(text("Ra", 0).isEmpty() && text("Rf", 0).isEmpty() && text("Note", 0).contains("CCT undefined"), text("Note", 0));
		}
		else if (!kind.equals("green")) assertEquals(5455, value("CCT_K", 0), 15);
	}

	@Test
	void aMillionLines() throws IOException {
		StringBuilder text = new StringBuilder("nm,W\n");
		for (int i = 0; i < 1_000_000; i++)
			text.append(300 + i / 1500).append('.').append(String.format("%04d", i % 1500 * 20 / 3)).append(",1\n");
		Path file = write("long.csv", text.toString());
		report("spectrum=[" + file + "]");
		assertEquals(5455.5, value("CCT_K", 0), 5);
		table.reset();
		String message = refused("spectrum=[" + Files.writeString(file, text + "700,1\n") + "]");
		assertTrue(message.contains("long.csv, line 1000002"), message);
	}

	/** One sheet that fits 1280 by 900 with a window around it; of several sources a stack. Older macros say true, or the bare key. Their Info holds the numbers. */
	@ParameterizedTest
	@ValueSource(strings = { "", " plots=sheet", " plots=true", " plots", " plots=TRUE" })
	void oneSheet(String plots) {
		String ask = "s = getTitle() + ' ' + bitDepth() + ' ' + nSlices + ' ' + (getWidth() <= 1260 && getHeight() <= 820) + ' ' + (indexOf(getMetadata('Info'), 'R9,') > 0) + ' ' + getInfo('slice.label') + ' ' + (nImages - before); run('Close All'); return s;";
		assertEquals("Report of fl4 24 1 1 1  1", IJ.runMacro("before = nImages; run('Light Source Report...', 'spectrum=fl4" + plots + "');" + ask));
		assertEquals("Report 24 3 1 1 led-b1 1", IJ.runMacro("before = nImages; run('Light Source Report...', 'spectrum=fl4;520/10;led-b1" + plots + "'); setSlice(3);" + ask));
	}

	@ParameterizedTest
	@ValueSource(strings = { "none", "false", "False" })
	void noFigures(String none) {
		assertEquals("0", IJ.runMacro("before = nImages; run('Light Source Report...', 'spectrum=fl4 plots=" + none + "'); return '' + (nImages - before);"));
		assertEquals(1, table.size());
	}

	@Test
	void aStackOfSingleFigures() {
		String ask = "s = getTitle(); for (i = 1; i <= nSlices; i++) { setSlice(i); s = s + ';' + getInfo('slice.label'); } s = s + ';' + bitDepth() + ' ' + (lengthOf(getMetadata('Info')) > 100) + ' ' + (nImages - before); run('Close All'); return s;";
		assertEquals("Figures of fl4;Spectrum of fl4;Color vectors of fl4;Local shifts of fl4;Rendering indices of fl4;Test colors of fl4;24 1 1", IJ.runMacro("before = nImages; run('Light Source Report...', 'spectrum=fl4 plots=stack');" + ask));
		assertEquals("Figures;Spectrum of 520/10;Spectrum of e;Color vectors of e;Local shifts of e;Rendering indices of e;Test colors of e;24 1 1", IJ.runMacro("before = nImages; run('Light Source Report...', 'spectrum=520/10;e plots=stack');" + ask));
		assertThrows(RuntimeException.class, () -> IJ.run("Light Source Report...", "spectrum=fl4 plots=tower"));
		assertTrue(System.getProperty(HeadlessMacro.FAILURE).contains("plots=tower is not one of the choices"), System.getProperty(HeadlessMacro.FAILURE));
		assertTrue(System.getProperty(HeadlessMacro.FAILURE).contains("allowed: none sheet stack"), System.getProperty(HeadlessMacro.FAILURE));
	}

	/** By SciJava's command service, with the table that the host offers. */
	@Test
	void fromScripts() throws Exception {
		for (int nm = 380; nm <= 780; nm += 5) {
			table.incrementCounter();
			table.addValue("nm", nm);
			table.addValue("W", 1);
		}
		try (Context context = new Context()) {
			CommandModule done = context.service(CommandService.class).run(LightSourceReport.class, true, "spectrum", "table;fl4").get();
			Report report = (Report) done.getOutput("report");
			assertEquals(5455, (Double) report.rows().get(0).get("CCT_K"), 5);
			assertEquals(number(reference("fl4"), "ra"), (Double) report.rows().get(1).get("Ra"), 0.05);
			assertEquals(1, ((List<?>) done.getOutput("figures")).size());
		}
	}

	/** The recorded line holds all keys, and no word of what the host offers. */
	@Test
	void keys() {
		assertEquals(Arrays.asList("spectrum", "step", "power", "flux", "plots"), CommandSpec.of("lamp.LightSourceReport").keys());
	}
}

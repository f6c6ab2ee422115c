package org.tristimulus.command.lamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import ij.IJ;
import ij.measure.ResultsTable;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.imagej.parameter.CommandSpec;
import org.tristimulus.imagej.show.HeadlessMacro;

/** Light Source Mixer through the menu door. */
class LightSourceMixerTest {

	private static final String FIVE = "455/20;490/25;525/30;590/15;630/18";

	private final ResultsTable table = ResultsTable.getResultsTable();

	@BeforeEach
	void forget() {
		table.reset();
		System.clearProperty(HeadlessMacro.FAILURE);
	}

	static List<Map<String, String>> rgb() {
		return LightSourceReportTest.rows("led_rgb.csv");
	}

	private void mix(String options) {
		IJ.run("Light Source Mixer...", options + " plots=none");
	}

	private double value(String column, int row) {
		return table.getValue(column, row);
	}

	private String note() {
		return table.getStringValue("Note", table.size() - 1);
	}

	/** The unique weights; the oracle's target is a black body on 380 to 780 nm at 5 nm, whose temperature and Duv it prints. */
	@ParameterizedTest
	@MethodSource("rgb")
	void theUniqueMixtureOfThree(Map<String, String> row) {
		mix("channels=455/20;525/30;630/18 cct=" + row.get("CCT_K") + " duv=" + row.get("Duv"));
		assertEquals(4, table.size());
		double[] expected = { Double.parseDouble(row.get("w_B")), Double.parseDouble(row.get("w_G")), Double.parseDouble(row.get("w_R")) };
		for (int i = 0; i < 3; i++) {
			assertEquals("455/20;525/30;630/18".split(";")[i], table.getStringValue("Channel", i));
			// The printed temperature is rounded to 0.1 K and Duv to 1e-5, which moves the weights by more than the 1e-4 of LedMixerTest.
			assertEquals(1, value("Weight_%", i) / 100 / expected[i], 1e-3, row + ", channel " + (i + 1));
		}
		assertEquals(Double.parseDouble(row.get("CCT_K")), value("CCT_K", 3), 1);
		assertEquals(Double.parseDouble(row.get("Duv")), value("Duv", 3), 5e-5);
		assertEquals(Double.parseDouble(row.get("Ra")), value("Ra", 3), 0.3);
		assertEquals(Double.parseDouble(row.get("Rf")), value("Rf", 3), 0.3);
		assertEquals(1, value("LER_lm_per_W", 3) / Double.parseDouble(row.get("LER_380_780")), 2e-3);
	}

	@ParameterizedTest
	@CsvSource({ "2700, 0, ra, 0", "4000, 0.003, rf, 0", "4000, 0, efficacy, 0", "4000, 0, efficacy, 80", "6500, -0.002, efficacy, 85", "6500, 0.0032, rf, 90", "3000, 0, ra, 50" })
	void reachesTheTargetAndHoldsTheFloor(double cct, double duv, String goal, double minra) {
		for (String channels : new String[] { "channels=" + FIVE, "channels=" + FIVE + ";led-b3", "preset=rgbw", "preset=rgbcw" }) {
			table.reset();
			mix(channels + " cct=" + cct + " duv=" + duv + " maximise=" + goal + " minra=" + minra);
			int last = table.size() - 1;
			assertEquals(cct, value("CCT_K", last), 1, channels);
			assertEquals(duv, value("Duv", last), 5e-5, channels);
			assertEquals(100, Arrays.stream(table.getColumn("Weight_%")).filter(w -> !Double.isNaN(w)).max().getAsDouble(), 1e-9);
			assertTrue(Arrays.stream(table.getColumn("Weight_%")).noneMatch(w -> w < 0));
			assertTrue(!note().contains("target"), note());
			assertTrue(value("Ra", last) >= minra - 1e-3 || note().contains("is out of reach: the highest is"), channels + ": " + note());
		}
	}

	/** More efficacious without a floor, more faithful with one. */
	@Test
	void theObjectiveMatters() {
		for (String goal : new String[] { "maximise=ra", "maximise=rf", "maximise=efficacy", "maximise=efficacy minra=80" })
			mix("channels=" + FIVE + " " + goal);
		double[] ra = table.getColumn("Ra"), rf = table.getColumn("Rf"), ler = table.getColumn("LER_lm_per_W");
		int a = 5, f = 11, e = 17, held = 23;
		assertTrue(ra[a] > ra[f] && rf[f] > rf[a], "ra " + ra[a] + " " + ra[f] + ", rf " + rf[a] + " " + rf[f]);
		assertTrue(ler[e] > ler[held] && ler[held] > ler[a] && ra[e] < 80 && ra[held] >= 80 - 1e-3);
	}

	@Test
	void columnsAreThoseOfTheContract() {
		mix("preset=tunable-white cct=4000");
		String columns = String.join(",", table.getHeadings());
		assertTrue(columns.startsWith("Channel,Weight_%,Source,CCT_K,Duv,Ra,Rf,Rg,LER_lm_per_W,") && columns.endsWith(",Step_nm,Note"), columns);
		assertEquals("led-b1", table.getStringValue("Channel", 0));
		assertEquals("led-b5", table.getStringValue("Channel", 1));
		assertEquals("mixture", table.getStringValue("Source", 2));
		assertTrue(table.getStringValue("Ra", 0).isEmpty() && table.getStringValue("Channel", 2).isEmpty());
	}

	@Test
	void outOfReachIsSaid() {
		mix("preset=tunable-white cct=2000");
		assertTrue(note().startsWith("target out of reach: 2000 K, Duv 0.0000 asked; the nearest is 2733 K"), note());
		mix("channels=455/20;525/30;630/18 minra=90");
		assertTrue(note().startsWith("Ra of at least 90.0 is out of reach: the highest is 11.9"), note());
		mix("channels=520/20;540/20");
		assertTrue(note().contains("a light without CCT"), note());
		assertEquals("undefined", table.getStringValue("CCT_K", table.size() - 1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "channels=", "channels=d65", "channels=a;b;c;d50", "channels=455/20;525", "channels=455/20;900/20", "channels=455/1;525/30", "channels=1;2;3;4;5;6;7", "channels=a;a;a;a;a;a;a", "preset=rgbx", "cct=999", "cct=20001",
		"duv=0.021", "minra=101", "maximise=cri", "channels=led-b1;none.csv" })
	void wrongLines(String options) {
		assertThrows(RuntimeException.class, () -> mix(options));
		assertEquals(0, table.size());
		assertTrue(System.getProperty(HeadlessMacro.FAILURE).startsWith("Light Source Mixer: "));
	}

	@Test
	void keys() {
		assertEquals(Arrays.asList("channels", "preset", "cct", "duv", "maximise", "minra", "plots"), CommandSpec.of("lamp.LightSourceMixer").keys());
	}

	/** A sheet with the numbers in its Info and the line in its history, which names the channels of the preset; or a stack. */
	@Test
	void figures() {
		String said = IJ.runMacro("run('Light Source Mixer...', 'preset=rgbww cct=3000'); s = getTitle() + '|' + getWidth(); i = getMetadata('Info'); h = Property.get('Tristimulus.history'); close(); "
			+ "return s + '|' + indexOf(i, 'ler_lm_per_w,ra,weights') + '|' + indexOf(i, 'wavelength_nm,value') + '|' + h;");
		String[] parts = said.split("\\|");
		assertEquals("Report of mixture", parts[0]);
		assertTrue(Integer.parseInt(parts[1]) <= 1260 && Integer.parseInt(parts[2]) > 0 && Integer.parseInt(parts[3]) > 0, said);
		assertTrue(parts[4].contains("\"channels\":\"455/20;525/30;630/18;led-b1\",\"preset\":\"none\",\"cct\":\"3000\""), said);
		assertEquals("Figures of mixture 6 Trade-off of mixture", IJ.runMacro("run('Light Source Mixer...', 'plots=stack'); setSlice(6); s = getTitle() + ' ' + nSlices + ' ' + getInfo('slice.label'); close(); return s;"));
	}

	/** What names neither channels nor a preset means red, green, blue and white. */
	@Test
	void withoutChannels() {
		mix("");
		mix("preset=rgbw");
		assertEquals(10, table.size());
		assertEquals("led-b3", table.getStringValue("Channel", 3));
		assertEquals(value("Ra", 9), value("Ra", 4));
	}
}

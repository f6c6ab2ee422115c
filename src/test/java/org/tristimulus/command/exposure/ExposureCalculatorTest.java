package org.tristimulus.command.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.measure.ResultsTable;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tristimulus.imagej.show.HeadlessMacro;

/** The Exposure Calculator through the menu door. */
class ExposureCalculatorTest {

	@BeforeEach
	void clear() {
		ResultsTable.getResultsTable().reset();
	}

	private static double run(String options, String column) {
		IJ.run("Exposure Calculator...", options);
		ResultsTable table = ResultsTable.getResultsTable();
		return table.getValue(column, table.size() - 1);
	}

	/** The examples of the guide, both ways, exactly. */
	@ParameterizedTest
	@CsvSource({ "2, 4", "1, 2", "0, 1", "-1, 0.5", "-2, 0.25", "-3.321928094887362, 0.1", "-1073, 1e-323", "1023, 8.98846567431158e307" })
	void eitherGivesTheOther(double stops, double intensity) {
		assertEquals(intensity, run("stops=" + stops, "Intensity"), 1e-15 * intensity);
		assertEquals(stops, run("intensity=" + intensity, "Stops"));
		assertEquals(stops, run("intensity=" + intensity + " stops=" + stops, "Stops"), 1e-15 * Math.abs(stops));
	}

	/** f/8, 1/125 s, ISO 100 is log2(64 · 125); f/1, 1 s, ISO 100 is 0, right for 2.5 lx and 0.125 cd/m² (ISO 2720). */
	@Test
	void exposureValue() {
		assertEquals(Math.log(8000) / Math.log(2), run("", "EV100"), 1e-12);
		assertEquals(0, run("fnumber=1 time=1", "EV100"));
		assertEquals(2.5, run("fnumber=1 time=1", "Illuminance_lx"));
		assertEquals(0.125, run("fnumber=1 time=1", "Luminance_cd_per_m2"));
		assertEquals(-2, run("fnumber=1 time=1 iso=400", "EV100"));
		assertEquals("Stops\tIntensity\tF_number\tTime_s\tISO\tEV100\tIlluminance_lx\tLuminance_cd_per_m2\tNote", ResultsTable.getResultsTable().getColumnHeadings().trim());
	}

	/** Below the guard, negatives included, the intensity is raised, and that is said. */
	@ParameterizedTest
	@CsvSource({ "-1", "4.9e-324", "-1e300" })
	void raised(String intensity) {
		assertEquals(-1073, run("intensity=" + intensity, "Stops"));
		assertEquals("intensity raised to 1e-323", ResultsTable.getResultsTable().getStringValue("Note", 0));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "intensity=0 | exposure of zero intensity is undefined", "stops=2 intensity=5 | stops=2.0 and intensity=5.0 contradict each other", "stops=1024 | stops=1024 is out of range; allowed: a number from -1073 to 1023",
		"fnumber=0 | fnumber=0 is out of range", "time=0 | time=0 is out of range", "iso=-100 | iso=-100 is out of range", "ev=3 | \"ev\" is an unknown key" })
	void badInput(String options, String words) {
		assertThrows(RuntimeException.class, () -> IJ.run("Exposure Calculator...", options));
		String message = System.getProperty(HeadlessMacro.FAILURE);
		System.clearProperty(HeadlessMacro.FAILURE);
		assertTrue(message.startsWith("Exposure Calculator: " + words), message);
		assertEquals(0, ResultsTable.getResultsTable().size());
	}
}

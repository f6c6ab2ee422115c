package org.tristimulus.imagej.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import ij.IJ;
import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tristimulus.report.Report;

/** Results show the digits that mean something and keep the others. */
class ResultRowsTest {

	private final ResultsTable table = ResultsTable.getResultsTable();

	@BeforeEach
	void forget() {
		table.reset();
	}

	@ParameterizedTest
	@CsvSource({ "CCT_K, 3200.4567, 3200", "Duv, 0.00324567, 0.0032", "Duv, -0.03, -0.0300", "Stops, 0.7, 0.70", "Stat_before_stops, -2.474, -2.47", "Clipped_%, 12, 12.00", "Clipped_%, 0.0004, 4.000E-4", "Ra, 82.349, 82.3",
		"R9, -11.25001, -11.3", "DE00_after, 1.234, 1.23", "x, 0.447571, 0.4476", "Gain_L, 1.23456, 1.235", "Peak_nm, 435.8, 435.8", "N, 400, 400", "Mean, 0.1234567, 0.123457" })
	void shown(String column, double value, String text) {
		ResultRows.append(new Report("Image", column).row().set("Image", "a").set(column, value));
		ResultRows.showDigits(table);
		assertEquals(text, table.getStringValue(column, 0));
		assertEquals(value, table.getValue(column, 0));
	}

	/** Points in space, and tables that other commands read, keep all digits on the page, too. */
	@Test
	void dataKeepTheirDigits() {
		ResultRows.append(new Report("Slice", "x", "y", "z").row().set("Slice", 1).set("x", 0.123456).set("y", 0.5).set("z", 0.25));
		assertEquals("0.123456", table.getStringValue("x", 0));
		table.reset();
		ResultRows.append(Report.titled("Lines", "Line", "Seconds").forCommands().row().set("Line", 1).set("Seconds", 1.23456));
		assertEquals("1.23456", table.getStringValue("Seconds", 0).replaceAll("0+$", ""));
	}

	/** Through the door: what macros compute with is whole, whatever rows of other commands stand above, and so is what they save without a display, to six digits. */
	@Test
	void macrosGetTheWholeNumber(@TempDir Path folder) throws IOException {
		ImagePlus imp = IJ.createImage("a", "RGB white", 16, 16, 1);
		imp.getProcessor().setColor(0xc8a06e);
		imp.getProcessor().fill();
		IJ.run(imp, "Color Temperature...", "kelvin=3210.98765");
		IJ.run(imp, "Auto Exposure...", "limit=3");
		table.save(folder.resolve("r.csv").toString());
		List<String> lines = Files.readAllLines(folder.resolve("r.csv"));
		assertTrue(lines.get(1).contains(",3210.987650,"), lines.toString());
		assertEquals(3210.98765, table.getValue("Kelvin", 0));
		double stops = table.getValue("Stops", 1);
		ResultRows.showDigits(table);
		assertEquals("3211", table.getStringValue("Kelvin", 0));
		assertTrue(table.getStringValue("Stops", 1).matches("-?\\d\\.\\d\\d"), table.getStringValue("Stops", 1));
		assertEquals(stops, table.getValue("Stops", 1));
		assertTrue(Math.abs(stops - Double.parseDouble(table.getStringValue("Stops", 1))) > 1e-6);
		assertEquals("", table.getStringValue("Stops", 0));
	}
}

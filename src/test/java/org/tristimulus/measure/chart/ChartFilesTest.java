package org.tristimulus.measure.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tristimulus.measure.Mutation;
import org.tristimulus.measure.fit.CalibrationRecipe;
import org.tristimulus.measure.fit.ColorFit;
import org.tristimulus.measure.fit.ColorTerms;

/** Charts as CSV and recipes as text, whole and damaged. */
class ChartFilesTest {

	private static final String LAB = "name,L,a,b\nfirst,50,0,0\n\"second, really\",60,1,1\nc,70,10,-20\nd,30,4,4\ne,20,1,0\nf,96,0,1\n";

	static CalibrationRecipe recipe() {
		return new CalibrationRecipe("colorchecker-2005", true, "reference", "srgb", ColorFit.of(ColorTerms.ROOT_2, new double[] { 1.5, -0.25, 1 / 3.0, 1e-7, 2, 3 }, new double[] { 1, 2, 3, 4, 5, 6 }, new double[] { -1, 2, -3, 4, -5, 6 }));
	}

	private static String message(String csv, int columns) {
		return assertThrows(IllegalArgumentException.class, () -> ReferenceChart.parse("own.csv", csv, columns)).getMessage();
	}

	@Test
	void labIsReadAndNeutralPatchesAreFound() {
		ReferenceChart chart = ReferenceChart.parse("own.csv", LAB, 3);
		assertEquals(6, chart.size());
		assertEquals(2, chart.rows());
		assertEquals("second, really", chart.patches().get(1).name());
		assertArrayEquals(new boolean[] { true, true, false, false, false, true }, new boolean[] { chart.patches().get(0).isNeutral(), chart.patches().get(1).isNeutral(),
			chart.patches().get(2).isNeutral(), chart.patches().get(3).isNeutral(), chart.patches().get(4).isNeutral(), chart.patches().get(5).isNeutral() });
	}

	@Test
	void theSameColoursInOtherCoordinates() {
		ReferenceChart lab = ReferenceChart.parse("lab.csv", LAB, 3);
		StringBuilder rgb = new StringBuilder("\uFEFFR;G;B\r\n");
		for (ReferencePatch patch : lab.patches())
			rgb.append(patch.rgb()[0]).append(';').append(patch.rgb()[1]).append(';').append(patch.rgb()[2]).append("\r\n");
		ReferenceChart again = ReferenceChart.parse("rgb.csv", rgb.toString(), 3);
		for (int i = 0; i < 6; i++)
			assertArrayEquals(lab.patches().get(i).lab(), again.patches().get(i).lab(), 1e-9);
		// the ICC's D50 is white
		ReferenceChart xyz = ReferenceChart.parse("xyz.csv", "# white: 100\nX,Y,Z\n96.42,100,82.49\n48.21,50,41.245\n1,1,1\n2,2,2\n3,3,3\n4,4,4\n", 6);
		assertArrayEquals(new double[] { 1, 1, 1 }, xyz.patches().get(0).rgb(), 1e-9);
		assertArrayEquals(new double[] { 0.5, 0.5, 0.5 }, xyz.patches().get(1).rgb(), 1e-9);
	}

	@Test
	void whatIsWrongIsNamed() {
		assertTrue(message("50,0,0\n60,0,0\n", 1).contains("header"));
		assertTrue(message(LAB.substring(0, LAB.indexOf("f,96")), 5).contains("5 patches"));
		assertTrue(message(LAB.replace("30,4,4", "30,4"), 3).contains("line 5"));
		assertTrue(message(LAB.replace("30,4,4", "30,4,x"), 3).contains("line 5"));
		assertTrue(message(LAB, 4).contains("columns=4"));
		assertTrue(message("X,Y,Z\n1,1,1\n", 1).contains("white"));
		assertTrue(message("# white: 50\nX,Y,Z\n1,1,1\n", 1).contains("50"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> ReferenceChart.of("colorchecker")).getMessage().contains("colorchecker-2005"));
	}

	@Test
	void aRecipeComesBack() {
		CalibrationRecipe recipe = recipe(), again = CalibrationRecipe.parse(recipe.text(), "camera.txt");
		assertEquals(recipe.text(), again.text());
		for (int c = 0; c < 3; c++)
			assertArrayEquals(recipe.fit().row(c), again.fit().row(c), 0);
	}

	@Test
	void aBadRecipeIsNamed() {
		String text = recipe().text();
		for (String[] bad : new String[][] { { text.substring(0, text.length() - 12), "cut" }, { text.replace("version: 1", "version: 2"), "version 2" }, { text.replace("root-2", "root-9"), "root-9" },
			{ text.replace("Tristimulus color calibration\nversion", "Tristimulus white balance\nversion"), "White Balance" }, { text.replace("g: 1.0 2.0", "g: 1.0"), "row g" }, { "", "format" } })
			assertTrue(assertThrows(IllegalArgumentException.class, () -> CalibrationRecipe.parse(bad[0], "a.txt")).getMessage().contains(bad[1]), bad[1]);
	}

	@Test
	void damagedFilesAreResultsOrErrors() throws Exception {
		assertTrue(Mutation.survive(LAB.getBytes(UTF_8), 1, 500, f -> ReferenceChart.parse("own.csv", new String(f, UTF_8), 3)) > 50);
		assertTrue(Mutation.survive(recipe().text().getBytes(UTF_8), 2, 500, f -> CalibrationRecipe.parse(new String(f, UTF_8), "a.txt")) > 50);
	}

	/** What took the square of its length: a million blanks within a setting. */
	@Timeout(60)
	@Test
	void blanksInASetting() {
		String chart = "#" + " ".repeat(1_000_000) + "white :" + " ".repeat(1_000_000) + "100 " + " ".repeat(1_000_000) + "\n# note: a" + " ".repeat(1_000_000) + "b\nname,X,Y,Z\none,20,30,40\n";
		assertTrue(assertThrows(IllegalArgumentException.class, () -> ReferenceChart.parse("chart", chart, 6)).getMessage().startsWith("chart has 1 patches"));
	}
}

package org.tristimulus.relight.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tristimulus.relight.Figures;
import org.tristimulus.relight.fit.Lamps;

class LampTextTest {

	@Test
	void aFileOfWindows() {
		Lamps lamps = LampText.parse("x.lp", "\uFEFF3\r\nC:\\my coin\\no 1.jpg\t0\t3\t4\r\n\r\nb.jpg 0 0 0\r\n  c.jpg   1e0 -.0 +0.\r\n");
		assertEquals(3, lamps.count());
		assertEquals("C:\\my coin\\no 1.jpg", lamps.name(0));
		assertArrayEquals(new double[] { 0, .6, .8 }, lamps.direction(0), 1e-15);
		assertFalse(lamps.isFound(1));
		assertArrayEquals(new int[] { 0, 2 }, lamps.found());
		assertEquals(1, lamps.direction(2)[0]);
	}

	@Test
	void tenThousandLines() {
		StringBuilder text = new StringBuilder("10000\n");
		for (int i = 0; i < 10000; i++)
			text.append("p").append(i).append(" 0.1 0.2 0.3\n");
		assertEquals(10000, LampText.parse("x", text.toString()).count());
	}

	@Test
	void thereAndBack() {
		String text = Figures.text("rti_coin96_lights.lp") + "\n";
		Lamps lamps = LampText.parse("x", text), again = LampText.parse("y", LampText.write(lamps));
		for (int k = 0; k < lamps.count(); k++) {
			assertArrayEquals(lamps.direction(k), again.direction(k), 1e-9);
			assertEquals(lamps.name(k), again.name(k));
		}
		assertEquals("2\na b 0.000000000 0.600000000 0.800000000\nslice002 0 0 0\n", LampText.write(new Lamps(Arrays.asList("a b", ""), new double[][] { { 0, 3, 4 }, { 0, 0, 0 } })));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "a.jpg 0 0 1;b.jpg 0 1 0|x.lp, line 1: the first line of an .lp file is the number of lamps", "2;a.jpg 0 0 1|x.lp, line 2: the first line says 2 lamps, and the file ends after 1",
		"1;a.jpg 0 0,5 1|x.lp, line 2: \"0,5\" has a comma for a point", "1;a.jpg 0 zero 1|x.lp, line 2: y is \"zero\", not a number", "1;a 1|x.lp, line 2: x y z are needed", "1;a 0 0 1;b 0 0 1|x.lp, line 3: the first line says 1 lamps",
		"0|x.lp, line 1: 0 lamps", "1;a 0 NaN 1|x.lp, line 2: y is \"NaN\"", "1;a 0 1e999 1|x.lp, line 2: y is", "''|x.lp: the file is empty" })
	void refusals(String lines, String message) {
		String said = assertThrows(IllegalArgumentException.class, () -> LampText.parse("x.lp", lines.replace(";", "\n"))).getMessage();
		assertTrue(said.startsWith(message), said);
	}

	@Test
	void labels() {
		Lamps lamps = LampText.ofLabels(Arrays.asList("lamp 1 0 0 2\nmore", "b -1 0 1"));
		assertEquals("lamp 1", lamps.name(0));
		assertEquals(1, lamps.direction(0)[2]);
		assertTrue(LampText.areLamps(Arrays.asList("a 0 0 1", "0 1 0")));
		assertFalse(LampText.areLamps(Arrays.asList("a 0 0 1", "b")));
		assertFalse(LampText.areLamps(Collections.emptyList()));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> LampText.ofLabels(Arrays.asList("a 0 0 1", "b"))).getMessage().contains("slice 2"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> LampText.ofLabels(Arrays.asList(""))).getMessage().contains("Slice 1 has no label"));
	}
}

package org.tristimulus.relight.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tristimulus.relight.EnvironmentLight;
import org.tristimulus.relight.Figures;
import org.tristimulus.relight.PublishedEnvironment;

class CoefficientTextTest {

	@Test
	void thereAndBackToTheLastDigit() {
		EnvironmentLight light = Figures.light(Figures.rows("env_skysun_64x32_coef.csv")), again = CoefficientText.parse("x", CoefficientText.write(light));
		assertEquals(4, again.order());
		for (int c = 0; c < 3; c++)
			assertArrayEquals(light.channel(c), again.channel(c));
		assertTrue(CoefficientText.write(PublishedEnvironment.GRACE_CATHEDRAL.light()).startsWith("#"));
	}

	/** Columns and rows in any order, tabs, byte order mark, columns that are none of ours. */
	@Test
	void tablesOfOthers() {
		EnvironmentLight light = CoefficientText.parse("x", "\uFEFF# kind=radiance, from me\r\nname\tm\tl\tB\tG\tR\r\na\t0\t1\t3\t2\t1\r\nb\t1\t1\t6\t5\t4\r\nc\t0\t0\t9\t8\t7\r\nd\t-1\t1\t12\t11\t10\r\n");
		assertArrayEquals(new double[] { 7, 10, 1, 4 }, light.channel(0));
		assertArrayEquals(new double[] { 9, 12, 3, 6 }, light.channel(2));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "# kind=irradiance;l,m,R,G,B;0,0,1,1,1|x, line 1: kind=irradiance", "# kind=prescaled;l,m,R,G,B;0,0,1,1,1|x, line 1: kind=prescaled", "l,m,R,G;0,0,1,1|x, line 1: the heading", "l,m,R,G,B;0,0,1,one,1|x, line 2: G is \"one\"",
		"l,m,R,G,B;0,0,1,1,1;1,0,1,1,1|x: 2 coefficients", "l,m,R,G,B;0,1,1,1,1|x, line 2: l = 0.0, m = 1.0 is not one", "l,m,R,G,B;0,0,1,1,NaN|x, line 2: B is NaN", "l,m,R,G,B;0,0,1|x, line 2: there is no G",
		"l,m,R,G,B;0,0,1,1,1;1,0,1,1,1;1,0,1,1,1;1,1,1,1,1|x, line 4: l = 1, m = 0 stands there twice", "''|x: no coefficients" })
	void refusals(String lines, String message) {
		String said = assertThrows(IllegalArgumentException.class, () -> CoefficientText.parse("x", lines.replace(";", "\n"))).getMessage();
		assertTrue(said.startsWith(message), said);
	}
}

package org.tristimulus.retina;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tristimulus.retina.DeficiencyMethod.AUTO;
import static org.tristimulus.retina.DeficiencyMethod.BRETTEL;
import static org.tristimulus.retina.DeficiencyMethod.MACHADO;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.Matrix3;
import org.tristimulus.color.Reference;

class DeficiencyTest {

	/** Golden values of DEFINITIONS: sRGB codes. */
	@ParameterizedTest
	@CsvSource({ "PROTAN,200,40,40,91,80,42", "PROTAN,40,200,40,216,186,37", "PROTAN,60,60,220,0,75,220", "DEUTAN,200,40,40,131,113,26", "DEUTAN,40,200,40,189,165,54",
		"DEUTAN,60,60,220,0,93,219", "TRITAN,200,40,40,201,32,71", "TRITAN,40,200,40,100,183,211", "TRITAN,60,60,220,0,100,127" })
	void brettel(Deficiency deficiency, int r, int g, int b, int outR, int outG, int outB) {
		assertArrayEquals(new int[] { outR, outG, outB }, NightVisionTest.Codes.of(deficiency.vision(1, BRETTEL), r, g, b));
	}

	static List<Reference> machado() {
		return Reference.rows("/org/tristimulus/retina/machado_tables.csv");
	}

	/** The authors' tables, and the middle between two of them. */
	@ParameterizedTest
	@MethodSource("machado")
	void machado(Reference row) {
		Deficiency deficiency = Deficiency.valueOf(row.text("deficiency").toUpperCase());
		double severity = row.number("severity");
		double[] c = { 0.1, 0.2, 0.4 }, expected = new double[3];
		for (int i = 0; i < 3; i++)
			for (int j = 0; j < 3; j++)
				expected[i] += row.number("m" + i + j) * c[j];
		deficiency.vision(severity, MACHADO).apply(c);
		assertArrayEquals(expected, c, 1e-12);
	}

	@Test
	void severitiesBetweenAreLinear() {
		Matrix3 low = (Matrix3) Deficiency.DEUTAN.vision(0.3, MACHADO), high = (Matrix3) Deficiency.DEUTAN.vision(0.4, MACHADO), between = (Matrix3) Deficiency.DEUTAN.vision(0.325, MACHADO);
		for (int i = 0; i < 9; i++)
			assertEquals(0.75 * low.get(i / 3, i % 3) + 0.25 * high.get(i / 3, i % 3), between.get(i / 3, i % 3), 1e-12);
		double[] half = { 0.5, 0.1, 0.2 }, full = half.clone();
		Deficiency.TRITAN.vision(0.5, BRETTEL).apply(half);
		Deficiency.TRITAN.vision(1, BRETTEL).apply(full);
		for (int i = 0; i < 3; i++)
			assertEquals((new double[] { 0.5, 0.1, 0.2 }[i] + full[i]) / 2, half[i], 1e-12);
	}

	@Test
	void greysStayAndNothingIsNothing() {
		for (Deficiency d : Deficiency.values())
			for (DeficiencyMethod m : DeficiencyMethod.values()) {
				assertEquals(ColorTransform.IDENTITY, d.vision(0, m));
				for (int grey = 0; grey < 256; grey += 5)
					for (int code : NightVisionTest.Codes.of(d.vision(1, m), grey, grey, grey))
						assertEquals(grey, code, 1);
			}
		assertEquals(BRETTEL, AUTO.of(Deficiency.TRITAN));
		assertEquals(MACHADO, AUTO.of(Deficiency.DEUTAN));
		assertThrows(IllegalArgumentException.class, () -> Deficiency.DEUTAN.vision(1.1, AUTO));
	}

	/** Differences of look-up tables by scikit-image's deltaE_ciede2000 on the matrices above; see the first lines of the file. */
	@Test
	void lookUpTables() {
		for (Reference row : Reference.rows("/org/tristimulus/retina/lut_differences.csv")) {
			int[] a = ramp(Integer.decode(row.text("a"))), b = ramp(Integer.decode(row.text("b")));
			ColorTransform vision = row.text("vision").equals("normal") ? ColorTransform.IDENTITY : Deficiency.valueOf(row.text("vision").toUpperCase()).vision(1, AUTO);
			TwoLuts luts = row.text("a").equals(row.text("b")) ? TwoLuts.within(a, vision) : TwoLuts.between(a, b, vision);
			assertEquals(row.number("full"), luts.full, 0.005, row.toString());
			assertEquals(row.number("least"), luts.least, 0.005, row.toString());
			assertEquals(row.number("level_a"), luts.levelA, row.toString());
			assertEquals(row.number("level_b"), luts.levelB, row.toString());
		}
	}

	private static int[] ramp(int color) {
		int[] lut = new int[256];
		for (int i = 0; i < 256; i++)
			for (int shift = 0; shift <= 16; shift += 8)
				lut[i] |= (color >> shift & 255) * i / 255 << shift;
		return lut;
	}
}

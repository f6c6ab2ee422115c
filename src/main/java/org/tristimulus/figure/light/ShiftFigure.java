package org.tristimulus.figure.light;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

import org.tristimulus.figure.BarChart;
import org.tristimulus.figure.Sheet;
import org.tristimulus.light.rendering.ColorFidelity;

/** The local chroma and hue shifts of the 16 hue bins (ANSI/IES TM-30-18). */
final class ShiftFigure {

	static final int WIDTH = 900, HEIGHT = 720;

	private ShiftFigure() {}

	static Sheet draw(ColorFidelity fidelity, String title, String details) {
		Sheet sheet = new Sheet(WIDTH, HEIGHT);
		sheet.title(title, details);
		drawChroma(sheet, new Rectangle2D.Double(96, 80, 780, 264), fidelity, 1);
		drawHue(sheet, new Rectangle2D.Double(96, 390, 780, 264), fidelity, 2);
		sheet.text("Hue bin", 486, 698, Sheet.Align.CENTER, Sheet.TEXT, Sheet.INK);
		return sheet;
	}

	/** @param digits after the point, or {@link BarChart#NO_NUMBERS} */
	static void drawChroma(Sheet sheet, Rectangle2D area, ColorFidelity fidelity, int digits) {
		draw(sheet, area, "Local chroma shift (%)", bin -> 100 * fidelity.chromaShift(bin), 20, digits);
	}

	/** @param digits after the point, or {@link BarChart#NO_NUMBERS} */
	static void drawHue(Sheet sheet, Rectangle2D area, ColorFidelity fidelity, int digits) {
		draw(sheet, area, "Local hue shift (rad)", fidelity::hueShift, 0.2, digits);
	}

	private static void draw(Sheet sheet, Rectangle2D area, String title, IntToDoubleFunction shift, double range, int digits) {
		String[] names = new String[ColorFidelity.BINS];
		Color[] colors = new Color[ColorFidelity.BINS];
		double[] values = new double[ColorFidelity.BINS];
		Arrays.setAll(names, i -> String.valueOf(i + 1));
		Arrays.setAll(colors, i -> HueBins.bar(i + 1));
		Arrays.setAll(values, i -> shift.applyAsDouble(i + 1));
		BarChart.draw(sheet, area, title, names, values, colors, new double[] { -range, range }, digits);
	}
}

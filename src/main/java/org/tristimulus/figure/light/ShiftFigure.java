package org.tristimulus.figure.light;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

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
		String[] names = new String[ColorFidelity.BINS];
		Color[] colors = new Color[ColorFidelity.BINS];
		double[] chroma = new double[ColorFidelity.BINS], hue = new double[ColorFidelity.BINS];
		Arrays.setAll(names, i -> String.valueOf(i + 1));
		Arrays.setAll(colors, i -> HueBins.bar(i + 1));
		Arrays.setAll(chroma, i -> 100 * fidelity.chromaShift(i + 1));
		Arrays.setAll(hue, i -> fidelity.hueShift(i + 1));
		BarChart.draw(sheet, new Rectangle2D.Double(96, 80, 780, 264), "Local chroma shift (%)", names, chroma, colors, new double[] { -20, 20 }, 1);
		BarChart.draw(sheet, new Rectangle2D.Double(96, 390, 780, 264), "Local hue shift (rad)", names, hue, colors, new double[] { -0.2, 0.2 }, 2);
		sheet.text("Hue bin", 486, 698, Sheet.Align.CENTER, Sheet.TEXT, Sheet.INK);
		return sheet;
	}
}

package org.tristimulus.figure.light;

import java.awt.Color;
import java.awt.geom.Rectangle2D;

import org.tristimulus.figure.BarChart;
import org.tristimulus.figure.Sheet;
import org.tristimulus.figure.Swatch;
import org.tristimulus.light.rendering.ColorRendering;

/** Ra and R1 to R15 of CIE 13.3 as bars, each in the colour of its sample under the reference. */
final class RenderingFigure {

	static final int WIDTH = 900, HEIGHT = 520, SAMPLES = 15;

	private RenderingFigure() {}

	static Sheet draw(ColorRendering rendering, String title, String details) {
		Sheet sheet = new Sheet(WIDTH, HEIGHT);
		sheet.title(title, details);
		draw(sheet, new Rectangle2D.Double(96, 80, 780, 396), rendering, 1);
		return sheet;
	}

	/** @param digits after the point */
	static void draw(Sheet sheet, Rectangle2D area, ColorRendering rendering, int digits) {
		String[] names = new String[SAMPLES + 1];
		Color[] colors = new Color[SAMPLES + 1];
		double[] values = new double[SAMPLES + 1];
		names[0] = "Ra";
		colors[0] = new Color(0x8c8c8c);
		values[0] = rendering.ra();
		for (int i = 1; i <= SAMPLES; i++) {
			names[i] = "R" + i;
			colors[i] = Swatch.of(rendering.referenceXyz(i), rendering.referenceXyz(0));
			values[i] = rendering.r(i);
		}
		BarChart.draw(sheet, area, "Colour rendering index", names, values, colors, new double[] { 0, 100 }, digits);
	}
}

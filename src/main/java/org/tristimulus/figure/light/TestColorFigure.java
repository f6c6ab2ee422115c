package org.tristimulus.figure.light;

import java.awt.geom.Rectangle2D;
import java.util.Locale;

import org.tristimulus.figure.Axes;
import org.tristimulus.figure.Sheet;
import org.tristimulus.figure.Swatch;
import org.tristimulus.light.rendering.ColorRendering;

/** The 15 test colours of CIE 13.3: under the reference on the left of each patch, under the source on the right. */
final class TestColorFigure {

	static final int WIDTH = 900, HEIGHT = 580, COLUMNS = 5;

	static final double PATCH_WIDTH = 152, PATCH_HEIGHT = 108, LEFT = 24, TOP = 78, DX = 175, DY = 150;

	private TestColorFigure() {}

	static Sheet draw(ColorRendering rendering, String title, String details) {
		Sheet sheet = new Sheet(WIDTH, HEIGHT);
		sheet.title(title, details);
		for (int i = 1; i <= RenderingFigure.SAMPLES; i++) {
			Rectangle2D patch = patch(i);
			draw(sheet, patch, rendering, i);
			String index = Axes.signed(String.format(Locale.ROOT, "%.1f", rendering.r(i)));
			sheet.text("R" + i + "  " + index, patch.getCenterX(), patch.getMaxY() + 17, Sheet.Align.CENTER, Sheet.TEXT, Sheet.INK);
		}
		sheet.text("Left: under the reference. Right: under the source. Each as it looks to an eye adapted to its light (CAT16), in sRGB.", 24, HEIGHT - 26, Sheet.Align.LEFT, Sheet.SMALL, Sheet.GREY);
		return sheet;
	}

	/** A test colour, 1 to 15: under the reference on the left half of the patch, under the source on the right. */
	static void draw(Sheet sheet, Rectangle2D patch, ColorRendering rendering, int i) {
		double half = patch.getWidth() / 2;
		sheet.fill(new Rectangle2D.Double(patch.getMinX(), patch.getMinY(), half, patch.getHeight()), Swatch.of(rendering.referenceXyz(i), rendering.referenceXyz(0)));
		sheet.fill(new Rectangle2D.Double(patch.getMinX() + half, patch.getMinY(), half, patch.getHeight()), Swatch.of(rendering.xyz(i), rendering.xyz(0)));
	}

	/** Where a test colour, 1 to 15, is shown in a figure of its own. */
	static Rectangle2D patch(int i) {
		return new Rectangle2D.Double(LEFT + (i - 1) % COLUMNS * DX, TOP + (i - 1) / COLUMNS * DY, PATCH_WIDTH, PATCH_HEIGHT);
	}
}

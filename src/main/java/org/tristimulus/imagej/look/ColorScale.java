package org.tristimulus.imagej.look;

import java.awt.Color;
import java.awt.Font;

import ij.ImagePlus;
import ij.gui.ImageRoi;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.gui.TextRoi;
import ij.process.ColorProcessor;

/** A bar with the colours of an image's look-up table and the values that they stand for, as an overlay at its right edge. */
public final class ColorScale {

	private static final int LABELS = 5;

	private ColorScale() {}

	public static void add(ImagePlus imp, int[] colors, String unit) {
		int height = Math.max(16, imp.getHeight() * 2 / 5), width = Math.max(3, height / 12);
		int size = Math.max(6, Math.min(18, height / 10)), gap = Math.max(2, size / 2), room = 4 * size;
		int x = Math.max(0, imp.getWidth() - width - room - 2 * gap), y = 2 * gap + size;
		ColorProcessor bar = new ColorProcessor(width, height);
		for (int row = 0; row < height; row++)
			for (int i = 0; i < width; i++)
				bar.set(i, row, colors[(colors.length - 1) * (height - 1 - row) / (height - 1)]);
		Overlay overlay = new Overlay();
		Roi ground = new Roi(x - gap, 0, imp.getWidth() - x + gap, y + height + size);
		ground.setFillColor(new Color(0, 0, 0, 160));
		overlay.add(ground);
		overlay.add(new ImageRoi(x, y, bar));
		Font font = new Font(Font.SANS_SERIF, Font.PLAIN, size);
		overlay.add(text(x, gap / 2, unit, font));
		double min = imp.getDisplayRangeMin(), max = imp.getDisplayRangeMax();
		for (int i = 0; i < LABELS; i++) {
			double fraction = (double) i / (LABELS - 1);
			overlay.add(text(x + width + gap, y + (1 - fraction) * (height - 1) - size * 0.6, String.format(java.util.Locale.ROOT, "%.3g", min + fraction * (max - min)), font));
		}
		overlay.setIsCalibrationBar(true);
		imp.setOverlay(overlay);
	}

	private static TextRoi text(double x, double y, String text, Font font) {
		TextRoi roi = new TextRoi(x, y, text, font);
		roi.setStrokeColor(Color.white);
		return roi;
	}
}

package org.tristimulus.imagej.look;

import java.awt.Color;
import java.awt.Font;
import java.util.List;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.gui.TextRoi;

/** What the colours of a picture stand for, as an overlay at its right edge: a swatch and a phrase each. */
public final class ColorLegend {

	private ColorLegend() {}

	/** @param colors 0xrrggbb, one for each phrase */
	public static void add(ImagePlus imp, List<String> words, int[] colors) {
		int size = Math.max(5, Math.min(16, imp.getHeight() / (words.size() + 1) - 2)), line = size + 2, gap = Math.max(2, size / 3);
		int width = 6 * size + 3 * gap, x = Math.max(0, imp.getWidth() - width);
		Overlay overlay = new Overlay();
		Roi ground = new Roi(x, 0, width, line * words.size() + 2 * gap);
		ground.setFillColor(new Color(0, 0, 0, 180));
		overlay.add(ground);
		Font font = new Font(Font.SANS_SERIF, Font.PLAIN, size);
		for (int i = 0; i < colors.length; i++) {
			Roi swatch = new Roi(x + gap, gap + i * line, size, size);
			swatch.setFillColor(new Color(colors[i]));
			overlay.add(swatch);
			TextRoi text = new TextRoi(x + 2 * gap + size, gap + i * line - size * 0.2, words.get(i), font);
			text.setStrokeColor(Color.white);
			overlay.add(text);
		}
		overlay.setIsCalibrationBar(true);
		imp.setOverlay(overlay);
	}
}

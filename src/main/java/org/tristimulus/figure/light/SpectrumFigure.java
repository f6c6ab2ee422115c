package org.tristimulus.figure.light;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import org.tristimulus.figure.Axes;
import org.tristimulus.figure.Sheet;
import org.tristimulus.figure.SpectralColor;
import org.tristimulus.light.spectrum.Spectrum;

/** A spectrum, relative to its largest value, filled with the colours of the wavelengths, over a strip of the same; and others as lines. */
final class SpectrumFigure {

	static final int WIDTH = 900, HEIGHT = 560;

	/** The strip of a figure of its own, in pixels. */
	static final Rectangle2D STRIP = new Rectangle2D.Double(84, 466, 788, 20);

	/** The plot of a figure of its own, without the strip below it. */
	static final Rectangle2D AREA = new Rectangle2D.Double(84, 84, 788, 382);

	/** Wavelengths in nm that are always shown, and beyond which nothing is. */
	private static final double[] SHOWN = { 380, 780 }, WIDEST = { 250, 1100 };

	private static final double FILL = 0.62;

	/** The share of the largest value that is worth a wider view. */
	private static final double VISIBLE = 0.005;

	private final Sheet sheet;
	private final Rectangle2D area, strip;
	private final Spectrum spectrum;
	private final double from, to, largest;
	private final Axes axes;
	private final List<String> labels = new ArrayList<>();
	private final List<Color> colors = new ArrayList<>();
	private final List<Path2D> lines = new ArrayList<>();

	/** @param area the plot, in pixels of the sheet; strip, numbers and words stand left of it and below */
	SpectrumFigure(Sheet sheet, Rectangle2D area, Spectrum spectrum) {
		this.sheet = sheet;
		this.area = area;
		this.spectrum = spectrum;
		strip = new Rectangle2D.Double(area.getMinX(), area.getMaxY(), area.getWidth(), STRIP.getHeight());
		double high = 0, low = 0;
		for (int i = 0; i < spectrum.size(); i++) {
			if (spectrum.wavelength(i) < WIDEST[0] || spectrum.wavelength(i) > WIDEST[1]) continue;
			high = Math.max(high, spectrum.value(i));
			low = Math.min(low, spectrum.value(i));
		}
		largest = high;
		double first = SHOWN[0], last = SHOWN[1];
		for (int i = 0; i < spectrum.size(); i++) {
			if (!(spectrum.value(i) > VISIBLE * high)) continue;
			first = Math.min(first, spectrum.wavelength(i));
			last = Math.max(last, spectrum.wavelength(i));
		}
		from = Math.max(WIDEST[0], first);
		to = Math.min(WIDEST[1], last);
		axes = new Axes(sheet, area, new double[] { from, to }, new double[] { Math.max(-1, low / high), 1.04 });
		axes.vertical("Relative spectral power", 0.2);
		drawColors();
	}

	/** Adds another spectrum as a line, on the same scale after multiplication by a factor. */
	SpectrumFigure add(Spectrum other, double factor, String label, Color color) {
		lines.add(curve(other, factor));
		labels.add(label);
		colors.add(color);
		return this;
	}

	/** Draws what was added. */
	void draw() {
		sheet.clip(new Rectangle2D.Double(area.getMinX(), area.getMinY(), area.getWidth(), axes.y(0) - 1 - area.getMinY()));
		for (int i = 0; i < lines.size(); i++)
			sheet.draw(lines.get(i), colors.get(i), 4);
		sheet.clip(area);
		sheet.draw(curve(spectrum, 1), Sheet.INK, lines.isEmpty() ? 2 : 1.4);
		sheet.unclip();
		sheet.line(area.getMinX(), axes.y(0), area.getMaxX(), axes.y(0), Sheet.INK, 1);
		axes.frame();
		sheet.draw(strip, Sheet.INK, 1.2);
		new Axes(sheet, strip, new double[] { from, to }, new double[] { 0, 1 }).horizontal("Wavelength (nm)", 50, 20);
		drawLegend();
	}

	/** The wavelength in the middle of a column of pixels of the strip of a figure of its own that shows 380 to 780 nm. */
	static double wavelength(int x) {
		return SHOWN[0] + (x + 0.5 - STRIP.getMinX()) / STRIP.getWidth() * (SHOWN[1] - SHOWN[0]);
	}

	private void drawColors() {
		Path2D below = curve(spectrum, 1);
		below.lineTo(axes.x(spectrum.end()), axes.y(0));
		below.lineTo(axes.x(spectrum.start()), axes.y(0));
		below.closePath();
		for (int x = (int) area.getMinX(); x < area.getMaxX(); x++) {
			double nm = from + (x + 0.5 - area.getMinX()) / area.getWidth() * (to - from);
			Color color = nm < SHOWN[0] || nm > SHOWN[1] ? Sheet.GREY : SpectralColor.of(nm);
			sheet.fill(new Rectangle2D.Double(x, strip.getMinY(), 1, strip.getHeight()), color);
			sheet.clip(new Rectangle2D.Double(x, area.getMinY(), 1, area.getHeight()));
			sheet.fill(below, SpectralColor.pale(color, FILL));
			sheet.unclip();
		}
	}

	/** Through every value; of many within a column of pixels through the lowest and the highest. */
	private Path2D curve(Spectrum s, double factor) {
		Path2D path = new Path2D.Double();
		int i = 0;
		while (i < s.size()) {
			double x = axes.x(s.wavelength(i)), low = s.value(i), high = low;
			for (i++; i < s.size() && axes.x(s.wavelength(i)) < x + 0.5; i++) {
				low = Math.min(low, s.value(i));
				high = Math.max(high, s.value(i));
			}
			if (path.getCurrentPoint() == null) path.moveTo(x, axes.y(factor * low / largest));
			else path.lineTo(x, axes.y(factor * low / largest));
			if (high > low) path.lineTo(x, axes.y(factor * high / largest));
		}
		return path;
	}

	private void drawLegend() {
		double line = 24, width = 0;
		for (String label : labels)
			width = Math.max(width, sheet.width(label, Sheet.TEXT));
		if (labels.isEmpty()) return;
		Rectangle2D box = new Rectangle2D.Double(area.getMaxX() - width - 66, area.getMinY() + 10, width + 56, labels.size() * line + 10);
		sheet.fill(box, new Color(255, 255, 255, 220));
		sheet.draw(box, Sheet.FAINT, 1);
		for (int i = 0; i < labels.size(); i++) {
			double y = box.getMinY() + 5 + (i + 0.5) * line;
			sheet.line(box.getMinX() + 10, y, box.getMinX() + 36, y, colors.get(i), 3);
			sheet.text(labels.get(i), box.getMinX() + 46, y, Sheet.Align.LEFT, Sheet.TEXT, Sheet.INK);
		}
	}
}

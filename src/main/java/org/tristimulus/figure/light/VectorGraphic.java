package org.tristimulus.figure.light;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

import org.tristimulus.figure.Sheet;
import org.tristimulus.figure.SpectralColor;
import org.tristimulus.light.rendering.ColorFidelity;

/**
 * The colour vector graphic of ANSI/IES TM-30-18: the mean colours of the 16 hue bins under the source (red polygon) and under
 * the reference (the circle) in the a′b′ plane of CAM02-UCS, relative to the latter. Inwards is duller, outwards more vivid.
 */
final class VectorGraphic {

	static final int WIDTH = 700, HEIGHT = 760;

	/** Of a figure of its own: the middle, the unit circle's radius, and half the side of the coloured square, in pixels. */
	static final double X = 350, Y = 410, RADIUS = 218, HALF = 326;

	private static final Color SOURCE = new Color(0xd7191c);
	private static final double[] RINGS = { 0.8, 0.9, 1.1, 1.2 };

	private final Sheet sheet;
	private final Rectangle2D square;
	private final double middleX, middleY, radius, scale;
	private final ColorFidelity fidelity;

	/** @param square the coloured square, in pixels of the sheet */
	VectorGraphic(Sheet sheet, Rectangle2D square, ColorFidelity fidelity) {
		this.sheet = sheet;
		this.square = square;
		this.fidelity = fidelity;
		middleX = square.getCenterX();
		middleY = square.getCenterY();
		scale = square.getWidth() / 2 / HALF;
		radius = RADIUS * scale;
	}

	/** The square of a figure of its own. */
	static Rectangle2D ownSquare() {
		return new Rectangle2D.Double(X - HALF, Y - HALF, 2 * HALF, 2 * HALF);
	}

	/** @param corners four short texts: upper left, upper right, lower left, lower right */
	void draw(String... corners) {
		drawHues();
		sheet.clip(square);
		drawScale();
		for (int bin = 1; bin <= ColorFidelity.BINS; bin++)
			if (!Double.isNaN(fidelity.fidelity(bin))) drawArrow(bin);
		sheet.draw(new Ellipse2D.Double(x(-1), y(1), 2 * radius, 2 * radius), Color.black, 2.5);
		sheet.draw(outline(), SOURCE, 3);
		sheet.unclip();
		sheet.draw(square, Sheet.INK, 1.2);
		for (int i = 0; i < corners.length; i++) {
			boolean right = i % 2 == 1, low = i > 1;
			sheet.text(corners[i], right ? square.getMaxX() - 14 : square.getMinX() + 14, low ? square.getMaxY() - 24 : square.getMinY() + 24, right ? Sheet.Align.RIGHT : Sheet.Align.LEFT, Sheet.TITLE, Color.black);
		}
	}

	private double x(double a) {
		return middleX + radius * a;
	}

	private double y(double b) {
		return middleY - radius * b;
	}

	/** Each direction in the colour of its hue, pale, and white in the middle. */
	private void drawHues() {
		for (int j = (int) square.getMinY(); j < square.getMaxY(); j++)
			for (int i = (int) square.getMinX(); i < square.getMaxX(); i++) {
				double a = (i + 0.5 - middleX) / radius, b = (middleY - j - 0.5) / radius;
				double strength = Math.min(0.62, 0.46 * Math.sqrt(a * a + b * b));
				sheet.pixel(i, j, SpectralColor.pale(HueBins.around(StrictMath.atan2(b, a)), strength).getRGB() & 0xffffff);
			}
	}

	/** Rings of 10 and 20 % of chroma, the borders of the bins, and their numbers. */
	private void drawScale() {
		double out = scale < 1 ? 1.44 : 1.37;
		for (double r : RINGS)
			sheet.draw(new Ellipse2D.Double(x(-r), y(r), 2 * r * radius, 2 * r * radius), Color.white, 1.6);
		for (int bin = 1; bin <= ColorFidelity.BINS; bin++) {
			double border = (bin - 1) * 2 * Math.PI / ColorFidelity.BINS, middle = border + Math.PI / ColorFidelity.BINS;
			sheet.dash(new Line2D.Double(x(0.08 * StrictMath.cos(border)), y(0.08 * StrictMath.sin(border)), x(2.2 * StrictMath.cos(border)), y(2.2 * StrictMath.sin(border))), new Color(0x9a9a9a), 1);
			sheet.text(String.valueOf(bin), x(out * StrictMath.cos(middle)), y(out * StrictMath.sin(middle)), Sheet.Align.CENTER, Sheet.SMALL, new Color(0x4a4a4a));
		}
		for (double r : new double[] { 0.8, 1.2 })
			sheet.text(r < 1 ? "\u221220 %" : "+20 %", x(0.01), y(-r) + 7.6, Sheet.Align.LEFT, Sheet.SMALL, new Color(0x4a4a4a));
	}

	private void drawArrow(int bin) {
		double[] from = fidelity.referenceVector(bin), to = fidelity.vector(bin);
		double x0 = x(from[0]), y0 = y(from[1]), dx = x(to[0]) - x0, dy = y(to[1]) - y0, length = StrictMath.hypot(dx, dy);
		double head = Math.min(11 * Math.sqrt(scale), 0.8 * length), shaft = Math.max(0, length - 0.7 * head);
		Path2D arrow = new Path2D.Double(new BasicStroke((float) (4.5 * Math.sqrt(scale))).createStrokedShape(new Line2D.Double(x0, y0, x0 + dx * shaft / length, y0 + dy * shaft / length)));
		double u = dx / length, v = dy / length, half = 0.55 * head;
		Path2D tip = new Path2D.Double();
		tip.moveTo(x0 + dx, y0 + dy);
		tip.lineTo(x0 + dx - head * u - half * v, y0 + dy - head * v + half * u);
		tip.lineTo(x0 + dx - head * u + half * v, y0 + dy - head * v - half * u);
		tip.closePath();
		if (length < 0.5) return;
		sheet.fill(arrow, HueBins.arrow(bin));
		sheet.draw(tip, Color.white, 1);
		sheet.fill(tip, HueBins.arrow(bin));
	}

	/** The polygon of the mean colours under the source. */
	private Path2D outline() {
		Path2D path = new Path2D.Double();
		for (int bin = 1; bin <= ColorFidelity.BINS; bin++) {
			if (Double.isNaN(fidelity.fidelity(bin))) continue;
			double[] p = fidelity.vector(bin);
			if (path.getCurrentPoint() == null) path.moveTo(x(p[0]), y(p[1]));
			else path.lineTo(x(p[0]), y(p[1]));
		}
		path.closePath();
		return path;
	}
}

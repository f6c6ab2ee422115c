package org.tristimulus.figure.light;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

import org.tristimulus.figure.Axes;
import org.tristimulus.figure.Sheet;
import org.tristimulus.light.mixture.LedMixture;

/** The mixtures of a colour temperature that no other beats both in colour rendering and in efficacy, and the one that was chosen. */
final class TradeOffFigure {

	static final int WIDTH = 760, HEIGHT = 560;

	/** The plot of a figure of its own. */
	static final Rectangle2D AREA = new Rectangle2D.Double(92, 84, 640, 390);
	private static final Color CURVE = new Color(0x2166ac), CHOSEN = new Color(0xd7191c);

	private TradeOffFigure() {}

	/** @param curve from the highest efficacy to the highest Ra @param minRa a floor that is drawn, 0 for none */
	static Sheet draw(List<LedMixture> curve, LedMixture chosen, double minRa, String title, String details) {
		Sheet sheet = new Sheet(WIDTH, HEIGHT);
		sheet.title(title, details);
		draw(sheet, AREA, curve, chosen, minRa);
		return sheet;
	}

	/** The plot alone. */
	static void draw(Sheet sheet, Rectangle2D area, List<LedMixture> curve, LedMixture chosen, double minRa) {
		double[] x = { chosen.efficacy(), chosen.efficacy() }, y = { chosen.ra(), chosen.ra() };
		for (LedMixture m : curve) {
			widen(x, m.efficacy());
			widen(y, m.ra());
		}
		if (minRa > 0) widen(y, minRa);
		double stepX = padded(x, 5, 8), stepY = padded(y, 2, area.getHeight() < 250 ? 5 : 8);
		Axes axes = new Axes(sheet, area, x, y).vertical("Ra", stepY).horizontal("Luminous efficacy of radiation (lm/W, 380 to 780 nm)", stepX, 20);
		if (minRa > 0) {
			sheet.dash(new Line2D.Double(area.getMinX(), axes.y(minRa), area.getMaxX(), axes.y(minRa)), Sheet.GREY, 1.5);
			sheet.text(String.format(Locale.ROOT, "Ra \u2265 %s", number(minRa)), area.getMinX() + 10, axes.y(minRa) - 12, Sheet.Align.LEFT, Sheet.TEXT, Sheet.GREY);
		}
		Path2D line = new Path2D.Double();
		for (LedMixture m : curve)
			if (line.getCurrentPoint() == null) line.moveTo(axes.x(m.efficacy()), axes.y(m.ra()));
			else line.lineTo(axes.x(m.efficacy()), axes.y(m.ra()));
		sheet.draw(line, CURVE, 2.5);
		for (LedMixture m : curve)
			sheet.fill(circle(axes.x(m.efficacy()), axes.y(m.ra()), 3.5), CURVE);
		sheet.fill(circle(axes.x(chosen.efficacy()), axes.y(chosen.ra()), 8), Color.white);
		sheet.draw(circle(axes.x(chosen.efficacy()), axes.y(chosen.ra()), 8), CHOSEN, 3);
		axes.frame();
	}

	private static String number(double x) {
		return x == Math.rint(x) ? String.valueOf((long) x) : String.valueOf(x);
	}

	private static void widen(double[] range, double value) {
		range[0] = Math.min(range[0], value);
		range[1] = Math.max(range[1], value);
	}

	/** Makes room on both sides, at least so much in all, up to whole half steps; returns the step, of which there are at most so many. */
	private static double padded(double[] range, double least, int most) {
		double room = Math.max(least - (range[1] - range[0]), 0.16 * (range[1] - range[0])) / 2, step = Axes.step(range[1] - range[0] + 2 * room, most);
		double[] whole = Axes.whole(range[0] - room, range[1] + room, step / 2);
		System.arraycopy(whole, 0, range, 0, 2);
		return step;
	}

	private static Ellipse2D circle(double x, double y, double r) {
		return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
	}
}

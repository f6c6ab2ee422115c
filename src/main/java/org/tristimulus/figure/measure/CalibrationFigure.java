package org.tristimulus.figure.measure;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

import org.tristimulus.figure.Album;
import org.tristimulus.figure.Axes;
import org.tristimulus.figure.Sheet;
import org.tristimulus.figure.SpectralColor;
import org.tristimulus.image.ColorImage;
import org.tristimulus.measure.chart.Calibration;
import org.tristimulus.measure.chart.IccLab;
import org.tristimulus.measure.chart.MeasuredChart;
import org.tristimulus.measure.chart.ReferenceChart;

/** A calibration to a chart: every patch as it is known, within it as it was in the picture and as it is calibrated; and where the calibrated colours lie from the known ones in a*, b*. */
public final class CalibrationFigure {

	private static final int MARGIN = 28, TOP = 84, GAP = 10, FOOT = 20, PLOT = 420;

	private final Calibration calibration;
	private final MeasuredChart chart;

	private CalibrationFigure(Calibration calibration) {
		this.calibration = calibration;
		chart = calibration.chart();
	}

	/** Both, side by side, as an image. @param name of the picture @param details a line below the title */
	public static List<ColorImage> of(Calibration calibration, String name, String details) {
		CalibrationFigure figure = new CalibrationFigure(calibration);
		return new Album("Calibration").add(name, figure.sheet("Calibration of " + name, details), figure.numbers()).images();
	}

	/** The drawn numbers as comma-separated values. */
	private String numbers() {
		StringBuilder text = new StringBuilder("patch,a_ref,b_ref,a,b,DE00_loo\n");
		double[] left = calibration.leaveOneOutDifferences();
		for (int i = 0; i < chart.patches().size(); i++)
			text.append(String.format(Locale.ROOT, "%d,%.4f,%.4f,%.4f,%.4f,%.4f%n", i + 1, known(i)[1], known(i)[2], lab(i)[1], lab(i)[2], left[i]));
		return text.toString();
	}

	private int side() {
		ReferenceChart reference = chart.reference();
		return Math.max(16, Math.min(84, Math.min(900 / reference.columns(), 560 / reference.rows()) - GAP));
	}

	private Sheet sheet(String title, String details) {
		ReferenceChart reference = chart.reference();
		int side = side(), width = reference.columns() * (side + GAP), height = reference.rows() * (side + GAP + FOOT);
		Sheet sheet = new Sheet(2 * MARGIN + width + 90 + PLOT + 20, TOP + Math.max(height, PLOT + 70) + MARGIN);
		sheet.title(title, details);
		for (int i = 0; i < reference.size(); i++)
			patch(sheet, i, MARGIN + i % reference.columns() * (side + GAP), TOP + i / reference.columns() * (side + GAP + FOOT), side);
		sheet.text("Around: known. Left: as it was. Right: calibrated. Below: ΔE00, left out one by one.", MARGIN, TOP + height + 4, Sheet.Align.LEFT, Sheet.SMALL, Sheet.GREY);
		plot(sheet, new Rectangle2D.Double(2 * MARGIN + width + 70, TOP, PLOT, PLOT));
		return sheet;
	}

	private void patch(Sheet sheet, int i, double x, double y, double side) {
		sheet.fill(new Rectangle2D.Double(x, y, side, side), color(chart.reference().patches().get(i).rgb()));
		double[] measured = chart.patches().get(i).rgb();
		if (!Double.isNaN(measured[0])) {
			double inset = side * 0.22, inner = side - 2 * inset;
			sheet.fill(new Rectangle2D.Double(x + inset, y + inset, inner / 2, inner), color(measured));
			sheet.fill(new Rectangle2D.Double(x + inset + inner / 2, y + inset, inner / 2, inner), color(calibration.fit().of(measured)));
		}
		double d = calibration.leaveOneOutDifferences()[i];
		if (side >= 30) sheet.text(Double.isNaN(d) ? "left out" : String.format(Locale.ROOT, "%.1f", d), x + side / 2, y + side + FOOT / 2.0, Sheet.Align.CENTER, Sheet.SMALL, Sheet.INK);
	}

	private static Color color(double[] rgb) {
		return SpectralColor.light(clamp(rgb[0]), clamp(rgb[1]), clamp(rgb[2]));
	}

	private static double clamp(double v) {
		return Math.max(0, Math.min(1, v));
	}

	/** Arrows from the calibrated colours to the known ones. */
	private void plot(Sheet sheet, Rectangle2D area) {
		double most = 20;
		for (int i = 0; i < chart.patches().size(); i++)
			for (double v : new double[] { lab(i)[1], lab(i)[2], known(i)[1], known(i)[2] })
				if (chart.isUsed(i)) most = Math.max(most, Math.abs(v));
		double step = Axes.step(2 * most, 8);
		double[] range = Axes.whole(-most, most, step);
		Axes axes = new Axes(sheet, area, range, range).vertical("b* (D50)", step).horizontal("a* (D50)", step, 18);
		sheet.line(axes.x(0), area.getMinY(), axes.x(0), area.getMaxY(), Sheet.GREY, 1);
		sheet.line(area.getMinX(), axes.y(0), area.getMaxX(), axes.y(0), Sheet.GREY, 1);
		for (int i = 0; i < chart.patches().size(); i++)
			if (chart.isUsed(i)) arrow(sheet, axes, i);
		axes.frame();
		sheet.text("Circles: calibrated. Arrows: to where they are known to be.", area.getMinX(), area.getMaxY() + 62, Sheet.Align.LEFT, Sheet.SMALL, Sheet.GREY);
	}

	private void arrow(Sheet sheet, Axes axes, int i) {
		double x0 = axes.x(lab(i)[1]), y0 = axes.y(lab(i)[2]), x1 = axes.x(known(i)[1]), y1 = axes.y(known(i)[2]);
		double dx = x1 - x0, dy = y1 - y0, length = Math.sqrt(dx * dx + dy * dy);
		sheet.fill(new Ellipse2D.Double(x0 - 4.5, y0 - 4.5, 9, 9), color(chart.reference().patches().get(i).rgb()));
		sheet.draw(new Ellipse2D.Double(x0 - 4.5, y0 - 4.5, 9, 9), Sheet.INK, 0.8);
		if (length < 1) return;
		sheet.line(x0, y0, x1, y1, Sheet.INK, 1.4);
		double ux = dx / length, uy = dy / length, head = Math.min(7, length);
		Path2D tip = new Path2D.Double();
		tip.moveTo(x1, y1);
		tip.lineTo(x1 - head * ux + head * 0.45 * uy, y1 - head * uy - head * 0.45 * ux);
		tip.lineTo(x1 - head * ux - head * 0.45 * uy, y1 - head * uy + head * 0.45 * ux);
		tip.closePath();
		sheet.fill(tip, Sheet.INK);
	}

	private double[] known(int i) {
		return chart.reference().patches().get(i).lab();
	}

	private double[] lab(int i) {
		double[] rgb = chart.patches().get(i).rgb();
		return Double.isNaN(rgb[0]) ? known(i) : IccLab.ofRgb(calibration.fit().of(rgb));
	}
}

package org.tristimulus.figure.light;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;

import net.imglib2.img.array.ArrayImgs;
import org.tristimulus.color.Chromaticity;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.light.SpectralLocus;
import org.tristimulus.light.temperature.LightColor;
import org.tristimulus.light.temperature.Locus;

/** The part of the CIE 1976 u′v′ diagram around a locus of lights, which is drawn in the colours of the lights, with marks. */
final class ChromaticityDiagram {

	/** How a chromaticity is marked. */
	enum Mark { CIRCLE, CROSS, DIAMOND }

	private static final int WIDTH = 920, HEIGHT = 640, LEFT = 76, RIGHT = 24, TOP = 56, BOTTOM = 64;
	/** The smallest view: u′ and v′ of the corners. */
	private static final double[] VIEW = { 0.14, 0.40, 0.48, 0.58 };
	private static final double MARGIN = 0.02;
	private static final double[] TICKS = { 1000, 1500, 2000, 2500, 3000, 4000, 5000, 6500, 10_000, 25_000 };
	private static final Color INK = new Color(0x222222), FAINT = new Color(0xd8d8d8);

	private final String title;
	private final Locus locus;
	private final List<Mark> marks = new ArrayList<>();
	private final List<String> labels = new ArrayList<>();
	private final List<Chromaticity[]> points = new ArrayList<>();

	private double u0, v0, scale;

	ChromaticityDiagram(String title, Locus locus) {
		this.title = title;
		this.locus = locus;
	}

	/** Adds marks of one kind, which the legend names. */
	ChromaticityDiagram mark(Mark mark, String label, Chromaticity... at) {
		if (at.length > 0) {
			marks.add(mark);
			labels.add(label);
			points.add(at);
		}
		return this;
	}

	ColorImage draw() {
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
		Graphics2D g = image.createGraphics();
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		g.setColor(Color.white);
		g.fillRect(0, 0, WIDTH, HEIGHT);
		chooseView();
		Shape clip = g.getClip();
		g.clip(plot());
		drawColors(g);
		drawLocus(g);
		for (int i = 0; i < points.size(); i++)
			for (Chromaticity c : points.get(i))
				drawMark(g, marks.get(i), place(c), points.get(i).length > 1);
		g.setClip(clip);
		drawAxes(g);
		drawLegend(g);
		g.dispose();
		int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
		return ColorImage.of(new ImgStore(title, ArrayImgs.argbs(pixels, WIDTH, HEIGHT), ImgStore.NO_CHANNELS));
	}

	private static Rectangle2D plot() {
		return new Rectangle2D.Double(LEFT, TOP, WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM);
	}

	/** One scale for both axes, so that distances are true. */
	private void chooseView() {
		double[] v = VIEW.clone();
		for (Chromaticity[] each : points)
			for (Chromaticity c : each) {
				double[] uv = c.uvPrime();
				for (int i = 0; i < 2; i++) {
					v[i] = Math.min(v[i], uv[i] - MARGIN);
					v[i + 2] = Math.max(v[i + 2], uv[i] + MARGIN);
				}
			}
		Rectangle2D r = plot();
		scale = Math.min(r.getWidth() / (v[2] - v[0]), r.getHeight() / (v[3] - v[1]));
		u0 = (v[0] + v[2] - r.getWidth() / scale) / 2;
		v0 = (v[1] + v[3] - r.getHeight() / scale) / 2;
	}

	private Point2D place(Chromaticity c) {
		double[] uv = c.uvPrime();
		return new Point2D.Double(x(uv[0]), y(uv[1]));
	}

	private double x(double u) {
		return LEFT + (u - u0) * scale;
	}

	private double y(double v) {
		return HEIGHT - BOTTOM - (v - v0) * scale;
	}

	/** All colours within the spectral locus, pale, as near as sRGB comes. */
	private void drawColors(Graphics2D g) {
		Path2D border = new Path2D.Double();
		for (int nm = SpectralLocus.START; nm <= SpectralLocus.END; nm++) {
			Point2D p = place(SpectralLocus.at(nm));
			if (nm == SpectralLocus.START) border.moveTo(p.getX(), p.getY());
			else border.lineTo(p.getX(), p.getY());
		}
		border.closePath();
		Rectangle2D r = plot();
		BufferedImage colors = new BufferedImage((int) r.getWidth(), (int) r.getHeight(), BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < colors.getHeight(); i++)
			for (int j = 0; j < colors.getWidth(); j++) {
				double u = u0 + j / scale, v = v0 + (colors.getHeight() - i) / scale;
				if (v > 0.01) colors.setRGB(j, i, pale(LightColor.of(Chromaticity.ofUv(u, v / 1.5))));
			}
		Shape clip = g.getClip();
		g.clip(border);
		g.drawImage(colors, LEFT, TOP, null);
		g.setClip(clip);
		g.setColor(Color.gray);
		g.setStroke(new BasicStroke(1.5f));
		g.draw(border);
	}

	private static int pale(int rgb) {
		int p = 0;
		for (int shift = 16; shift >= 0; shift -= 8)
			p = p << 8 | (3 * 255 + 2 * (rgb >> shift & 255)) / 5;
		return p;
	}

	private void drawLocus(Graphics2D g) {
		double warm = 1e6 / locus.min(), cool = 1e6 / Math.min(25_000, locus.max());
		for (int pass = 0; pass < 2; pass++) {
			g.setStroke(new BasicStroke(pass == 0 ? 11 : 8, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
			Point2D last = place(locus.at(1e6 / warm));
			for (int i = 1; i <= 240; i++) {
				double mired = warm + (cool - warm) * i / 240, kelvin = Math.min(locus.max(), Math.max(locus.min(), 1e6 / mired));
				Point2D next = place(locus.at(kelvin));
				g.setColor(pass == 0 ? INK : new Color(LightColor.of(locus.at(kelvin))));
				g.draw(new Line2D.Double(last, next));
				last = next;
			}
		}
		g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 15));
		for (double kelvin : TICKS)
			if (kelvin >= locus.min() && kelvin <= locus.max()) drawTick(g, kelvin);
	}

	private void drawTick(Graphics2D g, double kelvin) {
		Point2D above = place(locus.at(kelvin, 0.008)), below = place(locus.at(kelvin, -0.008));
		g.setColor(INK);
		g.setStroke(new BasicStroke(1.5f));
		g.draw(new Line2D.Double(above, below));
		String text = Math.round(kelvin) + " K";
		double dx = below.getX() - above.getX(), dy = below.getY() - above.getY(), length = Math.hypot(dx, dy);
		double w = g.getFontMetrics().stringWidth(text), x = below.getX() + 14 * dx / length, y = below.getY() + 14 * dy / length;
		g.drawString(text, (float) (x - w / 2 + dx / length * w / 2), (float) (y + 5));
	}

	private static void drawMark(Graphics2D g, Mark mark, Point2D p, boolean many) {
		double r = many ? 5 : 9;
		for (int pass = 0; pass < 2; pass++) {
			g.setColor(pass == 0 ? Color.white : Color.black);
			g.setStroke(new BasicStroke((pass == 0 ? 6f : 2.5f) * (many ? 0.6f : 1), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
			g.draw(shape(mark, p.getX(), p.getY(), r));
		}
	}

	private static Shape shape(Mark mark, double x, double y, double r) {
		if (mark == Mark.CIRCLE) return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
		Path2D path = new Path2D.Double();
		if (mark == Mark.CROSS) {
			path.append(new Line2D.Double(x - r, y - r, x + r, y + r), false);
			path.append(new Line2D.Double(x - r, y + r, x + r, y - r), false);
			return path;
		}
		path.moveTo(x, y - 1.3 * r);
		path.lineTo(x + 1.3 * r, y);
		path.lineTo(x, y + 1.3 * r);
		path.lineTo(x - 1.3 * r, y);
		path.closePath();
		return path;
	}

	private void drawAxes(Graphics2D g) {
		Rectangle2D r = plot();
		double step = scale > 1500 ? 0.05 : 0.1;
		g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 15));
		for (int i = (int) Math.ceil(u0 / step); x(i * step) <= r.getMaxX(); i++) {
			tickLine(g, new Line2D.Double(x(i * step), r.getMaxY(), x(i * step), r.getMaxY() + 6));
			centred(g, String.format(java.util.Locale.ROOT, "%.2f", i * step), x(i * step), r.getMaxY() + 23);
		}
		for (int i = (int) Math.ceil(v0 / step); y(i * step) >= r.getMinY(); i++) {
			tickLine(g, new Line2D.Double(r.getMinX() - 6, y(i * step), r.getMinX(), y(i * step)));
			centred(g, String.format(java.util.Locale.ROOT, "%.2f", i * step), r.getMinX() - 27, y(i * step) + 5);
		}
		g.draw(r);
		g.setFont(new Font(Font.SANS_SERIF, Font.ITALIC, 18));
		centred(g, "u\u2032", r.getCenterX(), HEIGHT - 14);
		centred(g, "v\u2032", 18, r.getCenterY());
		g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 18));
		centred(g, title, r.getCenterX(), 34);
	}

	private static void tickLine(Graphics2D g, Line2D line) {
		g.setColor(INK);
		g.setStroke(new BasicStroke(1.2f));
		g.draw(line);
	}

	private static void centred(Graphics2D g, String text, double x, double y) {
		g.setColor(INK);
		g.drawString(text, (float) (x - g.getFontMetrics().stringWidth(text) / 2.0), (float) y);
	}

	private void drawLegend(Graphics2D g) {
		g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 16));
		int width = 0, line = 30;
		for (String label : labels)
			width = Math.max(width, g.getFontMetrics().stringWidth(label) + 60);
		int x = WIDTH - RIGHT - width - 14, y = HEIGHT - BOTTOM - labels.size() * line - 22;
		g.setColor(Color.white);
		g.fillRect(x, y, width, labels.size() * line + 8);
		g.setColor(FAINT);
		g.drawRect(x, y, width, labels.size() * line + 8);
		for (int i = 0; i < labels.size(); i++) {
			drawMark(g, marks.get(i), new Point2D.Double(x + 24, y + 4 + line * (i + 0.5)), points.get(i).length > 1);
			g.setColor(INK);
			g.drawString(labels.get(i), x + 48, y + 10 + (int) (line * (i + 0.5)));
		}
	}
}

package org.tristimulus.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A white sheet that a figure is drawn on: antialiased shapes, and text in one typeface, whose places it remembers. Needs no display. */
public final class Sheet {

	/** Which end of a text stands at its x. */
	public enum Align {

		LEFT(0), CENTER(0.5), RIGHT(1);

		private final double share;

		Align(double share) {
			this.share = share;
		}
	}

	public static final Color INK = new Color(0x222222), GREY = new Color(0x757575), FAINT = new Color(0xdedede);

	/** Sizes of text in pixels. */
	public static final int TITLE = 19, TEXT = 15, SMALL = 13;

	/** The height of capitals, as a share of the size. */
	private static final double CAPITALS = 0.72;

	private final BufferedImage image;
	private final Graphics2D g;
	private final List<Rectangle2D> texts = new ArrayList<>();

	public Sheet(int width, int height) {
		image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
		g = image.createGraphics();
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
		g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		g.setColor(Color.white);
		g.fillRect(0, 0, width, height);
	}

	public int width() {
		return image.getWidth();
	}

	public int height() {
		return image.getHeight();
	}

	public void fill(Shape shape, Color color) {
		g.setColor(color);
		g.fill(shape);
	}

	public void draw(Shape shape, Color color, double width) {
		g.setColor(color);
		g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
		g.draw(shape);
	}

	public void dash(Shape shape, Color color, double width) {
		g.setColor(color);
		g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] { 6, 5 }, 0));
		g.draw(shape);
	}

	public void line(double x1, double y1, double x2, double y2, Color color, double width) {
		draw(new Line2D.Double(x1, y1, x2, y2), color, width);
	}

	/** Draws only within a shape until {@link #unclip()}. */
	public void clip(Shape shape) {
		g.setClip(shape);
	}

	public void unclip() {
		g.setClip(null);
	}

	/** Sets single pixels, 0xrrggbb. */
	public void pixel(int x, int y, int rgb) {
		image.setRGB(x, y, 0xff000000 | rgb);
	}

	/** The heading, at the top on the left, and a line of details below it. */
	public void title(String title, String details) {
		text(fitting(title, TITLE, width() - 48), 24, 26, Align.LEFT, TITLE, INK);
		text(fitting(details, TEXT, width() - 48), 24, 52, Align.LEFT, TEXT, GREY);
	}

	/** The heading, at the top on the left, and a line of figures below it, each after its name; those that do not fit are left out. */
	public void heading(String title, Map<String, String> figures) {
		text(fitting(title, TITLE, width() - 48), 24, 26, Align.LEFT, TITLE, INK);
		double x = 24;
		for (Map.Entry<String, String> figure : figures.entrySet()) {
			double value = x + width(figure.getKey(), TEXT) + 8, end = value + width(figure.getValue(), TITLE);
			if (end > width() - 24) return;
			text(figure.getKey(), x, 58, Align.LEFT, TEXT, GREY);
			text(figure.getValue(), value, 57, Align.LEFT, TITLE, INK);
			x = end + 28;
		}
	}

	/** The text, its end left out where it is wider than a width in pixels. */
	private String fitting(String text, int size, double width) {
		if (width(text, size) <= width) return text;
		int n = text.length();
		while (n > 1 && width(text.substring(0, n) + "\u2026", size) > width) n--;
		return text.substring(0, n) + "\u2026";
	}

	/** Writes a text whose capitals are centred about y. */
	public void text(String text, double x, double y, Align align, int size, Color color) {
		double width = width(text, size), left = x - align.share * width;
		g.setColor(color);
		g.drawString(text, (float) left, (float) (y + CAPITALS * size / 2));
		if (!text.isEmpty()) texts.add(new Rectangle2D.Double(left, y - size * 0.55, width, size * 1.1));
	}

	/** Writes a text from below upwards, centred about a point. */
	public void upright(String text, double x, double y, int size, Color color) {
		double width = width(text, size);
		AffineTransform level = g.getTransform();
		g.setColor(color);
		g.translate(x, y);
		g.rotate(-Math.PI / 2);
		g.drawString(text, (float) (-width / 2), (float) (CAPITALS * size / 2));
		g.setTransform(level);
		if (!text.isEmpty()) texts.add(new Rectangle2D.Double(x - size * 0.55, y - width / 2, size * 1.1, width));
	}

	/** The width of a text in pixels; it becomes the one that is written. */
	public double width(String text, int size) {
		g.setFont(new Font(Font.SANS_SERIF, size >= TITLE ? Font.BOLD : Font.PLAIN, size));
		FontMetrics metrics = g.getFontMetrics();
		return metrics.getStringBounds(text, g).getWidth();
	}

	/** Where text stands. */
	public List<Rectangle2D> texts() {
		return Collections.unmodifiableList(texts);
	}

	/** The pixels in reading order, 0xaarrggbb in sRGB. */
	public int[] pixels() {
		return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
	}
}

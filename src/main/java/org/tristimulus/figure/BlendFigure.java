package org.tristimulus.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;

import net.imglib2.img.array.ArrayImgs;
import org.tristimulus.image.store.ImgStore;

/** A figure of bands under one another, each under its label, and below them a plot of lightness along the bands. */
public final class BlendFigure {

	/** Colours that colour-blind readers can tell apart (Okabe and Ito 2008). */
	private static final Color[] COLORS = { Color.black, new Color(0x0072b2), new Color(0xd55e00), new Color(0x009e73), new Color(0xcc79a7), new Color(0xe69f00) };
	private static final Color GRID = new Color(0xd0d0d0);
	private static final String LIGHTNESS = "Lightness L*", WIDEST_TICK = "100";
	private static final int SMALLEST_TEXT = 7;

	private final boolean labels, profile;
	private final int width, text, line, plotHeight, left, right;

	/** @param width of the whole figure, in pixels */
	public BlendFigure(int width, boolean labels, boolean profile) {
		this.labels = labels;
		this.profile = profile;
		this.width = width;
		text = Math.max(12, width / 48);
		line = labels ? text + text / 2 : Math.max(2, width / 128);
		plotHeight = Math.max(64, width / 4);
		int ticks = labels && profile ? widthOfTicks() : 0;
		left = ticks <= width / 6 ? ticks : 0;
		right = left == 0 ? 0 : text / 2;
	}

	private int widthOfTicks() {
		Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
		g.setFont(font(text));
		int w = g.getFontMetrics().stringWidth(WIDEST_TICK);
		g.dispose();
		return w + text / 2;
	}

	/** How wide bands have to be: there is a margin for the numbers of the plot. */
	public int bandWidth() {
		return width - left - right;
	}

	/** The figure as an image of 24-bit RGB. */
	public ImgStore draw(String title, List<BlendStrip> bands) {
		int height = profile ? line + plotHeight + stroke() : 0;
		for (BlendStrip b : bands)
			height += line + b.height;
		BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D g = sheet.createGraphics();
		g.setColor(Color.white);
		g.fillRect(0, 0, width, height);
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		int y = 0;
		for (int i = 0; i < bands.size(); i++) {
			if (labels) label(g, bands.get(i).label, y, profile ? i : -1);
			y += line + bands.get(i).height;
		}
		if (profile) plot(g, y, bands);
		g.dispose();
		int[] pixels = ((DataBufferInt) sheet.getRaster().getDataBuffer()).getData();
		for (int i = 0; i < pixels.length; i++)
			pixels[i] |= 0xff000000;
		y = 0;
		for (BlendStrip b : bands) {
			for (int row = 0; row < b.height; row++)
				System.arraycopy(b.pixels, row * b.width, pixels, (y + line + row) * width + left, b.width);
			y += line + b.height;
		}
		return new ImgStore(title, ArrayImgs.argbs(pixels, width, height), ImgStore.NO_CHANNELS);
	}

	private int stroke() {
		return Math.max(1, width / 384);
	}

	/** A text in a line that begins at y, with the sample of a curve at its end; no larger than fits beside that. */
	private void label(Graphics2D g, String label, int y, int curve) {
		int sample = curve < 0 ? 0 : Math.min(5 * text, bandWidth() / 4), end = width - right, room = bandWidth() - sample - text / 2;
		g.setColor(Color.black);
		if (!fit(g, label, room)) return;
		FontMetrics m = g.getFontMetrics();
		g.drawString(label, left, y + (line - m.getHeight()) / 2 + m.getAscent());
		if (curve < 0) return;
		double middle = y + line / 2.0;
		Path2D path = new Path2D.Double();
		path.moveTo(end - sample, middle);
		path.lineTo(end, middle);
		curve(g, path, curve);
	}

	/** Sets a font in which the text fits into a width, if there is a legible one. */
	private boolean fit(Graphics2D g, String label, int room) {
		for (int size = text; size >= SMALLEST_TEXT; size--) {
			g.setFont(font(size));
			if (g.getFontMetrics().stringWidth(label) <= room) return true;
		}
		return false;
	}

	private static Font font(int size) {
		return new Font(Font.SANS_SERIF, Font.PLAIN, size);
	}

	private void curve(Graphics2D g, Path2D path, int i) {
		float w = 2 * stroke(), dash = 3 * w;
		float[][] dashes = { { 1, 0 }, { 2 * dash, dash }, { w, dash / 2 }, { 2 * dash, dash, w, dash }, { dash, dash / 2 }, { 3 * dash, dash / 2 } };
		g.setColor(COLORS[i % COLORS.length]);
		g.setStroke(i == 0 ? new BasicStroke(w, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND) : new BasicStroke(w, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes[i % dashes.length], 0));
		g.draw(path);
	}

	/** Lightness from 0 to 100 over the columns of the bands. */
	private void plot(Graphics2D g, int top, List<BlendStrip> bands) {
		int y0 = top + line, s = stroke();
		if (labels) label(g, LIGHTNESS, top, -1);
		g.setStroke(new BasicStroke(s));
		g.setColor(GRID);
		for (int tick = 0; tick <= 100; tick += 25)
			g.fillRect(left, (int) y(y0, tick) - s / 2, bandWidth(), s);
		for (int i = 0; i < bands.size(); i++) {
			Path2D path = new Path2D.Double();
			double[] l = bands.get(i).lightness;
			for (int x = 0; x < l.length; x++)
				if (x == 0) path.moveTo(left + 0.5, y(y0, l[0]));
				else path.lineTo(left + x + 0.5, y(y0, l[x]));
			curve(g, path, i);
		}
		if (left > 0) ticks(g, y0);
	}

	private double y(int top, double lightness) {
		int inset = 2 * stroke();
		return top + inset + (plotHeight - 2 * inset) * (1 - lightness / 100);
	}

	/** Numbers in the margin, so that the curves stay under their bands. */
	private void ticks(Graphics2D g, int top) {
		g.setFont(font(text));
		g.setColor(Color.black);
		FontMetrics m = g.getFontMetrics();
		for (int tick = 0; tick <= 100; tick += 50) {
			String number = String.valueOf(tick);
			double baseline = tick == 0 ? y(top, 0) : tick == 100 ? y(top, 100) + m.getAscent() - m.getDescent() : y(top, 50) + (m.getAscent() - m.getDescent()) / 2.0;
			g.drawString(number, left - text / 4 - m.stringWidth(number), (float) baseline);
		}
	}
}
